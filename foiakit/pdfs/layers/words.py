"""Words with their places on a page, and the lines that they make."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

_SAME_LINE = 0.5
"""A word whose middle is this part of a line's height away stands on another line."""


class Word(NamedTuple):
    """A word and its box, in points from the lower left corner of the page."""

    text: str
    left: float
    bottom: float
    right: float
    top: float

    @property
    def middle(self) -> float:
        """How high the middle of the word stands."""
        return (self.bottom + self.top) / 2

    @property
    def height(self) -> float:
        """How high the word is."""
        return self.top - self.bottom


def lines(words: Sequence[Word]) -> Iterator[list[Word]]:
    """*words* in their own order, a list for each line.

    The order of the page's content is kept: a program that read the page in columns wrote them one
    after the other.
    """
    line: list[Word] = []
    for word in words:
        if line and not _goes_on(line[-1], word):
            yield line
            line = []
        line.append(word)
    if line:
        yield line


def _goes_on(last: Word, word: Word) -> bool:
    height = max(last.height, word.height, 1)
    return word.left >= last.left and abs(word.middle - last.middle) < _SAME_LINE * height


def text_of(words: Sequence[Word]) -> str:
    """*words* as text, a line of the page on each line."""
    return "\n".join(" ".join(word.text for word in line) for line in lines(words))
