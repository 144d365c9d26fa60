"""List records by date, undated ones last.

On a terminal one page of a table; --all shows everything, through your pager. In a pipe one line a
record: id, date, classification, message and title, separated by tabs.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from typing import Annotated

import typer

from foiakit.commands.options.common import (
    DB,
    WAIT,
    Db,
    Format,
    Limit,
    Quiet,
    Wait,
    lock_wait,
    talker,
)
from foiakit.commands.options.selection import selecting
from foiakit.commands.output import record_output
from foiakit.commands.output.pager import NoPager, page_of_terminal, paged
from foiakit.model.dates import bounds
from foiakit.model.record import Record
from foiakit.query import Query
from foiakit.store import Store

MORE = 1000
"""Counting what else there is stops here: a count of everything would read everything."""
EMPTY = "there is no record here yet; foiakit import takes some in, foiakit add one"
NONE = "no record meets these filters"
LARGEST_PAGE = 200
"""Rich lays out no longer table than this; what is longer is written line by line."""


@selecting
def run(
    *,
    query: Query,
    output_format: Format = None,
    limit: Limit = None,
    everything: Annotated[bool, typer.Option("--all", help="No page: every record.")] = False,
    no_pager: NoPager = False,
    db: Db = DB,
    wait: Wait = WAIT,
    quiet: Quiet = False,
) -> None:
    """Select, then hand to a table or a writer."""
    form = record_output.check_format(output_format, ("table",))
    watched = sys.stdout.isatty() and output_format in {None, "table"}
    lines = 0
    if limit is None and watched and not everything:
        limit = lines = page_of_terminal()
    with Store.open(db, lock_wait(wait, quiet=quiet)) as store:
        query = query._replace(limit=limit)
        brief = form in {"table", "plain", "ids"}
        page = Page(store.brief(query) if brief else store.select(query))
        if form == "table":
            _table(page, limit, lines, no_pager=no_pager)
        else:
            record_output.write(page, form, store.postings())
        if limit is not None and (watched or form == "table"):
            if more := page.more(store, query):
                talker(quiet=quiet)(f"{more} more; --all shows them, --limit N so many")
            elif not page.number and limit:
                talker(quiet=quiet)(EMPTY if query == Query(limit=limit) else NONE)


class Page:
    """The records that are shown, remembering where they ended."""

    def __init__(self, records: Iterable[Record]) -> None:
        self._records = records
        self._last: Record | None = None
        self._left = 0
        self.number = 0

    def __iter__(self) -> Iterator[Record]:
        for record in self._records:
            self.number += 1
            self._last = record
            yield record

    def cut(self, choose: Callable[[list[Record]], list[Record]]) -> list[Record]:
        """The records that *choose* keeps of them, from the first on."""
        every = list(self)
        kept = choose(every)
        if kept and len(kept) < len(every):
            self.number, self._last, self._left = len(kept), kept[-1], len(every) - len(kept)
        return kept

    def more(self, store: Store, query: Query) -> str:
        """How many records of *query* come after its page, as one says it; "" if none do."""
        if query.limit is None or self.number + self._left < query.limit:
            # Whatever is rare has just been looked for everywhere.
            return f"{self._left:,}" if self._left else ""
        last, after = self._last, None
        if last is not None:
            day = bounds(last.date, last.date_end)[0] if last.date else None
            after = (day, last.id or 0)
        more = store.count(query._replace(limit=None, after=after), MORE)
        return (f"{MORE:,}+" if more == MORE else f"{more:,}") if more else ""


def _table(page: Page, limit: int | None, height: int, *, no_pager: bool) -> None:
    from foiakit.views.console import console, show
    from foiakit.views.tables.paged_lines import lines
    from foiakit.views.tables.table import fitting, table

    if limit is not None and limit <= LARGEST_PAGE:
        screen = console()
        records = page.cut(lambda every: fitting(every, screen, height)) if height else page
        show(table(records, screen), screen)
        return
    with paged(no_pager=no_pager) as out:
        out.writelines(lines(page, console(out)))
