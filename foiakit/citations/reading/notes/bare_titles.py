"""What the words of a kind go with: a title without quotation marks, a purpose, an addressee."""

from __future__ import annotations

import re
from collections.abc import Sequence

from foiakit.citations.reading import kinds
from foiakit.citations.reading.agencies import is_agency
from foiakit.citations.reading.notes.parties import INSTITUTION, bare, has_parties, is_office
from foiakit.citations.reading.notes.parts import Part
from foiakit.citations.reading.numbers import PAPER
from foiakit.citations.reading.passage import GUESS, LIKELY, Finding, Piece

_SENT = re.compile(r"\b(?:Memorandum|Letter|Note|Message|Telegram|Cable|Minute)$")
_HAS_PURPOSE = re.compile(
    r"\b(?:Plan|Program|Policy|Strategy|Study|Estimate|Proposal|Agenda|Directive|Report|Schedule"
    r"|Guidelines|Order|Agreement|Options)s?$"
)


def put_paper_and_title(parts: Sequence[Part], found: Finding) -> bool:
    """Put the title of ``JCS 287/1, Strategic Plan for the Defense of Ports``, if that is here."""
    if len(parts) != 2 or not PAPER.fullmatch(parts[0].piece.text) or "title" in found.fields:
        return False
    title = parts[1]
    start = kinds.at_start(title.piece.text)
    is_title = title.name == "words" and len(title.piece.text.split()) > 3
    if not is_title or has_parties(title.piece.text) or (start and start[1] in kinds.CONVERSATIONS):
        return False
    found.leave(parts[0].piece)
    found.put("title", title.piece.text, title.piece, GUESS)
    found.warn("the title has no quotation marks")
    return True


def put_title_and_maker(words: Sequence[Part], whole: Piece, found: Finding) -> bool:
    """Put ``Action Pending Trial of the New Radar, Department of State``: a title, and its maker.

    The first is longer than a person's name or an office, and the second an institution.
    """
    if len(words) < 2 or "title" in found.fields or "originator" in found.fields:
        return False
    title, maker = words[0].piece.to(words[-2].piece, whole), words[-1].piece
    named = INSTITUTION.fullmatch(maker.text) or is_agency(maker)
    is_title = len(title.text.split()) > 4 and title.text[:1].isupper()
    if not named or not is_title or is_office(title.text) or INSTITUTION.match(title.text):
        return False
    found.put("title", title.text, title, GUESS)
    found.warn("the title has no quotation marks")
    found.put("originator", bare(maker).text, bare(maker), LIKELY)
    return True


def is_sent(found: Finding) -> bool:
    """Return whether the kind is one that has an addressee."""
    return _SENT.search(found.value("kind") or "") is not None


def has_purpose(kind: str, rest: Piece) -> bool:
    """Return whether *rest*, after a plan's "for", says what the plan is for, and not for whom."""
    return _HAS_PURPOSE.search(kind) is not None and not (
        INSTITUTION.match(rest.text) or is_agency(rest) or is_office(rest.text)
    )
