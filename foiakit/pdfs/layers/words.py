"""Words with their places on a page, and the lines that they make."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

_SAME_LINE = 0.5
"""A word whose middle is this share of a line's height away is on another line."""
_GAP = 1.5
"""A line was left blank if lines are this many times as far apart as usual."""
_LONGEST_STEP = 5
"""Heights of a word; lines further apart say nothing about the normal spacing."""


class Word(NamedTuple):
    """A word and its place, in points from the lower left corner of the page."""

    text: str
    left: float
    right: float
    middle: float
    """The height of the middle of the word on the page."""
    height: float


def lines(words: Sequence[Word]) -> Iterator[list[Word]]:
    """Return *words* in their own order, a list for each line.

    The order of the page's content is kept: a program that read the page in columns wrote them one
    after the other.
    """
    line: list[Word] = []
    last_left = last_middle = last_height = 0.0
    for word in words:
        _, left, _, middle, height = word
        most = max(height, last_height, 1.0) * _SAME_LINE
        if line and not (left >= last_left and -most < middle - last_middle < most):
            yield line
            line = []
        line.append(word)
        last_left, last_middle, last_height = left, middle, height
    if line:
        yield line


def text_of(words: Sequence[Word]) -> str:
    """Return *words* as text, line by line, with a blank line where the page has a gap.

    Lines of dirt, without a letter or figure, are left out; rules of dashes stay.
    """
    kept = [line for line in lines(words) if any(map(_says_something, line))]
    steps = [
        step
        for upper, lower in pairwise(kept)
        if 0 < (step := upper[0].middle - lower[0].middle) < _LONGEST_STEP * upper[0].height
    ]
    gap = _GAP * median(steps) if steps else 0.0
    made: list[str] = []
    for number, line in enumerate(kept):
        if number and gap and kept[number - 1][0].middle - line[0].middle > gap:
            made.append("")
        made.append(" ".join(word.text for word in line))
    return "\n".join(made)


def _says_something(word: Word) -> bool:
    text = word.text
    return text.isalnum() or any(map(str.isalnum, text)) or not text.strip("-–—_")
