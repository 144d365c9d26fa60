"""A text as lines that know where they stand in it."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

_LINE = re.compile(
    r"[^\n\r\f\v\x1c-\x1e\x85\u2028\u2029]+|\r\n|[\n\r\f\v\x1c-\x1e\x85\u2028\u2029]"
)
# One line that holds the whole head, as text layers of scans give it: cut before each heading.
_INSIDE = re.compile(
    r"(?<=\s)(?=(?:"
    r"(?:E\s?[.,]\s?)?[O0C]\s?[.,]?\s{0,3}1[\d ]{4,6}\s*:"
    r"|TAGS?\s?:|SUBJECT\s?:|REFS?\s?:|Post\s?:|Heading:|1\s?\.\s+[A-Z(]"
    r"|(?:NODIS|EXDIS|SIPDIS|PRIORITY|DECAPTIONED|DECLASSIFIED|CONFIDENTIAL)\s"
    r"|RELEASED? IN (?:PART|FULL)|B\d,\s?1\.\d|on \d\d/\d\d/\d{4}"
    r"|C(?:LASSIFIED|lassified)\s[Bb]|(?:DEPARTMENT|DEPT|PLS PASS|PASS|FROM) (?:FOR |TO |THE )))"
)
_SEVERAL = re.compile(r"TAGS|(?:Post|MRN|Heading)\s?:|REF\s?:")


class Line(NamedTuple):
    """A line without the white space around it, and its offset in the whole text."""

    text: str
    start: int
    broken: bool = False
    """Whether a page ended between the line before and this one."""

    @property
    def end(self) -> int:
        """The offset behind its last character."""
        return self.start + len(self.text)

    def part(self, start: int, end: int | None = None) -> Line:
        """The piece from *start* to *end*, stripped."""
        piece = self.text[start:end]
        blank = len(piece) - len(piece.lstrip())
        return Line(piece.strip(), self.start + start + blank, self.broken)


def lines_of(text: str, offset: int = 0) -> list[Line]:
    """The lines of *text*, empty ones too; offsets begin at *offset*."""
    found: list[Line] = []
    ended = True
    for match in _LINE.finditer(text):
        piece = match.group()
        if piece[0] in "\n\r\f\v\x1c\x1d\x1e\x85\u2028\u2029":
            if ended:
                found.append(Line("", offset + match.start()))
            ended = True
            continue
        ended = False
        found.extend(_cut(Line(piece, offset + match.start()).part(0)))
    return found


def _cut(line: Line) -> list[Line]:
    if len(line.text) < 100 or "SUBJECT" not in line.text or not _SEVERAL.search(line.text):
        return [line]
    places = [0, *(match.start() for match in _INSIDE.finditer(line.text)), len(line.text)]
    return [line.part(a, b) for a, b in pairwise(places) if a < b]


def whole(lines: list[Line]) -> tuple[int, int]:
    """The span from the first of *lines* to the last."""
    return lines[0].start, lines[-1].end
