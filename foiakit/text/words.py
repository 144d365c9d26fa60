"""A text as words to be compared: without case, accents, hyphens and line ends.

Two spellings of one word are the same here (``Counter-terrorism`` at a line's end, ``Haqqâni``);
different words are different.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence, Set
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from foiakit.text.page_lines import PAGE_END, without_page_lines

_HYPHENS = "-\u2010\u2011\u00ad"
_WORD = re.compile(rf"[^\W_]+(?:(?:['’]|[{_HYPHENS}](?:[ \t]*\r?\n[ \t]*)?)[^\W_]+)*")
_NOTE_MARK = re.compile(r"\d{1,3}(?![\w-])")
_NOTE_PLACE = re.compile(r"[^\W\d_][)\]”’\"']*[,.;:!?]?[”’\"']*\[?$")
_INSIDE = re.compile(rf"[{_HYPHENS}'’\s]")


class Word(NamedTuple):
    """A folded word, and its place in the text."""

    folded: str
    start: int
    end: int


def folded(word: str) -> str:
    """Return *word* as it compares: ``Counter-Ter-rorism`` as ``counterterrorism``."""
    plain = _INSIDE.sub("", word)
    if not plain.isascii():
        spread = unicodedata.normalize("NFKD", plain)
        plain = "".join(letter for letter in spread if not unicodedata.combining(letter))
    return plain.casefold()


def words_of(text: str) -> list[Word]:
    """Return the words of *text*, in order."""
    found = []
    for match in _WORD.finditer(text):
        word = match[0]
        simple = word.isascii() and word.isalnum()  # most are, and that is quick to know
        found.append(Word(word.lower() if simple else folded(word), match.start(), match.end()))
    return found


def joined(text: str) -> str:
    """Return the folded words of *text*, separated by blanks."""
    return " ".join(word.folded for word in words_of(text))


class Words:
    """The words of a text, ready to look up passages in it."""

    def __init__(self, text: str, page_starts: Sequence[int] | None = None) -> None:
        """*page_starts* are the offsets where pages begin, if form feeds do not show it."""
        self.text = text
        self._plain = without_page_lines(text) if PAGE_END in text else text
        self._pages = page_starts
        # Finding words is most of what a long manuscript costs; where each begins is seldom asked.
        if text.isascii():
            found = _WORD.findall(self._plain.lower())
            self.folded = [word if word.isalnum() else folded(word) for word in found]
        else:
            self.folded = [folded(word) for word in _WORD.findall(self._plain)]
        self._joined = " ".join(("", *self.folded, ""))

    @cached_property
    def _places(self) -> list[int]:
        """Where each word begins in the text."""
        return [match.start() for match in _WORD.finditer(self._plain)]

    @cached_property
    def _starts(self) -> list[int]:
        """Where each word begins in the joined words."""
        return list(accumulate((len(word) + 1 for word in self.folded), initial=1))

    def places(self, wanted: Set[str]) -> dict[str, list[int]]:
        """Return the numbers of the places of the *wanted* words."""
        places: dict[str, list[int]] = {}
        for number, word in enumerate(self.folded):
            if word in wanted:
                places.setdefault(word, []).append(number)
        return places

    def find(self, sought: str, first: int = 0) -> int | None:
        """Return the number of the first word, from *first* on, where the joined words *sought*
        begin.

        ``None`` if the text does not have them.
        """
        if first >= len(self.folded):
            return None
        at = self._joined.find(f" {sought} ", self._starts[first] - 1 if first else 0)
        return None if at < 0 else bisect_right(self._starts, at + 1) - 1

    def between(self, first: int, end: int) -> str:
        """Return the text from word *first* to before word *end*, as printed, on one line."""
        if first >= end:
            return ""
        last = _WORD.match(self._plain, self._places[end - 1])
        return " ".join(self.text[self._places[first] : last.end() if last else None].split())

    def is_note_mark(self, word: int) -> bool:
        """Return whether a word is a number right after another word: ``The end.2``, ``end[2]``."""
        return bool(_NOTE_MARK.match(self._plain, self._places[word])) and bool(
            _NOTE_PLACE.search(self._plain, max(self._places[word] - 5, 0), self._places[word])
        )

    def page(self, word: int) -> int | None:
        """Return the page of a word, from 1; ``None`` if the text has no pages."""
        if self._pages:
            return max(bisect_right(self._pages[:-1], self._places[word]), 1)
        if PAGE_END not in self.text:
            return None
        return 1 + self.text.count(PAGE_END, 0, self._places[word])
