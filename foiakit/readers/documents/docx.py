"""The text of a Word document (.docx): its paragraphs, without what was deleted, and its notes.

Only the parts that hold text are unpacked, within bounds; XML with entities of its own is refused.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from xml.etree import ElementTree

from foiakit.errors import BadInput
from foiakit.readers.source import Source

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MOST = 64 * 2**20
"""Bytes of a document's XML."""
MOST_FILE = 256 * 2**20
_PARTS = ("word/document.xml", "word/footnotes.xml", "word/endnotes.xml")
_LEFT_OUT = {f"{_W}del", f"{_W}moveFrom", f"{_W}instrText"}


def claims(head: bytes) -> bool:
    """A zip whose first entries are those of a Word document."""
    return head.startswith(b"PK\x03\x04") and b"word/" in head[:60_000]


def text_of(source: Source) -> str:
    """The document's text, a paragraph a line, a form feed where a page is broken by hand."""
    data = source.stream.read(MOST_FILE + 1)
    if len(data) > MOST_FILE:
        raise BadInput(f"{source.name}: larger than {MOST_FILE // 2**20} MB")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
            if _PARTS[0] not in names:
                raise BadInput(f"{source.name}: not a Word document: it has no word/document.xml")
            parts = [
                "\n".join(_paragraphs(_part(archive, name, source)))
                for name in _PARTS
                if name in names
            ]
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError) as error:
        raise BadInput(f"{source.name}: the Word document is damaged: {error}") from None
    return "\n\n".join(part for part in parts if part.strip())


def _part(archive: zipfile.ZipFile, name: str, source: Source) -> bytes:
    with archive.open(name) as stream:
        data = stream.read(MOST + 1)
    if len(data) > MOST:
        raise BadInput(f"{source.name}: {name} unpacks to more than {MOST // 2**20} MB")
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise BadInput(f"{source.name}: {name} defines entities, which no Word document does")
    return data


def _paragraphs(data: bytes) -> Iterator[str]:
    """The words of each paragraph, gathered as the XML is read."""
    words: list[str] = []
    hidden = 0
    events = ElementTree.iterparse(io.BytesIO(data), events=("start", "end"))  # noqa: S314 - no entities
    try:
        for event, element in events:
            tag = element.tag
            if tag in _LEFT_OUT:
                hidden += 1 if event == "start" else -1
            if event == "start":
                continue
            if tag == f"{_W}t" and not hidden:
                words.append(element.text or "")
            elif tag == f"{_W}tab":
                words.append("\t")
            elif tag == f"{_W}br":
                words.append("\f" if element.get(f"{_W}type") == "page" else "\n")
            elif tag == f"{_W}p":
                yield "".join(words)
                words = []
            element.clear()
    except ElementTree.ParseError as error:
        raise zipfile.BadZipFile(f"its XML is not well-formed: {error}") from None
