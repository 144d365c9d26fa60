"""List records by date, undated ones last.

On a terminal one page of a table; --all shows everything. In a pipe one line a record: id, date,
classification, message and title, separated by tabs.
"""

from __future__ import annotations

from typing import Annotated

import typer

from foiakit.commands import output
from foiakit.commands.options import DB, WAIT, Db, Limit, Quiet, Wait, on_terminal, patience, talker
from foiakit.commands.selection import selecting
from foiakit.query import Query
from foiakit.store import Store

MORE = 1000
"""Counting what else there is stops here: a count of everything would read everything."""


@selecting
def run(
    query: Query,
    output_format: Annotated[
        str | None, typer.Option("--format", metavar="NAME", help="table, plain, json, ids ...")
    ] = None,
    limit: Limit = None,
    everything: Annotated[bool, typer.Option("--all", help="No page: every record.")] = False,
    db: Db = DB,
    wait: Wait = WAIT,
    quiet: Quiet = False,
) -> None:
    """Select, then hand to a table or a writer."""
    form = output.check_format(output_format, ("table",))
    with Store.open(db, patience(wait, quiet)) as store:
        if form != "table":
            return output.write(store.select(query._replace(limit=limit)), form, store.postings())
        from foiakit.views.console import console, show
        from foiakit.views.table import table

        screen = console()
        page = limit
        if limit is None and not everything and on_terminal():
            page = max(screen.height - 6, 5)
        records = list(store.select(query._replace(limit=page)))
        show(table(records, screen), screen)
        more = store.count(query._replace(limit=None), len(records) + MORE) - len(records)
        if more > 0:
            number = f"{MORE:,}+" if more == MORE else f"{more:,}"
            talker(quiet)(f"{number} more; --all shows them, --limit N so many")
    return None
