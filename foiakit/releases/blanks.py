"""Finds blanks in a text as it was released, where words are missing from it.

A passage that was cut out without a mark leaves empty lines, or a gap within a line. The text that
foiakit keeps for reading has neither; the released one has. At the end of a line a blank cannot be
seen. So a visible blank makes a find more certain, but the lack of one proves nothing.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from foiakit.text.words import Word, words_of

_LINES = 3
"""This many empty lines or more are a blank; fewer separate paragraphs and messages."""
_WIDTH = 5
"""This many spaces or more are a blank; fewer separate the words of a line."""
_TRIED = 50
"""Two words that occur in more places than this prove nothing."""
WORDS = 4
"""A place is found by at most this many words on either side, and by at least two."""


class Blanks:
    """The blanks of a text as it was released."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._words: list[Word] = words_of(source)
        self._places: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
        for place, (word, other) in enumerate(zip(self._words, self._words[1:], strict=False)):
            self._places[word.folded, other.folded].append(place)

    def after(self, words: Sequence[str]) -> bool:
        """Return whether *words* (folded) are followed by a blank in any place where they occur."""
        return any(
            self._is_blank(place + len(words) - 1, place + len(words))
            for place in self._found(words)
        )

    def before(self, words: Sequence[str]) -> bool:
        """Return whether *words* (folded) are preceded by a blank in any place where they occur."""
        return any(self._is_blank(place - 1, place) for place in self._found(words))

    def _found(self, words: Sequence[str]) -> list[int]:
        """Return the places where *words* occur; none for fewer than two words."""
        if len(words) < 2:
            return []
        return [
            place
            for place in self._places.get((words[0], words[1]), ())[:_TRIED]
            if [word.folded for word in self._words[place : place + len(words)]] == list(words)
        ]

    def _is_blank(self, word: int, other: int) -> bool:
        """Return whether two adjacent words are further apart than words usually are."""
        start = self._words[word].end if word >= 0 else 0
        end = self._words[other].start if other < len(self._words) else len(self._source)
        first, *others = self._source[start:end].split("\n")
        if not others:
            return max(map(len, re.findall(r"[ \t]+", first)), default=0) >= _WIDTH
        return sum(1 for line in others[:-1] if not line.strip()) >= _LINES
