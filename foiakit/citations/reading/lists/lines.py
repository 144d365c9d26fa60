"""Which lines of a list go on with the line above them, and which begin a citation.

A line goes on where the sentence is certainly divided. Where the line above is full, it goes on if
it is indented or below a number, and otherwise if the two are one citation and not two.
"""

from __future__ import annotations

from collections.abc import Sequence

from foiakit.citations.reading.book_notes.beginnings import cites, has_date
from foiakit.citations.reading.book_notes.first_cited import has_cue
from foiakit.citations.reading.citation import is_supplied
from foiakit.citations.reading.layout import bullet_of, is_label, number_of
from foiakit.citations.reading.passage import Piece
from foiakit.citations.reading.wrapped import MOST_LINES, divided, goes_on, is_full, is_headed

_MOST_WRAPPED = 4
"""How many lines that go on with another are looked at to see that these are a citation."""


def goes_on_with(
    entry: Sequence[str], line: str, words: Piece, width: int, *, is_entry: bool, is_numbered: bool
) -> bool:
    """Return whether *words* of *line* go on with the last line of *entry*, the one above.

    *width* is that of the paragraph; *is_entry* says that *entry* is certainly one.
    """
    if not entry or number_of(words.text):
        return False
    if goes_on(entry[-1], words.text):
        return True
    if len(entry) > MOST_LINES or not is_full(entry[-1], words.text, width):
        return False
    if is_label(words) or has_cue(words.text):
        return False
    is_complete = is_entry and any(has_date(Piece(row)) for row in entry)
    is_inside = is_numbered or _indent(line) > _indent(entry[0])
    if is_inside and not (is_complete and _is_dated_citation(words)):
        return True
    return divided(Piece(" ".join(entry)), words, is_complete=is_complete)


def citation_with_next(
    line: str, words: Piece, ahead: Sequence[tuple[str, Piece]], width: int
) -> Piece | None:
    """Return the citation that *words* of *line* and the lines that go on with it are, if any."""
    whole = words
    for following, more in ahead[:_MOST_WRAPPED]:
        if number_of(more.text) or bullet_of(following):
            return None
        if not goes_on(line, more.text) and not (
            is_full(line, more.text, width) and divided(whole, more, is_complete=False)
        ):
            return None
        line, whole = following, Piece(f"{whole.text} {more.text}")
        if cites(whole, numbered=False) and not is_supplied(whole):
            return whole
    return None


def _is_dated_citation(words: Piece) -> bool:
    return has_date(words) and is_headed(words) and cites(words, numbered=False)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
