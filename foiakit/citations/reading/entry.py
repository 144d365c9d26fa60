"""One entry: its number, its citation in one of the Archive's shapes, and the lines below it.

    entry  = [number] shape {date line} {source line | note | description}
    number = "Document" N | "Doc." N | N "."      each may be followed by a message or by words
    shape  = citation line                              A B E G I J K
           | heading, citation line                     F
           | maker, bare title [, marking line]         H
           | supplied title [, date line] [, maker]     C, and K where the title is bare
           | date line, supplied title [, maker]        D

The letters are those of the study that these shapes were found in: A is the usual one, with a
message before the colon; I has a telegram's number after its kind; J names sender and receiver.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import product
from typing import NamedTuple

from foiakit.citations.reading.after_title import read_tail
from foiakit.citations.reading.below_citation import read_under
from foiakit.citations.reading.citation import (
    designated,
    firmness,
    is_citation,
    is_supplied,
    put_designator,
    read_line,
)
from foiakit.citations.reading.heads.before_title import read_parties
from foiakit.citations.reading.layout import (
    Layout,
    Line,
    date_of,
    digits_of,
    is_label,
    lay_out,
    lines_of,
    whole_citation,
)
from foiakit.citations.reading.lines.subjects import cut_labels, tidy_parties
from foiakit.citations.reading.lines.title_lines import (
    LONGEST_TITLE,
    may_be_title,
    put_date_line,
    read_title_line,
)
from foiakit.citations.reading.note_entry import read_noted
from foiakit.citations.reading.note_signs import (
    is_prose,
    is_sure_note,
    looks_like_one,
    without_release,
)
from foiakit.citations.reading.notes.editors_note import read_editors_note
from foiakit.citations.reading.notes.note_line import read_note
from foiakit.citations.reading.notes.quoted import quoted_spans
from foiakit.citations.reading.numbers import put_number
from foiakit.citations.reading.passage import GUESS, LIKELY, SURE, Finding, Piece, Shaped
from foiakit.citations.reading.tokenizer import items, tokens

_SURE_ALONE = {
    "date",
    "date_end",
    "classification",
    "captions",
    "source",
    "kind",
    "message",
    "pages",
}
_ONLY_IBID = re.compile(r"(?:ibid|id|idem)\b.{0,40}", re.I)


class Entry(NamedTuple):
    """The fields of an entry, the lines of its citation, and the row in which it begins."""

    found: Finding
    printed: list[str]
    row: int


def read_shape(text: str) -> Entry | None:
    """Return the entry in *text*; ``None`` if no shape fits."""
    layout = lay_out(text)
    lines, found, printed = layout.lines, Finding(), []
    # A sentence under "Document 4" may be its title; one under "4." is a footnote.
    footnote = layout.is_short or not layout.number
    sentence = len(lines) == 1 and footnote and _is_sentence(lines[0].words)
    expected = layout.number is not None and not sentence
    if sentence and (editors := _editors(text, layout)):
        return editors
    _put_document(layout, found)
    if layout.number and lines and _is_message(lines[0].words, found):
        printed.append(lines[0].whole.text)
        lines = lines[1:]
    # A note is what it is without its number; under a document's number more is a citation.
    ways = ((False, True) if layout.is_short else (True,)) if expected else (False,)
    shapes = (read_noted, _usual, _headed, _maker_first, read_title_line, _any_note)
    for numbered, shape in product(ways, shapes):
        if lines and (fit := shape(text, lines, numbered=numbered)):
            break
    else:
        if "message" not in found.fields:
            if (editors := _editors(text, layout)) is not None:
                return editors
            doubtful = len(lines) == 1 and looks_like_one(lines[0].words)
            return read_doubtful(text) if doubtful else None
        fit = Shaped(Finding(), 0)  # the heading names the cable, and nothing else does
    found.take(fit.found)
    tidy_parties(found)
    cut_labels(found)
    printed += [line.whole.text for line in lines[: fit.lines]]
    printed += read_under(text, lines[fit.lines :], found)
    if found.waiting is not None and "message" not in found.fields:
        put_number(found.waiting, found)
    return Entry(found, printed, layout.first_row)


def _put_document(layout: Layout, found: Finding) -> None:
    if layout.number:
        found.put("document", digits_of(layout.number.text), layout.number)


def _is_sentence(words: Piece) -> bool:
    return is_prose(words.text) and not designated(words)


def _editors(text: str, layout: Layout) -> Entry | None:
    """Return a footnote of document editors: one paragraph of prose that cites."""
    # "Document 4" is what a footnote refers to; "4." is its own number, and no document's.
    lines = layout.lines if layout.is_short else lines_of(text)
    if len(lines) != 1 or (found := read_editors_note(lines[0].words)) is None:
        return None
    return Entry(found, [lines[0].whole.text], lines[0].row)


def read_doubtful(text: str) -> Entry:
    """Return what little is sure of *text*, which stands for an entry but has no known shape."""
    layout = lay_out(text)
    found = Finding()
    _put_document(layout, found)
    below_date = layout.lines[1:2] if layout.lines and date_of(layout.lines[0].words) else []
    if below_date and may_be_title(title := without_release(below_date[0].words)):
        put_date_line(layout.lines, 0, found)
        _put_bare_title(title, found)
    for line in layout.lines[:1]:
        for name, piece in read_note(line.words).fields.items():
            if name == "source" and is_prose(line.words.text):
                continue
            if name in _SURE_ALONE and piece.confidence > GUESS:
                found.fields[name] = piece
        if not found.fields.keys() - {"document"} and _ONLY_IBID.fullmatch(line.words.text):
            found.put("source", line.words.text, line.words, LIKELY)
    found.warn("not understood as a citation: look at it")
    return Entry(found, [line.whole.text for line in lines_of(text)], layout.first_row)


def _put_bare_title(line: Piece, found: Finding) -> None:
    """Put the quoted title of *line* and its maker, or else the whole of it as the title."""
    spans = [span for span in quoted_spans(line.text) if span[0] >= 0]
    if len(spans) == 1 and spans[0][1] == len(line.text) - 1 and spans[0][0]:
        found.take(read_note(line))
    if "title" not in found.fields:
        found.put("title", line.text, line, GUESS)


def _is_message(words: Piece, found: Finding) -> bool:
    probe = Finding()
    if not put_designator(words.trim(":"), probe):
        return False
    found.take(probe)
    return True


def _usual(text: str, lines: Sequence[Line], *, numbered: bool) -> Shaped | None:
    line, count = whole_citation(text, lines)
    found = read_line(line)
    if is_supplied(line) or not is_citation(found, line, numbered=numbered):
        return None
    if found.leftover and (note := _fuller(line, found)):
        return Shaped(note, count)
    # A maker alone is the beginning of shape H.
    if numbered and not {"title", "date", "message"} & found.fields.keys():
        return _maker_first(text, lines, numbered=numbered) or Shaped(found, count)
    return Shaped(found, count)


def _fuller(line: Piece, found: Finding) -> Finding | None:
    """Return *line* read as a note, if that has every field of *found* and leaves fewer words."""
    note = read_note(line)
    left, before = (sum(len(piece.text) for piece in each.leftover) for each in (note, found))
    same = all(note.value(name) == piece.value for name, piece in found.fields.items())
    return note if same and left < before and is_sure_note(note, line) else None


def _headed(text: str, lines: Sequence[Line], *, numbered: bool) -> Shaped | None:
    """Return shape F: a heading, then the citation line with its quoted title."""
    if not numbered or len(lines) < 2 or not may_be_title(lines[0].words):
        return None
    line, count = whole_citation(text, lines[1:])
    found = read_line(line)
    if is_supplied(line):
        return None
    title = found.fields.get("title")
    if title is None or title.confidence < SURE or not is_citation(found, line, numbered=True):
        return None
    found.leave(lines[0].words)
    return Shaped(found, count + 1)


def _maker_first(text: str, lines: Sequence[Line], *, numbered: bool) -> Shaped | None:
    """Return shape H: who and what, on the next line the bare title, perhaps then a marking."""
    if not numbered or len(lines) < 2 or not may_be_title(lines[1].words):
        return None
    found = read_line(lines[0].words)
    if firmness(found) == 0 or {"title", "date", "message"} & found.fields.keys():
        return None
    found.put("title", lines[1].words.text, lines[1].words, LIKELY)
    if len(lines) > 2 and _put_marking_line(lines[2].words, found):
        return Shaped(found, 3)
    return Shaped(found, 2)


def _any_note(text: str, lines: Sequence[Line], *, numbered: bool) -> Shaped | None:
    """Read a line that no shape fits but that has a note's parts: what, and when or where."""
    line, count = whole_citation(text, lines)
    found = read_note(line)
    if is_label(line) or not is_sure_note(found, line):
        return None
    if not numbered and len(lines) > count:
        return None
    return Shaped(found, count)


def _put_marking_line(line: Piece, found: Finding) -> bool:
    """Put a marking and parties, ``Secret, Rostow to Bundy``; return whether *line* is that."""
    parts = tokens(items(line), line) if len(line.text) <= LONGEST_TITLE else []
    if not parts or parts[0].name != "marking":
        return False
    words = [token for token in parts if token.name == "words"]
    read_tail([token for token in parts if token.name != "words"], found)
    for token in words:
        read_parties(token.piece, found)
    return True
