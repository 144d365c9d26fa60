"""Many entries in one stream of lines: where each begins.

    stream = { text that is not a citation } { entry }

An entry begins at a document number, at a line that is a citation by itself, at a date line whose
citation follows, or at a supplied title with its date and maker around it; all that follows belongs
to it, until the next begins. Where a number, a date or a title has only just begun an entry, the
citation that follows is its own.

Where two consecutive lines are each a citation, the lines are a list, and each line that follows in
the same way is an entry, understood or not. So is each line of a numbered list, and each that has
the bullet of the entry before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from foiakit.citations.reading import kinds
from foiakit.citations.reading.below_citation import is_place_and_date
from foiakit.citations.reading.book_notes.first_cited import has_cue
from foiakit.citations.reading.book_notes.note_lists import (
    bare_number_of,
    follows_in_list,
    is_first_of_list,
    is_keyed_list,
)
from foiakit.citations.reading.citation import designated, is_citation, is_supplied, read_line
from foiakit.citations.reading.layout import (
    NUMBER,
    SHORT_NUMBER,
    bullet_of,
    date_of,
    digits_of,
    is_label,
    number_of,
)
from foiakit.citations.reading.lines_ahead import LinesAhead
from foiakit.citations.reading.note_signs import (
    date_before,
    is_note,
    is_prose,
    is_sure_note,
    is_weak_note,
    looks_like_one,
    may_be_note,
    without_quotations,
)
from foiakit.citations.reading.notes.dated import DATE
from foiakit.citations.reading.notes.editors_note import is_old_source, read_editors_note
from foiakit.citations.reading.notes.note_line import read_note
from foiakit.citations.reading.notes.parts import read_parts
from foiakit.citations.reading.passage import Piece
from foiakit.citations.reading.tokenizer import QUOTE
from foiakit.citations.reading.wrapped import goes_on

_LINES_OF_SHAPE = 3
"""The longest shape: title, date and maker, each on its line."""
_LONGEST_LISTED = 400


class Text(NamedTuple):
    """Some lines of the stream."""

    text: str
    line: int
    """The number of the first."""
    is_entry: bool
    """Whether an entry is here, understood or not: it was numbered, or one of a list."""
    is_bare: bool = False
    """Whether it begins with a note's number without a sign after it: ``12 Holm to Pryor``."""


class _Held:
    """The entry that is open."""

    def __init__(
        self, first: int, *, is_entry: bool = False, short_number: int = 0, is_bare: bool = False
    ) -> None:
        self.lines: list[str] = []
        self.first = first
        self.words = 0
        self.cited = True
        self.dated = False
        self.alone = False
        """Whether it is one line so far that was a citation by itself."""
        self.is_entry = is_entry
        self.short_number = short_number
        self.is_bare = is_bare
        self.is_keyed = False
        """Whether it begins with the words of the text that it is a note to."""
        self.bullet = ""

    def texts(self) -> Iterator[Text]:
        while self.lines and not self.lines[-1].strip():
            self.lines.pop()
        if self.lines:
            yield Text("\n".join(self.lines), self.first, self.is_entry, self.is_bare)


class _Begin(NamedTuple):
    """What a line is in the stream."""

    begins: bool = False
    has_citation: bool = False
    alone: bool = False
    """Whether it is a whole citation without a number."""
    numbered: bool = False
    short_number: int = 0
    is_bare: bool = False
    is_keyed: bool = False
    dates: bool = False
    """Whether it is, or holds, a date."""


def entries(lines: Iterable[str]) -> Iterator[Text]:
    """Yield each entry's text, without empty lines around it, and the number of its first line.

    The text before the first entry is yielded too. Only one entry is in memory at a time.
    """
    rows = LinesAhead(lines)
    held = _Held(1)
    gap, listed = 0, -1  # empty lines since the last words; as many as part the lines of a list
    for number, (line, words) in enumerate(rows, 1):
        if not words.text:
            gap += 1
            if held.lines:
                held.lines.append(line)
            else:
                held.first = number + 1
            continue
        bullet = bullet_of(line)
        wrapped = not gap and not bullet and _goes_on(held, words)
        what = _Begin() if wrapped else _begin(words, rows, held)
        if what.numbered and not what.short_number:
            listed = -1
        elif what.begins and what.alone and held.alone:
            listed = gap
        elif not what.begins and held.cited and bullet and bullet == held.bullet:
            what = _Begin(begins=True, has_citation=True, alone=True)
        elif (
            not what.begins
            and not wrapped
            and held.cited
            and _is_listed(words, rows, held, gap, listed)
        ):
            what = _Begin(begins=True, has_citation=True, alone=True)
            if held.alone:
                listed = gap
        if what.begins:
            yield from held.texts()
            held = _Held(
                number,
                is_entry=what.alone or what.numbered or what.is_keyed,
                short_number=what.short_number,
                is_bare=what.is_bare,
            )
            held.cited, held.bullet, held.is_keyed = False, bullet, what.is_keyed
        held.lines.append(line)
        held.words += 1
        held.cited = held.cited or what.has_citation or held.words > _LINES_OF_SHAPE
        held.dated = held.dated or what.dates
        held.alone = what.begins and what.alone
        gap = 0
    yield from held.texts()


def _goes_on(held: _Held, words: Piece) -> bool:
    """Whether *words* go on with the last line of the entry that is open."""
    return bool(held.lines) and not number_of(words.text) and goes_on(held.lines[-1], words.text)


def _begin(words: Piece, rows: LinesAhead, held: _Held) -> _Begin:
    """Return what *words* begin, if anything.

    Before the entry that is open has its citation, only a number begins another.
    """
    return _numbered(words, rows, held) or _unnumbered(words, rows, held)


def _numbered(words: Piece, rows: LinesAhead, held: _Held) -> _Begin | None:
    """Return what *words* begin if they begin with a number or a note's words of the text."""
    if match := NUMBER.match(words.text):
        rest = words.cut(match.end())
        cited_here = bool(rest.text) and _is_citation(rest, numbered=True)
        return _Begin(begins=True, has_citation=cited_here, numbered=True)
    if match := SHORT_NUMBER.match(words.text):
        rest = words.cut(match.end())
        written = digits_of(match[match.lastgroup or "number"])
        digits = written.rstrip("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
        number = int(digits) if digits else ord(written) - ord("a") + 1
        if _is_citation(rest, numbered=False) or _is_heading(rest, rows):
            return _Begin(
                begins=True,
                has_citation=True,
                numbered=True,
                short_number=number,
                is_bare=match.lastgroup == "bare",
            )
        if any(map(_is_quoted_citation, rows.following(1))):
            return _Begin(begins=True, numbered=True, short_number=number)
        if follows_in_list(number, held.short_number) or is_first_of_list(number, rest, rows):
            return _Begin(begins=True, has_citation=True, numbered=True, short_number=number)
    if number := bare_number_of(words, held.short_number if held.is_bare else 0, rows):
        return _Begin(
            begins=True, has_citation=True, numbered=True, short_number=number, is_bare=True
        )
    if has_cue(words.text) and (held.is_keyed or is_keyed_list(rows)):
        return _Begin(begins=True, has_citation=True, is_keyed=True)
    return None


def _unnumbered(words: Piece, rows: LinesAhead, held: _Held) -> _Begin:
    cited = held.cited
    date = date_of(words) is not None
    if cited and date and (not held.lines or held.dated) and _dates_the_next(rows):
        return _Begin(begins=True, dates=True)
    if _is_citation(words, numbered=not cited) and not is_supplied(words):
        return _Begin(begins=cited, has_citation=True, alone=True, dates=_has_date(words))
    before = None if date else date_before(words)
    if before and _is_citation(before[1], numbered=True):
        return _Begin(begins=cited, has_citation=True, alone=True, dates=True)
    if cited and (is_old_source(words.text) or looks_like_one(words)):
        return _Begin(begins=True, has_citation=True, alone=True)
    return _Begin(begins=cited and _begins_in_brackets(words, rows), dates=date)


def _is_citation(words: Piece, *, numbered: bool) -> bool:
    if is_citation(read_line(words), words, numbered=numbered):
        return True
    if is_label(words) or designated(words):
        return False
    if is_note(words) or may_be_note(words):
        note = read_note(words)
        if is_sure_note(note, words) or (numbered and is_weak_note(note, words, placed=True)):
            return True
    return False


def _has_date(words: Piece) -> bool:
    text = without_quotations(words.text)
    return DATE.search(text) is not None or re.search(r"\bn\. ?d\.|\bundated\b", text) is not None


def _dates_the_next(rows: LinesAhead) -> bool:
    """Return whether the next line is a citation without a date: the date before it is its own."""
    return any(
        not _has_date(words) and not is_supplied(words) and _is_citation(words, numbered=True)
        for words in rows.following(1)
    )


def _is_heading(rest: Piece, rows: LinesAhead) -> bool:
    """Return whether *rest* is a heading in an edition: kind and parties, then where and when."""
    if kinds.at_start(rest.text) is None or is_prose(rest.text):
        return False
    return any(is_place_and_date(words) or is_label(words) for words in rows.following(2))


def _is_listed(words: Piece, rows: LinesAhead, held: _Held, gap: int, listed: int) -> bool:
    """Return whether *words* are where the next entry of a list would be."""
    if is_label(words) or date_of(words) or len(words.text) > _LONGEST_LISTED:
        return False
    prose = is_prose(words.text)
    if listed == gap and held.alone:
        return not prose or len(words.text) < 120 or read_editors_note(words) is not None
    # One that is not understood, between or before others that are.
    if prose or not (held.alone or not held.lines) or not _looks_like_one(words):
        return False
    following = rows.following(1 if held.lines else 2)
    return bool(following) and all(
        not NUMBER.match(other.text) and _is_citation(other, numbered=False) for other in following
    )


def _looks_like_one(words: Piece) -> bool:
    parts = read_parts(words)
    names = {part.name for part in parts}
    return len(parts) > 2 and bool(names & {"place", "date", "yearless", "kind", "message"})


def _is_quoted_citation(words: Piece) -> bool:
    """Return whether *words* are a citation that begins with a quoted title, as below headings."""
    quoted = QUOTE.match(words.text) is not None
    return quoted and is_citation(read_line(words), words, numbered=False)


def _begins_in_brackets(words: Piece, lines: LinesAhead) -> bool:
    """Return whether shape C or D begins: a supplied title, a date around it, then the maker."""
    dated = date_of(words) is not None
    if not dated and not is_supplied(words):
        return False
    next_lines = lines.following(2)
    if len(next_lines) < 2 or is_label(next_lines[1]):
        return False
    fits = is_supplied(next_lines[0]) if dated else date_of(next_lines[0]) is not None
    return fits and is_citation(read_line(next_lines[1]), next_lines[1], numbered=True)
