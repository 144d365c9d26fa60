"""List records by date, undated ones last.

On a terminal one page of a table; --all shows everything, through your pager. In a pipe one line a
record: id, date, classification, message and title, separated by tabs.
"""

from __future__ import annotations

import shutil
import sys
from typing import Annotated

import typer

from foiakit.commands import output
from foiakit.commands.options import DB, WAIT, Db, Format, Limit, Quiet, Wait, patience, talker
from foiakit.commands.pager import NoPager, paged
from foiakit.commands.selection import selecting
from foiakit.query import Query
from foiakit.store import Store

MORE = 1000
"""Counting what else there is stops here: a count of everything would read everything."""
AROUND = 6
"""Lines of the screen that are not records: headings, the line on what else there is, a prompt."""
LARGEST_PAGE = 200
"""Rich lays out no longer table than this; what is longer is written line by line."""


@selecting
def run(
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
    form = output.check_format(output_format, ("table",))
    watched = sys.stdout.isatty() and output_format in {None, "table"}
    if limit is None and watched and not everything:
        limit = page_of_terminal()
    with Store.open(db, patience(wait, quiet)) as store:
        query = query._replace(limit=limit)
        if form == "table":
            _table(store, query, no_pager)
        else:
            records = store.brief if form in {"plain", "ids"} else store.select
            output.write(records(query), form, store.postings())
        if limit is not None and (watched or form == "table"):
            more = store.count(query._replace(limit=None), limit + MORE) - limit
            if more > 0:
                number = f"{MORE:,}+" if more == MORE else f"{more:,}"
                talker(quiet)(f"{number} more; --all shows them, --limit N so many")


def page_of_terminal() -> int:
    """How many records fit the screen."""
    size = shutil.get_terminal_size()
    page = max(size.lines - AROUND, 5)
    return page if size.columns >= 50 else max(page // 3, 3)  # several lines a record


def _table(store: Store, query: Query, no_pager: bool) -> None:
    from foiakit.views.console import console, show
    from foiakit.views.lines import lines
    from foiakit.views.table import table

    if query.limit is not None and query.limit <= LARGEST_PAGE:
        screen = console()
        show(table(store.brief(query), screen), screen)
        return
    with paged(no_pager) as out:
        out.writelines(lines(store.brief(query), console(out)))
