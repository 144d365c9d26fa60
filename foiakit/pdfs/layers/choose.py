"""The better of two readings of a page, with the words that only the other one read right."""

from __future__ import annotations

from collections.abc import Container, Sequence
from functools import lru_cache
from typing import NamedTuple

from foiakit.pdfs.layers.words import Word
from foiakit.text.known_words import LEAST, bare, is_known

_SAME_PLACE = 0.6
"""Two words are at one place if this share of the longer one overlaps the other."""
_FEWER = 0.5
"""A reading with fewer words than this share of the other's has left out a part of the page."""


class Chosen(NamedTuple):
    """One reading of a page made of two."""

    words: list[Word]
    other: Sequence[Word]
    """The reading that was not chosen, unchanged."""
    known: float
    """The share of known words in the chosen one, 0 to 1."""
    voted: int
    """How many words were taken from the other reading."""
    agreed: frozenset[str]
    """Words that are in no list, but that both readings have at one place."""


class _Reading:
    """The words of one reading, and which of them are known."""

    def __init__(self, words: Sequence[Word], also: Container[str]) -> None:
        self.words = words
        self.known = [
            plain in also if is_listed is False else is_listed
            for plain, is_listed in map(_looked_up, (word.text for word in words))
        ]
        """``None`` for a word that is too short to count."""
        counted = [known for known in self.known if known is not None]
        self.right, self.counted = sum(counted), len(counted)
        self.share = self.right / self.counted if counted else 0.0


def _knows(text: str, also: Container[str]) -> bool | None:
    plain, is_listed = _looked_up(text)
    return plain in also if is_listed is False else is_listed


@lru_cache(maxsize=2**15)  # most words of a page recur on the next one
def _looked_up(text: str) -> tuple[str, bool | None]:
    plain = bare(text)
    return plain, is_known(plain) if len(plain) >= LEAST else None


def share_known(words: Sequence[Word], also: Container[str] = ()) -> float:
    """Return the share of *words* that are English or in *also*, 0 to 1, short ones not counted."""
    return _Reading(words, also).share


def choose(first: Sequence[Word], second: Sequence[Word], also: Container[str] = ()) -> Chosen:
    """Return the reading with more known words (*also* counts as known), corrected by the other."""
    readings = _Reading(first, also), _Reading(second, also)
    better, other = readings if _is_better(*readings) else readings[::-1]
    made = list(better.words)
    unsure = [number for number, known in enumerate(better.known) if not known]
    places = _Places(other.words, [made[number] for number in unsure])
    voted, agreed = 0, set[str]()
    for number in unsure:
        word, known = made[number], better.known[number]
        found = places.at(word)
        if found is None:
            continue
        if found.text == word.text:
            if known is False and (plain := bare(word.text)).isalpha():
                agreed.add(plain)
        elif not _is_number(word.text) and _knows(found.text, also):
            made[number] = word._replace(text=found.text)
            voted += 1
    share = min(1.0, (better.right + voted) / better.counted) if better.counted else 0.0
    return Chosen(made, other.words, share, voted, frozenset(agreed))


def _is_better(reading: _Reading, other: _Reading) -> bool:
    sizes = len(reading.words), len(other.words)
    if min(sizes) < _FEWER * max(sizes):
        return sizes[0] > sizes[1]
    return reading.share >= other.share


def _is_number(word: str) -> bool:
    """Return whether *word* is never replaced by another: no list knows which number is right."""
    return 2 * sum(map(str.isdigit, word)) >= len(bare(word))


class _Places:
    """Words by their places; only places are kept at which other words are looked up."""

    CELL = 10.0
    """Points; a typed line takes twelve."""
    MOST = 8
    """The most words stored for one cell, and the most cells for a word."""
    ROW = 2**24
    """The number of a cell is its row times this, plus its column."""

    def __init__(self, words: Sequence[Word], looked_up: Sequence[Word]) -> None:
        cells = self._cells = dict[int, list[Word]]()
        for word in looked_up:
            for cell in self._near(word):
                self._cells.setdefault(cell, [])
        for word in words:
            _, left, right, middle, _ = word
            first = int(left // self.CELL)
            last = min(int(right // self.CELL), first + self.MOST**2)
            row = int(middle // self.CELL) * self.ROW
            for cell in range(row + first, row + last + 1):
                if (here := cells.get(cell)) is not None and len(here) < self.MOST:
                    here.append(word)

    def _near(self, word: Word) -> tuple[int, int, int]:
        """Return the cell of the middle of *word*, the one below and the one above."""
        _, left, right, middle, _ = word
        cell = int(middle // self.CELL) * self.ROW + int((left + right) / 2 // self.CELL)
        return cell, cell - self.ROW, cell + self.ROW

    def at(self, word: Word) -> Word | None:
        """Return the word at the place of *word*."""
        for cell in self._near(word):
            for other in self._cells[cell]:
                if _at_one_place(word, other):
                    return other
        return None


def _at_one_place(word: Word, other: Word) -> bool:
    width = max(word.right - word.left, other.right - other.left)
    common = min(word.right, other.right) - max(word.left, other.left)
    height = min(word.height, other.height)
    return common > _SAME_PLACE * width and abs(word.middle - other.middle) < height / 2
