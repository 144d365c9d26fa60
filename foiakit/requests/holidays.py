"""The legal public holidays of the United States, computed from the rules in holidays.toml.

Days on which offices were closed by an order or for lack of funds are not public holidays: they
count as working days unless they are listed as closures (`foiakit.requests.working_days`).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from foiakit.requests.data_files import read_table

FIRST_YEAR = 1971
"""When the Monday holidays of Public Law 90-363 began; earlier years are not supported."""


class Holiday(NamedTuple):
    """The rule of one holiday: a day of the month, or the nth weekday of it."""

    name: str
    month: int
    source: str
    day: int | None = None
    weekday: str | None = None
    nth: int | None = None
    first: int = FIRST_YEAR
    last: int | None = None

    def in_year(self, year: int) -> date | None:
        """Return the day itself in *year*, ``None`` in a year without it."""
        if year < self.first or (self.last is not None and year > self.last):
            return None
        if self.day is not None:
            return date(year, self.month, self.day)
        from dateutil import relativedelta

        # The nth weekday counts from the first of the month, the last one backwards from the 31st.
        nth = getattr(relativedelta, str(self.weekday))(self.nth)
        edge = 1 if (self.nth or 1) > 0 else 31
        return date(year, self.month, 1) + relativedelta.relativedelta(day=edge, weekday=nth)


def observed(day: date) -> date:
    """Return the working day on which a holiday on *day* is observed."""
    return day + timedelta(days={5: -1, 6: 1}.get(day.weekday(), 0))


@cache
def rules() -> tuple[Holiday, ...]:
    """Return every rule, in the order of the year."""
    return tuple(Holiday(**row) for row in read_table("holidays.toml", "holiday"))


@cache
def in_year(year: int) -> dict[date, str]:
    """Return the weekdays of *year* that are off, each with its name.

    ``ValueError`` for a year before `FIRST_YEAR`.
    """
    if year < FIRST_YEAR:
        raise ValueError(f"public holidays are known from {FIRST_YEAR} on, not for {year}")
    return dict(sorted(day for day in _observed_around(year) if day[0].year == year))


def _observed_around(year: int) -> Iterator[tuple[date, str]]:
    # New Year's Day on a Saturday is observed on the last day of the year before.
    for near in (year, year + 1):
        for rule in rules():
            if near <= date.max.year and (day := rule.in_year(near)) is not None:
                off = observed(day) if rule.day is not None else day
                yield off, rule.name if off == day else f"{rule.name}, observed"


def inauguration(year: int) -> date | None:
    """Return Inauguration Day of *year*, a holiday only of offices in and around Washington.

    It is 20 January of the year after an election, 21 January if that is a Sunday, and is not moved
    from a Saturday: 5 U.S.C. 6103(c).
    """
    if year % 4 != 1:
        return None
    day = date(year, 1, 20)
    return day + timedelta(days=1) if day.weekday() == 6 else day
