"""Letters for the tests: a requester, what is known, and the text of a letter."""

from __future__ import annotations

from datetime import date
from typing import Any

from foiakit.requests.letters.compose import Fact, compose
from foiakit.requests.letters.facts import facts
from foiakit.requests.letters.known import Known
from foiakit.requests.letters.letter import ENVELOPE, Letter
from foiakit.requests.letters.requester import Requester
from foiakit.requests.model import Request
from foiakit.writers.letters.plain_text import text

WAIVER = {
    "waiver_subject": "Relations with Afghanistan.",
    "waiver_adds": "The cable is not published.",
    "waiver_readers": "Readers of a history.",
    "waiver_means": "A book.",
}
REQUESTER: dict[str, Any] = {
    "name": "Ada Example",
    "address": ("1 Example Street", "Springfield"),
    "email": "ada@example.org",
    "category": "other",
}


def known(requester: dict[str, Any] | None = None, **more: Any) -> Known:
    own = REQUESTER if requester is None else requester
    base: dict[str, Any] = {
        "requester": Requester("/home/ada/requester.toml", own),
        "day": None,
        "today": date(2027, 3, 9),
        "office": "National Archives and Records Administration",
    }
    return Known(**{**base, **more})


def filled(request: Request, kind: str, **more: Any) -> dict[str, Fact]:
    return facts(request, kind, known(**more))


def letter(request: Request, kind: str, *, portal: bool = False, **more: Any) -> Letter:
    left_out = ENVELOPE if portal else ()
    return compose(kind, request.law, filled(request, kind, **more), left_out)


def written(request: Request, kind: str, *, portal: bool = False, **more: Any) -> str:
    """The letter as one line, without the breaks of lines."""
    return " ".join(text(letter(request, kind, portal=portal, **more)).split())
