"""Dates next to a reference: ``SEPT. 1973``, ``14 JAN 72``, ``9/7/72``, ``MARCH 14, 1972``."""

from __future__ import annotations

import re

from foiakit.model.dates import written
from foiakit.model.dates.written import full_year

MONTH = r"(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEPT?|OCT|NOV|DEC)"
_DATES = (
    rf"{MONTH}[A-Z]*\.?\s+\d{{1,2}}(?:,?\s+(?:19|20)\d\d)?(?![\d/])"
    rf"|{MONTH}[A-Z]*\.?,?\s+(?:19|20)\d\d"
    rf"|\d{{1,2}}\s+{MONTH}[A-Z]*\.?,?(?:\s+(?:19|20)?\d\d)?(?!\d)"
    r"|\d{1,2}/\d{1,2}(?:/(?:19|20)?\d\d)?(?![\d/])"
)
DATE = re.compile(rf"(?:OF\s+|DATED\s+|DTD\s+)?(?P<date>{_DATES})\.?", re.I)


def day(text: str) -> str | None:
    """Return the date that *text* is, in its own precision; ``None`` for a day without a year
    (``1/16``).
    """
    words = re.sub(r"\bSEPT\b\.?", "SEP", text.upper()).replace(".", "")
    words = re.sub(rf"^(\d{{1,2}}) ({MONTH}[A-Z]*),? (\d\d)$", _with_century, words)
    found = written.read(words.title())
    return found.start if found and re.search(r"\d{2}$", words) else None


def _with_century(match: re.Match[str]) -> str:
    return f"{match[1]} {match[2]} {full_year(match[3])}"
