"""Unpacks the parts of a Word document (.docx) within bounds; nothing else opens one.

XML with entities of its own is refused: no Word document has any.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterable

from foiakit.errors import BadInput

MOST = 64 << 20
"""A part, or all parts together, unpack to at most this many bytes."""
DOCUMENT, FOOTNOTES, ENDNOTES = "word/document.xml", "word/footnotes.xml", "word/endnotes.xml"
TEXTS = (DOCUMENT, FOOTNOTES, ENDNOTES)
"""The parts with the text that a person reads."""
_DAMAGE = (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, ValueError)


def parts(data: bytes, name: str, wanted: Iterable[str] = TEXTS) -> dict[str, bytes]:
    """Return the *wanted* parts of the document *data*; errors call it *name*.

    Raises `BadInput` for what is not a Word document, is damaged, or unpacks to too much.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _parts(archive, name, list(wanted))
    except _DAMAGE as error:
        raise BadInput(f"{name}: this is not a Word document that can be read: {error}") from None


def with_parts(data: bytes, changed: dict[str, bytes]) -> bytes:
    """Return the document *data*, which `parts` has read, with some of its parts replaced."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as archive,
        zipfile.ZipFile(out, "w") as made,
    ):
        for entry in archive.infolist():
            made.writestr(entry, changed.get(entry.filename) or archive.read(entry))
    return out.getvalue()


def _parts(archive: zipfile.ZipFile, name: str, wanted: list[str]) -> dict[str, bytes]:
    unpacked = sum(entry.file_size for entry in archive.infolist())
    if unpacked > MOST:
        raise BadInput(
            f"{name}: it unpacks to {unpacked >> 20:,} MB; a document has at most {MOST >> 20} MB"
        )
    names = set(archive.namelist())
    if DOCUMENT not in names:
        raise BadInput(f"{name}: not a Word document: it has no {DOCUMENT}")
    found = {}
    for part in wanted:
        if part in names:
            with archive.open(part) as stream:  # an entry may be longer than it says
                xml = stream.read(MOST + 1)
            if len(xml) > MOST:
                raise BadInput(f"{name}: {part} unpacks to more than {MOST >> 20} MB")
            if b"<!DOCTYPE" in xml or b"<!ENTITY" in xml:
                raise BadInput(f"{name}: {part} defines entities, which no Word document does")
            found[part] = xml
    return found
