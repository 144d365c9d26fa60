"""Sheets for pages that were withheld in full: which pages, and by which exemptions.

FBI: ``DELETED PAGE INFORMATION SHEET``
``Total Deleted Page(s) = 3``
``Page 2 ~ b1; b3;``

A presidential library puts a withdrawal sheet in front, a table with a legend of all exemptions:
what is printed there does not mark an excision.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from foiakit.model import releases

_SHEET = re.compile(r"DELETED PAGE INFORMATION SHEET|Total Deleted Page\(s\)", re.I)
_WITHDRAWN = re.compile(
    r"WITHDRAWAL\s*(?:/|AND)?\s*(?:REDACTION\s*)?SHEET|administrative marker", re.I
)
_GROUND = re.compile(r"(?<!\w)b\s?\(?[\dlI]\)?\s?\(?[A-F]?\)?(?!\w)", re.I)
"""A ground; OCR writes ``bl`` for ``b1``."""
_PAGE = re.compile(
    r"Page\s+(?P<page>\d{1,5})\s*[~=:–—-]\s*"
    rf"(?P<why>(?:{_GROUND.pattern}[\s;:,.]*+){{1,12}}|\S.{{0,120}})",
    re.I,
)
"""What is listed for a page; its grounds may be on several lines."""
_DUPLICATE = re.compile(r"duplicate|referral|refer", re.I)
_MOST = 2_000
"""How many pages of one file are stored."""


def withheld_pages(text: str) -> dict[int, tuple[str, ...]]:
    """Return the pages that a sheet in *text* lists as withheld, each with its exemptions.

    A page that is only listed as a duplicate, or as referred, has none.
    """
    if not _SHEET.search(text):
        return {}
    found: dict[int, tuple[str, ...]] = {}
    for match in _PAGE.finditer(text):
        why = match["why"].split("Page ", 1)[0]
        grounds = releases.exemptions(_codes(why))
        if (grounds or _DUPLICATE.search(why)) and len(found) < _MOST:
            found.setdefault(int(match["page"]), grounds)
    return found


def sheets(text: str) -> frozenset[int]:
    """Return the pages of *text* that are such sheets, counted from 0."""
    if not (_SHEET.search(text) or _WITHDRAWN.search(text)):
        return frozenset()
    return frozenset(
        number
        for number, page in enumerate(text.split("\f"))
        if _SHEET.search(page) or _WITHDRAWN.search(page)
    )


def _codes(why: str) -> Iterable[str]:
    return [re.sub("[lI]", "1", match.group()) for match in _GROUND.finditer(why)]
