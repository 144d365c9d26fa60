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

from foiakit.citations.reading.book_notes.beginnings import (
    LONGEST_LISTED,
    begins_in_brackets,
    cites,
    dates_the_next,
    has_date,
    has_parts_of_one,
    is_above_file,
    is_bulleted_on,
    is_heading,
    is_quoted_citation,
    may_be_bare_title,
)
from foiakit.citations.reading.book_notes.first_cited import has_cue
from foiakit.citations.reading.book_notes.note_lists import (
    bare_number_of,
    follows_in_list,
    is_first_of_list,
    is_keyed_list,
)
from foiakit.citations.reading.citation import is_supplied
from foiakit.citations.reading.layout import (
    NUMBER,
    NUMBER_ALONE,
    SHORT_NUMBER,
    after_number,
    bullet_of,
    date_of,
    digits_of,
    is_label,
    number_of,
    unquoted,
)
from foiakit.citations.reading.lines_ahead import LinesAhead
from foiakit.citations.reading.note_signs import date_before, is_prose, looks_like_one
from foiakit.citations.reading.notes.editors_note import is_old_source, read_editors_note
from foiakit.citations.reading.passage import Piece
from foiakit.citations.reading.wrapped import goes_on

# The number of a record in the collection on the assassination of President Kennedy.
_RECORD_NUMBER = re.compile(r"\b[0-9]{3}-[0-9]{5}-[0-9]{5}\b")
_LINES_OF_SHAPE = 3
"""The longest shape: title, date and maker, each on its line."""


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

    def __init__(self, first: int, begun: _Begin | None = None) -> None:
        self.lines: list[str] = []
        self.begun = begun is not None
        """Whether it is an entry, and not the text before the first."""
        self.first = first
        self.words = 0
        self.cited = True
        self.dated = False
        self.alone = False
        """Whether it is one line so far that was a citation by itself."""
        self.is_entry = begun is not None and begun.is_entry
        self.date_line = begun is not None and begun.date_line
        self.short_number = begun.short_number if begun else 0
        self.is_bare = begun is not None and begun.is_bare
        self.is_keyed = begun is not None and begun.is_keyed
        """Whether it begins with the words of the text that it is a note to."""
        self.bullet = ""

    def ends_in_gap(self) -> bool:
        """Return whether its last line has no words."""
        return bool(self.lines) and not unquoted(Piece(self.lines[-1])).text

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
    date_line: bool = False
    """Whether it is a date alone, and what follows it is a citation or a title."""

    @property
    def is_entry(self) -> bool:
        """Whether an entry is here even if it is not understood."""
        return self.alone or self.numbered or self.date_line or self.is_keyed


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
        elif (
            not what.begins
            and held.cited
            and bullet
            and (bullet == held.bullet or is_bulleted_on(words, bullet, rows))
        ):
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
            held = _Held(number, what)
            held.cited, held.bullet = False, bullet
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
        cited_here = bool(rest.text) and cites(rest, numbered=True)
        return _Begin(begins=True, has_citation=cited_here, numbered=True)
    if match := SHORT_NUMBER.match(words.text):
        rest = after_number(words, match)
        written = digits_of(match[match.lastgroup or "number"])
        digits = written.rstrip("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
        number = int(digits) if digits else ord(written) - ord("a") + 1
        what = _Begin(begins=True, numbered=True, short_number=number)
        if is_above_file(rest, rows):
            return what
        if cites(rest, numbered=False) or is_heading(rest, rows):
            return what._replace(has_citation=True, is_bare=match.lastgroup == "bare")
        if any(map(is_quoted_citation, rows.following(1))):
            return what
        if (
            follows_in_list(number, held.short_number)
            or is_first_of_list(number, rest, rows)
            or _RECORD_NUMBER.search(rest.text[:200])
        ):
            return what._replace(has_citation=True, is_bare=match.lastgroup == "bare")
    return _lone_number(words, rows, held) or _bare_number(words, rows, held)


def _lone_number(words: Piece, rows: LinesAhead, held: _Held) -> _Begin | None:
    """Return what *words* begin if they are the number of the note on the next line."""
    alone = NUMBER_ALONE.fullmatch(words.text)
    following = rows.following(1) if alone else []
    if alone is None or not following:
        return None
    number = int(alone["number"])
    if follows_in_list(number, held.short_number) or cites(following[0], numbered=True):
        return _Begin(begins=True, numbered=True, short_number=number)
    return None


def _bare_number(words: Piece, rows: LinesAhead, held: _Held) -> _Begin | None:
    """Return what *words* begin if a number without a sign, or a note's words, begin them."""
    if number := bare_number_of(words, held.short_number if held.is_bare else 0, rows):
        return _Begin(
            begins=True, has_citation=True, numbered=True, short_number=number, is_bare=True
        )
    if has_cue(words.text) and (held.is_keyed or is_keyed_list(rows)):
        return _Begin(begins=True, has_citation=True, is_keyed=True)
    return None


def _unnumbered(words: Piece, rows: LinesAhead, held: _Held) -> _Begin:
    cited = held.cited
    date = date_of(words)
    is_separate = not held.lines or held.dated or (not held.begun and held.ends_in_gap())
    if cited and date and is_separate and dates_the_next(date, rows):
        return _Begin(begins=True, dates=True, date_line=True)
    if cited and date and is_separate and _is_dated_title(rows, held):
        return _Begin(begins=True, has_citation=True, dates=True, date_line=True)
    if cites(words, numbered=not cited) and not is_supplied(words):
        return _Begin(begins=cited, has_citation=True, alone=True, dates=has_date(words))
    before = None if date else date_before(words)
    if before and cites(before[1], numbered=True):
        return _Begin(begins=cited, has_citation=True, alone=True, dates=True)
    if cited and (is_old_source(words.text) or looks_like_one(words)):
        return _Begin(begins=True, has_citation=True, alone=True)
    return _Begin(begins=cited and begins_in_brackets(words, rows), dates=date is not None)


def _is_dated_title(rows: LinesAhead, held: _Held) -> bool:
    """Return whether a date line and the title below it are an entry of a list of such entries.

    Either the entry before it is one, or the date of the next entry follows the description.
    """
    following = rows.following(4)
    if not following or not may_be_bare_title(following[0], is_expected=held.date_line):
        return False
    if held.date_line:
        return True
    described = len(following) > 2 and following[1].text.endswith(".")
    return not held.begun and described and any(date_of(words) for words in following[2:4])


def _is_listed(words: Piece, rows: LinesAhead, held: _Held, gap: int, listed: int) -> bool:
    """Return whether *words* are where the next entry of a list would be."""
    if is_label(words) or date_of(words) or len(words.text) > LONGEST_LISTED:
        return False
    prose = is_prose(words.text)
    if listed == gap and held.alone:
        return not prose or len(words.text) < 120 or read_editors_note(words) is not None
    # One that is not understood, between or before others that are.
    if prose or not (held.alone or not held.lines) or not has_parts_of_one(words):
        return False
    following = rows.following(1 if held.lines else 2)
    return bool(following) and all(
        not NUMBER.match(other.text) and cites(other, numbered=False) for other in following
    )
