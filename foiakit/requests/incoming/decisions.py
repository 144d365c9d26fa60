"""An office's decision, in the set phrases of its letter: for all documents, or for each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from foiakit.requests.incoming.deadlines import appeal_days
from foiakit.requests.incoming.documents import listed
from foiakit.requests.incoming.exemptions import exemptions_in, used_in
from foiakit.requests.incoming.outcomes import decided_in
from foiakit.requests.incoming.proposed import LIKELY, Proposed, is_stated
from foiakit.requests.incoming.results import results_in
from foiakit.requests.incoming.reviewed_pages import reviewed_pages
from foiakit.requests.model import Outcome, Request

_THINGS = (
    r"(?:records|documents|information|materials?|files|telegrams?|cables?|items|pages|holdings"
    r"|record|document)"
)
_NONE = re.compile(
    rf"\bno (?:(?!additional|further|other|longer|new)[\w-]+ ){{0,3}}{_THINGS}(?: [^.;]{{0,100}}?)?"
    r" (?:(?:were|was|could be|have been|has been|are|is) (?:located|found|identified|retrieved"
    r"|discovered)|exists?\b)"
    rf"|\b(?:did not|unable to|could not|not able to|failed to|cannot) (?:locate|find|identify"
    rf"|retrieve|discover) (?:(?!additional|further|other)[\w()-]+ ){{0,4}}{_THINGS}"
    rf"|\b(?:revealed|yielded|produced|located|found|identified|disclosed|uncovered|resulted in"
    rf"|returned|surfaced|retrieved|discovered|has|have|maintains?|possess(?:es)?)"
    rf" no (?:(?!additional|further|other|longer|new)[\w-]+ ){{0,3}}{_THINGS}(?= |[.,;])"
    rf"|\bdo(?:es)? not (?:have|maintain|possess|hold) (?:any )?(?:[\w-]+ ){{0,2}}{_THINGS}"
    r"|[\"“']?no[ -]records?[\"”']? (?:determination|response|result)",
    re.I,
)
_SO_FAR = re.compile(
    r"\b(?:so far|thus far|to date|until now|up to now|as yet|not yet|at this (?:point|stage)"
    r"|preliminary|initial(?:ly)?|the first (?:of|office|search))\b",
    re.I,
)
"""Words that make a search that found nothing one that goes on."""
_INTERIM = re.compile(
    r"\b(?:is|as|are|constitutes) (?:an|the|our|your) (?:\w+ )?(?:interim|partial) "
    r"(?:response|release|reply)\b"
    r"|^(?:\w+ )?interim (?:response|release)\b",
    re.I,
)
_GLOMAR = re.compile(
    r"(?<!may )(?<!might )(?<!would )neither confirms? (?:n?or) den(?:y|ies)"
    r" [^.]{0,80}(?:existence|non-?existence|whether|having|possess\w*|records)"
    r"|\brefus(?:e|es|ing) to (?:either )?confirm or deny\b",
    re.I,
)
_PENDING = re.compile(
    r"\b(?:remaining|other|additional|further|rest)\b[^.]{0,120}"
    r"\b(?:coordination|under review|being (?:reviewed|processed)|in process|consultation)\b"
    r"|\bremaining\b[^.]{0,120}\b(?:coordination|review|process)"
    r"|\brequires? (?:further )?(?:(?:intra|inter)-?\s?agency )?(?:coordination|consultation"
    r"|review)\b"
    r"|\b(?:this|our) (?:letter |response |release )?(?:is|constitutes) (?:an|the|our) "
    r"(?:first |second |third |\w+ )?interim\b"
    r"|\binterim (?:response|release|reply)\b"
    r"|\b(?:we are|is|are|remains?) (?:still |currently )?(?:continuing|ongoing|being processed)\b"
    r"|\b(?:search(?:es)?|processing|review)\b[^.]{0,60} (?:continues?|goes on"
    r"|is not (?:yet )?complete)\b"
    r"|\bwe (?:will )?continue to (?:process|review|search)\b"
    r"|\b(?:will|shall) (?:provide|release|send) [^.]{0,40}(?:as|when) (?:they are|it is"
    r"|processing)\b"
    r"|\b(?:is|are|remains?) (?:still |currently )?(?:under (?:review|consideration)|awaiting)\b"
    r"|\bfor (?:its |their )?(?:consultation|concurrence|coordination)\b"
    r"|\bon a rolling basis\b"
    r"|\b(?:decision|determination|response|review) (?:to follow|will follow|is pending|pending)\b",
    re.I,
)


class _Found(NamedTuple):
    outcomes: tuple[Outcome, ...]
    words: str
    is_sure: bool


def decided(
    parts: list[str], lines: str, day: str | None, certainty: str, request: Request | None
) -> Iterator[Proposed]:
    """Return the letter's decision; *parts* are its sentences, *lines* is its text."""
    found = _outcomes(parts, lines, request)
    if found is None:
        found = _released_pages(parts)
    if found is None:
        return
    pending = _first(_PENDING, parts)
    sure = found.is_sure and not pending
    yield Proposed(
        "interim" if pending else "determined", day,
        {} if pending else appeal_days(parts), found.outcomes, None, None, found.words,
        certainty if sure else LIKELY,
    )  # fmt: skip


def _released_pages(parts: list[str]) -> _Found | None:
    """Return that an interim letter sends something, if it says what becomes of pages only."""
    if _first(_INTERIM, parts) is None:
        return None
    words = tuple(part for part in parts if any(result.is_clear for result in results_in(part)))
    return _Found((), " ... ".join(words), is_sure=False) if words else None


def _nothing(parts: list[str]) -> tuple[int, re.Match[str]] | None:
    """Return the first sentence that states that a search found nothing, if it is over."""
    return _first(_NONE, ["" if _SO_FAR.search(part) else part for part in parts])


def _first(pattern: re.Pattern[str], parts: list[str]) -> tuple[int, re.Match[str]] | None:
    """Return the first sentence that states *pattern*, and the words."""
    for number, part in enumerate(parts):
        for match in pattern.finditer(part):
            if is_stated(part, match):
                return number, match
    return None


def _outcomes(parts: list[str], lines: str, request: Request | None) -> _Found | None:
    """Return the outcome for the documents, the words, and whether they are unambiguous."""
    documents = listed(lines, request)
    none, glomar = _nothing(parts), _first(_GLOMAR, parts)
    if documents:
        is_alone = documents.is_whole and not none and not glomar
        return _Found(documents.outcomes, " ... ".join(documents.words), is_alone)
    if counted := reviewed_pages(lines, request):
        return _Found((counted[0],), counted[1], is_sure=False)
    decision = decided_in(parts, request)
    if none and _is_nothing(decision, request):
        decision = None  # the same in other words
    if glomar:
        number, _ = glomar
        outcome = Outcome(result="glomar", exemptions=_exemptions(parts, number))
        return _Found((outcome,), parts[number], not none and not _is_release(decision))
    if decision and decision.outcomes:
        return _Found(
            decision.outcomes, " ... ".join(decision.words), decision.is_sure and not none
        )
    if none:
        outcome = Outcome(result="no_records")
        return _Found((outcome,), none[1][0], decision is None)
    if decision:
        return _Found((), " ... ".join(decision.words), is_sure=False)
    return None


def _is_nothing(decision: Any, request: Request | None) -> bool:
    """Return whether nothing was found of all that was asked for."""
    if decision is None or request is None or not decision.outcomes:
        return False
    found = {outcome.item for outcome in decision.outcomes if outcome.result == "no_records"}
    return len(found) == len(decision.outcomes) and found == {item.number for item in request.items}


def _is_release(decision: Any) -> bool:
    return decision is not None and any(
        outcome.result in {"full", "part"} for outcome in decision.outcomes
    )


def _exemptions(parts: list[str], number: int) -> tuple[str, ...]:
    """Return the exemptions of the sentence *number*, or of those soon after it."""
    if found := exemptions_in(parts[number]):
        return found
    return next((found for part in parts[number + 1 : number + 5] if (found := used_in(part))), ())
