"""Years, months, weeks and days, numbered, so that the distance between two is a subtraction.

A week runs from Monday to Sunday (ISO 8601), in whatever year it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from foiakit.model.dates import MONTHS, calendar_day, days_in, long_form

BY = ("year", "month", "week", "day")
"""All periods, coarsest first."""
_LAST = date.max.toordinal()


class Period(NamedTuple):
    """A year, month, week or day, from its first day to its last, as ISO days."""

    by: str
    first: str
    last: str

    @property
    def name(self) -> str:
        """In sortable form: ``1999``, ``1999-05``, ``1999-W21``, ``1999-05-24``."""
        if self.by == "week":
            year, week, _ = date.fromisoformat(self.first).isocalendar()
            return f"{year:04}-W{week:02}"
        return self.first[: {"year": 4, "month": 7, "day": 10}[self.by]]

    @property
    def label(self) -> str:
        """In words: ``1999``, ``May 1999``, ``May 24-30, 1999``, ``May 24, 1999``."""
        if self.by == "week":
            return long_form(self.first, self.last)
        return long_form(self.name)


@lru_cache(maxsize=65536)
def number(day: str, by: str) -> int:
    """Return the running number of the period that contains *day*; neighbours differ by one."""
    if by in {"year", "month"}:
        year = max(int(day[:4]), 1)  # as `calendar_day` has it
        return year if by == "year" else year * 12 + int(day[5:7]) - 1
    ordinal = calendar_day(day).toordinal()
    return ordinal if by == "day" else (ordinal - 1) // 7  # day 1 was a Monday


@lru_cache(maxsize=65536)
def numbered(place: int, by: str) -> Period:
    """Return the period with that running number."""
    if by == "year":
        return Period(by, f"{place:04}-01-01", f"{place:04}-12-31")
    if by == "month":
        year, month = divmod(place, 12)
        start = f"{year:04}-{month + 1:02}"
        return Period(by, f"{start}-01", f"{start}-{days_in(year, month + 1):02}")
    first = place if by == "day" else place * 7 + 1
    last = first if by == "day" else min(first + 6, _LAST)
    return Period(by, date.fromordinal(first).isoformat(), date.fromordinal(last).isoformat())


def holding(day: str, by: str) -> Period:
    """Return the period that contains *day*."""
    return numbered(number(day, by), by)


def finest(first: str, last: str, room: int) -> str:
    """Return the finest period of which at most *room* are between two days; else ``year``."""
    for by in reversed(BY):
        if number(last, by) - number(first, by) < room:
            return by
    return "year"


def how_long(periods: int, by: str) -> str:
    """Return a number of periods in the largest suitable unit: ``31 years``, ``5 months``."""
    days = {"year": 365.25, "month": 30.44, "week": 7, "day": 1}[by] * periods
    for unit, length in (("year", 365.25), ("month", 30.44), ("week", 7.0)):
        if unit == by or days >= 3 * length:
            count = round(days / length)
            return f"{count:,} {unit}{'s' if count != 1 else ''}"
    return f"{periods:,} day{'s' if periods != 1 else ''}"


def short_day(day: str) -> str:
    """Return month and day of an ISO day, in fixed width: ``May 24``, ``Jan  7``."""
    return f"{MONTHS[int(day[5:7]) - 1][:3]} {int(day[8:]):2}"


def moved(day: str, days: int) -> str:
    """Return the day *days* later (earlier if below 0), within the calendar."""
    ordinal = calendar_day(day).toordinal() + days
    return date.fromordinal(min(max(ordinal, 1), _LAST)).isoformat()


def fitting(
    first: str, last: str, dated: int, spans: Sequence[tuple[str, str, int]], room: int
) -> str:
    """Return the finest period of which *room* reach from *first* to *last* and that suits most
    dates.

    Of *dated* records, *spans* are those whose date is more than a day: first day, last day, count.
    """
    # If most dates are only months, days would show a precision that is not there.
    reach = BY.index(finest(first, last, room))
    for by in reversed(BY[: reach + 1]):
        loose = sum(count for first, two, count in spans if number(first, by) != number(two, by))
        if 2 * loose <= dated:
            return by
    return "year"
