"""Estimate a cable's date from neighbouring serial numbers.

\b
    foiakit date 8
    foiakit date "Kabul 8106" --year 1978    a cable that you do not have
    foiakit date --ranges known.csv          post,year,month,first,last

A post numbers its cables in order through the year, so its dated cables in the database limit the
possible dates of the others. The answer is an interval, with a probability.
"""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from foiakit.commands.options import completion
from foiakit.commands.options.bundles import bundled
from foiakit.commands.options.common import formats
from foiakit.commands.options.database import ChangedDatabase
from foiakit.commands.options.records.dated_numbers import DatingOptions, numbers_meant
from foiakit.commands.output.record_output import form_of, write_json
from foiakit.dating import known_ranges
from foiakit.dating.answer import as_json, dated, sentences
from foiakit.errors import BadInput, NotFound, Usage
from foiakit.filters import split_ids
from foiakit.store.links import serial_neighbours
from foiakit.store.links.neighbours import Neighbours
from foiakit.text.visible import visible

FORMATS = ("plain", "json", "ndjson")


@bundled
def run(
    *,
    references: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[ID|MESSAGE]...",
            autocompletion=completion.record_ids,
            help="Ids, ranges, message or document numbers, or citation keys.",
        ),
    ] = None,
    how: DatingOptions,
    output_format: Annotated[str, formats(FORMATS)] = "plain",
    database: ChangedDatabase,
) -> None:
    """Import ranges first, then answer for each message."""
    form = form_of(output_format, FORMATS)
    if not references and how.ranges is None:
        raise Usage('say which record: foiakit date 6, or foiakit date "Kabul 8106" --year 1978')
    if how.ranges is not None:
        _take_in(how.ranges, database)
    if references:
        with database.to_read.open() as store:
            around = Neighbours(store)
            found = (
                dated(around, message, number, record, how.probability)
                for text in references
                for reference in split_ids(text)
                for message, number, record in numbers_meant(store, reference, how.year)
            )
            if form == "plain":
                lines = (line for dated_number in found for line in sentences(dated_number))
                sys.stdout.writelines(f"{visible(line)}\n" for line in lines)
            else:
                write_json(map(as_json, found), form)


def _take_in(path: str, database: ChangedDatabase) -> None:
    try:
        with open(path, encoding="utf-8-sig", newline="") as file:
            found = list(known_ranges.read(file, path))
    except FileNotFoundError:
        raise NotFound(f"{path}: no such file") from None
    except (OSError, UnicodeDecodeError) as error:
        raise BadInput(f"{path}: cannot be read: {error}") from None
    if not database.dry_run:
        with database.write() as store, store.transaction():
            serial_neighbours.put_ranges(store, found)
    word = "would be imported" if database.dry_run else "imported"
    number = f"{len(found):,} known range{'' if len(found) == 1 else 's'}"
    database.say(f"{path}: {number} {word}")
