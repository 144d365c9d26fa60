"""List the cables that your records cite and the database lacks, those most cited first.

\b
    foiakit wanted
    foiakit wanted --ask --format request    the list for a FOIA request
    foiakit wanted --ask --format ids | foiakit request new --to nara
    foiakit wanted --released                those released elsewhere
    foiakit wanted --post kabul --year 1974  what these records cite
    foiakit wanted --format csv > wanted.csv

They are ordered by how many records cite them (two releases of one cable count once), then by how
many senders do, by the days between the first and the last citation, and by post, year and number.
The filters choose whose references count.
"""

from __future__ import annotations

import sys
from itertools import islice
from typing import Annotated

import typer

from foiakit.commands.options.common import bounded, formats
from foiakit.commands.options.database import Database
from foiakit.commands.options.records.following import window_of
from foiakit.commands.options.records.selection import selecting
from foiakit.commands.options.request_options import today
from foiakit.commands.output import record_output
from foiakit.commands.output.pager import page_of_terminal
from foiakit.commands.reports.no_records import say_if_none
from foiakit.commands.reports.requests.asked_cables import AskedCables
from foiakit.commands.reports.threads import wanted_report
from foiakit.errors import Usage
from foiakit.model.query import Query
from foiakit.store.links.missing_cables import Wanting
from foiakit.threads import ASK, RELEASED
from foiakit.threads.missing_ranking import ranked
from foiakit.writers.missing_cables import FORMATS as WRITERS

Limit = Annotated[
    int | None,
    typer.Option("--limit", min=0, callback=bounded, metavar="N", help="Show at most N cables."),
]
FORMATS = ("table", *WRITERS, "json", "ndjson")


@selecting
def run(
    *,
    query: Query,
    ask: Annotated[bool, typer.Option("--ask", help="Only cables that must be requested.")] = False,
    released: Annotated[
        bool, typer.Option("--released", help="Only those on a list of released documents.")
    ] = False,
    asked: Annotated[
        bool | None, typer.Option("--asked/--not-asked", help="Only those in a request, or not.")
    ] = None,
    output_format: Annotated[str | None, formats(FORMATS)] = None,
    limit: Limit = None,
    everything: Annotated[bool, typer.Option("--all", help="Show all cables.")] = False,
    database: Database,
) -> None:
    """Rank as far as requested, estimate dates of what is shown, write."""
    form = record_output.form_of(output_format, FORMATS)
    if ask and released:
        raise Usage("no cable is both; use --ask or --released")
    if released and form == "request":
        raise Usage("a request lists only cables to ask for; leave out --released")
    watched = sys.stdout.isatty() and form == "table" and not everything
    if limit is None and watched:
        from foiakit.views.threads.missing_cables import LINES

        limit = max(page_of_terminal() // LINES, 3)
    statuses = {ASK} if ask or form == "request" else {RELEASED} if released else {ASK, RELEASED}
    with database.open() as store:
        wanting = Wanting(store, store.resolved(query))
        every = ranked(wanting.bounds(few=limit is not None), wanting.weigh)
        requests = AskedCables(store, today(None), asked=asked)
        ranking = (
            candidate
            for candidate in every
            if candidate[0].status in statuses and requests.keeps(candidate)
        )
        page = wanted_report.wanted_page(
            islice(ranking, limit), wanting, window_of(store), requests
        )
        written = wanted_report.write(page, form)
        more = limit is not None and next(ranking, None) is not None
        if not written and limit != 0 and not say_if_none(store, query, database.say):
            database.say("no missing cables in the references of these records")
        wanted_report.say_left_out(wanting.aside(), database.say, more=more)
