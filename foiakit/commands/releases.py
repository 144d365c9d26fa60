"""List what one release of a text hides and another shows.

\b
    foiakit releases                  hidden passages, most important first
    foiakit releases --exemption B5   hidden in records with this exemption
    foiakit releases --for 4          what record 4 hides or shows
    foiakit releases --lifted         withheld first, shown later, and when
    foiakit releases --format json    with all records that show the words

Texts are compared by their messages, numbers and words. The comparison is kept in a cache, which
can be deleted; the next run compares only what is new. The filters choose the records that hide
something. foiakit compare shows two releases next to each other.

A hidden passage is marked with an exemption, or missing without a mark. Short ones withheld under
B6 alone are left out; --small shows them too.
"""

from __future__ import annotations

import sys
from typing import Annotated, Any

import typer

from foiakit.commands.options import completion
from foiakit.commands.options.common import bounded, formats
from foiakit.commands.options.database import Database
from foiakit.commands.options.records.one_record import number_of, parse_one
from foiakit.commands.options.records.selection import selecting
from foiakit.commands.output.pager import page_of_terminal
from foiakit.commands.output.record_output import form_of
from foiakit.commands.reports.no_records import say_if_none
from foiakit.commands.reports.releases import passage_report
from foiakit.commands.reports.releases.comparison import compared
from foiakit.model.query import Query
from foiakit.releases.passages import lifted as lifted_later
from foiakit.store.release_index.passages import passages

Limit = Annotated[
    int | None,
    typer.Option("--limit", min=0, callback=bounded, metavar="N", help="Show at most N passages."),
]
For = Annotated[
    Any | None,
    typer.Option(
        "--for",
        parser=parse_one,
        metavar="ID",
        help="Only what this record hides or shows.",
        autocompletion=completion.record_ids,
    ),
]


@selecting
def run(
    *,
    query: Query,
    reference: For = None,
    lifted: Annotated[
        bool, typer.Option("--lifted", help="Only what was shown in a later release.")
    ] = False,
    small: Annotated[
        bool, typer.Option("--small", help="Include short gaps withheld under B6.")
    ] = False,
    output_format: Annotated[str | None, formats(passage_report.FORMATS)] = None,
    limit: Limit = None,
    everything: Annotated[bool, typer.Option("--all", help="Show all passages.")] = False,
    database: Database,
) -> None:
    """Update the comparison, select, write."""
    form = form_of(output_format, passage_report.FORMATS)
    if limit is None and form == "table" and sys.stdout.isatty() and not everything:
        limit = max(page_of_terminal() // passage_report.LINES, 3)
    with database.open() as store:
        of = number_of(store, reference)
        if of is not None:
            store.get(of)
        chosen = None if query == Query() else {row[0] for row in store.values(query, "id")}
        found = compared(store, database, lambda cache: passages(store, cache, chosen, of))
        kept = [passage for passage in found if small or not passage.is_small]
        if lifted:
            kept = [later for passage in kept if (later := lifted_later(passage))]
        passage_report.write(kept[:limit], form, lifted=lifted)
        if not kept and not say_if_none(store, query, database.say):
            database.say(passage_report.NONE)
        passage_report.say_more(kept, found, limit, database.say)
