"""The text of each page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pypdfium2 as pdfium

from foiakit.pdfs.answers import MOST_TEXT, Answer, Page, Refused, Task
from foiakit.pdfs.layers.choose import choose, share_known
from foiakit.pdfs.layers.separate import separated
from foiakit.pdfs.layers.words import Word, text_of
from foiakit.pdfs.reading import text_objects
from foiakit.pdfs.reading.document import about, clean


def pages(pdf: pdfium.PdfDocument, task: Task) -> Iterator[Answer]:
    """What *pdf* says of itself, then each page from the first that is wanted."""
    yield about(pdf)
    length, any_page = 0, task.first > 1
    agreed: set[str] = set()
    for number in range(task.first, len(pdf) + 1):
        try:
            page = pdf[number - 1]
        except pdfium.PdfiumError:  # one bad page does not take the others with it
            yield Page(None)
            continue
        any_page = True
        read = _read(page, agreed)
        length += len(read.text or "") + len(read.other or "")
        if length > MOST_TEXT:
            yield Refused(f"has more than {MOST_TEXT:,} characters of text")
            return
        yield read
    if not any_page:
        yield Refused("damaged: none of its pages can be opened")


def _read(page: pdfium.PdfPage, agreed: set[str]) -> Page:
    """The text of *page*; *agreed* are words that two readings of earlier pages have alike."""
    try:
        textpage = page.get_textpage()
        words, is_ocr = text_objects.words(textpage)
        if layers := separated(words):
            return _of_layers(*layers, agreed)
        if is_ocr:
            return Page(clean(text_of(words)), known=share_known(words, agreed))
        return Page(clean(textpage.get_text_range()))
    except pdfium.PdfiumError:
        return Page(None)
    finally:
        page.close()


def _of_layers(first: Sequence[Word], second: Sequence[Word], agreed: set[str]) -> Page:
    chosen = choose(first, second, agreed)
    agreed |= chosen.agreed
    texts = clean(text_of(chosen.words)), clean(text_of(chosen.other))
    return Page(*texts, round(chosen.known, 3))
