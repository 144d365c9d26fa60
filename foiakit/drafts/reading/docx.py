"""Word: paragraphs, block quotations by their style, footnotes and endnotes, Zotero's citations.

Nothing in the package is executed and no link is followed. A place is the number of a paragraph.
The displayed text of a field is read; its instructions are not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from foiakit.drafts.manuscript import Block, Kind, Manuscript, Mark
from foiakit.errors import BadInput
from foiakit.text import word_package

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_QUOTE = re.compile(r"quot|block", re.I)
_STYLES = "word/styles.xml"
_NOTES = {"footnote": word_package.FOOTNOTES, "endnote": word_package.ENDNOTES}
_REFERENCES = {f"{_W}{kind}Reference": kind for kind in _NOTES}


def read(data: bytes, name: str) -> Manuscript:
    """Return the manuscript in the bytes of a Word file; `BadInput` if they are none."""
    parts = {
        part: _parsed(xml, f"{name}: {part}")
        for part, xml in word_package.parts(data, name, (*word_package.TEXTS, _STYLES)).items()
    }
    blocks = list(_paragraphs(parts[word_package.DOCUMENT], _style_names(parts.get(_STYLES))))
    places = {mark.name: block.line(mark.at) for block in blocks for mark in block.marks}
    for kind, part in _NOTES.items():
        if part in parts:
            blocks += _notes(parts[part], kind, places)
    return Manuscript(tuple(blocks), has_lines=False)


def _parsed(xml: bytes, name: str) -> Element:
    try:
        return ElementTree.fromstring(xml)  # noqa: S314 - the package refuses entities
    except ElementTree.ParseError as error:
        raise BadInput(f"{name} is not well-formed XML: {error}") from None


def _style_names(styles: Element | None) -> dict[str, str]:
    """Return the names of the styles by their ids."""
    found = {}
    for style in styles.iter(f"{_W}style") if styles is not None else ():
        named = style.find(f"{_W}name")
        if named is not None:
            found[style.get(f"{_W}styleId", "")] = named.get(f"{_W}val", "")
    return found


def _paragraphs(document: Element, styles: dict[str, str]) -> Iterator[Block]:
    for number, paragraph in enumerate(document.iter(f"{_W}p"), 1):
        style = paragraph.find(f"{_W}pPr/{_W}pStyle")
        named = styles.get(style.get(f"{_W}val", ""), "") if style is not None else ""
        kind: Kind = "quote" if _QUOTE.search(named) else "text"
        text, marks = _text(paragraph)
        if text.strip():
            yield Block(text, kind, ((0, number),), None, tuple(marks))


def _notes(notes: Element, kind: str, places: dict[str, int]) -> Iterator[Block]:
    """Return the notes of one kind; the place of each is the paragraph that refers to it."""
    for note in notes.iter(f"{_W}{kind}"):
        if note.get(f"{_W}type") in {"separator", "continuationSeparator"}:
            continue
        name = _name(kind, note.get(f"{_W}id", ""))
        for paragraph in note.iter(f"{_W}p"):
            text, marks = _text(paragraph)
            if text.strip():
                yield Block(text, "note", ((0, places.get(name, 1)),), name, tuple(marks))


def _name(kind: str, number: str) -> str:
    return number if kind == "footnote" else f"endnote {number}"


def _text(paragraph: Element) -> tuple[str, list[Mark]]:
    """Return the visible text of a paragraph (nothing deleted), and the marks of its notes."""
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
            marks.append(Mark(length, _name(kind, element.get(f"{_W}id", ""))))
        pieces.append(piece)
        length += len(piece)
    return "".join(pieces), marks
