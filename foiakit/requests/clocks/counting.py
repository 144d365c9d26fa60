"""Counting working days, with the stops in between."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from foiakit.requests.clocks.clock import LeftOut
from foiakit.requests.clocks.options import Stop
from foiakit.requests.days import days_after, long_day
from foiakit.requests.working_days import WorkingDays


class Count(NamedTuple):
    """The result of counting."""

    due: date | None
    """``None`` if a stop has no end yet."""
    used: int
    left: int
    left_out: tuple[LeftOut, ...] = ()


class Pause(NamedTuple):
    """Days, first to last, that a stop excludes; without a last one it has not ended."""

    first: date
    last: date | None
    why: str

    def holds(self, day: date) -> bool:
        """Return whether *day* is one of them."""
        return self.first <= day and (self.last is None or day <= self.last)


def working_days(
    start: date, number: int, calendar: WorkingDays, pauses: Sequence[Pause] = ()
) -> Count:
    """Return the day that is *number* working days after *start*, without the days of *pauses*."""
    day, used = start, 0
    out: list[LeftOut] = []
    while used < number:
        day = days_after(day, 1)
        stopped = [pause for pause in pauses if pause.holds(day)]
        if any(pause.last is None for pause in stopped):
            return Count(None, used, number - used, tuple(out))
        if why := calendar.why_off(day) or next((pause.why for pause in stopped), None):
            out.append(LeftOut(day, why))
        else:
            used += 1
    return Count(day, used, 0, tuple(out))


def effective(stops: Iterable[Stop]) -> tuple[list[Stop], list[Stop]]:
    """Return the stops that count, by day, and those that do not: one question that is not about
    fees may stop a clock, and any number that are.
    """
    counting: list[Stop] = []
    ignored: list[Stop] = []
    for stop in sorted(stops, key=lambda stop: stop.asked.earliest):
        again = not stop.about_fees and any(not stop.about_fees for stop in counting)
        (ignored if again else counting).append(stop)
    return counting, ignored


def pauses(stops: Iterable[Stop], which: str | None) -> Iterator[Pause]:
    """Return the days that each stop excludes, as many as possible if they are approximate.

    The day of the question counts and the day on which its answer is received does not, unless
    *which* is ``answer-counts`` or ``ask-out``.
    """
    for stop in stops:
        asked = stop.asked.earliest
        about = "a question about fees" if stop.about_fees else "a question"
        waited = "waited" if stop.answered else "waits"
        why = f"{about} of {long_day(asked)} {waited} for its answer"
        first = asked if which == "ask-out" else days_after(asked, 1)
        last = stop.answered.latest if stop.answered else None
        if last is not None and which == "answer-counts":
            last = days_after(last, -1)
        yield Pause(first, last, why)
