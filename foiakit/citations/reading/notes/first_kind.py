"""The first kind of document that the head of a note names, and what may stand around it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from foiakit.citations.reading import kinds
from foiakit.citations.reading.notes.other_languages import begins_parties
from foiakit.citations.reading.notes.parties import TO
from foiakit.citations.reading.notes.parts import Part
from foiakit.citations.reading.passage import Piece

NUMBER_AFTER = re.compile(
    r"\s*(?:(?:no|nr|n)\.?\s?|n[°º]\s?|number\s|#\s?)?(?P<number>(?:A-|CA-)?\d{1,7}|\d{1,3},\d{3}"
    r"|\d{1,3}(?:[-–/.]\d{1,4}){1,3}|\d{1,4}/[A-Z]{1,4})(?=\s|$)",
    re.I,
)
_IN_NAME = re.compile(r"\b(?:and|of|for|on|the)\s+$", re.I)
"""What precedes a noun in an institution's name: Office of Research and Reports."""
_ADJECTIVES = re.compile(
    r"^(?:(?:special|annual|semiannual|weekly|daily|monthly|quarterly|interim|final|staff|joint"
    r"|information|circular|personal|status|progress|situation|field|research|background|technical|economic|political|military|trip|draft)\s+)+$",
    re.I,
)
PARTY_AFTER = re.compile(
    r"\s*(?:(?:prepared|drafted|dictated|written|signed|submitted|made) (?=by\b))?"
    r"(?P<word>from|to|for|by|between|among|of|on|with|prepared in|concerning|regarding|about)"
    r"\s+(?=\S)",
    re.I,
)


_PARTY_WORD = re.compile(r",?\s+(?:to|for|from)\s+(?=\S)")
_NUMBER_AT_END = re.compile(r"\s(?:no\.?\s?)?(?:(?:A-|CA-)?\d{1,7}|\d{1,4}-\d{1,4})$")


def first_kind(
    parts: Sequence[Part],
) -> tuple[int, tuple[Piece, tuple[int, int], str, str | None], str | None]:
    """Return which of *parts* names a kind, where in it, and the kind (``None`` if none does).

    The second value is the piece, the kind's span in it, its label, and a level before it.
    """
    for place, part in enumerate(parts):
        piece = part.piece
        if part.name == "kind":
            return place, (piece, (0, len(piece.text)), part.value, None), part.value
        if part.name == "marked kind":
            level, cut, label = part.value
            return place, (piece, (cut, len(piece.text)), label, level), label
        if part.name != "words" or len(piece.text) > 400:
            continue
        meeting = kinds.of_meeting(piece.text)
        if start := meeting or kinds.at_start(piece.text):
            if meeting or _may_go_on(piece.text[start[0] :], start[1]):
                return place, (piece, (0, start[0]), start[1], None), start[1]
            continue
        for word in [*_PARTY_WORD.finditer(piece.text)][:4]:
            head = piece.cut(0, word.start())
            match = _NUMBER_AT_END.search(head.text)
            bare = head.cut(0, match.start()) if match else head
            end = kinds.at_end(bare.text)
            if end and (TO.match(word[0]) or _is_named(bare.text[: end[0]])):
                return place, (piece, (end[0], len(bare.text)), end[1], None), end[1]
        match = _NUMBER_AT_END.search(piece.text)
        bare = piece.cut(0, match.start()) if match else piece
        end = kinds.at_end(bare.text)
        if end and end[0] > 0 and not _IN_NAME.search(bare.text[: end[0]]):
            return place, (piece, (end[0], len(bare.text)), end[1], None), end[1]
    none = Piece("")
    return 0, (none, (0, 0), "", None), None


def _is_named(before: str) -> bool:
    """Return whether *before*, which precedes a kind, may name its maker, and is not prose."""
    return before[:1].isupper() and not _IN_NAME.search(before)


def _may_go_on(tail: str, kind: str) -> bool:
    """Return whether *tail* can follow a *kind* in the same part."""
    if kind in kinds.CONVERSATIONS and re.match(r"\s+[A-Z][\w.]+[-–/]", tail):
        return True  # Memorandum of conversation Holm-Lund
    if re.match(r"\s+(?:[A-Z][\w.’'-]+ ){1,3}to (?:the )?[A-Z]", tail):
        return True  # Memo Marsh to Clark
    known = NUMBER_AFTER.match(tail) or PARTY_AFTER.match(tail) or begins_parties(kind, tail)
    return bool(known) or tail.strip()[:1] in {"", "("} or tail[:2] == ": "


def with_adjective(piece: Piece, start: tuple[int, int], label: str) -> tuple[tuple[int, int], str]:
    """Return span and label of a kind with the adjective before it: ``CIA, Special Report``."""
    first = _ADJECTIVES.search(piece.text[: start[0]])
    if first is None:
        return start, label
    return (first.start(), start[1]), kinds.label(piece.text[first.start() : start[1]])
