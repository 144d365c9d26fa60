"""One entry: its number, its citation in one of the Archive's shapes, and what stands under it.

    entry  = [number] shape {date line} {source line | note | description}
    number = "Document" N | "Doc." N | N "."      each may be followed by a message or by words
    shape  = citation line                              A B E G I J K
           | heading, citation line                     F
           | maker, bare title [, marking line]         H
           | supplied title [, date line] [, maker]     C, and K where the title is bare
           | date line, supplied title [, maker]        D

The letters are those of the study that these shapes were found in: A is the usual one, with a
message before the colon; I has a telegram's number behind its kind; J names sender and receiver.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from foiakit.citations.reading.after_title import read_tail
from foiakit.citations.reading.before_title import read_parties
from foiakit.citations.reading.below_citation import read_under
from foiakit.citations.reading.citation import (
    firmness,
    is_citation,
    is_supplied,
    put_designator,
    read_line,
)
from foiakit.citations.reading.layout import Line, date_of, is_label, lay_out
from foiakit.citations.reading.passage import LIKELY, SURE, Finding, Piece
from foiakit.citations.reading.tokenizer import items, title_span, tokens
from foiakit.model.dates import written

LONGEST_TITLE = 300
"""A longer line without quotation marks is prose."""


class Entry(NamedTuple):
    """What an entry says, the lines that are its citation, and the row that it begins in."""

    found: Finding
    printed: list[str]
    row: int


class Shaped(NamedTuple):
    """What a shape's lines say, and how many they are."""

    found: Finding
    lines: int


def read_shape(text: str) -> Entry | None:
    """The entry that *text* is; ``None`` where no shape fits."""
    layout = lay_out(text)
    lines, found, printed = layout.lines, Finding(), []
    if layout.number:
        found.put("document", layout.number.text, layout.number)
        if lines and _is_message(lines[0].words, found):
            printed.append(lines[0].whole.text)
            lines = lines[1:]
    for shape in (_usual, _headed, _maker_first, _title_line):
        if lines and (fit := shape(text, lines, numbered=layout.number is not None)):
            break
    else:
        if "message" not in found.fields:
            return None
        fit = Shaped(Finding(), 0)  # the heading names the cable, and nothing else does
    found.take(fit.found)
    printed += [line.whole.text for line in lines[: fit.lines]]
    printed += read_under(text, lines[fit.lines :], found)
    return Entry(found, printed, layout.first_row)


def _is_message(words: Piece, found: Finding) -> bool:
    probe = Finding()
    if not put_designator(words.trim(":"), probe):
        return False
    found.take(probe)
    return True


def _usual(text: str, lines: Sequence[Line], *, numbered: bool) -> Shaped | None:
    line, count = _whole_citation(text, lines)
    found = read_line(line)
    if is_supplied(line) or not is_citation(found, line, numbered=numbered):
        return None
    # A maker alone is the beginning of shape H.
    if numbered and not {"title", "date", "message"} & found.fields.keys():
        return _maker_first(text, lines, numbered=numbered) or Shaped(found, count)
    return Shaped(found, count)


def _whole_citation(text: str, lines: Sequence[Line]) -> tuple[Piece, int]:
    """The first line, with those it goes on in: behind a comma or inside quotation marks."""
    line, count = lines[0].words, 1
    while count < min(len(lines), 6) and lines[count].row == lines[count - 1].row + 1:
        span = title_span(line.text)
        in_title = span is not None and span[1] == len(line.text)
        if not (in_title or line.text.endswith(",")) or is_label(lines[count].words):
            break
        line = Piece(text[line.start : lines[count].words.end], line.start)
        count += 1
    return line, count


def _headed(text: str, lines: Sequence[Line], *, numbered: bool) -> Shaped | None:
    """F: a heading, then the citation line with its quoted title."""
    if not numbered or len(lines) < 2 or not _may_be_title(lines[0].words):
        return None
    line, count = _whole_citation(text, lines[1:])
    found = read_line(line)
    if is_supplied(line):
        return None
    title = found.fields.get("title")
    if title is None or title.confidence < SURE or not is_citation(found, line, numbered=True):
        return None
    found.leave(lines[0].words)
    return Shaped(found, count + 1)


def _maker_first(text: str, lines: Sequence[Line], *, numbered: bool) -> Shaped | None:
    """H: who and what on a line, the bare title on the next, perhaps a marking on a third."""
    if not numbered or len(lines) < 2 or not _may_be_title(lines[1].words):
        return None
    found = read_line(lines[0].words)
    if firmness(found) == 0 or {"title", "date", "message"} & found.fields.keys():
        return None
    found.put("title", lines[1].words.text, lines[1].words, LIKELY)
    if len(lines) > 2 and _put_marking_line(lines[2].words, found):
        return Shaped(found, 3)
    return Shaped(found, 2)


def _put_marking_line(line: Piece, found: Finding) -> bool:
    """``Secret, Rostow to Bundy``: a marking, and who wrote to whom."""
    said = tokens(items(line), line) if len(line.text) <= LONGEST_TITLE else []
    if not said or said[0].name != "marking":
        return False
    words = [token for token in said if token.name == "words"]
    read_tail([token for token in said if token.name != "words"], found)
    for token in words:
        read_parties(token.piece, found)
    return True


def _title_line(text: str, lines: Sequence[Line], *, numbered: bool) -> Shaped | None:
    """C, D and K: title, date and maker each on a line of its own, the date before or behind."""
    found, place = Finding(), 0
    place += _put_date_line(lines, place, found)
    title = lines[place].words if place < len(lines) else None
    if title is None or not _may_be_title(title):
        return None
    supplied = is_supplied(title)
    found.put("title", title.text, title, SURE if supplied else LIKELY)
    place += 1
    place += _put_date_line(lines, place, found)
    dated = place > 1
    if made := place < len(lines) and dated | supplied and _put_maker(lines[place].words, found):
        place += 1
    sourced = any(is_label(line.words) for line in lines[place : place + 3])
    if (supplied and made) or (numbered and (dated or sourced or made)):
        return Shaped(found, place)
    return None


def _put_date_line(lines: Sequence[Line], place: int, found: Finding) -> bool:
    if place >= len(lines) or "date" in found.fields:
        return False
    line = lines[place].words
    if date := date_of(line):
        found.put("date", date.start, line)
        found.put("date_end", date.end, line)
    return date is not None or written.is_undated(line.text[:40])


def _put_maker(line: Piece, found: Finding) -> bool:
    """``CIA, secret cable``; not a sentence of the description that happens to begin so."""
    if len(line.text) > LONGEST_TITLE or is_label(line):
        return False
    said = read_line(line)
    if "kind" not in said.fields or said.leftover or firmness(said) == 0 or "title" in said.fields:
        return False
    found.take(said)
    return True


def _may_be_title(line: Piece) -> bool:
    return (
        len(line.text) <= LONGEST_TITLE
        and not line.text.endswith(".")
        and not is_label(line)
        and date_of(line) is None
        and not written.is_undated(line.text[:40])
    )
