"""Shapes of several lines: a title, a date and a maker, each on a line of its own."""

from __future__ import annotations

from collections.abc import Sequence

from foiakit.citations.reading.citation import firmness, is_supplied, read_line
from foiakit.citations.reading.layout import Line, date_of, is_label
from foiakit.citations.reading.notes.editors_note import is_old_source
from foiakit.citations.reading.passage import LIKELY, SURE, Finding, Piece, Shaped
from foiakit.model.dates import written

LONGEST_TITLE = 300
"""A longer line without quotation marks is prose."""


def read_title_line(text: str, lines: Sequence[Line], *, numbered: bool) -> Shaped | None:
    """Return shape C, D or K: title, date and maker, each on its own line, in either order."""
    found, place = Finding(), 0
    place += put_date_line(lines, place, found)
    title = lines[place].words if place < len(lines) else None
    if title is None or not may_be_title(title):
        return None
    supplied = is_supplied(title)
    found.put("title", title.text, title, SURE if supplied else LIKELY)
    place += 1
    place += put_date_line(lines, place, found)
    dated = place > 1
    if made := place < len(lines) and dated | supplied and _put_maker(lines[place].words, found):
        place += 1
    sourced = any(is_label(line.words) for line in lines[place : place + 3])
    if (supplied and made) or (numbered and (dated or sourced or made)):
        return Shaped(found, place)
    return None


def put_date_line(lines: Sequence[Line], place: int, found: Finding) -> bool:
    """Put the date of the line at *place* into *found*; return whether it is a line of a date."""
    if place >= len(lines) or "date" in found.fields:
        return False
    line = lines[place].words
    if date := date_of(line):
        found.put("date", date.start, line)
        found.put("date_end", date.end, line)
    return date is not None or written.is_undated(line.text[:40])


def _put_maker(line: Piece, found: Finding) -> bool:
    """Put the maker in ``CIA, secret cable``; return whether *line* is that."""
    if len(line.text) > LONGEST_TITLE or is_label(line):
        return False
    maker = read_line(line)
    if (
        "kind" not in maker.fields
        or maker.leftover
        or firmness(maker) == 0
        or "title" in maker.fields
    ):
        return False
    found.take(maker)
    return True


def may_be_title(line: Piece) -> bool:
    """Return whether *line* may be a title without quotation marks."""
    return (
        len(line.text) <= LONGEST_TITLE
        and not line.text.endswith(".")
        and not is_label(line)
        and date_of(line) is None
        and not written.is_undated(line.text[:40])
        and not is_old_source(line.text)
    )
