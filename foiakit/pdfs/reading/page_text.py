"""The text of each page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import pypdfium2 as pdfium

from foiakit.pdfs.answers import CUT, HIDDEN, MOST_TEXT, Answer, Page, Refused, Task
from foiakit.pdfs.layers.choose import choose, share_known
from foiakit.pdfs.layers.separate import separated
from foiakit.pdfs.layers.words import Word, text_of
from foiakit.pdfs.reading import bars, bars_on_pictures, text_objects
from foiakit.pdfs.reading.annotations import on_top
from foiakit.pdfs.reading.document import about, clean
from foiakit.pdfs.reading.hidden import page_objects, runs
from foiakit.pdfs.reading.under_bars import without_covered


def pages(pdf: pdfium.PdfDocument, task: Task) -> Iterator[Answer]:
    """Yield the data of *pdf*, then each page from the first requested one."""
    yield about(pdf)
    length, any_page = 0, task.first > 1
    agreed: set[str] = set()
    for number in range(task.first, len(pdf) + 1):
        try:
            page = pdf[number - 1]
        except pdfium.PdfiumError:  # one bad page does not affect the others
            yield Page(None)
            continue
        any_page = True
        read = _read(page, agreed, look=task.look)
        length += len(read.text or "") + len(read.other or "")
        if length > MOST_TEXT:
            yield Refused(f"has more than {MOST_TEXT:,} characters of text")
            return
        yield read
    if not any_page:
        yield Refused("damaged: none of its pages can be opened")


def _read(page: pdfium.PdfPage, agreed: set[str], *, look: bool) -> Page:
    """Return the text of *page*; *agreed* are words in both readings of earlier pages.

    With *look*, the picture of a scan is searched for words under bars.
    """
    try:
        textpage = page.get_textpage()
        words, is_ocr = text_objects.words(textpage)
        if layers := separated(words):
            chosen = choose(*layers, agreed)
            agreed |= chosen.agreed
            read = _Scan(chosen.words, chosen.other, chosen.known)
            return _scanned(read, page if look else None)
        if is_ocr:
            read = _Scan(words, None, share_known(words, agreed))
            return _scanned(read, page if look else None)
        return _drawn(page, textpage)
    except pdfium.PdfiumError:
        return Page(None)
    finally:
        page.close()


def _drawn(page: pdfium.PdfPage, textpage: pdfium.PdfTextPage) -> Page:
    """Return the text of a page that was written on a computer, and its annotations."""
    top = on_top(page)
    text = text_objects.characters(textpage)
    hidden = list(runs(page, textpage, text, top))
    for run in reversed(hidden):
        text = f"{text[: run.start]}{CUT if run.covered else HIDDEN}{text[run.end :]}"
    text = clean("\n".join((text, *top.words)))
    unseen = " ".join(run.text for run in hidden)
    covered = bars.share(page, textpage, bars.paths_of(page_objects(page)), unseen)
    return Page(text, hidden=tuple(clean(run.text) for run in hidden), covered=covered)


class _Scan(NamedTuple):
    """The words that an OCR program read on a page, those of another, and the share of known."""

    words: Sequence[Word]
    other: Sequence[Word] | None
    known: float


def _scanned(read: _Scan, page: pdfium.PdfPage | None) -> Page:
    """Return the text of a scan, without what bars cover if its *page* is to be looked at."""
    layers = [read.words] if read.other is None else [read.words, read.other]
    hidden: tuple[str, ...] = ()
    covered = ""
    if page is not None:
        covered = bars_on_pictures.share(page)
        looked = without_covered(page, layers)
        layers = [layer.words for layer in looked]
        hidden = tuple(dict.fromkeys(clean(words) for layer in looked for words in layer.hidden))
    text, *others = (clean(text_of(words)) for words in layers)
    return Page(text, others[0] if others else None, round(read.known, 3), hidden, covered)
