"""Whether a blank stands in a text as it came, where words are missing from it.

A passage that was cut out without a mark leaves empty lines, or a gap within a line. The text that
foiakit keeps for reading has neither; the one that came has. At the end of a line, a blank is not
seen: so one that is seen makes a find surer, and none that is not unmakes it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from foiakit.text.words import Word, words_of

_LINES = 3
"""As many empty lines or more are a blank: fewer separate paragraphs and messages."""
_WIDTH = 5
"""As many spaces or more are a blank: fewer separate the words of a line."""
_TRIED = 50
"""Two words that occur in more places prove nothing."""
WORDS = 4
"""How many words on either side a place is found by, and by two at least."""


class Blanks:
    """The blanks of a text as it came."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._words: list[Word] = words_of(source)
        self._places: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
        for place, (word, other) in enumerate(zip(self._words, self._words[1:], strict=False)):
            self._places[word.folded, other.folded].append(place)

    def after(self, words: Sequence[str]) -> bool:
        """Whether *words* (folded) are followed by a blank, in any of their places."""
        return any(
            self._is_blank(place + len(words) - 1, place + len(words))
            for place in self._found(words)
        )

    def before(self, words: Sequence[str]) -> bool:
        """Whether *words* are preceded by a blank, in any of their places."""
        return any(self._is_blank(place - 1, place) for place in self._found(words))

    def _found(self, words: Sequence[str]) -> list[int]:
        """The places where *words* stand; none for fewer than two of them."""
        if len(words) < 2:
            return []
        return [
            place
            for place in self._places.get((words[0], words[1]), ())[:_TRIED]
            if [word.folded for word in self._words[place : place + len(words)]] == list(words)
        ]

    def _is_blank(self, word: int, other: int) -> bool:
        """Whether two words that follow each other are further apart than words are."""
        start = self._words[word].end if word >= 0 else 0
        end = self._words[other].start if other < len(self._words) else len(self._source)
        first, *others = self._source[start:end].split("\n")
        if not others:
            return max(map(len, re.findall(r"[ \t]+", first)), default=0) >= _WIDTH
        return sum(1 for line in others[:-1] if not line.strip()) >= _LINES
