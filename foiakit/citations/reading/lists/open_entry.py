"""The entry of a list that is open, and what a line begins."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from foiakit.citations.reading.layout import unquoted
from foiakit.citations.reading.passage import Piece


class Text(NamedTuple):
    """Some lines of the stream."""

    text: str
    line: int
    """The number of the first."""
    is_entry: bool
    """Whether an entry is here, understood or not: it was numbered, or one of a list."""
    is_bare: bool = False
    """Whether it begins with a note's number without a sign after it: ``12 Holm to Pryor``."""
    is_keyed: bool = False
    """Whether it begins with the words of the text that it is a note to."""


class Begin(NamedTuple):
    """What a line is in the stream."""

    begins: bool = False
    has_citation: bool = False
    alone: bool = False
    """Whether it is a whole citation without a number."""
    numbered: bool = False
    short_number: int = 0
    is_bare: bool = False
    is_keyed: bool = False
    dates: bool = False
    """Whether it is, or holds, a date."""
    date_line: bool = False
    """Whether it is a date alone, and what follows it is a citation or a title."""

    @property
    def is_entry(self) -> bool:
        """Whether an entry is here even if it is not understood."""
        return self.alone or self.numbered or self.date_line or self.is_keyed


class Held:
    """The entry that is open."""

    def __init__(self, first: int, begun: Begin | None = None) -> None:
        self.lines: list[str] = []
        self.begun = begun is not None
        """Whether it is an entry, and not the text before the first."""
        self.first = first
        self.words = 0
        self.cited = True
        self.dated = False
        self.alone = False
        """Whether it is one line so far that was a citation by itself."""
        self.is_entry = begun is not None and begun.is_entry
        self.date_line = begun is not None and begun.date_line
        self.short_number = begun.short_number if begun else 0
        self.is_bare = begun is not None and begun.is_bare
        self.is_keyed = begun is not None and begun.is_keyed
        """Whether it begins with the words of the text that it is a note to."""
        self.bullet = ""

    def ends_in_gap(self) -> bool:
        """Return whether its last line has no words."""
        return bool(self.lines) and not unquoted(Piece(self.lines[-1])).text

    def texts(self) -> Iterator[Text]:
        """Yield its text without the empty lines after it, if it has any line."""
        while self.lines and not self.lines[-1].strip():
            self.lines.pop()
        if self.lines:
            text = "\n".join(self.lines)
            yield Text(text, self.first, self.is_entry, self.is_bare, self.is_keyed)
