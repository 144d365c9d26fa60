"""A PDF's own data, and the fields of its record that the top of the paper states."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

from foiakit.cables.scans.reading import ReadPage
from foiakit.cables.scans.titles import is_cut
from foiakit.model.record import Record
from foiakit.papers.kinds import Found
from foiakit.papers.scans.reading import read as read_scanned_paper
from foiakit.pdfs.pages import Pdf
from foiakit.readers.source import Source
from foiakit.text.known_words import bare, share_known
from foiakit.text.visible import visible

NAMED = "no title could be read on the first page; the file's name is the title"
_LONG, _FEWEST_WORDS, _LONGEST = 4, 2, 120
"""A heading's long words have at least 4 letters; it has at least 2 of them, in 120 characters."""
_KNOWN = 0.75
"""The share of a heading's words that must be known, and of its long ones that have a capital."""
_ACRONYM = 6
"""A word in capitals with fewer letters may be an acronym, which no list of words has."""
_GOOD = 0.8
"""The share of known words on a page from which an OCR program's reading of a day is trusted."""
_PAGES = 5
"""Words of a title are looked for on this many pages."""
_MOST_OTHER = 2**20
"""How many characters of a second reading are kept in addition to the text."""


def file_facts(pdf: Pdf, source: Source) -> dict[str, Any]:
    """Return the file's own data, which explains where a record comes from."""
    facts = {
        "name": visible(Path(source.name).name), "title": pdf.opened.title,
        "producer": pdf.opened.producer, "other_reading": _other_reading(pdf),
        "hidden_words": _hidden_words(pdf),
        "cut_pages": {
            str(number): page.covered for number, page in enumerate(pdf.pages, 1) if page.covered
        },
    }  # fmt: skip
    return {name: value for name, value in facts.items() if value}


def _hidden_words(pdf: Pdf) -> dict[str, list[str]]:
    """Return, by page number, the words in a page's text layer that are not visible on it."""
    pages = enumerate(pdf.pages, 1)
    return {str(number): list(page.hidden) for number, page in pages if page.hidden}


def _other_reading(pdf: Pdf) -> dict[str, str]:
    """Return, by page number, a page's second reading, up to a total length."""
    kept: dict[str, str] = {}
    length = 0
    for number, page in enumerate(pdf.pages, 1):
        length += len(page.other or "")
        if page.other and length <= _MOST_OTHER:
            kept[str(number)] = page.other
    return kept


def certain_fields(pdf: Pdf, record: Record, *, is_labelled: bool = False) -> Record:
    """Return *record* without what is uncertain in a PDF.

    For a scan read by two programs, only what both of them have or known words confirm is kept.
    Otherwise the first line of a page is a title only if a label says so (*is_labelled*), or if it
    looks like a heading, its words are known and the file states no other.
    """
    if not any(page.other for page in pdf.pages):
        known = pdf.pages[0].known if pdf.pages else None
        is_scan = known is not None
        if record.kind is not None and (is_labelled or not is_scan):
            return record
        is_title = (is_labelled and not is_scan) or (
            _own_title(pdf) is None and _is_heading(record.title or "", _repeated(pdf))
        )
        if record.kind is not None:
            is_named = (record.title or "").casefold() == record.kind.casefold()
            return record._replace(title=record.title if is_title or is_named else None)
        is_sure = known is None or known >= _GOOD
        return record._replace(
            title=record.title if is_title else None, date=record.date if is_sure else None
        )
    read = [ReadPage(page.text or "", page.other) for page in pdf.pages]
    found = read_scanned_paper(read) or Found(None)
    return record._replace(
        kind=found.kind, title=found.title, date=found.date, originator=found.head.sender,
        recipient="; ".join(found.head.recipients) or None, classification=None, captions=(),
    )  # fmt: skip


def _repeated(pdf: Pdf) -> frozenset[str]:
    """The words that are more than once in the text: names that no list has."""
    words = Counter(bare(word) for text in pdf.texts[:_PAGES] for word in text.split())
    return frozenset(word for word, count in words.items() if count > 1)


def _is_heading(line: str, own: frozenset[str]) -> bool:
    """Whether *line* looks like a title: few words, known ones or *own* ones, with capitals."""
    words = [word for word in line.split() if sum(map(str.isalpha, word)) >= _LONG]
    return (
        len(words) >= _FEWEST_WORDS
        and len(line) <= _LONGEST
        and line[-1] not in ".,;:-"
        and not is_cut(line)
        and share_known(_without_acronyms(line), own) >= _KNOWN
        and sum(word.lstrip("(\"'“‘")[:1].isupper() for word in words) >= _KNOWN * len(words)
    )


def _without_acronyms(line: str) -> str:
    """Return *line* without its short words in capitals, such as ``FOIA``, if others are not."""
    if line.isupper():
        return line
    return " ".join(word for word in line.split() if len(word) >= _ACRONYM or not word.isupper())


def title(
    pdf: Pdf, source: Source, *, is_named: bool = False
) -> tuple[str | None, tuple[str, ...]]:
    """Return the title that the file states, unless it is a scanner's, else the file's name.

    The second value names the record's fields that depend on the file's place. A remark says where
    the title is the file's name. A letter that *is_named* by its sender or addressee has no title
    rather than that: citations would print it.
    """
    stem = Path(source.bare_name).stem
    if title := _own_title(pdf):
        return title, ("file",)
    if is_named:
        return None, ("file",)
    if source.name == "standard input":
        return None, ("file", "title")
    source.tell(NAMED)
    return visible(stem), ("file", "title")


def _own_title(pdf: Pdf) -> str | None:
    """The title among the file's own data, if a person may have given it."""
    title = pdf.opened.title
    return None if any(pattern.fullmatch(title or "") for pattern in _no_titles()) else title


@cache
def _no_titles() -> list[re.Pattern[str]]:
    import tomllib

    with (Path(__file__).parent / "no_titles.toml").open("rb") as stream:
        return [re.compile(pattern, re.I) for pattern in tomllib.load(stream)["titles"]]
