"""Lines of a stream, with a look at the ones that follow."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from itertools import takewhile

from foiakit.citations.reading.layout import SPACES, bullet_of, unquoted
from foiakit.citations.reading.passage import Piece

_AHEAD = 8
"""How many lines are looked at to see what a title or a number belongs to."""


class LinesAhead:
    """Iterates over lines without line breaks, each with its words without marks around them."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._source = iter(lines)
        self._window: deque[tuple[str, Piece]] = deque()

    def __iter__(self) -> Iterator[tuple[str, Piece]]:
        while self._fill(1):
            yield self._window.popleft()

    def following(self, count: int) -> list[Piece]:
        """Return the words of the next *count* lines with words, at most eight lines away."""
        self._fill(_AHEAD)
        found: list[Piece] = []
        for _, words in self._window:
            if len(found) < count and words.text:
                found.append(words)
        return found

    def with_bullet(self, bullet: str) -> list[Piece]:
        """Return the words of the next lines, at most eight, that all have *bullet*."""
        self._fill(_AHEAD)
        found: list[Piece] = []
        for line, words in self._window:
            if words.text and bullet_of(line) != bullet:
                break
            if words.text:
                found.append(words)
        return found

    def paragraph(self) -> list[tuple[str, Piece]]:
        """Return the next lines, at most eight, before one without words."""
        self._fill(_AHEAD)
        return list(takewhile(lambda row: row[1].text, self._window))

    def width(self) -> int:
        """Return the length of the longest of these lines; 0 if there are none."""
        return max((len(line) for line, _ in self.paragraph()), default=0)

    def _fill(self, count: int) -> int:
        while len(self._window) < count and (line := next(self._source, None)) is not None:
            line = line.removesuffix("\n").removesuffix("\r")
            self._window.append((line, unquoted(Piece(line.translate(SPACES)))))
        return len(self._window)
