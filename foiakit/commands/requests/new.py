"""Draft a request, and print its id.

\b
    foiakit wanted --ask --format ids | foiakit request new --to nara
    foiakit request new "Kabul 8106 (1973)" "Lima 4127 (1975)" --to nara
    foiakit request new @herat --to nara        what these records cite
    foiakit request new 4 --to state --law mdr  a release, requested again
    foiakit request new "All drafts of the memo of March 3, 1975" --to state

Anything that an open request to the same office already asks for is left out. Telegrams up to 1979
are at the National Archives, later ones at the Department of State; it also says where to look
first.
"""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from foiakit.commands.options.bundles import bundled
from foiakit.commands.options.database import ChangedDatabase
from foiakit.commands.options.request_options import Category, FeeLimit, Law, today
from foiakit.commands.reports.requests import request_draft
from foiakit.commands.reports.requests.reviewed_lately import warn_if_reviewed
from foiakit.errors import Usage
from foiakit.requests.model import Request
from foiakit.requests.validity import check_request
from foiakit.store.requests import write


@bundled
def run(
    *,
    wanted: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[WANTED]...",
            help="Messages, record ids, @NAME, words; nothing, or -, reads standard input.",
        ),
    ] = None,
    to: Annotated[
        str | None, typer.Option("--to", metavar="OFFICE", help="The office to ask.")
    ] = None,
    law: Law = "foia",
    mdr: Annotated[bool, typer.Option("--mdr", help="The same as --law mdr.")] = False,
    title: Annotated[
        str | None, typer.Option("--title", metavar="TEXT", help="Your own title for it.")
    ] = None,
    category: Category = None,
    fee_limit: FeeLimit = None,
    waiver: Annotated[bool, typer.Option("--waiver", help="Ask for a fee waiver.")] = False,
    expedite: Annotated[
        bool, typer.Option("--expedite", help="Ask for expedited processing.")
    ] = False,
    database: ChangedDatabase,
) -> None:
    """Find what is meant, leave out what is already requested, store the rest."""
    words = request_draft.words_of(wanted, sys.stdin)
    if not words:
        raise Usage("say what to ask for: messages, record ids, @NAME or words")
    if mdr and law not in {"foia", "mdr"}:
        raise Usage(f"--mdr and --law {law} name two laws; a request has one")
    with request_draft.drafting(database) as store:
        items = request_draft.items_of(store, words)
        office = request_draft.office_of(to, items, database.say)
        draft = Request(
            law="mdr" if mdr else law,
            office=office,
            title=title,
            category=category,
            fee_limit=fee_limit,
            waiver_asked=waiver,
            expedition_asked=expedite,
            items=request_draft.not_asked_yet(store, items, office, database.say),
        )
        if draft.law == "mdr":
            warn_if_reviewed(store, draft.items, today(None), database.say)
        if database.dry_run:
            check_request(draft)
            database.say(f"would draft {request_draft.sentence(draft)}")
            return
        kept = write.add(store, draft)
    request_draft.say_id(kept, database)
