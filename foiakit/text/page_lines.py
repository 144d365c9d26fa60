"""Lines that a page break puts into a sentence: page numbers, markings, running heads and feet.

Only a few lines on each side of a page break are examined. Such a line has nothing but a page
number and markings, or it occurs, numbers aside, at another page break too.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

PAGE_END = "\f"
_LINES = 3
"""This many lines above and below a page break may belong to it."""
_LONGEST = 120
"""A running head has at most this many characters."""
_LINE = re.compile(r"[^\n]*\S[^\n]*")
_NUMBERED = re.compile(r"\W*(?:page|p\.?|-)?\s*\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?\W*", re.I)
_MARKED = re.compile(
    r"[\W\d]*(?:(?:TOP|SECRET|CONFIDENTIAL|UNCLASSIFIED|RESTRICTED|LIMITED|OFFICIAL|USE|ONLY|"
    r"SENSITIVE|BUT|EYES|NODIS|EXDIS|LIMDIS|STADIS|NOFORN|PAGE|Page|OF|of)(?![A-Za-z])[\W\d]*)+"
)
_FIGURES = re.compile(r"\d+")


def without_page_lines(text: str) -> str:
    """Return *text* with blanks in place of such lines, so that all else keeps its place."""
    around = [list(_around(text, at)) for at in _breaks(text)]
    spans = {span for lines in around for side in lines for span in side}
    seen = Counter(_likeness(text, *span) for span in spans if span[1] - span[0] <= _LONGEST)
    kept, last = [], 0
    for lines in around:
        for start, end in sorted(
            span for side in lines for span in _own(text, side, seen) if span[0] >= last
        ):
            kept += [text[last:start], " " * (end - start)]
            last = end
    return "".join((*kept, text[last:]))


def _breaks(text: str) -> Iterator[int]:
    at = text.find(PAGE_END)
    while at >= 0:
        yield at
        at = text.find(PAGE_END, at + 1)


def _around(text: str, at: int) -> Iterator[list[tuple[int, int]]]:
    """Yield the lines above and those below a page break, the nearest first."""
    begin = max(text.rfind(PAGE_END, 0, at) + 1, at - 400)
    above = [found.span() for found in _LINE.finditer(text, begin, at)]
    end = text.find(PAGE_END, at + 1)
    below = [
        found.span()
        for found in _LINE.finditer(text, at + 1, min(end if end >= 0 else len(text), at + 400))
    ]
    yield above[: -_LINES - 1 : -1]
    yield below[:_LINES]


def _own(text: str, lines: list[tuple[int, int]], seen: Counter[str]) -> Iterator[tuple[int, int]]:
    """Yield the lines next to the break that belong to it, up to the first that does not."""
    for start, end in lines:
        line = text[start:end]
        if not (
            _NUMBERED.fullmatch(line)
            or _MARKED.fullmatch(line)
            or seen[_likeness(text, start, end)] > 1
        ):
            return
        yield start, end


def _likeness(text: str, start: int, end: int) -> str:
    return _FIGURES.sub("#", " ".join(text[start:end].split()))
