"""A stamped decision: ``RELEASE IN PART B5, B6``, on one line or broken over four.

RELEASE IN            From:  Ferris, Tom             RELEASE IN PART
PART B1,1.4(D)        Sent:  Friday, March 5, 2010   B1,1.4(D),B6
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from foiakit.cables.layout.ocr_letters import distance, letters, nearest
from foiakit.papers.exemption_codes import codes, goes_on, is_codes, with_figures
from foiakit.papers.page_lines import Line, Segment, segments

_DECISION = re.compile(r"\W?[IT|l]?RELEASED?\b(?P<rest>.*)|(?P<denied>DENIED(?:\s+IN\s+FULL)?)")
_IN = re.compile(r"IN\b|[,.]|$")
_FIRST = frozenset("RBPKFHE")
_HOW = re.compile(r"\W*(?P<how>FULL|PART)[Il|]?\b\W*(?:FOIA\b\W*)?(?P<codes>.*)", re.DOTALL)
_IN_MISREAD = re.compile(r"^[Il1|]?\s?N(?![a-z])")
_LONGEST = 45
TOP = 40
"""A stamp with misread letters is searched for in this many lines."""
_NEXT_TO_HEAD = 25
"""Next to a head, the continuation of a stamp begins within this many columns of it."""
_BELOW = 3
"""A decision may continue for this many lines that are not blank, and `_REACH` with those."""
_REACH = 12
Piece = tuple[int, int, int]
"""The number of a line, and from where to where in it."""


class Decided(NamedTuple):
    """The decision, the exemptions of what is withheld, and where that is stamped."""

    how: str
    """``full``, ``part`` or ``denied``."""
    exemptions: tuple[str, ...]
    pieces: tuple[Piece, ...]


def as_stamped(text: str) -> str:
    """Return the decision that *text* is a misreading of, or an empty text.

    A letter of each word may be misread, and blanks put into it: ``REL EA5E I N PAPT B6``.
    """
    if not 6 <= len(text) <= _LONGEST or text[0] not in _FIRST:
        return ""
    plain = "".join(text.split())
    for length in (7, 6):
        rest = plain[length:]
        if distance(letters(plain[:length]), "RELEASE", 1) <= 1:
            how = _IN_MISREAD.sub("", rest)
            if not how or (how != rest and (how := _how_as_stamped(how))):
                return f"RELEASE {'IN' if rest else ''} {how}".strip()
    return ""


def _how_as_stamped(text: str) -> str:
    """Return ``FULL`` or ``PART`` and the exemptions that *text* is a misreading of, or nothing."""
    plain = "".join(text[:_LONGEST].split())
    for length in (4, 3, 5):
        rest = plain[length:]
        how = nearest(letters(plain[:length]), ("FULL", "PART"), 1)
        if how and (not rest or rest[0] in "(B81"):
            return f"{how} {rest}"
    return ""


def decision_at(lines: list[Line], at: int, segment: Segment) -> Decided | None:
    """Return the decision that begins with *segment* of line *at*, ``None`` if none does."""
    found = _decision(segment.text, lines, at, segment)
    if found is None and at < TOP and (words := as_stamped(segment.text)):
        found = _decision(words, lines, at, segment)
    return found


def _decision(text: str, lines: list[Line], at: int, segment: Segment) -> Decided | None:
    """Return the decision that begins with *text*, which is what *segment* says."""
    match = _DECISION.fullmatch(text)
    if match is None:
        return None
    pieces: list[Piece] = [(at, segment.start, segment.end)]
    if match["denied"]:
        return Decided("denied", (), tuple(pieces))
    words = match["rest"].strip()
    if not _IN.match(words):
        return None
    below = _below(lines, at, segment.start)
    how = _how(words, below, pieces)
    listed = with_figures(how["codes"]) if how else ""
    if how is None or (listed and not is_codes(listed)):
        return None
    extent = how["how"].lower()
    found = codes(_listed(listed, below, pieces)) if extent == "part" else ()
    return Decided(extent, found, tuple(pieces))


def _how(
    words: str, below: Iterator[tuple[Piece, str]], pieces: list[Piece]
) -> re.Match[str] | None:
    """Return ``FULL`` or ``PART``, on the same line or on one of those below."""
    words = _IN_MISREAD.sub("", words).strip()
    while not (how := _HOW.fullmatch(words) or _HOW.fullmatch(_how_as_stamped(words))):
        found = next(below, None)
        if words or found is None:
            return None
        words = _IN_MISREAD.sub("", found[1]).strip()
        pieces.append(found[0])
    return how


def _listed(listed: str, below: Iterator[tuple[Piece, str]], pieces: list[Piece]) -> str:
    """Return the exemptions on the same line, and on those below."""
    for piece, text in below:
        if goes_on(text) or goes_on(text := with_figures(text)):
            listed = f"{listed} {text}"
            pieces.append(piece)
        elif listed:
            break  # otherwise it is a line of the head next to the stamp
    return listed


def _below(lines: list[Line], at: int, start: int) -> Iterator[tuple[Piece, str]]:
    """Yield segments that may belong to a stamp above: a whole line, or one in its column."""
    taken = 0
    for number in range(at + 1, min(at + _REACH, len(lines))):
        line = lines[number]
        if not line.text:
            continue
        taken += 1
        if taken > _BELOW:
            return
        found = segments(line)
        last = found[-1]
        if len(found) == 1 or abs(last.start - start) < _NEXT_TO_HEAD:
            yield (number, last.start, last.end), last.text
