"""Reading citations: back into a record's fields.

A stream is cut into entries (`entries`), an entry into lines (`layout`). The entry's family is
found first (`entry`), and each family has its own productions:

    the Archive's own forms   citation, before_title, after_title, numbers; tokenizer
    notes of scholars, archives and reference managers
                              note_entry, note_signs, note_line; head, parties; parts, places
    editors' footnotes        editors_note, source_line

A note that cites several documents, or in a sentence, is read from the first (`book_notes`).
Titles below dates and the subjects after parties are read by `lines`.
The lines below a citation are read by `below_citation`. All of them write what they understand
into a `Finding` (`passage`).

Each module's docstring holds its part of the grammar. A reading says what it is not sure of: a
field has a confidence, words that belong to no field are left over, and warnings say why.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from foiakit.citations.reading.book_notes.first_cited import without_cue
from foiakit.citations.reading.book_notes.narrowed import (
    books_only,
    read_first_cited,
    without_books,
)
from foiakit.citations.reading.book_notes.note_lists import without_bare_number
from foiakit.citations.reading.entries import entries
from foiakit.citations.reading.entry import Entry, read_doubtful, read_shape
from foiakit.citations.reading.layout import SPACES
from foiakit.citations.reading.passage import LIKELY, Finding, Found
from foiakit.citations.reading.wrapped import is_better, joined
from foiakit.model import record as records
from foiakit.model.dates import year_of
from foiakit.model.record import Record, Skipped

NO_CITATION = "no citation"


class FieldReading(NamedTuple):
    """Where in the entry's text a field was read, and how certain that is, from 0 to 1."""

    start: int
    end: int
    confidence: float


class Reading(NamedTuple):
    """One entry, read."""

    record: Record
    text: str
    """The whole entry."""
    fields: dict[str, FieldReading]
    """For each field of the record that was read from the text."""
    leftover: tuple[str, ...]
    """Words of the citation that belong to no field."""
    warnings: tuple[str, ...]
    line: int
    """The line of the input that the entry begins in, from 1."""


def read_entry(
    text: str,
    line: int = 1,
    *,
    is_entry: bool = False,
    is_bare: bool = False,
    is_keyed: bool = False,
) -> Reading | None:
    """Return the entry in *text*, one or several lines; ``None`` if it is not a citation.

    *line* is the number of its first line in the input. *is_entry* says that an entry is here,
    understood or not, *is_bare* that it begins with a note's number that no sign follows, and
    *is_keyed* that it begins with the words of the text that it is a note to.
    """
    plain = text.translate(SPACES)
    body, number = without_bare_number(plain) if is_bare else (plain, None)
    body = without_cue(body, is_keyed=is_keyed)
    entry, used = _read(body)
    if entry is None and is_entry:
        entry = books_only(body, None) or read_doubtful(body)
    if entry is None:
        return None
    if number is not None:
        entry.found.put("document", number.text, number, LIKELY)
    if body != plain:  # values have no blanked parts
        start = next(n for n in range(len(body), 0, -1) if body[n - 1] != plain[n - 1])
        used = plain[:start] + used[start:]
        entry = entry._replace(printed=[used.strip().split("\n")[0], *entry.printed[1:]])
    return _reading(entry, text, line, used)


def _read(plain: str) -> tuple[Entry | None, str]:
    """Return the entry in *plain*, and the text that it was read from: with its lines joined."""
    sure, likely = joined(plain)
    entry = read_shape(sure)
    if sure != plain and entry is None:
        sure, entry = plain, read_shape(plain)
    plain = sure
    if likely != plain:
        other = read_shape(likely)
        if other is not None and is_better(other, entry):
            entry, plain = other, likely
    entry = read_first_cited(plain, entry) or entry
    if entry is None:
        return None, plain
    return books_only(plain, entry) or without_books(entry), plain


def _reading(entry: Entry, text: str, line: int, plain: str) -> Reading:
    """Return *entry*, read from *plain*, which differs from *text* in its white space only."""
    found = entry.found
    _put_year(found)
    fields = {name: FieldReading(*found.fields[name][1:]) for name in sorted(found.fields)}
    values = {name: piece.value for name, piece in found.fields.items()}
    if plain != text:
        for name, value in values.items():
            start, end = fields[name][:2]
            original = text[start:end]
            if "\n" in original and isinstance(value, str):
                values[name] = re.sub(r"[ \t\r]{2,}", " ", value)
            elif name in {"title", "description"} and plain[start:end] == value:
                values[name] = original
    return Reading(
        Record(**values, printed="\n".join(_as_printed(entry.printed, text, plain))),
        text,
        fields,
        tuple(piece.text for piece in sorted(found.leftover, key=lambda piece: piece.start)),
        tuple(found.warnings),
        line + entry.row,
    )


def _as_printed(lines: Iterable[str], text: str, plain: str) -> Iterator[str]:
    """Yield the *lines* of *plain* as they are in *text*, which differs in its white space only."""
    end = 0
    for line in lines:
        start = plain.index(line, end)
        end = start + len(line)
        yield text[start:end]


def _put_year(found: Finding) -> None:
    """Put the year of a serial number: the one it names, or else the document's."""
    if "message" in found.fields and "year" not in found.fields and "date" in found.fields:
        date = found.fields["date"]
        if year := year_of(date.value):
            found.fields["year"] = Found(year, date.start, date.end, date.confidence)


def read_all(lines: Iterable[str]) -> Iterator[Reading | Skipped]:
    """Yield the entries in *lines*; text that is not a citation comes as `Skipped`.

    An entry of a list, or under a number, is an entry even if it is not understood: it comes with
    the little that is sure, with its text as printed, and with a warning.
    """
    for text, line, is_entry, is_bare, is_keyed in entries(lines):
        reading = read_entry(text, line, is_entry=is_entry, is_bare=is_bare, is_keyed=is_keyed)
        yield reading or Skipped(f"line {line}", NO_CITATION, text)


def as_json(reading: Reading) -> dict[str, Any]:
    """Return the record's JSON keys, and ``reading``: spans and confidences, leftover, warnings."""
    return {
        **records.as_json(reading.record),
        "reading": {
            "fields": {name: field._asdict() for name, field in reading.fields.items()},
            "leftover": list(reading.leftover),
            "warnings": list(reading.warnings),
        },
    }
