"""Days of letters and clocks: plain days, without a time and without a time zone."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import NamedTuple

from foiakit.errors import BadInput
from foiakit.model.dates import MONTHS, bounds, calendar_day, is_date


class Day(NamedTuple):
    """A day as precisely as it is known: between `earliest` and `latest`."""

    text: str
    """In EDTF: ``2026-12-08``, ``2026-12-08~``, ``2026-12``, ``2011~``."""
    earliest: date
    latest: date

    @property
    def exact(self) -> bool:
        """Whether it is one day, and not an approximate one."""
        return self.earliest == self.latest and len(self.text) == 10

    @property
    def countable(self) -> bool:
        """Whether a clock may be counted from it: a year alone is not enough."""
        return (self.latest - self.earliest).days <= 31


def day_of(text: str) -> Day:
    """Return the day that *text* (EDTF) stands for; `BadInput` if it is not one."""
    if not is_date(text):
        raise BadInput(f"{text!r} is not a date; write a day as 2026-07-02")
    first, last = map(calendar_day, bounds(text))
    return Day(text, first, last)


def days_after(day: date, number: int) -> date:
    """Return the day *number* calendar days after *day*; `BadInput` past the calendar's end."""
    try:
        return day + timedelta(days=number)
    except OverflowError:
        raise _beyond() from None


def years_after(day: date, number: int) -> date:
    """Return the same day *number* years later; for 29 February it may be the 28th."""
    from dateutil.relativedelta import relativedelta

    try:
        return day + relativedelta(years=number)
    except ValueError:
        raise _beyond() from None


def day_in(moment: datetime, zone: str) -> date:
    """Return the day of *moment* in *zone* (``America/New_York``); without a zone, its own day."""
    if moment.tzinfo is None:
        return moment.date()
    from dateutil import tz

    return moment.astimezone(tz.gettz(zone)).date()


def _beyond() -> BadInput:
    return BadInput(f"a clock cannot be counted beyond {long_day(date.max)}")


def long_day(day: date) -> str:
    """Return *day* as ``Thu 2 Jul 2026``."""
    weekday = "Mon Tue Wed Thu Fri Sat Sun".split()[day.weekday()]
    return f"{weekday} {day.day} {MONTHS[day.month - 1][:3]} {day.year}"


def in_words(days: Iterable[date]) -> str:
    """Return days in order, consecutive ones as a range: ``12-13 Mar, 16-20 Mar 2026``."""
    runs: list[list[date]] = []
    for day in days:
        if runs and day == runs[-1][1] + timedelta(days=1):
            runs[-1][1] = day
        else:
            runs.append([day, day])
    ranges = []
    for at, (first, last) in enumerate(runs):
        final = at + 1 == len(runs) or runs[at + 1][1].year != last.year
        ranges.append(_run(first, last) + (f" {last.year}" if final else ""))
    return ", ".join(ranges)


def _run(first: date, last: date) -> str:
    if first == last:
        return _short(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}-{_short(last)}"
    year = f" {first.year}" if first.year != last.year else ""
    return f"{_short(first)}{year} - {_short(last)}"


def _short(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1][:3]}"
