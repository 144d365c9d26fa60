"""An entry that is a note of a scholar, an archive or a reference manager."""

from __future__ import annotations

from collections.abc import Sequence

from foiakit.citations.reading.citation import designated, is_citation, is_supplied, read_line
from foiakit.citations.reading.layout import Line, date_of, is_label, whole_citation
from foiakit.citations.reading.note_signs import (
    date_before,
    is_note,
    is_sure_note,
    is_weak_note,
    may_be_note,
    without_release,
    without_see,
)
from foiakit.citations.reading.notes.note_line import place_at_end, read_note
from foiakit.citations.reading.passage import GUESS, LIKELY, Finding, Piece, Shaped
from foiakit.model.dates import written


def read_noted(text: str, lines: Sequence[Line], *, numbered: bool) -> Shaped | None:
    """Return the fields of a note, perhaps after its date; ``None`` if *lines* are not a note.

    *numbered* says whether a document number precedes it, so that less evidence is needed.
    """
    found, place = Finding(), 0
    if len(lines) > 1 and (date := date_of(lines[0].words)):
        found.put("date", date.start, lines[0].words)
        found.put("date_end", date.end, lines[0].words)
        place = 1
    line, count = whole_citation(text, lines[place:])
    line = without_release(line)
    if place == 0 and (before := date_before(line)) and (date := written.read(before[0].text)):
        found.put("date", date.start, before[0])
        line = before[1]
        place, count = 1, count - 1
    if is_supplied(line) or (is_label(line) and not place):
        return None
    if noted := _with_place(line):
        found.take(noted)
        return Shaped(found, place + count)
    line = without_see(line)
    if not designated(line) and (is_note(line) or _only_note(line)):
        noted = read_note(line)
        placed = numbered or bool(found.fields)
        if not is_sure_note(noted, line) and not is_weak_note(noted, line, placed=placed):
            return None
    elif place:
        noted = read_line(line)
        if not is_citation(noted, line, numbered=True) or (
            "title" not in noted.fields and not ({"recipient", "kind"} & noted.fields.keys())
        ):
            return None
        if "kind" not in noted.fields:
            return None
    else:
        return None
    found.take(noted)
    return Shaped(found, place + count)


def _with_place(line: Piece) -> Finding | None:
    """Return the fields of a citation in the Archive's form that a place follows, else ``None``."""
    if not designated(line) or not read_line(line).leftover:
        return None
    if (cut := place_at_end(line)) is None:
        return None
    line_read = read_line(line.cut(0, cut.start - line.start).trim(","))
    line_read.put("source", cut.text, cut, LIKELY)
    return line_read


def _only_note(line: Piece) -> bool:
    """Return whether *line* is a note that cannot be read whole in the Archive's form."""
    if not may_be_note(line):
        return False
    note = read_line(line)
    sure = all(field.confidence > GUESS for field in note.fields.values())
    return bool(note.leftover or note.warnings) or not sure or "kind" not in note.fields
