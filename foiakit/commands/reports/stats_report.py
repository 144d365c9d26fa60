"""Counts of records, and runs of serial numbers, written for a person or for a pipe."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from itertools import islice
from typing import Any

from foiakit.commands.reports import excision_counts
from foiakit.commands.reports.count_rows import meant, meant_row, named, write_rows
from foiakit.commands.reports.excision_counts import EXEMPTION
from foiakit.errors import Usage
from foiakit.model.query import Query
from foiakit.store.find.counts.stats import Run
from foiakit.store.store import Store

PICTURES = ("svg", "html")


def write_gaps(
    runs: Iterable[Run], form: str, limit: int | None, say: Callable[[str], None]
) -> None:
    """Write at most *limit* runs of serial numbers to stdout, and report that there are more."""
    runs = (run._replace(post=meant("post", run.post)) for run in runs)
    if form == "table":
        from foiakit.views.charts.bars import serials
        from foiakit.views.console import console, show

        screen = console()
        show(serials(islice(runs, limit), screen), screen)
        if next(runs, None) is not None:
            say("more runs; use --all to show them")
        return
    rows = (
        (run.post, run.year, run.first, run.last, run.numbers, "held" if run.held else "missing")
        for run in islice(runs, limit)
    )
    write_rows(("post", "year", "first", "last", "numbers", "state"), rows, form)


def write_counts(
    store: Store,
    query: Query,
    fields: tuple[str, ...],
    form: str,
    limit: int | None,
    say: Callable[[str], None],
    *,
    excisions: bool = False,
) -> None:
    """Write the counts of *query*'s records by *fields*, at most *limit* rows, to stdout.

    With *excisions* the marks in their texts are counted.
    """
    unit = "excised places" if excisions else "records"
    found = excision_counts.counts if excisions else Store.stats
    rows: Iterable[tuple[Any, ...]] = (
        meant_row(fields, row) for row in found(store, query, fields)
    )
    if excisions and not (rows := list(rows)):
        say("no text of these records has a mark of an excision")
    if form == "table":
        every = list(rows)
        places = sum(row[-1] for row in every)
        total = places if excisions else store.count(query._replace(limit=None))
        _draw_counts(every, total, fields, limit, say, unit)
    elif form in PICTURES:
        if len(fields) > 1:
            raise Usage("a picture counts by one field; give --by once")
        heading = f"{unit.capitalize()} by {fields[0].replace('_', ' ')}"
        counted = [(named(row[0]), row[-1]) for row in islice(rows, limit)]
        # A place with two exemptions counts at both, so their sum is not that of the places.
        noun = "grounds of excised places" if EXEMPTION in fields else unit
        from foiakit.writers.pictures import value_bars  # noqa: PLC0415 - few counts are drawn

        value_bars.write(form, heading, noun, counted, sys.stdout)
    else:
        write_rows((*fields, unit.replace("excised ", "")), islice(rows, limit), form)


def _draw_counts(
    rows: list[tuple[Any, ...]],
    total: int,
    fields: tuple[str, ...],
    limit: int | None,
    say: Callable[[str], None],
    unit: str = "records",
) -> None:
    from foiakit.views.charts.counts import counted
    from foiakit.views.console import console, show

    screen = console()
    heading = unit.removeprefix("excised ").capitalize()
    found = counted(fields, rows, total, limit, named, screen, heading)
    show(found.table, screen)
    if found.values:
        say(f"{found.values:,} more values with {found.records:,} {unit}; use --all to show them")
