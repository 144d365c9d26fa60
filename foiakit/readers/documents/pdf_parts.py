"""The documents in one PDF: parts given by bookmarks or page ranges, and attachments."""

from __future__ import annotations

import io
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise
from typing import NamedTuple

from foiakit.errors import BadInput, Usage
from foiakit.pdfs import pages
from foiakit.pdfs.pages import Pdf
from foiakit.readers.source import PEEK, Source
from foiakit.system.atomic_files import temporary_folder
from foiakit.text.plurals import counted

BOOKMARKS = "bookmarks"
_COVER = re.compile(r"\s*For the best experience,\s+open this PDF portfolio", re.I)
_RANGES = re.compile(r"\d{1,6}(?:-\d{1,6})?(?:,\d{1,6}(?:-\d{1,6})?)*")


class Part(NamedTuple):
    """Pages of a PDF that are one document."""

    title: str | None
    first: int
    last: int


def check_split(text: str) -> str:
    """Return *text* if it says how to split a PDF: ``bookmarks``, or ``1-3,4-9``; else `Usage`."""
    if text != BOOKMARKS and not _RANGES.fullmatch(text):
        raise Usage(f"--split {text}: use bookmarks, or page ranges: 1-3,4-9")
    for piece in text.split(",") if text != BOOKMARKS else ():
        first, _, last = piece.partition("-")
        if not 1 <= int(first) <= int(last or first):
            raise Usage(f"--split {text}: {piece} is not a range of pages, which count from 1")
    return text


def parts(pdf: Pdf, split: str, name: str) -> list[Part]:
    """Return how *split* divides *pdf*, called *name*; `BadInput` if it cannot be divided so."""
    count = len(pdf.pages)
    if split == BOOKMARKS:
        marks = sorted({page: title for title, page in reversed(pdf.opened.bookmarks)}.items())
        if not marks:
            raise BadInput(
                f"{name}: it has no bookmarks to split it at; --split 1-3,4-9 takes pages"
            )
        starts = [*(page for page, _ in marks), count + 1]
        front = [Part(None, 1, starts[0] - 1)] if starts[0] > 1 else []
        ends = pairwise(starts)
        made = [Part(marks[n][1], first, after - 1) for n, (first, after) in enumerate(ends)]
        return [*front, *made]
    found = []
    for piece in split.split(","):
        first, _, last = piece.partition("-")
        found.append(Part(None, int(first), int(last or first)))
    for part in found:
        if not 1 <= part.first <= part.last <= count:
            raise BadInput(f"{name}: --split {split}: it has {counted(count, 'page')}")
    return found


def is_cover(pdf: Pdf, texts: list[str]) -> bool:
    """Return whether the pages only say that the attachments are the documents."""
    return bool(pdf.opened.attachments) and len(texts) == 1 and bool(_COVER.match(texts[0]))


@contextmanager
def attached(path: str, source: Source) -> Iterator[list[Source]]:
    """Yield the PDFs attached to the one at *path*, to be read; other attachments are reported."""
    with temporary_folder() as folder:
        found: list[Source] = []
        left: list[str] = []
        streams: list[io.BufferedReader] = []
        try:
            for number, name in enumerate(pages.save_attachments(path, source.name, folder)):
                stream = open(os.path.join(folder, str(number)), "rb")  # noqa: SIM115 - closed below
                streams.append(stream)
                head = stream.read(PEEK)
                stream.seek(0)
                if b"%PDF-" not in head[:1024]:
                    left.append(name)
                    continue
                asked = source.asked._replace(split=None)
                attachment = Source(f"{source.name}: {name}", stream, head, asked)
                attachment.shared_remarks, attachment.pulse = source.shared_remarks, source.pulse
                found.append(attachment)
            if left:
                source.tell("attached files that are not PDFs, left out", ", ".join(left[:5]))
            yield found
        finally:
            for stream in streams:
                stream.close()
