"""Dates exactly as precise as their source.

A date is text in a small part of EDTF (ISO 8601-2:2019): ``1999``, ``1998-07``, ``1997-01-07``;
``1965~`` about a year, ``1965?`` perhaps it, ``1965%`` both; ``1962-21`` to ``-24`` spring to
winter; ``196X`` a decade. It sorts, it compares, and it shows how much is known. A span also has
its last day (`Date.end`).

Nothing here ever fills in a day or month that the source did not give.
"""

from __future__ import annotations

import re
from functools import lru_cache

from foiakit.model.tuples import NamedTuple

TYPE_CHECKING = False  # as in typing, but without its import time (foiakit.model.tuples)
if TYPE_CHECKING:
    from datetime import date

MONTHS = (
    "January February March April May June July August September October November December".split()
)
QUALIFIERS = "~?%"
"""What may follow a date: it is approximate, uncertain, or both."""
SEASONS = {"21": "Spring", "22": "Summer", "23": "Fall", "24": "Winter"}
_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_EDTF = (
    r"(?P<year>\d{4})(?:-(?:(?P<season>2[1-4])|(?P<month>\d\d)(?:-(?P<day>\d\d))?))?(?P<about>[~?%])?"
    r"|(?P<decade>\d{3})X"
)


class Date(NamedTuple):
    """A date, or the span from it to ``end``; both EDTF."""

    start: str
    end: str | None = None


@lru_cache(maxsize=4096)
def _parts(edtf: str) -> re.Match[str] | None:
    return re.fullmatch(_EDTF, edtf, re.ASCII)


@lru_cache(maxsize=4096)
def is_date(edtf: str) -> bool:
    """Return whether *edtf* is a valid date: ``1995-02-30`` and ``1995-13`` are not."""
    if len(edtf) == 10 and edtf[4] == edtf[7] == "-" and edtf.isascii():
        # A day, the common case: a fifth of the time of the grammar.
        year, month, day = edtf[:4], edtf[5:7], edtf[8:]
        if year.isdecimal() and month.isdecimal() and day.isdecimal():
            return _is_day(int(year), int(month), int(day))
    match = _parts(edtf)
    if not match:
        return False
    if match["month"] is None:
        return match["year"] != "0000"
    return _is_day(int(match["year"]), int(match["month"]), int(match["day"] or 1))


def _is_day(year: int, month: int, day: int) -> bool:
    return year > 0 and 1 <= month <= 12 and 1 <= day <= days_in(year, month)


def is_day(text: str) -> bool:
    """Return whether *text* is a day of the calendar: ``1997-01-07``, and not ``1997-01``."""
    return len(text) == 10 and is_date(text)


def calendar_day(day: str) -> date:
    """Return *day*, the first or last of `bounds`, as Python's date, which begins with year 1.

    The decade ``000X`` has year 0 too, as ISO 8601 counts; its first day is that of the year 1.
    """
    from datetime import date

    return date.min if day.startswith("0000") else date.fromisoformat(day)


def days_in(year: int, month: int) -> int:
    """Return how many days *month* (1-12) has in *year*."""
    leap = month == 2 and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return _LENGTHS[month - 1] + leap


@lru_cache(maxsize=4096)
def bounds(start: str, end: str | None = None) -> tuple[str, str]:
    """Return the first and last day that *start* (to *end*) may stand for, as ISO days.

    A winter may be at either end of its year, so it covers all of it; spring is March to May.
    """
    first, last = _bounds(start)
    if end:
        last = max(last, _bounds(end)[1])
    return first, last


def _bounds(edtf: str) -> tuple[str, str]:
    match = _parts(edtf)
    if match is None or not is_date(edtf):
        raise ValueError(f"not a date: {edtf}")
    if match["decade"]:
        return f"{match['decade']}0-01-01", f"{match['decade']}9-12-31"
    year = match["year"]
    if match["day"]:
        day = f"{year}-{match['month']}-{match['day']}"
        return day, day
    first, last = 1, 12
    if match["month"]:
        first = last = int(match["month"])
    elif match["season"] and match["season"] != "24":
        first = 3 * (int(match["season"]) - 20)
        last = first + 2
    return f"{year}-{first:02}-01", f"{year}-{last:02}-{days_in(int(year), last):02}"


def year_of(edtf: str | None) -> int | None:
    """Return the year of *edtf*; ``None`` without a date or for a decade."""
    return int(edtf[:4]) if edtf and edtf[:4].isdecimal() else None


def long_form(start: str, end: str | None = None) -> str:
    """Return an American citation's form: ``May 24, 1999``, ``March 3-7, 1975``, ``c. 1974``."""
    if not end and len(start) == 10 and start.isascii() and "01" <= start[5:7] <= "12":
        # A day, the common case: without the grammar, which `foiakit cite 4` need not load.
        return f"{MONTHS[int(start[5:7]) - 1]} {int(start[8:])}, {start[:4]}"
    match = _parts(start)
    if match is None:
        return start
    if not end or end == start:
        return _long_date(match)
    other = _parts(end)
    if other is None or other["about"] or match["about"]:
        return f"{_long_date(match)} - {_long_date(other) if other else end}"
    if match["day"] and other["day"] and match["year"] == other["year"]:
        left = f"{MONTHS[int(match['month']) - 1]} {int(match['day'])}"
        right = str(int(other["day"]))
        if match["month"] == other["month"]:
            return f"{left}-{right}, {match['year']}"
        return f"{left} - {MONTHS[int(other['month']) - 1]} {right}, {match['year']}"
    return f"{_long_date(match)} - {_long_date(other)}"


def _long_date(match: re.Match[str]) -> str:
    if match["decade"]:
        return f"{match['decade']}0s"
    text = match["year"]
    if match["season"]:
        text = f"{SEASONS[match['season']]} {text}"
    elif match["day"]:
        text = f"{MONTHS[int(match['month']) - 1]} {int(match['day'])}, {text}"
    elif match["month"]:
        text = f"{MONTHS[int(match['month']) - 1]} {text}"
    return qualified(text, match["about"] or "", "c. ")


def qualified(text: str, qualifier: str, about: str) -> str:
    """Return a date in words with its *qualifier*: ``c. 1974``, ``1974?``, ``c. 1974?``."""
    before = about if qualifier in {"~", "%"} else ""
    return f"{before}{text}{'?' if qualifier in {'?', '%'} else ''}"
