"""List records by date, undated ones last.

\b
    foiakit list --classification secret --from 1997 --until 1999
    foiakit list @haqqani --sort title --columns id,date,title
    foiakit list --lacks pages --format ids

A terminal shows one page of a table; --all shows everything, through your pager. A pipe gets one
line for each record: id, date, classification with captions, message and title, separated by tabs.
"""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from foiakit.commands.options.common import Format, Limit
from foiakit.commands.options.database import Database
from foiakit.commands.options.records.selection import selecting
from foiakit.commands.options.values.columns import Columns, Sort
from foiakit.commands.output import chosen_columns, record_output
from foiakit.commands.output.first_page import FirstPage
from foiakit.commands.output.pager import NoPager, page_of_terminal, paged
from foiakit.commands.reports.no_records import say_if_none
from foiakit.model.query import Query


@selecting
def run(
    *,
    query: Query,
    output_format: Format = None,
    limit: Limit = None,
    everything: Annotated[bool, typer.Option("--all", help="Show all records.")] = False,
    columns: Columns = None,
    sort: Sort = "date",
    no_pager: NoPager = False,
    database: Database,
) -> None:
    """Select records, then pass them to a table or a writer."""
    form = record_output.check_format(output_format, ("table",))
    if columns:
        chosen_columns.check(form)
    watched = sys.stdout.isatty() and output_format in {None, "table"}
    lines = 0
    if limit is None and watched and not everything:
        limit = lines = page_of_terminal()
    with database.open() as store:
        query = query._replace(limit=limit)
        brief = form in {"table", "plain", "ids"} and not columns
        if sort != "date":
            records = store.ordered(query, sort)
        else:
            records = store.brief(query) if brief else store.select(query)
        page = FirstPage(records, by_date=sort == "date")
        if columns:
            chosen_columns.write(page, columns, form, limit, store.postings(), no_pager=no_pager)
        elif form == "table":
            _table(page, limit, lines, no_pager=no_pager)
        else:
            record_output.write(store, page, form)
        if not page.number and limit != 0:
            say_if_none(store, query, database.say)
        elif (watched or form == "table") and (more := page.more(store, query)):
            database.say(f"{more} more; use --all to show them, or --limit N")


def _table(page: FirstPage, limit: int | None, height: int, *, no_pager: bool) -> None:
    from foiakit.views.console import console, show
    from foiakit.views.tables.paged_lines import lines
    from foiakit.views.tables.table import fitting, table

    if limit is not None and limit <= chosen_columns.LARGEST_PAGE:
        screen = console()
        records = page.cut(lambda every: fitting(every, screen, height)) if height else page
        show(table(records, screen), screen)
        return
    with paged(no_pager=no_pager) as out:
        out.writelines(lines(page, console(out)))
