"""Many entries in one stream of lines: where each begins.

    stream = { text that is no citation } { entry }

An entry begins at a document number, at a line that is a citation by itself, or at a supplied
title with its date and maker around it; all that follows belongs to it, until the next begins.
Where a number, or a title, has only just begun an entry, the citation that follows is its own.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator

from foiakit.citations.reading.citation import is_citation, is_supplied, read_line
from foiakit.citations.reading.layout import NUMBER, SHORT_NUMBER, date_of, is_label, unquoted
from foiakit.citations.reading.passage import Piece
from foiakit.citations.reading.tokenizer import QUOTE

_AHEAD = 8
"""So many lines are looked at to see what a title or a number belongs to."""
_LINES_OF_SHAPE = 3
"""The longest shape: title, date and maker, each on its line."""


def entries(lines: Iterable[str]) -> Iterator[tuple[str, int]]:
    """Each entry's text, without the empty lines around it, and the number of its first line.

    What stands before the first entry comes as a text of its own. One entry is held at a time.
    """
    held: list[str] = []
    first, words_held, cited = 1, 0, True
    rows = _Lines(lines)
    for number, line in enumerate(rows, 1):
        words = unquoted(Piece(line))
        if words.text:
            begins, has_citation = _begins(words, rows, cited=cited)
            if begins:
                yield from _entry(held, first)
                held, first, words_held, cited = [], number, 0, False
            words_held += 1
            cited = cited or has_citation or words_held > _LINES_OF_SHAPE
        if held or line.strip():
            held.append(line)
        else:
            first = number + 1
    yield from _entry(held, first)


def _entry(held: list[str], first: int) -> Iterator[tuple[str, int]]:
    while held and not held[-1].strip():
        held.pop()
    if held:
        yield "\n".join(held), first


class _Lines:
    """Lines without their breaks, and a look at the ones behind."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._source = iter(lines)
        self._window: deque[str] = deque()

    def __iter__(self) -> Iterator[str]:
        while self._fill(1):
            yield self._window.popleft()

    def following(self, count: int) -> list[Piece]:
        """The words of the next *count* lines that have any, if they are near."""
        self._fill(_AHEAD)
        found: list[Piece] = []
        for line in self._window:
            if len(found) < count and (words := unquoted(Piece(line))).text:
                found.append(words)
        return found

    def _fill(self, count: int) -> int:
        while len(self._window) < count and (line := next(self._source, None)) is not None:
            self._window.append(line.removesuffix("\n").removesuffix("\r"))
        return len(self._window)


def _begins(words: Piece, lines: _Lines, *, cited: bool) -> tuple[bool, bool]:
    """Whether *words* begin an entry, and whether they are, or end in, a citation.

    Before the entry that is open has its citation (``cited``), only a number begins another.
    """
    if match := NUMBER.match(words.text):
        rest = words.cut(match.end())
        return True, bool(rest.text) and is_citation(read_line(rest), rest, numbered=True)
    if match := SHORT_NUMBER.match(words.text):
        rest = words.cut(match.end())
        if is_citation(read_line(rest), rest, numbered=False):
            return True, True
        if any(map(_is_quoted_citation, lines.following(1))):
            return True, False
    alone = is_citation(read_line(words), words, numbered=not cited)
    if alone and not is_supplied(words):
        return cited, True
    return cited and _begins_in_brackets(words, lines), False


def _is_quoted_citation(words: Piece) -> bool:
    """Whether *words* begin with a quoted title and are a citation: what a heading heads."""
    quoted = QUOTE.match(words.text) is not None
    return quoted and is_citation(read_line(words), words, numbered=False)


def _begins_in_brackets(words: Piece, lines: _Lines) -> bool:
    """Shapes C and D: a supplied title, its date before or behind it, then the maker."""
    dated = date_of(words) is not None
    if not dated and not is_supplied(words):
        return False
    behind = lines.following(2)
    if len(behind) < 2 or is_label(behind[1]):
        return False
    fits = is_supplied(behind[0]) if dated else date_of(behind[0]) is not None
    return fits and is_citation(read_line(behind[1]), behind[1], numbered=True)
