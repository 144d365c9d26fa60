"""Lists of the notes of a book: which lines begin a note although it is not understood.

    list = { number "." note | number note | ["p." N ":"] "“" words of the text "”:" note }

The numbers rise, with some left out perhaps. A list begins where the next line has the next number
and a citation is near.
"""

from __future__ import annotations

import re

from foiakit.citations.reading.book_notes.first_cited import (
    cites_books_only,
    cites_document,
    first_cited,
    has_cue,
    has_words_cue,
    without_cue,
)
from foiakit.citations.reading.citation import is_citation, read_line
from foiakit.citations.reading.layout import SHORT_NUMBER, digits_of
from foiakit.citations.reading.lines_ahead import LinesAhead
from foiakit.citations.reading.notes.places import is_place_for_sure
from foiakit.citations.reading.passage import Piece
from foiakit.model.dates import forms

_MOST_LEFT_OUT = 12
_NEAR = 6
_BARE = re.compile(
    rf"(?P<number>[1-9][0-9]{{0,2}})[ \t]{{1,4}}(?!(?:{forms.MONTH})\b)(?=[A-Z“\"'‘«„]|\([1a]\) )",
    re.ASCII,
)


def follows_in_list(number: int, before: int) -> bool:
    """Return whether *number* may be the next in a list after *before*; 0 is none."""
    return bool(before) and before < number <= before + _MOST_LEFT_OUT


def is_first_of_list(number: int, rest: Piece, rows: LinesAhead) -> bool:
    """Return whether the lines ahead go on from *number*, and one of them or *rest* is a citation.

    *rest* is what follows *number* in its line.
    """
    return _goes_on(number, rest, rows, SHORT_NUMBER)


def bare_number_of(words: Piece, before: int, rows: LinesAhead) -> int:
    """Return the number without a sign that *words*, one of a list, begin with; 0 without one.

    *before* is the number of the note before it.
    """
    match = _BARE.match(words.text)
    if match is None:
        return 0
    number = int(match["number"])
    if follows_in_list(number, before) or _goes_on(number, words.cut(match.end()), rows, _BARE):
        return number
    return 0


def without_bare_number(text: str) -> tuple[str, Piece | None]:
    """Return *text* with blanks for the number that it begins with, and that number."""
    match = _BARE.match(text.lstrip())
    if match is None:
        return text, None
    start = len(text) - len(text.lstrip())
    end = start + len(match["number"])
    return text[:start] + " " * (end - start) + text[end:], Piece(match["number"], start)


def is_keyed_list(words: Piece, rows: LinesAhead, *, is_keyed: bool) -> bool:
    """Return whether *words* and the next lines are notes to words of the text.

    *is_keyed* says that the note before them is one. Without quotation marks it takes three lines
    that begin so, and a document that one of them cites.
    """
    if has_cue(words.text):
        return is_keyed or any(map(_has_any_cue, rows.following(1)))
    if not has_words_cue(words.text):
        return False
    following = rows.following(_NEAR)
    return is_keyed or (
        len(following) > 1
        and all(map(_has_any_cue, following[:2]))
        and any(_cites(_without_cue(other)) for other in (words, *following))
    )


def _without_cue(words: Piece) -> Piece:
    return Piece(without_cue(words.text, is_keyed=True)).trim()


def _has_any_cue(words: Piece) -> bool:
    return has_cue(words.text) or has_words_cue(words.text)


def _goes_on(number: int, rest: Piece, rows: LinesAhead, form: re.Pattern[str]) -> bool:
    following = rows.following(_NEAR)
    numbered = [(words, match) for words in following if (match := form.match(words.text))]
    if not numbered or numbered[0][0] is not following[0]:
        return False
    first = numbered[0][1]
    digits = digits_of(first[first.lastgroup or "number"])
    if not digits.isdigit() or not follows_in_list(int(digits), number):
        return False
    return _cites(rest) or any(_cites(words.cut(match.end())) for words, match in numbered)


def _cites(words: Piece) -> bool:
    if cites_document(words) or is_citation(read_line(words), words, numbered=False):
        return True
    if is_place_for_sure(words.text[:120].partition(",")[0].partition(". ")[0]):
        return True  # a file and nothing else: RGASPI, F.558, Op.3
    if cites_books_only(words.text):
        return True
    return first_cited(words.text) is not None
