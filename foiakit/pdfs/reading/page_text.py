"""The text of each page."""

from __future__ import annotations

from collections.abc import Iterator

import pypdfium2 as pdfium

from foiakit.pdfs.answers import MOST_TEXT, Answer, Page, Refused, Task
from foiakit.pdfs.reading.document import about, clean


def pages(pdf: pdfium.PdfDocument, task: Task) -> Iterator[Answer]:
    """What *pdf* says of itself, then each page from the first that is wanted."""
    yield about(pdf)
    length, any_page = 0, task.first > 1
    for number in range(task.first, len(pdf) + 1):
        try:
            page = pdf[number - 1]
        except pdfium.PdfiumError:  # one bad page does not take the others with it
            yield Page(None)
            continue
        any_page = True
        read = _read(page)
        length += len(read.text or "")
        if length > MOST_TEXT:
            yield Refused(f"has more than {MOST_TEXT:,} characters of text")
            return
        yield read
    if not any_page:
        yield Refused("damaged: none of its pages can be opened")


def _read(page: pdfium.PdfPage) -> Page:
    try:
        return Page(clean(page.get_textpage().get_text_range()))
    except pdfium.PdfiumError:
        return Page(None)
    finally:
        page.close()
