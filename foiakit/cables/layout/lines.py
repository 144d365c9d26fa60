"""A text as lines that know where they are in it."""

from __future__ import annotations

import re
from typing import NamedTuple

_ENDS = "\n\r\f\v\x1c\x1d\x1e\x85\u2028\u2029"


class Line(NamedTuple):
    """A line without the white space around it, and its offset in the whole text."""

    text: str
    start: int
    broken: bool = False
    """Whether a page ended between the line before and this one."""

    @property
    def end(self) -> int:
        """The offset after its last character."""
        return self.start + len(self.text)

    def part(self, start: int, end: int | None = None) -> Line:
        """The piece from *start* to *end*, stripped."""
        piece = self.text[start:end]
        blank = len(piece) - len(piece.lstrip())
        return Line(piece.strip(), self.start + start + blank, self.broken)


def lines_of(text: str, offset: int = 0) -> list[Line]:
    """The lines of *text*, empty ones too; offsets begin at *offset*."""
    found: list[Line] = []
    for piece in text.splitlines(keepends=True):
        words = piece.strip()
        blank = piece.index(words) if words else len(piece.rstrip(_ENDS))
        found.append(Line(words, offset + blank))
        offset += len(piece)
    return found


def whole(lines: list[Line]) -> tuple[int, int]:
    """The span from the first of *lines* to the last."""
    return lines[0].start, lines[-1].end


def joined(lines: tuple[Line, ...] | list[Line]) -> str:
    """Lines of a heading as one, a word broken at a line's end put together."""
    text = ""
    for line in lines:
        words = " ".join(line.text.split())
        if re.search(r"[A-Za-z]{2}-$", text) and re.match(r"[A-Za-z]{2}", words):
            text = text[:-1] + words
        else:
            text = f"{text} {words}".strip()
    return text
