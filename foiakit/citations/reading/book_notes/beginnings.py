"""Whether a line begins an entry, by itself and by the lines after it.

A line is a citation, a heading above one, a date above one, or one of a numbered or bulleted list.
"""

from __future__ import annotations

import re

from foiakit.citations.reading import kinds
from foiakit.citations.reading.below_citation import is_place_and_date
from foiakit.citations.reading.book_notes.first_cited import first_cited, has_cue
from foiakit.citations.reading.citation import designated, is_citation, is_supplied, read_line
from foiakit.citations.reading.layout import date_of, is_label, number_of
from foiakit.citations.reading.lines_ahead import LinesAhead
from foiakit.citations.reading.note_signs import (
    is_note,
    is_prose,
    is_sure_note,
    is_weak_note,
    may_be_note,
    without_quotations,
    without_release,
)
from foiakit.citations.reading.notes.dated import DATE
from foiakit.citations.reading.notes.editors_note import is_old_source
from foiakit.citations.reading.notes.note_line import read_note
from foiakit.citations.reading.notes.parties import has_parties
from foiakit.citations.reading.notes.parts import read_parts
from foiakit.citations.reading.passage import Piece
from foiakit.citations.reading.tokenizer import QUOTE
from foiakit.model import markings
from foiakit.model.dates import Date, written

LONGEST_LISTED = 400
"""A longer line that is not understood is not an entry of a list."""
_LONGEST_TITLE = 300
_SHORT_TITLE = 80
_LONGEST_HEADING = 90
_HEADING = re.compile(
    r"(?:chapter|part|section|appendix|box)\s+[0-9IVXLC]{1,5}\b.{0,80}"
    r"|(?:notes|endnotes|footnotes|sources)(?: (?:to|for) .{1,60})?"
    r"|(?-i:[A-Z][A-Z’',:&-]*(?: [A-Z0-9’',:&-]+){1,8})",
    re.I,
)
_TO_PARTY = re.compile(r"\S to (?:the )?[A-Z]")


def cites(words: Piece, *, numbered: bool) -> bool:
    """Return whether *words* are a citation; after a number, less evidence is enough."""
    if is_citation(read_line(words), words, numbered=numbered):
        return True
    if is_label(words) or designated(words):
        return False
    if is_note(words) or may_be_note(words):
        note = read_note(words)
        if is_sure_note(note, words) or (numbered and is_weak_note(note, words, placed=True)):
            return True
    return _cites_before_remark(words)


def _cites_before_remark(words: Piece) -> bool:
    """Return whether *words* begin with a citation, and a sentence on it follows."""
    if is_prose(words.text) and (kinds.at_start(words.text) or has_parties(words.text[:200])):
        span = first_cited(words.text)
        return span is not None and span[0] == 0
    return False


def is_bulleted_on(words: Piece, bullet: str, rows: LinesAhead) -> bool:
    """Return whether the next lines have the same bullet, and one of them is a citation."""
    if words.text.endswith(":") or len(words.text) > LONGEST_LISTED:
        return False
    return any(cites(other, numbered=False) for other in rows.with_bullet(bullet))


def has_date(words: Piece) -> bool:
    """Return whether *words* have a date, or say that there is none, outside titles."""
    text = without_quotations(without_release(words).text)
    return DATE.search(text) is not None or re.search(r"\bn\. ?d\.|\bundated\b", text) is not None


def dates_the_next(date: Date, rows: LinesAhead) -> bool:
    """Return whether the next line is a citation without a date, or with *date*, the one above."""
    return any(
        (not has_date(words) or _is_dated(words, date))
        and not is_supplied(words)
        and cites(words, numbered=True)
        for words in rows.following(1)
    )


def _is_dated(words: Piece, date: Date) -> bool:
    """Return whether the last date in *words*, outside titles, is *date*."""
    found = DATE.findall(without_quotations(words.text))
    return bool(found) and written.read(found[-1]) == date


def may_be_bare_title(words: Piece, *, is_expected: bool) -> bool:
    """Return whether *words* may be a title without quotation marks on a line of its own.

    *is_expected* says that the entry before it has one there.
    """
    text = words.text
    if not 10 < len(text) <= _LONGEST_TITLE or is_label(words) or date_of(words):
        return False
    stops = text.endswith(".") and not (is_expected and len(text) < _SHORT_TITLE)
    return text[0].isupper() and not stops and (is_expected or not is_prose(text))


def is_heading(rest: Piece, rows: LinesAhead) -> bool:
    """Return whether *rest* is a heading in an edition: kind and parties, then where and when."""
    if is_prose(rest.text):
        return False
    if kinds.at_start(rest.text) is None:
        return is_above_file(rest, rows)
    return any(is_place_and_date(words) or is_label(words) for words in rows.following(2))


def is_page_heading(words: Piece, rows: LinesAhead) -> bool:
    """Return whether *words* are a heading between the entries of a list, and one follows."""
    text = words.text
    ends_so = text.endswith(":") and len(text) <= _LONGEST_HEADING and not is_prose(text)
    if not (ends_so or _HEADING.fullmatch(text)) or is_label(words) or markings.is_known(text):
        return False
    return any(map(_begins_one, rows.following(1)))


def _begins_one(words: Piece) -> bool:
    number = number_of(words.text)
    rest = words.cut(number.end()) if number else words
    return has_cue(rest.text) or cites(rest, numbered=number is not None)


def is_above_file(rest: Piece, rows: LinesAhead) -> bool:
    """Return whether *rest* names parties or a kind, and the next line a file."""
    named = _TO_PARTY.search(rest.text[:300]) or kinds.at_start(rest.text) is not None
    return bool(named) and any(is_old_source(words.text) for words in rows.following(1))


def has_parts_of_one(words: Piece) -> bool:
    """Return whether *words*, not understood, have the parts of a citation."""
    parts = read_parts(words)
    names = {part.name for part in parts}
    return len(parts) > 2 and bool(names & {"place", "date", "yearless", "kind", "message"})


def is_quoted_citation(words: Piece) -> bool:
    """Return whether *words* are a citation that begins with a quoted title, as below headings."""
    quoted = QUOTE.match(words.text) is not None
    return quoted and is_citation(read_line(words), words, numbered=False)


def begins_in_brackets(words: Piece, lines: LinesAhead) -> bool:
    """Return whether shape C or D begins: a supplied title, a date around it, then the maker."""
    dated = date_of(words) is not None
    if not dated and not is_supplied(words):
        return False
    next_lines = lines.following(2)
    if len(next_lines) < 2 or is_label(next_lines[1]):
        return False
    fits = is_supplied(next_lines[0]) if dated else date_of(next_lines[0]) is not None
    return fits and is_citation(read_line(next_lines[1]), next_lines[1], numbered=True)
