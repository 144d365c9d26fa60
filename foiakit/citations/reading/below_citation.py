"""The lines below a citation: the short date line, the source, notes, the description."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from foiakit.citations.reading.layout import NOTE, SOURCE, Line, date_of
from foiakit.citations.reading.notes.dated import DATE
from foiakit.citations.reading.notes.editors_note import is_old_source, read_editors_note
from foiakit.citations.reading.notes.note_line import put_marking
from foiakit.citations.reading.notes.source_line import put_source
from foiakit.citations.reading.passage import GUESS, LIKELY, Finding, Found, Piece
from foiakit.citations.reading.tokenizer import EXCISED
from foiakit.model import markings, vocabulary
from foiakit.model.dates import Date, bounds, written

_PLACE_AND_DATE = re.compile(
    rf"(?P<place>[A-Z][\w .’'-]{{1,40}}), (?P<date>{DATE.pattern})(?:, [^,]{{1,30}})?\.?$", re.I
)
_MISSION = re.compile(
    r"(?:Embassy|Legation|Consulate|Mission|Liaison Office|Interests Section)\b", re.I
)


def read_under(text: str, lines: Sequence[Line], found: Finding) -> list[str]:
    """Put the values of *lines* of *text* into *found*; return the lines that gave the date."""
    gave: list[str] = []
    place = 0
    while place < len(lines):
        words = lines[place].words
        if date := date_of(words):
            if _put_date(date, words, found):
                gave.append(lines[place].whole.text)
        elif (
            place == 0
            and "date" not in found.fields
            and (match := _PLACE_AND_DATE.match(words.text))
        ):
            _put_place_and_date(words, match, found)
            gave.append(lines[place].whole.text)
        elif (
            "classification" not in found.fields
            and len(words.text) <= 60
            and markings.is_known(words.text.rstrip("."))
            and len(words.text) > 1
        ):
            put_marking(markings.read(words.text.rstrip(".")), words, found)
        elif place == 0 and (file := _file_of(words)) and "source" not in found.fields:
            found.take(file)
        elif not written.is_undated(words.text[:40]):
            break
        place += 1
    prose: list[Line] = []
    for line in lines[place:]:
        if "source" not in found.fields and (label := SOURCE.match(line.words.text)):
            source = line.words.cut(label.end())
            bracketed = label[0].startswith("[") and source.text.endswith("]")
            put_source(source.cut(0, -1) if bracketed else source, found)
        else:
            prose.append(line)
    _put_prose(text, prose, found)
    return gave


def _file_of(words: Piece) -> Finding | None:
    """Return the file number, and the kind after it, that editors print below a heading."""
    return read_editors_note(words) if is_old_source(words.text) else None


def is_place_and_date(words: Piece) -> bool:
    """Return whether *words* are ``Accra, April 2, 1968, 1430Z.``, as below a heading."""
    return len(words.text) <= 90 and _PLACE_AND_DATE.match(words.text) is not None


def _put_place_and_date(words: Piece, match: re.Match[str], found: Finding) -> None:
    """Put the date of ``Accra, April 2, 1968, 1430Z.``, and the post of a number without one."""
    piece = words.cut(*match.span("date"))
    date = written.read(piece.text)
    if date is None:
        return
    found.put("date", date.start, piece)
    found.put("date_end", date.end, piece)
    mission = _MISSION.match(found.value("originator") or "")
    if found.waiting is not None and mission and vocabulary.post(match["place"]):
        found.put("message", f"{match['place']} {found.waiting.text}", found.waiting, LIKELY)
        found.waiting = None


def _put_date(date: Date, words: Piece, found: Finding) -> bool:
    """Put *date*, or ``date_other`` if there is a date; return whether it became the date."""
    if "date" not in found.fields:
        found.put("date", date.start, words, LIKELY)
        found.put("date_end", date.end, words, LIKELY)
        return True
    start, end = found.value("date"), found.value("date_end")
    first, last = bounds(start, end)
    other_first, other_last = bounds(*date)
    if other_last < first or other_first > last:
        found.put("date_other", date.start, words)
        found.warn(f"the citation says {start}, the date line below it {date.start}")
    elif (other_first > first or other_last < last) and end is None:
        found.put("date_other", date.start, words, LIKELY)
        found.warn(f"the citation says {start}, the date line below it says more: {date.start}")
    return False


def _put_prose(text: str, lines: Sequence[Line], found: Finding) -> None:
    prose: dict[str, list[Piece]] = {"description": [], "notes": []}
    for paragraph in _paragraphs(lines):
        first = paragraph[0].words
        label = NOTE.match(first.text)
        start = first.cut(label.end()).start if label else first.start
        piece = Piece(text[start : paragraph[-1].words.end], start)
        prose["notes" if label else "description"].append(piece)
        if "excised" not in found.fields and (mark := EXCISED.search(piece.text)):
            found.put(
                "excised", value=True, piece=piece.cut(mark.start(), mark.end()), confidence=GUESS
            )
    for field, pieces in prose.items():
        words = "\n\n".join(piece.text for piece in pieces if piece.text)
        if words:
            found.fields[field] = Found(words, pieces[0].start, pieces[-1].end, LIKELY)


def _paragraphs(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Yield groups of lines with no empty one between them; a note begins a new group."""
    paragraph: list[Line] = []
    for line in lines:
        goes_on = paragraph and line.row == paragraph[-1].row + 1
        if paragraph and (not goes_on or NOTE.match(line.words.text)):
            yield paragraph
            paragraph = []
        paragraph.append(line)
    if paragraph:
        yield paragraph
