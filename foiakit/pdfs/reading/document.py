"""A PDF opened by PDFium, and its own data."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice

import pypdfium2 as pdfium
from pypdfium2 import raw

from foiakit.pdfs.answers import MOST_PAGES, Opened

_HIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufeff\uffff]")
_BROKEN_WORD = "\ufffe"
"""PDFium's character for a hyphen at a line's end; the line's end itself is missing."""


MOST_BOOKMARKS = 5_000


class CannotOpen(Exception):
    """A file cannot be opened as a PDF; the message ends a sentence that begins with its name."""


@contextmanager
def opened(path: str) -> Iterator[pdfium.PdfDocument]:
    """Open the PDF at *path*; `CannotOpen` or OSError if that fails."""
    with open(path, "rb"):
        pass  # raises OSError with the reason, which PDFium does not report
    try:
        pdf = pdfium.PdfDocument(path)
    except pdfium.PdfiumError as error:
        raise CannotOpen(_reason(error)) from None
    try:
        count = len(pdf)
        if not count:
            raise CannotOpen("has no pages")
        if count > MOST_PAGES:
            raise CannotOpen(f"has {count:,} pages, more than {MOST_PAGES:,}")
        if pdf.get_formtype() != raw.FORMTYPE_NONE:
            pdf.init_forms()
        yield pdf
    finally:
        pdf.close()


def _reason(error: pdfium.PdfiumError) -> str:
    code = getattr(error, "err_code", None)
    if code in {raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY}:
        return "locked by a password; unlock it first (qpdf --decrypt)"
    if code == raw.FPDF_ERR_FILE:
        return f"cannot be read: {os.strerror(2)}"
    return "damaged or cut off: no pages can be found in it; get the file again"


def about(pdf: pdfium.PdfDocument) -> Opened:
    """Return what is known of *pdf* before its pages are read: how many, its title, bookmarks."""
    metadata = pdf.get_metadata_dict()
    return Opened(
        len(pdf), _words(metadata.get("Title")), _words(metadata.get("Producer")), _bookmarks(pdf),
        pdf.count_attachments(),
    )  # fmt: skip


def _bookmarks(pdf: pdfium.PdfDocument) -> tuple[tuple[str, int], ...]:
    """Return the outermost bookmarks; those below them divide one document."""
    found: list[tuple[str, int]] = []
    for bookmark in islice(pdf.get_toc(max_depth=1), MOST_BOOKMARKS):
        place = bookmark.get_dest()
        page = place.get_index() if place else None
        if bookmark.level == 0 and page is not None and (title := _words(bookmark.get_title())):
            found.append((title, page + 1))
    return tuple(found)


def _words(text: str | None) -> str | None:
    return _HIDDEN.sub("", " ".join((text or "").split())) or None


def clean(text: str) -> str:
    """Return *text* with ``\\n`` at line ends, without control characters and trailing spaces."""
    text = text.replace(_BROKEN_WORD, "-\n").replace("\r\n", "\n").replace("\r", "\n")
    lines = (line.rstrip() for line in _HIDDEN.sub("", text).split("\n"))
    return "\n".join(lines).strip("\n")
