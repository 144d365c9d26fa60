"""Count records by a field or two, or find the gaps in a run of serial numbers.

\b
    foiakit stats                                    how much is Secret
    foiakit stats --by post --at-least secret        from which posts
    foiakit stats --by classification --by year
    foiakit stats --by excised --collection 389
    foiakit stats --gaps --post Islamabad --year 1997

A table with bars on a terminal; in a pipe a line a value: its value (or two) and the number of
records, separated by tabs. A record with several captions or tags is counted at each of them.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from typing import Annotated, Any

import typer

from foiakit.commands.options.common import (
    DB,
    WAIT,
    Db,
    Limit,
    Quiet,
    Wait,
    formats,
    lock_wait,
    talker,
)
from foiakit.commands.options.selection import as_usage, selecting
from foiakit.commands.output.record_output import form_of
from foiakit.commands.reports.count_rows import meant, meant_row, named, write_rows
from foiakit.errors import Usage
from foiakit.filters import field_named
from foiakit.query import Query
from foiakit.store import Store
from foiakit.store.find.stats import FIELDS, Run

FORMATS = ("table", "plain", "csv", "json", "ndjson")
LINES = 30
"""So many values are on a screen; the others are one more line."""


def _by(text: str) -> str:
    with as_usage():
        return field_named(text, FIELDS)


@selecting
def run(
    *,
    query: Query,
    by: Annotated[
        list[Any] | None,
        typer.Option("--by", parser=_by, metavar="FIELD", help="Count by it; twice at most."),
    ] = None,
    gaps: Annotated[
        bool, typer.Option("--gaps", help="Runs of serial numbers: what is held, what is missing.")
    ] = False,
    output_format: Annotated[str | None, formats(FORMATS)] = None,
    limit: Limit = None,
    everything: Annotated[bool, typer.Option("--all", help="Every value, not a page.")] = False,
    db: Db = DB,
    wait: Wait = WAIT,
    quiet: Quiet = False,
) -> None:
    """Count, then draw or write."""
    form = form_of(output_format, FORMATS)
    fields = tuple(dict.fromkeys(by or ("classification",)))
    if len(fields) > 2 or (gaps and by):
        raise Usage("count by one field or two; --gaps stands alone")
    if limit is None and form == "table" and not everything:
        limit = LINES
    with Store.open(db, lock_wait(wait, quiet=quiet)) as store:
        if gaps:
            _gaps(store.runs(query), form, limit, quiet=quiet)
        elif form == "table":
            _table(store, query, fields, limit, quiet=quiet)
        else:
            rows = islice(store.stats(query, fields), limit)
            write_rows((*fields, "records"), (meant_row(fields, row) for row in rows), form)


def _gaps(runs: Iterable[Run], form: str, limit: int | None, *, quiet: bool) -> None:
    runs = (run._replace(post=meant("post", run.post)) for run in runs)
    if form == "table":
        from foiakit.views.charts.bars import serials
        from foiakit.views.console import console, show

        screen = console()
        show(serials(islice(runs, limit), screen), screen)
        if next(runs, None) is not None:
            talker(quiet=quiet)("more runs; --all shows them")
        return
    rows = (
        (run.post, run.year, run.first, run.last, run.numbers, "held" if run.held else "missing")
        for run in islice(runs, limit)
    )
    write_rows(("post", "year", "first", "last", "numbers", "state"), rows, form)


def _table(
    store: Store, query: Query, fields: tuple[str, ...], limit: int | None, *, quiet: bool
) -> None:
    from foiakit.views.charts.counts import counted
    from foiakit.views.console import console, show

    screen = console()
    rows = [meant_row(fields, row) for row in store.stats(query, fields)]
    total = store.count(query._replace(limit=None))
    found = counted(fields, rows, total, limit, named, screen)
    show(found.table, screen)
    if found.values:
        talker(quiet=quiet)(
            f"{found.values:,} more values with {found.records:,} records; --all shows them"
        )
