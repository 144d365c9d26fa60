"""Record that the request, or a later letter, was sent, and on which day.

\b
    foiakit request sent 1 --on 2026-11-27 --by portal
    foiakit request sent 1 --on 2026-11-27 --by email --text request.txt
    foiakit request sent 1 appeal --on 2027-05-20 --by email

KIND is the letter: request, answer, fee-answer, narrowing, still-wanted, inquiry, appeal, iscap,
mediation. --text stores the words of the request as they were sent: leave your name and address out
of that file, because nothing can be deleted from the database's log.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import Annotated, Any

import typer

from foiakit.commands.options import completion
from foiakit.commands.options.bundles import bundled
from foiakit.commands.options.database import ChangedDatabase
from foiakit.commands.options.request_options import Channel, On, Reference, typed
from foiakit.commands.reports.requests.request_changes import keep_event, sent_text
from foiakit.errors import NotFound
from foiakit.requests.model import Event
from foiakit.store.requests import read

KINDS: dict[str, tuple[str, dict[str, Any]]] = {
    "request": ("sent", {}),
    "answer": ("answer", {}),
    "fee-answer": ("fee_answer", {}),
    "narrowing": ("narrowed", {}),
    "still-wanted": ("still_wanted", {}),
    "inquiry": ("inquiry", {}),
    "appeal": ("appeal_sent", {"stage": "agency"}),
    "iscap": ("appeal_sent", {"stage": "iscap"}),
    "mediation": ("mediation_asked", {}),
}
"""Each letter, and the event of sending it."""


@bundled
def run(
    *,
    reference: Reference,
    letter: Annotated[
        str,
        typer.Argument(
            metavar="[KIND]",
            help="The letter: request, appeal, inquiry ...",
            autocompletion=completion.words(tuple(KINDS)),
        ),
    ] = "request",
    on: On,
    by: Channel = None,
    text: Annotated[
        str | None,
        typer.Option("--text", metavar="FILE", help="The request as sent, without the sender."),
    ] = None,
    database: ChangedDatabase,
) -> None:
    """Store the event, and the text if it is given."""
    if letter not in KINDS:
        raise NotFound(f"no letter called {letter}; there are: {', '.join(KINDS)}")
    kind, data = KINDS[letter]
    words = sent_text(text) if text else None
    if words is not None and kind in {"sent", "appeal_sent"}:
        data = {**data, "text_sha256": hashlib.sha256(words.encode()).hexdigest()}
    event = Event(number=0, kind=kind, day=typed(on), channel=by, data=data)
    with database.write_or_look() as store:
        request = read.named(store, reference)
        changed = replace(request, text=words) if words and kind == "sent" else None
        keep_event(store, request, event, (), database, changed=changed)
