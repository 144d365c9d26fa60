"""What the growth of work is measured of in requests: letters, logs, tables, e-mails, keys."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

from growth.reader_targets import Target

from foiakit.drafts.rewriting.citation_keys import find_keys
from foiakit.errors import BadInput
from foiakit.requests.exchange.agency_logs import columns_of
from foiakit.requests.exchange.tables import TableNotes, request_of
from foiakit.requests.incoming.mail import read_mail
from foiakit.requests.incoming.numbers import like_numbers
from foiakit.requests.incoming.proposals import letter_day, proposals
from foiakit.requests.model import Item as AskedItem
from foiakit.requests.model import Request as Asked
from foiakit.requests.named_cables import cables_in
from foiakit.requests.offices import offices
from foiakit.requests.validity import check_private, check_request


def request_targets() -> Iterator[tuple[str, Target]]:
    """Each with its name."""
    yield "an office's letter", lambda text: proposals(text, ASKED, like_numbers(text))
    yield "the day of a letter", letter_day
    yield "cables that are named", lambda text: list(cables_in(text))
    yield "headings of a log", lambda text: columns_of(text.split(" "))
    yield "a row of requests", _row_of_requests
    yield "a request that is checked", _checked_request
    yield "citation keys in a source", _keys_in_source
    yield (
        "an e-mail",
        lambda text: read_mail(
            f"From: a@example.org\nSubject: {text[:99]}\n\n{text}".encode(), "x"
        ),
    )


ASKED = Asked(
    law="foia", office="nara", items=(AskedItem(number=1, message="Kabul 8106", year=1973),)
)


def _checked_request(text: str) -> None:
    with suppress(BadInput):
        check_request(Asked(law="foia", office="nara", text=text))
    with suppress(BadInput):
        check_private("title", text)


def _row_of_requests(text: str) -> None:
    cells = dict.fromkeys(("title", "what", "sent", "status", "shelf"), text)
    request_of({**cells, "office": "nara"}, offices(), TableNotes())


def _mail(text: str) -> None:
    read_mail(f"From: a@example.org\nSubject: {text[:99]}\n\n{text}".encode(), "x")


def _keys_in_source(text: str) -> None:
    for form in ("markdown", "latex"):
        list(find_keys(text, form, {"old": "new"}))
