"""The days on which an office works, and the reasons for the others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from foiakit.errors import BadInput
from foiakit.requests import holidays
from foiakit.requests.days import days_after

ONE_DAY = timedelta(days=1)
WEEKEND = ("Saturday", "Sunday")


class Closed(NamedTuple):
    """Days, first to last, on which an office is closed, and why."""

    first: date
    last: date
    why: str = "on the list of closures"


class WorkingDays:
    """The calendar of an office: weekends, public holidays and its closures are off."""

    def __init__(self, closures: Iterable[Closed] = (), *, inauguration: bool = False) -> None:
        self._closures = tuple(closures)
        self._inauguration = inauguration

    def why_off(self, day: date) -> str | None:
        """Return why nobody works on *day*, ``None`` for a working day.

        `BadInput` for a day whose holidays are not known.
        """
        if day.weekday() > 4:
            return WEEKEND[day.weekday() - 5]
        if holiday := self._holidays(day.year).get(day):
            return holiday
        if self._inauguration and day == holidays.inauguration(day.year):
            return "Inauguration Day"
        return next(
            (closure.why for closure in self._closures if closure.first <= day <= closure.last),
            None,
        )

    def next(self, day: date) -> date:
        """Return the first working day after *day*."""
        while self.why_off(day := days_after(day, 1)):
            pass
        return day

    def on_or_before(self, day: date) -> date:
        """Return *day*, or the last working day before it if it is off."""
        while self.why_off(day):
            day -= ONE_DAY
        return day

    def after(self, day: date, number: int) -> date:
        """Return the working day that is *number* working days after *day*."""
        for _ in range(number):
            day = self.next(day)
        return day

    @staticmethod
    def _holidays(year: int) -> Mapping[date, str]:
        try:
            return holidays.in_year(year)
        except ValueError as error:
            raise BadInput(f"working days cannot be counted: {error}") from None
