"""An entry that cites several documents, or in a sentence: read from the first that it cites."""

from __future__ import annotations

import re

from foiakit.citations.reading.book_notes.first_cited import (
    cites_books_only,
    first_cited,
    is_reference,
)
from foiakit.citations.reading.entry import Entry, read_doubtful, read_shape
from foiakit.citations.reading.layout import number_of
from foiakit.citations.reading.notes.editors_note import EDITORS_NOTE
from foiakit.citations.reading.passage import GUESS, Piece

_PARAGRAPH = re.compile(r"\n[ \t\r]*(?=\n)")
ONLY_FIRST = "only the first document that the note cites is read"


def read_first_cited(text: str, whole: Entry | None) -> Entry | None:
    """Return what the first document that *text* cites is: one line, and paragraphs below it.

    ``None`` if *whole*, the reading of all of *text*, is as good: it has no value from other parts.
    """
    head = _PARAGRAPH.split(text, maxsplit=1)[0]
    line = Piece(head).trim()
    if "\n" in line.text or (span := first_cited(head)) is None:
        return None
    start, end = span
    number = number_of(line.text)
    kept = line.start + number.end() if number else 0
    below = " " * (len(head) - end) + text[len(head) :]
    entry = read_shape(text[:kept] + " " * (start - kept) + text[start:end] + below)
    if entry is None or (whole is not None and not _is_better(entry, whole, start, end)):
        return None
    for piece in (Piece(text[kept:start], kept), Piece(text[end : line.end], end)):
        if piece.trim(",;. ").text:
            entry.found.leave(piece.trim(), ONLY_FIRST)
    return entry._replace(printed=[line.text, *entry.printed[1:]])


def without_books(entry: Entry) -> Entry:
    """Return *entry* without a sender or a recipient that is a reference to a book, or several."""
    for name in ("originator", "recipient"):
        field = entry.found.fields.get(name)
        if field is not None and is_reference(field.value):
            del entry.found.fields[name]
            entry.found.leave(Piece(field.value, field.start))
    return entry


def books_only(text: str, entry: Entry | None) -> Entry | None:
    """Return *text*, one line that cites pages of books and no document, as an entry; or ``None``.

    It has no field but its number, and a warning. An editor's note, *entry*, is not one.
    """
    line = Piece(text).trim()
    if "\n" in line.text or not cites_books_only(text):
        return None
    cited = {"kind", "message", "document"}
    if entry and EDITORS_NOTE in entry.found.warnings and cited & entry.found.fields.keys():
        return None
    entry = read_doubtful(text)
    for name in entry.found.fields.keys() - {"document"}:
        del entry.found.fields[name]
    return entry


_NOT_COMPARED = {"document", "excised", "head", "description", "date_end", "date_other", "year"}


def _is_better(entry: Entry, whole: Entry, start: int, end: int) -> bool:
    """Return whether *entry*, the part of *whole* from *start* to *end*, has all that it should."""
    new, old = entry.found.fields, whole.found.fields
    names = old.keys() - _NOT_COMPARED
    if EDITORS_NOTE in whole.found.warnings:
        return names < new.keys() and not names & {"kind", "message"}
    inside = {name for name in names if start <= old[name].start and old[name].end <= end}
    if inside == names and old.keys() & {"head"}:
        return False  # a citation in the Archive's form, with its heading
    return {name for name in inside if old[name].confidence > GUESS} <= new.keys()
