"""What stands under a citation: the short date line, the source, notes, the description."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from foiakit.citations.reading.layout import NOTE, SOURCE, Line, date_of
from foiakit.citations.reading.passage import GUESS, LIKELY, Finding, Found, Piece
from foiakit.citations.reading.tokenizer import EXCISED
from foiakit.model.dates import Date, bounds, written


def read_under(text: str, lines: Sequence[Line], found: Finding) -> list[str]:
    """Put what *lines* of *text* say into *found*; those that gave the citation its date."""
    gave: list[str] = []
    place = 0
    while place < len(lines):
        words = lines[place].words
        if date := date_of(words):
            if _put_date(date, words, found):
                gave.append(lines[place].whole.text)
        elif not written.is_undated(words.text[:40]):
            break
        place += 1
    prose: list[Line] = []
    for line in lines[place:]:
        if "source" not in found.fields and (label := SOURCE.match(line.words.text)):
            source = line.words.cut(label.end())
            found.put("source", source.text, source)
        else:
            prose.append(line)
    _put_prose(text, prose, found)
    return gave


def _put_date(date: Date, words: Piece, found: Finding) -> bool:
    """Whether the line gave the date; if the citation has one, it may give ``date_other``."""
    if "date" not in found.fields:
        found.put("date", date.start, words, LIKELY)
        found.put("date_end", date.end, words, LIKELY)
        return True
    start, end = found.value("date"), found.value("date_end")
    first, last = bounds(start, end)
    other_first, other_last = bounds(*date)
    if other_last < first or other_first > last:
        found.put("date_other", date.start, words)
        found.warn(f"the citation says {start}, the date line under it {date.start}")
    elif (other_first > first or other_last < last) and end is None:
        found.put("date_other", date.start, words, LIKELY)
        found.warn(f"the citation says {start}, the date line under it more: {date.start}")
    return False


def _put_prose(text: str, lines: Sequence[Line], found: Finding) -> None:
    said: dict[str, list[Piece]] = {"description": [], "notes": []}
    for paragraph in _paragraphs(lines):
        first = paragraph[0].words
        label = NOTE.match(first.text)
        start = first.cut(label.end()).start if label else first.start
        piece = Piece(text[start : paragraph[-1].words.end], start)
        said["notes" if label else "description"].append(piece)
        if "excised" not in found.fields and (mark := EXCISED.search(piece.text)):
            found.put(
                "excised", value=True, piece=piece.cut(mark.start(), mark.end()), confidence=GUESS
            )
    for field, pieces in said.items():
        words = "\n\n".join(piece.text for piece in pieces if piece.text)
        if words:
            found.fields[field] = Found(words, pieces[0].start, pieces[-1].end, LIKELY)


def _paragraphs(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Lines with no empty one between them; a note begins one of its own."""
    paragraph: list[Line] = []
    for line in lines:
        goes_on = paragraph and line.row == paragraph[-1].row + 1
        if paragraph and (not goes_on or NOTE.match(line.words.text)):
            yield paragraph
            paragraph = []
        paragraph.append(line)
    if paragraph:
        yield paragraph
