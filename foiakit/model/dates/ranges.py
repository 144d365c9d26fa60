"""Dates with an open end, and words that state no date which a record can have.

``1974-03-05/..``, ``../1974``, ``before 1974``, ``1974 or later`` bound a time on one side;
``1974 or 1975`` and ``1974-XX-05`` do not bound it as a date does.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

from foiakit.model.dates import bounds, numeric
from foiakit.model.dates.written import LONGEST, read
from foiakit.model.tuples import NamedTuple


class Range(NamedTuple):
    """The first and the last day of a time; ``None`` where it is open."""

    first: str | None
    last: str | None


_OPEN = r"(?:\.\.|open|unknown)"
_BOUNDS = tuple(
    (re.compile(pattern, re.I), is_first, is_next)
    for pattern, is_first, is_next in (
        (r"(?:since|from|not before|no(?:t)? earlier than)\s+(.+)", True, False),
        (r"(?:until|till|by|not after|no(?:t)? later than)\s+(.+)", False, False),
        (r"(?:after\s+|post[- ](?=\d))(.+)", True, True),
        (r"(?:before\s+|pre[- ]?(?=\d))(.+)", False, True),
        (r"(.+?)\s+(?:or|and)\s+(?:later|after|onwards?)", True, False),
        (r"(.+?)\s+(?:or|and)\s+(?:earlier|before)", False, False),
        (rf"(?:{_OPEN}\s*/|/|\.\.)\s*([^/.][^/]*)", False, False),
        (rf"([^/]*[^/.])\s*(?:/\s*{_OPEN}|/|\.\.)", True, False),
        (r"(.*[^-–—])\s?[-–—]", True, False),
    )
)
"""How a bound is written, whether it is the first day, and whether that is the next one."""
_EITHER = re.compile(r"\{(?P<set>[^{}]+)\}|(?P<one>.+?)\s+or\s+(?P<two>.+)", re.I)
_BETWEEN = re.compile(r"(?:some ?time )?between\s+(.+?)\s+and\s+(.+)", re.I)
_PERIOD = re.compile(
    r"(?:1\d|20)(?:\d-|--|\d-\?|--\?)"
    r"|(?:FY|fiscal year|Q[1-4]|(?:1st|2nd|3rd|4th|first|second|third|fourth) quarter(?: of)?)"
    r"[ ,]*(?:19|20)\d\d(?:[-/](?:19|20)?\d\d)?"
    r"|winter,? (?:of )?(?:19|20)\d\d[-–/](?:19|20)?\d\d",
    re.I,
)
"""A time with other limits than a date has: ``197-``, ``FY 1974``, ``winter 1974-75``."""


@lru_cache(maxsize=4096)
def open_range(text: str, order: str | None = None) -> Range | None:
    """Return the time that *text* bounds on one side; ``None`` if it bounds none.

    *order* says which number of ``5/6/1999`` is the month; `numeric.Ambiguous` without it.
    """
    text = _tidy(text)
    for pattern, is_first, is_next in _BOUNDS:
        if (match := pattern.fullmatch(text)) and (found := numeric.read_typed(match[1], order)):
            first, last = bounds(*found)
            if is_first:
                return Range(_moved(last, 1) if is_next else first, None)
            return Range(None, _moved(first, -1) if is_next else last)
    return None


def is_vague(text: str) -> bool:
    """Return whether *text* is about a date but states none that a record can have.

    ``before 1974``, ``1974-03-05/..``, ``1974 or 1975``, ``1974-XX-05``: words worth keeping.
    """
    text = _tidy(text)
    for pattern, *_ in _BOUNDS:
        if (match := pattern.fullmatch(text)) and read(match[1]):
            return True
    if match := _EITHER.fullmatch(text):
        parts = match["set"].split(",") if match["set"] else match.group("one", "two")
        return all(read(part.strip()) is not None for part in parts)
    if match := _BETWEEN.fullmatch(text):
        return all(read(part.strip()) is not None for part in match.groups())
    if _PERIOD.fullmatch(text):
        return True
    return re.fullmatch(r"(?=.*X)[\dX]{4}-(?:XX|\d\d)-(?:XX|\d\d)", text) is not None


def _tidy(text: str) -> str:
    return " ".join(text.split()).strip(" ,;[]") if len(text) <= LONGEST else ""


def _moved(day: str, days: int) -> str | None:
    try:
        return (date.fromisoformat(day) + timedelta(days)).isoformat()
    except (ValueError, OverflowError):  # before the year 1, after 9999
        return None
