"""A record's text as it was released: its words, its blanks, its pages."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property

from foiakit.releases.blanks import Blanks
from foiakit.releases.gap_boundaries import border
from foiakit.releases.released_text import Message, TopHead, read
from foiakit.text.known_words import LEAST, is_known
from foiakit.text.words import words_of

_READ_WELL = 0.65
"""A text with this share of known words was read well; its names count as known."""
_NUMBERED = re.compile(r"\s*(\d{1,3})\s?[.)]\s")
_LONGEST = 40
"""A paragraph of a telegram has at most this many lines."""


class Released:
    """A record's text with what is known about its release."""

    def __init__(
        self,
        record: int,
        text: str,
        top: TopHead,
        *,
        source: str | None = None,
        in_full: bool = False,
        in_part: bool = False,
        pages: Sequence[int] = (),
    ) -> None:
        """*record* is its id; *source* is the text as it was released, if it is not *text* itself.

        *pages* are the offsets where its pages begin, and its length, as far as they are known.
        *in_part* says that something is withheld, *in_full* that nothing is. If nothing is known
        both are false, and only what is marked counts as withheld.
        """
        self.record, self.text, self.source = record, text, source or text
        self.in_full, self.in_part = in_full, in_part
        self.pages = pages[:-1]
        self.read = read(text, top)

    def paragraph(self, message: Message, offset: int) -> int:
        """Return the number of the paragraph of *message* that contains *offset*.

        In a telegram it is the printed number, if there is one; otherwise paragraphs are counted
        from 1.
        """
        lines = self.read.paragraphs
        first = bisect_right(lines, self.read.starts[message.first]) - 1
        here = bisect_right(lines, offset) - 1
        if message.identity.number:
            for line in range(here, max(first, here - _LONGEST) - 1, -1):
                if printed := _NUMBERED.match(self.text, lines[line]):
                    return int(printed[1])
        return 1 + here - first

    def border(self, word: int) -> int:
        """Return how strong a border is before a word: `foiakit.releases.gap_boundaries.border`."""
        if not 0 < word < len(self.read.words):
            return border("\n\n")
        return border(self.text[self.read.ends[word - 1] : self.read.starts[word]])

    def begins_page(self, word: int) -> bool:
        """Return whether a page other than the first begins with that word."""
        if not 0 < word < len(self.read.words):
            return False
        before, start = self.read.ends[word - 1], self.read.starts[word]
        return any(before <= page <= start for page in self.pages)

    def ends_on_last_page(self) -> bool:
        """Return whether the last word is on the last page, with no empty page after it."""
        return not self.read.words or all(page < self.read.ends[-1] for page in self.pages)

    def words_of(self, message: Message) -> str:
        """Return the text of *message* without its head."""
        if message.first == message.end:
            return ""
        start, stop = self.read.place(message.first, message.end)
        return self.text[start:stop]

    @cached_property
    def blanks(self) -> Blanks:
        """The blanks of the text as it was released."""
        return Blanks(self.source)

    @cached_property
    def threes(self) -> frozenset[tuple[str, ...]]:
        """Every three words in a row of the whole text, including its heads."""
        words = [word.folded for word in words_of(self.text)]
        return frozenset(threes(words))

    @cached_property
    def is_read_well(self) -> bool:
        """Whether the scan was read well: most of its words are known."""
        return share_known(self.read.words) >= _READ_WELL


def threes(words: Sequence[str]) -> list[tuple[str, ...]]:
    """Return every three of *words* in a row."""
    return list(zip(words, words[1:], words[2:], strict=False))


def share_known(words: Sequence[str]) -> float:
    """Return the share of *words* that are English; words of one or two letters do not count."""
    long = [word for word in words if len(word) >= LEAST]
    return sum(map(is_known, long)) / len(long) if long else 0.0
