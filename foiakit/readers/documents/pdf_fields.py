"""What a PDF says of itself, and what the head of the paper in it says: fields of its record."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

from foiakit.cables.scans.reading import ReadPage
from foiakit.model.record import Record
from foiakit.papers.kinds import Found
from foiakit.papers.scans import read as read_scanned_paper
from foiakit.pdfs.pages import Pdf
from foiakit.readers.source import Source
from foiakit.text.visible import visible

_MOST_OTHER = 2**20
"""Characters of a second reading that are kept beside the text."""


def told(pdf: Pdf, source: Source) -> dict[str, Any]:
    """What the file says of itself, for whoever wonders where a record comes from."""
    said = {
        "name": visible(Path(source.name).name), "title": pdf.opened.title,
        "producer": pdf.opened.producer, "other_reading": _other_reading(pdf),
        "hidden_words": _hidden_words(pdf),
        "cut_pages": {
            str(number): page.covered for number, page in enumerate(pdf.pages, 1) if page.covered
        },
    }  # fmt: skip
    return {name: value for name, value in said.items() if value}


def _hidden_words(pdf: Pdf) -> dict[str, list[str]]:
    """By its number what is in the text of a page and not seen on it."""
    pages = enumerate(pdf.pages, 1)
    return {str(number): list(page.hidden) for number, page in pages if page.hidden}


def _other_reading(pdf: Pdf) -> dict[str, str]:
    """By its number what else was read on a page, while that is of a size to be kept."""
    kept: dict[str, str] = {}
    length = 0
    for number, page in enumerate(pdf.pages, 1):
        length += len(page.other or "")
        if page.other and length <= _MOST_OTHER:
            kept[str(number)] = page.other
    return kept


def sure_ones(pdf: Pdf, record: Record) -> Record:
    """*record*, what its paper says, without what is not sure in a PDF.

    Of a scan that two programs have read, only what both of them say or known words confirm. Else
    the first line of a page is no title where nothing says that it is one: the file's name is.
    """
    if not any(page.other for page in pdf.pages):
        known = record.kind is not None
        return record if known else record._replace(title=None, date=None)
    read = [ReadPage(page.text or "", page.other) for page in pdf.pages]
    found = read_scanned_paper(read) or Found(None)
    return record._replace(
        kind=found.kind, title=found.title, date=found.date, originator=found.head.sender,
        recipient="; ".join(found.head.recipients) or None, classification=None, captions=(),
    )  # fmt: skip


def title(pdf: Pdf, source: Source) -> tuple[str | None, tuple[str, ...]]:
    """The title that the file gives, unless it is a scanner's; else the file's name.

    And the fields of the record that tell of the file's place.
    """
    title, stem = pdf.opened.title, Path(source.bare_name).stem
    if title and not any(pattern.fullmatch(title) for pattern in _no_titles()):
        return title, ("file",)
    return None if source.name == "standard input" else visible(stem), ("file", "title")


@cache
def _no_titles() -> list[re.Pattern[str]]:
    import tomllib

    with (Path(__file__).parent / "no_titles.toml").open("rb") as stream:
        return [re.compile(pattern, re.I) for pattern in tomllib.load(stream)["titles"]]
