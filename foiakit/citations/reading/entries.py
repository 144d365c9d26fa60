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
    is_page_heading,
    is_quoted_citation,
    may_be_bare_title,
)
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
)
from foiakit.citations.reading.lines_ahead import LinesAhead
from foiakit.citations.reading.lists.lines import citation_with_next, goes_on_with
from foiakit.citations.reading.lists.open_entry import Begin, Held, Text
from foiakit.citations.reading.note_signs import date_before, is_prose, looks_like_one
from foiakit.citations.reading.notes.editors_note import is_old_source, read_editors_note
from foiakit.citations.reading.passage import Piece

# The number of a record in the collection on the assassination of President Kennedy.
_RECORD_NUMBER = re.compile(r"\b[0-9]{3}-[0-9]{5}-[0-9]{5}\b")
# How a note in sentences begins, and a description does not.
_NOTE_WORDS = re.compile(r"(?:see|cf\.|compare|for|on|ibid|quoted|cited|according to|as) ", re.I)
_LINES_OF_SHAPE = 3
"""The longest shape: title, date and maker, each on its line."""


def entries(lines: Iterable[str]) -> Iterator[Text]:
    """Yield each entry's text, without empty lines around it, and the number of its first line.

    The text before the first entry is yielded too. Only one entry is in memory at a time.
    """
    rows = LinesAhead(lines)
    held = Held(1)
    width = 0
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
        width = max(len(line), 0 if gap else width, rows.width())
        wrapped = not gap and not bullet and _goes_on(held, line, words, width)
        what = Begin() if wrapped else _begin(line, words, rows, held, width)
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
            what = Begin(begins=True, has_citation=True, alone=True)
        elif (
            not what.begins
            and not wrapped
            and held.cited
            and _is_listed(words, rows, held, gap, listed)
        ):
            what = Begin(begins=True, has_citation=True, alone=True)
            if held.alone:
                listed = gap
        is_set_off = bool(gap or bullet) and held.begun and held.cited
        if what.begins or (is_set_off and is_page_heading(words, rows)):
            yield from held.texts()
            held = _opened(number, what, bullet)
        held.lines.append(line)
        held.words += 1
        held.cited = held.cited or what.has_citation or held.words > _LINES_OF_SHAPE
        held.dated = held.dated or what.dates
        held.alone = (what.begins and what.alone) or (wrapped and held.alone)
        gap = 0
    yield from held.texts()


def _opened(number: int, what: Begin, bullet: str) -> Held:
    """Return what line *number* opens: an entry, or the text of a heading between two."""
    if not what.begins:
        return Held(number)
    held = Held(number, what)
    held.cited, held.bullet = False, bullet
    return held


def _goes_on(held: Held, line: str, words: Piece, width: int) -> bool:
    """Whether *words* of *line* go on with the last line of the entry that is open."""
    numbered = bool(held.short_number)
    return goes_on_with(
        held.lines, line, words, width, is_entry=held.is_entry, is_numbered=numbered
    )


def _begin(line: str, words: Piece, rows: LinesAhead, held: Held, width: int) -> Begin:
    """Return what *words* of *line* begin, if anything, perhaps with the lines that go on with it.

    Before the entry that is open has its citation, only a number begins another.
    """
    what = _numbered(words, rows, held) or _unnumbered(words, rows, held)
    if what.begins or not held.cited:
        return what
    whole = citation_with_next(line, words, rows.paragraph(), width)
    if whole is None:
        return what
    return Begin(begins=True, has_citation=True, alone=True, dates=has_date(whole))


def _numbered(words: Piece, rows: LinesAhead, held: Held) -> Begin | None:
    """Return what *words* begin if they begin with a number or a note's words of the text."""
    if match := NUMBER.match(words.text):
        rest = words.cut(match.end())
        cited_here = bool(rest.text) and cites(rest, numbered=True)
        return Begin(begins=True, has_citation=cited_here, numbered=True)
    if match := SHORT_NUMBER.match(words.text):
        rest = after_number(words, match)
        written = digits_of(match[match.lastgroup or "number"])
        digits = written.rstrip("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
        number = int(digits) if digits else ord(written) - ord("a") + 1
        what = Begin(begins=True, numbered=True, short_number=number)
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


def _lone_number(words: Piece, rows: LinesAhead, held: Held) -> Begin | None:
    """Return what *words* begin if they are the number of the note on the next line."""
    alone = NUMBER_ALONE.fullmatch(words.text)
    following = rows.following(1) if alone else []
    if alone is None or not following:
        return None
    number = int(alone["number"])
    if follows_in_list(number, held.short_number) or cites(following[0], numbered=True):
        return Begin(begins=True, numbered=True, short_number=number)
    return None


def _bare_number(words: Piece, rows: LinesAhead, held: Held) -> Begin | None:
    """Return what *words* begin if a number without a sign, or a note's words, begin them."""
    if number := bare_number_of(words, held.short_number if held.is_bare else 0, rows):
        return Begin(
            begins=True, has_citation=True, numbered=True, short_number=number, is_bare=True
        )
    if is_keyed_list(words, rows, is_keyed=held.is_keyed):
        return Begin(begins=True, has_citation=True, is_keyed=True)
    return None


def _unnumbered(words: Piece, rows: LinesAhead, held: Held) -> Begin:
    cited = held.cited
    date = date_of(words)
    is_separate = not held.lines or held.dated or (not held.begun and held.ends_in_gap())
    if cited and date and is_separate and dates_the_next(date, rows):
        return Begin(begins=True, dates=True, date_line=True)
    if cited and date and is_separate and _is_dated_title(rows, held):
        return Begin(begins=True, has_citation=True, dates=True, date_line=True)
    if cites(words, numbered=not cited) and not is_supplied(words):
        return Begin(begins=cited, has_citation=True, alone=True, dates=has_date(words))
    before = None if date else date_before(words)
    if before and cites(before[1], numbered=True):
        return Begin(begins=cited, has_citation=True, alone=True, dates=True)
    if cited and (is_old_source(words.text) or looks_like_one(words)):
        return Begin(begins=True, has_citation=True, alone=True)
    return Begin(begins=cited and begins_in_brackets(words, rows), dates=date is not None)


def _is_dated_title(rows: LinesAhead, held: Held) -> bool:
    """Return whether a date line and the title below it are an entry of a list of such entries.

    Either the entry before it is one, or the date of the next entry follows the description.
    """
    following = rows.following(4)
    if not following or not may_be_bare_title(following[0], is_expected=held.date_line):
        return False
    if held.date_line:
        return True
    if held.begun or len(following) < 2:
        return False
    described = following[1].text.endswith(".") and any(map(date_of, following[2:4]))
    return described or date_of(following[1]) is not None


def _is_listed(words: Piece, rows: LinesAhead, held: Held, gap: int, listed: int) -> bool:
    """Return whether *words* are where the next entry of a list would be."""
    if is_label(words) or date_of(words) or len(words.text) > LONGEST_LISTED:
        return False
    prose = is_prose(words.text)
    if listed == gap and held.alone:
        short = len(words.text) < 120 or _NOTE_WORDS.match(words.text)
        return not prose or bool(short) or read_editors_note(words) is not None
    # One that is not understood, between or before others that are.
    if prose or not (held.alone or not held.lines) or not has_parts_of_one(words):
        return False
    following = rows.following(1 if held.lines else 2)
    return bool(following) and all(
        not NUMBER.match(other.text) and cites(other, numbered=False) for other in following
    )
