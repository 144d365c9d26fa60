"""A stamped decision: ``RELEASE IN PART B5, B6``, on one line or broken over four.

RELEASE IN            From:  Ferris, Tom             RELEASE IN PART
PART B1,1.4(D)        Sent:  Friday, March 5, 2010   B1,1.4(D),B6
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from foiakit.papers.exemption_codes import codes, goes_on, is_codes
from foiakit.papers.page_lines import Line, Segment, segments

_DECISION = re.compile(r"\W?[IT|l]?RELEASED?\b(?P<rest>.*)|(?P<denied>DENIED(?:\s+IN\s+FULL)?)")
_IN = re.compile(r"IN\b|[,.]|$")
_HOW = re.compile(r"\W*(?P<how>FULL|PART)[Il|]?\b\W*(?:FOIA\b\W*)?(?P<codes>.*)", re.DOTALL)
_BESIDE = 25
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


def decision_at(lines: list[Line], at: int, segment: Segment) -> Decided | None:
    """Return the decision that begins with *segment* of line *at*, ``None`` if none does."""
    match = _DECISION.fullmatch(segment.text)
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
    if how is None or (how["codes"] and not is_codes(how["codes"])):
        return None
    extent = how["how"].lower()
    found = codes(_listed(how["codes"], below, pieces)) if extent == "part" else ()
    return Decided(extent, found, tuple(pieces))


def _how(
    words: str, below: Iterator[tuple[Piece, str]], pieces: list[Piece]
) -> re.Match[str] | None:
    """Return ``FULL`` or ``PART``, on the same line or on one of those below."""
    words = words.removeprefix("IN").strip()
    while not (how := _HOW.fullmatch(words)):
        found = next(below, None)
        if words or found is None:
            return None
        words = found[1].removeprefix("IN").strip()
        pieces.append(found[0])
    return how


def _listed(listed: str, below: Iterator[tuple[Piece, str]], pieces: list[Piece]) -> str:
    """Return the exemptions on the same line, and on those below."""
    for piece, text in below:
        if goes_on(text):
            listed = f"{listed} {text}"
            pieces.append(piece)
        elif listed:
            break  # otherwise it is a line of the head next to the stamp
    return listed


def _below(lines: list[Line], at: int, start: int) -> Iterator[tuple[Piece, str]]:
    """The segments that may belong to a stamp above them: a whole line, or one in its column."""
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
        if len(found) == 1 or abs(last.start - start) < _BESIDE:
            yield (number, last.start, last.end), last.text
