"""The better of two readings of a page, with the words that only the other one read right."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Sequence
from typing import NamedTuple

from foiakit.pdfs.layers.words import Word
from foiakit.text.known_words import LEAST, bare, is_known

_SAME_PLACE = 0.6
"""Two words stand at one place if so much of the longer one lies on the other."""
_FEWER = 0.5
"""A reading with so much fewer words than the other has left out a part of the page."""


class Chosen(NamedTuple):
    """One reading of a page made of two."""

    words: list[Word]
    other: Sequence[Word]
    """The reading that was not chosen, as it stands."""
    voted: int
    """How many words were taken from the other reading."""
    agreed: frozenset[str]
    """Words that both readings have at one place."""


def share_known(words: Iterable[Word], also: Container[str] = ()) -> float:
    """How many of *words* are English or one of *also*, 0 to 1; short ones do not count."""
    said = [word for word in (bare(one.text) for one in words) if len(word) >= LEAST]
    return sum(is_known(word, also) for word in said) / len(said) if said else 0.0


def choose(first: Sequence[Word], second: Sequence[Word], also: Container[str] = ()) -> Chosen:
    """The better of two readings by known words, *also* among them, and the words they vote for."""
    better, other = (second, first) if _is_better(second, first, also) else (first, second)
    words, voted, agreed = _vote(better, other, also)
    return Chosen(words, other, voted, frozenset(agreed))


def _is_better(one: Sequence[Word], other: Sequence[Word], also: Container[str]) -> bool:
    if min(len(one), len(other)) < _FEWER * max(len(one), len(other)):
        return len(one) > len(other)
    return share_known(one, also) > share_known(other, also)


def _vote(
    words: Sequence[Word], others: Sequence[Word], also: Container[str]
) -> tuple[list[Word], int, set[str]]:
    places = _Places(others)
    made: list[Word] = []
    voted, agreed = 0, set[str]()
    for word in words:
        other = places.at(word)
        if other is None:
            pass
        elif other.text == word.text:
            if len(plain := bare(word.text)) >= LEAST and plain.isalpha():
                agreed.add(plain)
        elif _wins(other.text, word.text, also):
            word = word._replace(text=other.text)  # noqa: PLW2901 - the same word
            voted += 1
        made.append(word)
    return made, voted, agreed


def _wins(other: str, word: str, also: Container[str]) -> bool:
    """Whether *other* is a word, and *word*, which stands at the same place, is none.

    A number is never given up for a word: no list knows which number is right.
    """
    plain = bare(other)
    if 2 * sum(map(str.isdigit, word)) >= len(bare(word)):
        return False
    return len(plain) >= LEAST and is_known(plain, also) and not is_known(word, also)


class _Places:
    """Words by where they stand."""

    CELL = 10.0
    """Points; a typed line takes twelve."""
    MOST = 8
    """So many words are kept for one cell, and a word has so many times as many cells."""

    def __init__(self, words: Sequence[Word]) -> None:
        self._cells: defaultdict[tuple[int, int], list[Word]] = defaultdict(list)
        for word in words:
            left, right = int(word.left // self.CELL), int(word.right // self.CELL)
            row = int(word.middle // self.CELL)
            for column in range(left, min(right, left + self.MOST**2) + 1):
                cell = self._cells[row, column]
                if len(cell) < self.MOST:
                    cell.append(word)

    def at(self, word: Word) -> Word | None:
        """The word that stands where *word* does."""
        row, column = int(word.middle // self.CELL), int((word.left + word.right) / 2 // self.CELL)
        for near in (row, row - 1, row + 1):
            for other in self._cells.get((near, column), ()):
                if _at_one_place(word, other):
                    return other
        return None


def _at_one_place(word: Word, other: Word) -> bool:
    width = max(word.right - word.left, other.right - other.left)
    common = min(word.right, other.right) - max(word.left, other.left)
    height = min(word.height, other.height)
    return common > _SAME_PLACE * width and abs(word.middle - other.middle) < height / 2
