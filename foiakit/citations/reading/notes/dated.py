"""Dates in a citation: the forms of a date, and the words that join it to what precedes."""

from __future__ import annotations

import re
from typing import Any

from foiakit.citations.reading import kinds
from foiakit.model.dates import forms, written

_MONTH, _DAY = forms.MONTH, forms.DAY
DATE = re.compile(
    rf"\b(?:{_MONTH}\s+{_DAY}(?:\s?[-–]\s?{_DAY})?,?\s+[12]\d{{3}}"
    rf"|{_DAY}\s+(?:de\s+)?{_MONTH},?\s+(?:de\s+)?[12]\d{{3}}|{_MONTH},?\s+[12]\d{{3}}"
    rf"|(?:(?<=, )|(?<=\bvom )|(?<=\bden )|(?<=\())\d{{1,2}}\.\s?{_MONTH}\s+[12]\d{{3}}"
    rf"|\d{{1,2}}\.\s?(?:{forms.OTHER_MONTHS})\s+[12]\d{{3}})(?![\d/–-])",
    re.I | re.ASCII,
)
# Law reviews put the page before the date: Memorandum from A to B 3 (Feb. 4, 1958).
PAGE_BEFORE_DATE = re.compile(rf"(?<=[a-z])\s(?:at )?\d{{1,3}}\s(?=\({_MONTH} {_DAY},)")
BEFORE_DATE = r"(?<=[\w,])\s(?:of|on|dated|vom|den|le|du|en date du|del|i) $"
# Armies write the year with two figures: 29 Nov 65 with attached memo.
SHORT_DATE_BEFORE_WITH = re.compile(rf"\b[0-9]{{1,2}} {_MONTH} [0-9]{{2}}(?=\s(?:with|w/)\s)", re.I)
TIME = re.compile(
    r"(?:at )?(?:\d{1,2}(?::\d\d)?\s?[ap]\.?\s?m\.?|noon|midnight|\d{4}\s?(?:Z|hours))"
    r"(?:\s?[-–]\s?\d{1,2}(?::\d\d)?\s?[ap]\.?\s?m\.?)?",
    re.I,
)
# The pages of a document that a note cites: pp. 6, 19.
CITED_PAGES = re.compile(
    r"\bpp\. ?[0-9]{1,4}(?:[-–][0-9]{1,4})?(?:, [0-9]{1,4}(?:[-–][0-9]{1,4})?)+(?=[,.;)]|$)"
)
_VAGUE = re.compile(
    r"(?:c\.|ca\.|circa|about|spring|summer|fall|autumn|winter|early|mid|late)[ -]", re.I
)
DAY_MONTH = re.compile(rf"(?:{_MONTH}\s+{_DAY}|{_DAY}\s+{_MONTH})", re.I | re.ASCII)
_NUMERIC = re.compile(r"\d{1,4}([/-])\d{1,2}\1\d{1,4}|\d{6}Z? ?[A-Z]{3} ?\d{2,4}", re.I)


def dated(words: str) -> Any:
    """Return the date that *words*, a whole part, consist of; ``None`` if they are not a date."""
    if re.fullmatch(forms.YEAR, words) or DATE.fullmatch(words) or _NUMERIC.fullmatch(words):
        return written.read(words)
    if dotted := re.fullmatch(r"(\d{1,2})\.(\d{1,2})\.([12]\d{3})", words):
        day, month, year = map(int, dotted.groups())
        # With dots the day is usually first; where either may be the month, the date is unclear.
        return written.read(f"{year}-{month:02}-{day:02}") if day > 12 or day == month else None
    is_span = len(words) <= 60 and (DATE.search(words) or DAY_MONTH.match(words))
    return written.read(words) if is_span or _VAGUE.match(words) else None


def is_next_to_kind(text: str, start: int, end: int) -> bool:
    """Return whether the date is next to a kind, without a sign between them.

    ``State Department 9 June 1975 MemCon``, ``Weekly Report December 1972``.
    """
    before, after = text[max(0, start - 60) : start], text[end : end + 60]
    if not re.search(r"[\w’'] $", before):
        return False
    if kinds.at_start(after.lstrip()) and after[:1].isspace():
        return True
    ends = re.match(r"\s*(?:[.,;]\s|$)", after) is not None
    return ends and kinds.at_end(before.rstrip()) is not None
