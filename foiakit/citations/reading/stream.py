"""Many entries in one stream of lines: where each begins.

    stream = { text that is no citation } { entry }

An entry begins at a document number, at a line that is a citation by itself, or at a supplied
title with its date and maker around it; all that follows belongs to it, until the next begins.
Where a number, or a title, has only just begun an entry, the citation that follows is its own.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator

from foiakit.citations.reading.layout import NUMBER, SHORT_NUMBER, date_of, is_label, unquoted
from foiakit.citations.reading.line import is_citation, is_supplied, read_line
from foiakit.citations.reading.piece import Piece

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
    for number, (line, following) in enumerate(_with_following(lines), 1):
        words = unquoted(Piece(line))
        if words.text:
            begins, has_citation = _begins(words, following, cited=cited)
            if begins:
                yield from _entry(held, first)
                held, first, words_held, cited = [], number, 0, False
            words_held += 1
            cited = cited or has_citation or words_held > _LINES_OF_SHAPE
        if held or words.text:
            held.append(line)
        else:
            first = number + 1
    yield from _entry(held, first)


def _entry(held: list[str], first: int) -> Iterator[tuple[str, int]]:
    while held and not held[-1].strip():
        held.pop()
    if held:
        yield "\n".join(held), first


def _with_following(lines: Iterable[str]) -> Iterator[tuple[str, list[Piece]]]:
    """Each line without its break, and the words of the lines behind it, as far as one looks."""
    window: deque[str] = deque()
    source = iter(lines)
    while True:
        while len(window) <= _AHEAD and (line := next(source, None)) is not None:
            window.append(line.removesuffix("\n").removesuffix("\r"))
        if not window:
            return
        line = window.popleft()
        yield line, [words for other in window if (words := unquoted(Piece(other))).text]


def _begins(words: Piece, following: list[Piece], *, cited: bool) -> tuple[bool, bool]:
    """Whether *words* begin an entry, and whether they are, or end in, a citation.

    Before the entry that is open has its citation (``cited``), only a number begins another.
    """
    if match := NUMBER.match(words.text):
        rest = words.cut(match.end())
        return True, bool(rest.text) and is_citation(read_line(rest), rest, numbered=True)
    if (match := SHORT_NUMBER.match(words.text)) and (cited or following):
        rest = words.cut(match.end())
        if is_citation(read_line(rest), rest, numbered=False):
            return True, True
        if following and _is_quoted_citation(following[0]):
            return True, False
    alone = is_citation(read_line(words), words, numbered=not cited)
    if alone and not is_supplied(words):
        return cited, True
    return cited and _begins_in_brackets(words, following), False


def _is_quoted_citation(words: Piece) -> bool:
    return '"' in words.text[:1] + "“" and is_citation(read_line(words), words, numbered=False)


def _begins_in_brackets(words: Piece, following: list[Piece]) -> bool:
    """Shapes C and D: a supplied title, its date before or behind it, then the maker."""
    rest = [words, *following[:2]]
    if len(rest) < _LINES_OF_SHAPE:
        return False
    dated = [place for place in (0, 1) if date_of(rest[place])]
    return (
        len(dated) == 1
        and is_supplied(rest[1 - dated[0]])
        and not is_label(rest[2])
        and is_citation(read_line(rest[2]), rest[2], numbered=True)
    )
