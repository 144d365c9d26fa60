"""Options of `date`, and the serial numbers that its arguments mean."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, NamedTuple

import typer

from foiakit.commands.options import completion
from foiakit.commands.options.records.record_ids import records_of
from foiakit.commands.options.records.selection import parse_ids
from foiakit.dating.held_numbers import number_of
from foiakit.errors import NotFound, Usage
from foiakit.model.message import Message, Number, post_key
from foiakit.model.query import Query
from foiakit.model.record import Record
from foiakit.store.store import Store


class DatingOptions(NamedTuple):
    """The year of a message, and the required probability."""

    year: Annotated[
        int | None,
        typer.Option(
            "--year",
            min=1000,
            max=9999,
            metavar="YEAR",
            autocompletion=completion.terms("years"),
            help="Year of a message that is not in the database.",
        ),
    ] = None
    probability: Annotated[
        float,
        typer.Option(
            "--probability", min=0.1, max=0.99, help="Probability that the interval must have."
        ),
    ] = 0.9
    ranges: Annotated[
        str | None,
        typer.Option(
            "--ranges", metavar="FILE", help="Import known ranges of numbers from a CSV file."
        ),
    ] = None


def numbers_meant(
    store: Store, text: str, year: int | None
) -> Iterator[tuple[str, Number, Record | None]]:
    """Return the numbers that *text* names, each as printed and with its record if it is held.

    *year* is that of a message for which *text* does not state it. `NotFound` for a record without
    a number, `Usage` for a message that cannot be dated.
    """
    reference = parse_ids(text)
    if not isinstance(reference, Message):
        records = list(records_of(store, [reference]))
        for record in records:
            if (number := number_of(record)) is None:
                if len(records) == 1:
                    raise NotFound(f"record {record.id} has no message number to date it by")
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
        raise Usage(f"{reference.printed} is not in the database; give its year: --year 1978")
    if not reference.serial.isdigit():
        raise Usage(f"{reference.printed} has no serial number to date it by")
    yield reference.printed, Number(post_key(reference.post), asked, int(reference.serial)), None
