"""The days that a cell states, in words or in figures."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from foiakit.model.dates import is_date, numeric, ranges, written

_STAMP = re.compile(
    r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(?:Z| ?UTC| ?GMT|[+-]\d\d:?\d\d)?"
)
_UNKNOWN = re.compile(
    r"(?:date )?(?:unknown|not (?:known|given|available|stated))|no(?:ne| date available)|blank|nd",
    re.I,
)
_MONTH_YEAR = re.compile(r"(0?[1-9]|1[0-2])/((?:1[5-9]|20)\d\d)", re.ASCII)
_MISREAD = re.compile(r"(?<![^\W\d_])[lI|](?=\d)|(?<=\d)[lIO](?![^\W\d_])")
"""A letter that a program has read for a figure: ``March l974``, ``March 3O, 1974``."""
_NO_DAYS = frozenset({"0001-01-01", "0000-00-00", "00000000", "0001-01-01 00:00:00"})
"""What a database writes for a missing date."""


class Days(NamedTuple):
    """A first and a last day, and whether the cell's words say more than these."""

    first: str | None = None
    last: str | None = None
    says_more: bool = False


@lru_cache(maxsize=2**16)
def days(text: str, order: str | None = None) -> Days | None:
    """Return what *text* states; ``None`` if it states no valid date.

    `numeric.Ambiguous` for 5/6/1999, where *order* does not say which is the month.
    """
    if is_date(text):
        return Days(None if text in _NO_DAYS else text)
    if match := _STAMP.fullmatch(text):
        if match[1] in _NO_DAYS:
            return Days()
        timed = match[2].strip("0:.") != ""
        return Days(match[1], None, timed) if is_date(match[1]) else None
    if text in _NO_DAYS or written.is_undated(text) or _UNKNOWN.fullmatch(text.strip(" .[]")):
        return Days()
    if figures := numeric.read(text, order):
        # 01/01/0000 is not a date, and yet somebody has written it.
        is_more = figures.timed or (figures.date is None and text.strip("0/.-") != "")
        return Days(figures.date, None, is_more)
    if numeric.is_like(text):
        return None
    if month := _MONTH_YEAR.fullmatch(text):
        return Days(f"{month[2]}-{month[1]:0>2}")
    found = written.read(text)
    if found is None and (corrected := _MISREAD.sub(_figure, text)) != text:
        repaired = days(corrected, order)
        return repaired._replace(says_more=True) if repaired and repaired.first else None
    if found is None:
        return Days(says_more=True) if ranges.is_vague(text) else None
    return Days(found.start, found.end, written.says_more(text))


def _figure(letter: re.Match[str]) -> str:
    return "0" if letter[0] == "O" else "1"
