"""Tell when a cable was sent from its serial number: between which days, how probably.

A post numbers its cables in order through the year, so the dated ones that are held bracket the
others. A cable that is not held is dated too: foiakit date "Kabul 8106" --year 1978. --ranges takes
in a table of known numbers (post,year,month,first,last) to help.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Annotated

import typer

from foiakit.commands.options.common import (
    DB,
    WAIT,
    Db,
    DryRun,
    Quiet,
    Wait,
    formats,
    lock_wait,
    talker,
    writing,
)
from foiakit.commands.options.selection import parse_ids
from foiakit.commands.output.record_output import form_of, write_json
from foiakit.dating import known_ranges
from foiakit.dating.answer import Dated, as_json, dated, sentences
from foiakit.dating.held_numbers import number_of
from foiakit.errors import BadInput, NotFound, Usage
from foiakit.model.message import Message, Number, post_key
from foiakit.model.record import Record
from foiakit.query import Query
from foiakit.store import Store
from foiakit.store.links import serial_neighbours
from foiakit.store.links.neighbours import Neighbours
from foiakit.text.visible import visible

FORMATS = ("plain", "json", "ndjson")


def run(
    *,
    references: Annotated[
        list[str] | None,
        typer.Argument(metavar="[ID|MESSAGE]...", help="Ids, ranges, or message numbers."),
    ] = None,
    year: Annotated[
        int | None,
        typer.Option(
            "--year", min=1, max=9999, metavar="YEAR", help="Of a message that is not held."
        ),
    ] = None,
    probability: Annotated[
        float,
        typer.Option("--probability", min=0.1, max=0.99, help="What the answer is to hold."),
    ] = 0.9,
    ranges: Annotated[
        str | None, typer.Option("--ranges", metavar="FILE", help="Take in known ranges (CSV).")
    ] = None,
    output_format: Annotated[str, formats(FORMATS)] = "plain",
    db: Db = DB,
    wait: Wait = WAIT,
    dry_run: DryRun = False,
    quiet: Quiet = False,
) -> None:
    """Take in ranges first, then answer for each message."""
    form = form_of(output_format, FORMATS)
    if not references and ranges is None:
        raise Usage('say which: foiakit date 6, or foiakit date "Kabul 8106" --year 1978')
    if ranges is not None:
        _take_in(ranges, db, wait, dry_run=dry_run, quiet=quiet)
    if references:
        with Store.open(db, lock_wait(wait, quiet=quiet)) as store:
            around = Neighbours(store)
            found = (
                dated(around, message, number, record, probability)
                for reference in references
                for message, number, record in _meant(store, reference, year)
            )
            _write(found, form)


def _meant(
    store: Store, text: str, year: int | None
) -> Iterator[tuple[str, Number, Record | None]]:
    """The numbers that *text* names, each with its record where it is held."""
    reference = parse_ids(text)
    if not isinstance(reference, Message):
        first, last = reference
        records = [store.get(first)] if first == last else store.select(Query(ids=(reference,)))
        for record in records:
            if (number := number_of(record)) is None:
                if first == last:
                    raise NotFound(f"record {first} has no message number to date it by")
                continue
            yield record.message or "", number, record
        return
    asked = reference.year or year
    query = Query(messages=(reference._replace(year=asked),))
    held = {number: record for record in store.select(query) if (number := number_of(record))}
    for number, record in held.items():
        yield reference.printed, number, record
    if held:
        return
    if asked is None:
        raise Usage(f"{reference.printed} is not held; say which year it is of: --year 1978")
    if not reference.serial.isdigit():
        raise Usage(f"{reference.printed} has no serial number to date it by")
    yield reference.printed, Number(post_key(reference.post), asked, int(reference.serial)), None


def _write(found: Iterator[Dated], form: str) -> None:
    if form == "plain":
        for one in found:
            sys.stdout.writelines(f"{visible(line)}\n" for line in sentences(one))
        return
    write_json(map(as_json, found), form)


def _take_in(path: str, db: str, wait: float, *, dry_run: bool, quiet: bool) -> None:
    try:
        with open(path, encoding="utf-8-sig", newline="") as file:
            found = list(known_ranges.read(file, path))
    except FileNotFoundError:
        raise NotFound(f"{path}: no such file") from None
    except (OSError, UnicodeDecodeError) as error:
        raise BadInput(f"{path}: cannot be read: {error}") from None
    if not dry_run:
        with writing(db, wait, quiet=quiet) as store, store.transaction():
            serial_neighbours.put_ranges(store, found)
    word = "would be taken in" if dry_run else "taken in"
    talker(quiet=quiet)(f"{path}: known ranges {word}: {len(found):,}")
