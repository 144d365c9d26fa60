"""PDFs, one document per file: a text layer that is a telegram is parsed as one, else kept as it
is.

A PDF is identified by its SHA-256, so a second copy adds nothing wherever it is; a telegram that
prints its National Archives number is identified by that, and so matches its catalogue row.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from foiakit.cables import Cable, as_json
from foiakit.cables.body.doubled_text import halved, is_doubled, repeats_each_word
from foiakit.cables.forms.which_form import marks_of_a_telegram
from foiakit.cables.reading import read_all
from foiakit.cables.scans.reading import ReadPage
from foiakit.cables.scans.reading import read_all as read_scan
from foiakit.errors import BadInput
from foiakit.model.record import Details, Record, uid_of
from foiakit.model.shown_title import supplied_title
from foiakit.papers import as_json as as_paper_json
from foiakit.papers.reading import read as read_paper
from foiakit.pdfs import pages
from foiakit.pdfs.answers import CUT
from foiakit.pdfs.pages import Pdf
from foiakit.readers.archives import attached_files
from foiakit.readers.documents import paper_record, pdf_fields, pdf_parts, telegram
from foiakit.readers.documents.ocr import readings
from foiakit.readers.source import Source
from foiakit.system.atomic_files import temporary_folder
from foiakit.text.pages import page_starts

MAGIC = b"%PDF-"
_WITHIN = 1024
"""A PDF begins with `MAGIC`, or has it in its first 1024 bytes, as every PDF reader allows."""
_MARKS = 600
"""The most characters of page mark, stamps and distribution above a telegram's head."""
TWICE = "the text appears twice, in two layers; the better one of each page was taken"
HIDING = "words that are not visible on the page, stored separately; see check --select hidden-text"
UNREAD = "pages that are damaged, left without text"


def claims(head: bytes, name: str) -> bool:
    """Claim a file with a PDF's first bytes, or one with its extension, which will be refused."""
    return MAGIC in head[:_WITHIN] or name.lower().endswith(".pdf")


def read(source: Source, *, nested: bool = False) -> Iterator[Details | Record]:
    """Yield its details and record, several if it has several telegrams; `BadInput` if it is no
    PDF.

    Its attachments come after it, but not the attachments of an attachment (*nested*). `NeedsExtra`
    if pypdfium2 is not installed.
    """
    if not source.head:
        raise BadInput(f"{source.name}: empty")
    if MAGIC not in source.head[:_WITHIN]:
        raise BadInput(f"{source.name}: named .pdf but not a PDF: it does not begin with %PDF-")
    with _held(source) as path:
        with open(path, "rb") as stream:
            sha256 = hashlib.file_digest(stream, "sha256").hexdigest()
        pdf = pages.read(path, source.name, source.pulse, look=source.asked.look)
        texts = readings.fill_in(pdf, path, source)
        found = Record(pages=pdf.opened.pages, file=_file(path, sha256, source), sha256=sha256)
        if pdf.unread:
            source.tell(UNREAD, _pages(pdf.unread))
        if hidden := [number for number, page in enumerate(pdf.pages, 1) if page.hidden]:
            source.tell(HIDING, _pages(hidden))
        if split := source.asked.split:
            for part in pdf_parts.parts(pdf, split, source.name):
                yield from _part(pdf, texts, found, part, source)
        elif not pdf_parts.is_cover(pdf, texts):
            yield from _items(pdf, texts, found, source)
        if pdf.opened.attachments and not nested:
            with pdf_parts.attached(path, source) as attached:
                for source_of_part in attached:
                    yield from read(source_of_part, nested=True)


def _part(
    pdf: Pdf, texts: list[str], found: Record, part: pdf_parts.Part, source: Source
) -> Iterator[Details | Record]:
    """Return the records of some pages of *pdf*."""
    piece = Pdf(pdf.opened._replace(title=part.title or pdf.opened.title))
    piece.pages = pdf.pages[part.first - 1 : part.last]
    span = f"{part.first}-{part.last}"
    found = found._replace(
        uid=uid_of("file", found.sha256 or "", span), pages=part.last - part.first + 1
    )
    for item in _items(piece, texts[part.first - 1 : part.last], found, source):
        if isinstance(item, Details):
            item.data["pdf"] = {**item.data["pdf"], "in_file": span}
        yield item


@contextmanager
def _held(source: Source) -> Iterator[str]:
    """Return a path to the PDF on disk, uncompressed."""
    if source.path:
        yield source.path
        return
    with temporary_folder() as folder:
        path = os.path.join(folder, "unpacked.pdf")
        with open(path, "xb") as file:
            shutil.copyfileobj(source.stream, file)
        yield path


def _file(path: str, sha256: str, source: Source) -> str | None:
    """The path of the record's file: a copy if one is wanted, else the file that was read."""
    if folder := source.asked.copy_to:
        found = attached_files.copy(path, sha256, ".pdf", folder)
        source.tell(f"copied into {folder}")
    else:
        found = os.path.abspath(source.path) if source.path else ""
    try:
        found.encode()
    except UnicodeEncodeError:
        raise BadInput(
            f"{source.name}: its name is not UTF-8, so a record cannot hold it; rename it,"
            f" or use --copy-to DIR, which names the copy by its SHA-256"
        ) from None
    return found or None


def _items(pdf: Pdf, texts: list[str], found: Record, source: Source) -> Iterator[Details | Record]:
    text = "\f".join(texts)
    if any(page.other for page in pdf.pages):
        source.tell(TWICE)
    facts = pdf_fields.file_facts(pdf, source)
    cables = _cables(pdf, texts)
    pieces = telegram.pieces(text, cables)
    for number, (cable, (piece, first)) in enumerate(zip(cables, pieces, strict=False)):
        own = text[first : first + len(piece)] if len(cables) > 1 else text
        for warning in cable.warnings:
            source.tell(warning)
        record = telegram.record_of(cable, piece)
        if not cable.attributes.get("Document Number"):
            record = record._replace(uid=_uid(found, number))
        pages = _pages_of(piece, last=number + 1 == len(cables)) if len(cables) > 1 else found.pages
        record = record._replace(pages=pages, file=found.file, sha256=found.sha256)
        if CUT in piece or (len(cables) == 1 and _is_cut(pdf)):
            record = record._replace(excised=True)
        by_place: tuple[str, ...] = ("file",)
        if not (record.title or record.message):
            title, by_place = pdf_fields.title(pdf, source)
            record = record._replace(title=title)
        data = telegram.placed(as_json(cable), first, len(own)) | {"pdf": facts}
        data |= _page_starts(record.text, own)
        yield Details(record.uid or "", data, own or None, by_place)
        yield record
    if not cables:
        yield from _document(pdf, found, text, source, facts)


def _pages_of(piece: str, *, last: bool) -> int:
    """Return how many pages one of several telegrams has.

    The page of the next one begins in *piece*, with its mark and its stamps, unless it is the
    *last*.
    """
    before, page, marks = piece.rpartition("\f")
    if page and not last and len(marks) < _MARKS:
        piece = before
    return piece.strip("\f").count("\f") + 1


def _cables(pdf: Pdf, texts: list[str]) -> list[Cable]:
    """Return the telegrams, if the text begins as one and one of them has a number or a date-time
    group.
    """
    pages = [ReadPage(text, page.other) for text, page in zip(texts, pdf.pages, strict=True)]
    if marks_of_a_telegram("\n".join(texts[:2])) < 2:
        return []
    is_scan = any(page.known is not None for page in pdf.pages)
    cables = list(read_scan(pages) if is_scan else read_all("\f".join(texts)))
    return cables if any(cable.message or cable.dtg for cable in cables) else []


def _document(
    pdf: Pdf, found: Record, text: str, source: Source, facts: dict[str, Any]
) -> Iterator[Details | Record]:
    """The details and record of a PDF that is not a telegram: its text is read as a paper's."""
    raw = text
    pages = text.split("\f")
    for at, (page, page_text) in enumerate(zip(pdf.pages, pages, strict=True)):
        # A page that no OCR program read may repeat itself: the rows of a form, of a list.
        doubled = repeats_each_word if page.known is None else is_doubled
        if not page.other and doubled(page_text):
            source.tell(TWICE)
            pages[at] = halved(page_text)
    text = "\f".join(pages)
    read = read_paper(text, found.pages)
    data = {**as_paper_json(read), "form": "pdf", "pdf": facts}
    uid = _uid(found, 0)
    record = pdf_fields.certain_fields(
        pdf,
        paper_record.record_of(read),
        is_labelled="title" in read.spans and bool(read.head.subject),
    )
    title = record.title
    by_place: tuple[str, ...] = ("file",)
    if not title:
        title, by_place = pdf_fields.title(pdf, source, is_named=bool(supplied_title(record)))
    yield Details(uid, data, raw if raw.strip("\f") else None, by_place)
    yield record._replace(
        uid=uid, title=title, pages=found.pages, file=found.file, sha256=found.sha256,
        excised=True if _is_cut(pdf) else record.excised,
    )  # fmt: skip


def _is_cut(pdf: Pdf) -> bool:
    """Return whether bars cover a part of a page, or words of its text or of another reading."""
    return any(page.covered or CUT in f"{page.text} {page.other}" for page in pdf.pages)


def _page_starts(text: str | None, source: str) -> dict[str, list[int]]:
    """Return where the pages of *source* begin in *text*, if there is more than one."""
    pages = source.split("\f")
    return {"page_starts": page_starts(text, pages)} if text and len(pages) > 1 else {}


def _uid(found: Record, number: int) -> str:
    own = found.uid or uid_of("file", found.sha256 or "")
    sha256 = found.uid or found.sha256 or ""
    return uid_of("file", sha256, str(number + 1)) if number else own


def _pages(numbers: list[int]) -> str:
    return ("page " if len(numbers) == 1 else "pages ") + ", ".join(map(str, numbers[:20]))
