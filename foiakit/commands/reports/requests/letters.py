"""A letter about a request in the database, and what its writer should know about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from foiakit.commands.options.letter_options import LetterTexts
from foiakit.commands.options.request_options import standing
from foiakit.commands.reports.requests.letter_facts import known, late_requests, warnings
from foiakit.errors import Usage
from foiakit.requests.letters.compose import compose, kinds, settings
from foiakit.requests.letters.facts import facts
from foiakit.requests.letters.known import Known
from foiakit.requests.letters.letter import ENVELOPE, SENDER, Letter
from foiakit.requests.model import Request
from foiakit.store.requests import read
from foiakit.store.store import Store
from foiakit.writers.letters import plain_text

DELAY = (
    "an appeal against delay has little effect: agencies often close it. An inquiry comes first,"
    " and then OGIS"
)
EXPEDITION = "historical interest alone is not a ground for expedited processing"


def reference_and_kind(words: Sequence[str], office: str | None) -> tuple[str | None, str]:
    """Return the request and the kind of letter in *words*; with an *office* the kind alone."""
    if office is not None:
        if list(words) != ["inquiry"]:
            raise Usage("with --office there is one letter: foiakit request letter inquiry")
        return None, "inquiry"
    if len(words) != 2:
        raise Usage(
            "name a request and a letter, for example: foiakit request letter 1 request; letters:"
            f" {', '.join(kinds())}"
        )
    return words[0], words[1]


class Wish(NamedTuple):
    """The requested letter."""

    reference: str | None
    """The request; ``None`` for all late ones of an office."""
    kind: str
    office: str | None
    day: str | None
    """The date on the letter (EDTF), if it is to have one."""
    today: date
    for_portal: bool
    texts: LetterTexts
    no_sender: bool = False
    """Whether the name and the address are left out."""


def letter_of(store: Store, wish: Wish, say: Callable[[str], None]) -> Letter:
    """Return the composed letter; report what its writer should know."""
    several: tuple[Request, ...] = ()
    if wish.reference is None:
        every = standing(store, list(read.every(store)), wish.today)
        several = late_requests(every, wish.office or "")
    request = several[0] if several else read.named(store, wish.reference or "")
    status = standing(store, [request], wish.today)[0]
    found = wish.texts.added_to(
        known(store, request, wish.kind, wish.today, wish.day, status)
    )._replace(several=several)
    for line in (*warnings(found, request.office, wish.today), *_about(request, wish)):
        say(line)
    left_out = SENDER if wish.no_sender else frozenset[str]()
    if wish.for_portal:
        return _for_portal(request, wish.kind, found, ENVELOPE | left_out, say)
    return _composed(request, wish.kind, found, left_out)


def _composed(request: Request, kind: str, found: Known, left_out: frozenset[str]) -> Letter:
    return compose(kind, request.law, facts(request, kind, found), left_out)


def _for_portal(
    request: Request,
    kind: str,
    found: Known,
    left_out: frozenset[str],
    say: Callable[[str], None],
) -> Letter:
    """The letter for the text field of a portal; a list of items that does not fit is attached."""
    limit = limit_of(request.office)
    letter = _composed(request, kind, found, left_out)
    number = len(plain_text.text(letter))
    if number > limit and kind == "request":
        say(f"{number:,} of {limit:,} characters: the list of items does not fit, attach it")
        letter = _composed(request, kind, found._replace(items_attached=True), left_out)
        number = len(plain_text.text(letter))
    over = "; it does not fit, shorten it" if number > limit else ""
    say(f"{number:,} of {limit:,} characters{over}")
    return letter


def limit_of(office: str) -> int:
    """Return how many characters the text field of the office's portal takes."""
    limits: dict[str, int] = settings()["portal"]
    return limits.get(office, limits["default"])


def _about(request: Request, wish: Wish) -> list[str]:
    parts = []
    if wish.kind == "appeal" and wish.texts.ground == "delay":
        parts.append(DELAY)
    if wish.kind == "request" and request.expedition_asked:
        parts.append(EXPEDITION)
    return parts
