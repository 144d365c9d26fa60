"""Counts of records, and runs of serial numbers, written for a person or for a pipe."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import islice

from foiakit.commands.reports.count_rows import meant, meant_row, named, write_rows
from foiakit.model.query import Query
from foiakit.store.find.counts.stats import Run
from foiakit.store.store import Store


def write_gaps(
    runs: Iterable[Run], form: str, limit: int | None, say: Callable[[str], None]
) -> None:
    """Write at most *limit* runs of serial numbers to stdout, and say that there are more."""
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
) -> None:
    """Write the counts of *query*'s records by *fields*, at most *limit* rows, to stdout."""
    if form == "table":
        _draw_counts(store, query, fields, limit, say)
        return
    rows = islice(store.stats(query, fields), limit)
    write_rows((*fields, "records"), (meant_row(fields, row) for row in rows), form)


def _draw_counts(
    store: Store,
    query: Query,
    fields: tuple[str, ...],
    limit: int | None,
    say: Callable[[str], None],
) -> None:
    from foiakit.views.charts.counts import counted
    from foiakit.views.console import console, show

    screen = console()
    rows = [meant_row(fields, row) for row in store.stats(query, fields)]
    total = store.count(query._replace(limit=None))
    found = counted(fields, rows, total, limit, named, screen)
    show(found.table, screen)
    if found.values:
        say(f"{found.values:,} more values with {found.records:,} records; use --all to show them")
