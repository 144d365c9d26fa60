"""A text to be compared with others: its words without the marks of excisions, and its pages."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date
from functools import cached_property
from typing import NamedTuple

from foiakit.cables.body.body_text import excisions
from foiakit.releases.gap_boundaries import border
from foiakit.releases.readings import ENGLISH, READABLE, share_known
from foiakit.text.pages import page_at
from foiakit.text.words import words_of

NEAR = 25
"""A mark may be this many words away from its blank: marks are printed in the margin."""


_HEAD = re.compile(
    r"^[> \t]*(?:From|Sent|To|Cc|Subject|Date) ?:.*\n[> \t]*(?:From|Sent|To|Cc|Subject|Date) ?:"
    r"|\bOriginal Message\b|^On .{6,80} wrote:",
    re.M,
)
_MOST = 0.7
_ZONES = 14
"""A chain may print the time of a message in a zone that is at most this many hours away."""


class Mark(NamedTuple):
    """A place where a text says that something was cut out."""

    word: int
    """The number of the word after it."""
    start: int
    end: int
    exemptions: tuple[str, ...]


class MessageStart(NamedTuple):
    """Where a message of a chain begins in a text, and what identifies it."""

    offset: int
    day: str
    minute: int
    """Of the day."""
    title: str = ""

    def is_same(self, other: MessageStart) -> bool:
        """Return whether both are one message: sent in the same minute, or whole hours apart."""
        days = date.fromisoformat(self.day) - date.fromisoformat(other.day)
        minutes = days.days * 24 * 60 + self.minute - other.minute
        return minutes % 60 == 0 and abs(minutes) <= _ZONES * 60


class ComparedText:
    """A record's text, its words in order, and what is known of their places."""

    def __init__(
        self,
        record: int,
        text: str,
        page_starts: Sequence[int] | None = None,
        messages: Sequence[MessageStart] = (),
    ) -> None:
        """*page_starts* are the offsets where pages begin, and at the end the text's length.

        Without them, pages begin at form feeds, if there are any.
        """
        self.record = record
        self.text = text
        self.messages = tuple(messages)
        self._pages = page_starts or _by_form_feeds(text)
        cut = excisions(text)
        bare, at = [], 0
        for excision in cut:  # blanks in their place, so that the words' offsets stay
            first, end = excision.span
            bare += [text[at:first], " " * (end - first)]
            at = end
        found = words_of("".join((*bare, text[at:])))
        self.words = [word.folded for word in found]
        self.starts = [word.start for word in found]
        self.ends = [word.end for word in found]
        self.marks = tuple(
            Mark(bisect_left(self.starts, mark.span[1]), *mark.span, mark.exemptions)
            for mark in cut
        )
        self._marked = [mark.word for mark in self.marks]

    @cached_property
    def share_known(self) -> float:
        """The share of its words that are English; a scan that was read badly has fewer."""
        return share_known(self.words)

    @cached_property
    def _threes(self) -> frozenset[tuple[str, str, str]]:
        return frozenset(zip(self.words, self.words[1:], self.words[2:], strict=False))

    def has_anywhere(self, words: Sequence[str]) -> bool:
        """Return whether most of *words* are in this text too, compared by three in a row."""
        threes = list(zip(words, words[1:], words[2:], strict=False))
        return sum(three in self._threes for three in threes) > _MOST * len(threes)

    def is_readable(self, first: int, end: int) -> bool:
        """Return whether these words are real ones: specks and rules are read as letters too."""
        if self.share_known < ENGLISH:
            return True  # another language: its words and specks look alike
        return share_known(self.words[first:end]) >= READABLE * self.share_known

    def has_head(self, first: int, end: int) -> bool:
        """Return whether the head of a message begins among these words."""
        return bool(_HEAD.search(self.text, self.starts[first], self.ends[end - 1] + 1))

    def border(self, word: int) -> int:
        """Return how strong a border is before a word: `foiakit.releases.gap_boundaries.border`."""
        if not 0 < word < len(self.words):
            return border("\n\n")
        return border(self.text[self.ends[word - 1] : self.starts[word]])

    def page(self, word: int) -> int | None:
        """Return the page of a word; ``None`` if the pages are not known."""
        if not self._pages or not self.starts:
            return None
        return page_at(self._pages, self.starts[min(word, len(self.starts) - 1)])

    def page_begins(self, first: int, end: int) -> list[int]:
        """Return the words after *first* and before *end* that begin a page."""
        if not self._pages or first >= end:
            return []
        found = (bisect_left(self.starts, offset) for offset in self._pages[1:-1])
        return sorted({word for word in found if first < word < end})

    def printed(self, first: int, end: int) -> str:
        """Return the text from word *first* to before word *end* as it is there, with its marks."""
        return self.text[self.starts[first] : self.ends[end - 1]] if first < end else ""

    def place(self, first: int, end: int) -> tuple[int, int]:
        """Return where these words are in the text, with the punctuation attached to them."""
        start, stop = self.starts[first], self.ends[end - 1]
        before = self.text[self.ends[first - 1] if first else 0 : start]
        opening = re.split(r"[\s\]█]", before)
        if len(opening) > 1 or not first:  # else the punctuation belongs to the word before
            start -= len(opening[-1])
        closing = re.split(r"[\s\[█]", self.text[stop : self.next_start(end)], maxsplit=1)[0]
        return start, stop + len(closing)

    def next_start(self, word: int) -> int:
        """Return where a word begins; after the last word, the end of the text."""
        return self.starts[word] if word < len(self.starts) else len(self.text)

    def marks_at(self, first: int, end: int) -> tuple[Mark, ...]:
        """Return the marks before, between and after these words, with no other word between."""
        return self.marks[bisect_left(self._marked, first) : bisect_right(self._marked, end)]

    def marks_near(self, first: int, end: int) -> tuple[Mark, ...]:
        """Return the marks at most `NEAR` words before or after these words."""
        return self.marks_at(first - NEAR, end + NEAR)

    def message(self, word: int) -> MessageStart | None:
        """Return the message that a word is in; ``None`` if it is not known."""
        if not self.messages or not self.starts:
            return None
        offset = self.starts[min(word, len(self.starts) - 1)]
        place = bisect_right(self.messages, offset, key=lambda mark: mark.offset) - 1
        return self.messages[place] if place >= 0 else None

    def has_message(self, sought: MessageStart) -> bool:
        """Return whether *sought* is one of the messages of this text."""
        return any(message.is_same(sought) for message in self.messages)


def _by_form_feeds(text: str) -> list[int] | None:
    """Return where pages begin, and the text's length; ``None`` without form feeds."""
    feeds = [match.end() for match in re.finditer("\f", text)]
    return [0, *feeds, len(text)] if feeds else None
