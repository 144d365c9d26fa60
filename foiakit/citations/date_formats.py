"""Dates in the orders that the styles print: ``24 May 1999``, ``1999, May 24``, ``Sept. 11, 2012``.

The Archive's own form is `foiakit.model.dates.long_form`. What is not a date prints as it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from foiakit.citations.citation_line import clean
from foiakit.model.dates import MONTHS, SEASONS, qualified

_EDTF = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?(?P<about>[~?%])?|(?P<decade>\d{3})X",
    re.ASCII,
)
# MLA 9 (appendix) and the Bluebook (table T12) abbreviate alike: May, June and July stand.
ABBREVIATED = tuple("Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.".split())
ABOUT = "ca. "


class Day(NamedTuple):
    """A date split into parts: ``part`` is what is next to the year, as ``May`` and ``24``."""

    year: str
    month: str = ""
    day: str = ""
    about: str = ""
    """One of `foiakit.model.dates.QUALIFIERS`, or nothing."""


def day(edtf: str, months: Sequence[str] = MONTHS) -> Day | None:
    """Return the parts of *edtf*, a season as the month; ``None`` for what is not a date."""
    match = _EDTF.fullmatch(edtf)
    if match is None:
        return None
    if match["decade"]:
        return Day(f"{match['decade']}0s")
    number = match["month"]
    if number in SEASONS:
        month = SEASONS[number]
    elif number is None or 1 <= int(number) <= 12:
        month = months[int(number) - 1] if number else ""
    else:
        return None
    return Day(match["year"], month, str(int(match["day"] or 0) or ""), match["about"] or "")


def american(start: str | None, end: str | None = None, months: Sequence[str] = MONTHS) -> str:
    """Return ``May 24, 1999``; ``March 3-7, 1975``; ``ca. 1974``; empty for no date."""
    return _whole(start, end, "mdy", months)


def european(start: str | None, end: str | None = None) -> str:
    """Return ``24 May 1999``, ``11 Sept. 2012``: the day first, long months abbreviated (MLA)."""
    return _whole(start, end, "dmy", ABBREVIATED)


def year_first(start: str | None, end: str | None = None) -> str:
    """Return ``1999, May 24`` (APA)."""
    return _whole(start, end, "ymd", MONTHS)


def year_and_rest(start: str | None, end: str | None = None) -> tuple[str, str]:
    """Return the year, and the rest of the date: ``("1999", "May 24")`` (author-date)."""
    first, other = _ends(start, end, MONTHS)
    if first is None:
        return clean(start), ""
    if other and other.year != first.year:
        coarse = not (first.month or other.month)
        years = _qualified(f"{first.year}-{other.year}", first)
        return years, "" if coarse else american(start, end)
    return _qualified(first.year, first), _day_of_year(first, other, "mdy")


def _ends(
    start: str | None, end: str | None, months: Sequence[str]
) -> tuple[Day | None, Day | None]:
    return day(start or "", months), day(end, months) if end and end != start else None


def _whole(start: str | None, end: str | None, order: str, months: Sequence[str]) -> str:
    first, other = _ends(start, end, months)
    if first is None:
        return clean(start)
    if other and (other.year != first.year or other.about != first.about):
        both = [
            _qualified(_with_year(each, _day_of_year(each, None, order), order), each)
            for each in (first, other)
        ]
        return " - ".join(both)
    return _qualified(_with_year(first, _day_of_year(first, other, order), order), first)


def _qualified(text: str, date: Day) -> str:
    return qualified(text, date.about, ABOUT)


def _with_year(date: Day, day_and_month: str, order: str) -> str:
    if not day_and_month:
        return date.year
    if order == "ymd":
        return f"{date.year}, {day_and_month}"
    comma = "," if date.day and order == "mdy" else ""
    return f"{day_and_month}{comma} {date.year}"


def _day_of_year(first: Day, other: Day | None, order: str) -> str:
    if other is None or other[1:3] == first[1:3]:
        return _month_day(first.month, first.day, order)
    if first.month == other.month and first.day and other.day:
        return _month_day(first.month, f"{first.day}-{other.day}", order)
    left, right = (_month_day(each.month, each.day, order) for each in (first, other))
    if not left or not right:
        return left or right
    return f"{left} - {right}" if first.day or other.day else f"{left}-{right}"


def _month_day(month: str, day_: str, order: str) -> str:
    return " ".join(filter(None, (day_, month) if order == "dmy" else (month, day_)))
