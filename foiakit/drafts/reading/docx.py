"""Word: paragraphs, block quotations by their style, footnotes and endnotes, Zotero's citations.

The package is read by python-docx; nothing in it runs and no link is followed. A place is the
number of the paragraph. What a field shows is text; its instructions are not.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any

from foiakit.drafts.manuscript import Block, Kind, Manuscript, Mark
from foiakit.errors import BadInput, NeedsExtra

MOST_UNPACKED = 64 << 20
"""A Word file that unpacks to more is refused, before it is unpacked."""
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_QUOTE = re.compile(r"quot|block", re.I)
_NOTES = {"footnote": "footnotes", "endnote": "endnotes"}
_REFERENCES = {f"{_W}{kind}Reference": kind for kind in _NOTES}


def read(data: bytes, name: str) -> Manuscript:
    """The manuscript that the bytes of a Word file are."""
    document = opened(data, name)
    blocks = list(_paragraphs(document))
    places = {mark.name: block.line(mark.at) for block in blocks for mark in block.marks}
    for kind in _NOTES:
        blocks += _notes(document, kind, places)
    return Manuscript(tuple(blocks), has_lines=False)


def opened(data: bytes, name: str) -> Any:
    """The document as python-docx opens it; `BadInput` for what is not a Word file or too large."""
    try:
        import docx
    except ImportError:
        raise NeedsExtra(f"{name}: reading Word", "draft") from None
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            unpacked = sum(part.file_size for part in package.infolist())
        if unpacked > MOST_UNPACKED:
            raise BadInput(
                f"{name}: it unpacks to {unpacked >> 20:,} MB; a manuscript has at most"
                f" {MOST_UNPACKED >> 20} MB"
            )
        return docx.Document(io.BytesIO(data))
    except BadInput:
        raise
    except Exception as error:
        reason = str(error) or type(error).__name__
        raise BadInput(f"{name}: this is not a Word document that can be read: {reason}") from None


def paragraphs_of(document: Any) -> Iterator[Any]:
    """The ``w:p`` elements of the body, in order, tables included."""
    yield from document.element.body.iter(f"{_W}p")


def _paragraphs(document: Any) -> Iterator[Block]:
    styles = {style.style_id: style.name or "" for style in document.styles}
    for number, paragraph in enumerate(paragraphs_of(document), 1):
        style = paragraph.find(f"{_W}pPr/{_W}pStyle")
        named = styles.get(style.get(f"{_W}val"), "") if style is not None else ""
        kind: Kind = "quote" if _QUOTE.search(named) else "text"
        text, marks = _text(paragraph)
        if text.strip():
            yield Block(text, kind, ((0, number),), None, tuple(marks))


def _notes(document: Any, kind: str, places: dict[str, int]) -> Iterator[Block]:
    """The notes of one kind; the place of each is the paragraph that refers to it."""
    from docx.oxml import parse_xml

    for part in document.part.package.iter_parts():
        if str(part.partname) != f"/word/{_NOTES[kind]}.xml":
            continue
        for note in parse_xml(part.blob).iter(f"{_W}{kind}"):
            if note.get(f"{_W}type") in {"separator", "continuationSeparator"}:
                continue
            name = _name(kind, note.get(f"{_W}id"))
            for paragraph in note.iter(f"{_W}p"):
                text, marks = _text(paragraph)
                if text.strip():
                    yield Block(text, "note", ((0, places.get(name, 1)),), name, tuple(marks))


def _name(kind: str, number: str) -> str:
    return number if kind == "footnote" else f"endnote {number}"


def _text(paragraph: Any) -> tuple[str, list[Mark]]:
    """What a paragraph shows, and the marks of its notes; text that was deleted is not shown."""
    pieces: list[str] = []
    marks: list[Mark] = []
    length = 0
    for element in paragraph.iter():
        piece = ""
        if element.tag == f"{_W}t":
            piece = element.text or ""
        elif element.tag in {f"{_W}tab", f"{_W}br", f"{_W}cr"}:
            piece = " "
        elif element.tag == f"{_W}noBreakHyphen":
            piece = "-"
        elif kind := _REFERENCES.get(element.tag):
            marks.append(Mark(length, _name(kind, element.get(f"{_W}id"))))
        pieces.append(piece)
        length += len(piece)
    return "".join(pieces), marks
