"""A document of Word: a list of the records, each with its citation as a footnote.

python-docx has no footnotes of its own, so their part is written here and added to the package.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from foiakit import citations
from foiakit.errors import NeedsExtra, Usage
from foiakit.model.dates import is_date, long_form
from foiakit.model.record import Collection, Record
from foiakit.model.shown_title import shown_title
from foiakit.text.visible import visible
from foiakit.writers import PLAIN, WriteOptions

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

MOST = 10_000
"""A document with more records would not open in a word processor in reasonable time."""
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_SUPERSCRIPT = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
_FIRST = 1
"""The number of the first footnote; those before it are the lines that separate notes from text."""


def write_to(
    path: str,
    records: Iterable[Record],
    postings: Mapping[str, Collection],
    wish: WriteOptions = PLAIN,
) -> list[str]:
    """Make the document at *path*.

    Raises `NeedsExtra` without python-docx, `Usage` for too many records.
    """
    try:
        import docx
    except ImportError:
        raise NeedsExtra("writing a docx file", "docx") from None
    document = docx.Document()
    document.core_properties.title = "Documents"
    document.core_properties.author = document.core_properties.comments = ""
    style = wish.style or citations.style(citations.DEFAULT)
    notes: list[str] = []
    for record in records:
        if len(notes) == MOST:
            raise Usage(f"a docx file takes {MOST:,} records; select fewer, or use --limit {MOST}")
        posting = postings.get(record.collection) if record.collection else None
        notes.append(visible(style.cite(record, posting)))
        paragraph = document.add_paragraph(visible(_words(record)), style="List Bullet")
        _refer(paragraph, len(notes) - 1 + _FIRST)
    _add_notes(document, notes)
    whole = io.BytesIO()  # on a full disk an archive that is not closed would print a traceback
    document.save(whole)
    with open(path, "wb") as out:
        out.write(whole.getvalue())
    return []


def _words(record: Record) -> str:
    """Return the list's words for *record*: its title, or number, and its date."""
    what = record.title or record.message or shown_title(record) or f"Record {record.id}"
    if not record.date:
        return what
    known = is_date(record.date)
    return f"{what}, {long_form(record.date, record.date_end) if known else record.date}"


def _refer(paragraph: Paragraph, number: int) -> None:
    """Put the sign of footnote *number* at the end of *paragraph*."""
    from docx.oxml import parse_xml

    run = f'<w:r xmlns:w="{_W}">{_SUPERSCRIPT}<w:footnoteReference w:id="{number}"/></w:r>'
    paragraph._p.append(parse_xml(run))  # noqa: SLF001 - python-docx has no footnotes


def _add_notes(document: Document, notes: list[str]) -> None:
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    lines = (
        f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:r><w:{kind}/></w:r></w:p>'
        "</w:footnote>"
        for number, kind in ((-1, "separator"), (0, "continuationSeparator"))
    )
    written = (
        f'<w:footnote w:id="{number}"><w:p><w:r>{_SUPERSCRIPT}<w:footnoteRef/></w:r>'
        f'<w:r><w:t xml:space="preserve"> {escape(text)}</w:t></w:r></w:p></w:footnote>'
        for number, text in enumerate(notes, _FIRST)
    )
    xml = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        f'<w:footnotes xmlns:w="{_W}">{"".join(lines)}{"".join(written)}</w:footnotes>'
    )
    part = Part(PackURI("/word/footnotes.xml"), _TYPE, xml.encode(), document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
