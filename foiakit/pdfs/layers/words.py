"""Words with their places on a page, and the lines that they make."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

_GAP = 1.5
"""Lines are so many times as far apart as usual where one was left blank."""
_LONGEST_STEP = 5
"""Heights of a word; lines further apart say nothing of how close the text is typed."""
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
    """*words* as text, a line of the page on each line, a blank one where the page has a gap.

    Lines of dirt, without a letter or figure, are left out; rules of dashes stay.
    """
    kept = [line for line in lines(words) if any(map(_says_something, line))]
    steps = [
        step
        for one, other in pairwise(kept)
        if 0 < (step := one[0].middle - other[0].middle) < _LONGEST_STEP * one[0].height
    ]
    gap = _GAP * median(steps) if steps else 0.0
    made: list[str] = []
    for number, line in enumerate(kept):
        if number and gap and kept[number - 1][0].middle - line[0].middle > gap:
            made.append("")
        made.append(" ".join(word.text for word in line))
    return "\n".join(made)


def _says_something(word: Word) -> bool:
    return any(map(str.isalnum, word.text)) or word.text.strip("-–—_") == ""
