"""A letter as a document of a word processor (docx)."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, BinaryIO

from foiakit.errors import NeedsExtra
from foiakit.requests.letters.letter import Letter, Paragraph
from foiakit.text.visible import visible

if TYPE_CHECKING:
    from docx.document import Document


def write(letter: Letter, out: BinaryIO) -> None:
    """Write *letter* to *out*; `NeedsExtra` where python-docx is not installed."""
    try:
        import docx
    except ImportError:
        raise NeedsExtra("writing a docx file", "docx") from None
    document = docx.Document()
    document.core_properties.title = visible(letter.subject)
    document.core_properties.author = ""
    document.core_properties.comments = ""
    for paragraph in letter.paragraphs:
        _add(document, paragraph)
    whole = io.BytesIO()  # on a full disk an archive that is not closed would print a traceback
    document.save(whole)
    out.write(whole.getvalue())


def _add(document: Document, paragraph: Paragraph) -> None:
    if paragraph.form == "heading":
        for line in paragraph.lines:
            document.add_paragraph().add_run(visible(line)).bold = True
    elif paragraph.form == "lines":
        run = document.add_paragraph().add_run()
        for number, line in enumerate(paragraph.lines):
            if number:
                run.add_break()
            run.add_text(visible(line))
    else:
        for line in paragraph.lines:
            document.add_paragraph(visible(line))
    for number, entry in enumerate(paragraph.entries, 1):
        # The numbers are text: a list of Word's own would go on counting over the whole letter.
        document.add_paragraph(f"{number}. {visible(entry)}")
