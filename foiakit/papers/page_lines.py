"""A text as lines that know their place, their page, and their columns."""

from __future__ import annotations

import re
from typing import NamedTuple

_GAP = re.compile(r"[ \t\xa0]{2,}")


class Line(NamedTuple):
    """A line with its indent, its offset in the text, and its page, counted from 0."""

    text: str
    start: int
    page: int

    @property
    def words(self) -> str:
        """The line without the white space around it."""
        return self.text.strip()

    @property
    def indent(self) -> int:
        """How many spaces it begins with."""
        return len(self.text) - len(self.text.lstrip())

    @property
    def end(self) -> int:
        """The offset after its last character."""
        return self.start + len(self.text)

    def without(self, start: int, end: int) -> Line:
        """Return the line with spaces from *start* to *end*, which are places in its text."""
        blank = " " * (end - start)
        return self._replace(text=f"{self.text[:start]}{blank}{self.text[end:]}".rstrip())


class Segment(NamedTuple):
    """The text between two gaps of a line, and its place."""

    text: str
    start: int
    end: int


def lines_of(text: str) -> list[Line]:
    """Return the lines of *text*, blank ones too; a form feed begins a page."""
    found, at = [], 0
    for number, page in enumerate(text.split("\f")):
        for line in page.split("\n"):
            found.append(Line(line.rstrip(), at, number))
            at += len(line) + 1  # the line's end, or the form feed after the last one
    return found


def segments(line: Line) -> list[Segment]:
    """Return the pieces of *line* that are separated by two or more spaces."""
    found, at = [], line.indent
    for gap in _GAP.finditer(line.text, at):
        found.append(Segment(line.text[at : gap.start()], at, gap.start()))
        at = gap.end()
    if at < len(line.text):
        found.append(Segment(line.text[at:], at, len(line.text)))
    return found


def page_count(text: str, stamped: int) -> int:
    """Return how many pages *text* has, by its form feeds, else by the page lines that were
    stamped.

    A page is stamped at its head and at its foot.
    """
    if "\f" in text:
        return text.rstrip("\n \f").count("\f") + 1 if text.strip() else text.count("\f")
    return max(1, (stamped + 1) // 2)
