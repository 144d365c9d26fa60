"""Which of two days a document has, by the calendar and the numbers around it."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from foiakit.dating.held_numbers import HeldNumbers, date_of, day_name
from foiakit.dating.serial_dates import pace_odds
from foiakit.model.message import Number

WEEKEND_ODDS = 4.0
"""How much rarer a cable is on a Saturday or Sunday than on a working day: an assumption, on the
low side for the Department, where posts keep other weekends too high."""
_MOST = 50.0
"""No single argument counts for more, since the number itself may be wrong."""


class Verdict(NamedTuple):
    """The likelier of two days, how much likelier, and why."""

    day: date
    other: date
    odds: float
    """At least 1."""
    reasons: tuple[str, ...]

    @property
    def sentence(self) -> str:
        """The verdict in words."""
        if self.odds < 1.05:
            return "nothing in the database says which is more likely"
        why = "; ".join(self.reasons)
        odds = f"{self.odds:.1f}" if self.odds < 9.95 else f"{self.odds:.0f}"
        return f"{day_name(self.day)} is more likely (about {odds} to 1): {why}"


def likelier(first: date, other: date, number: Number | None, around: HeldNumbers) -> Verdict:
    """Return which of *first* and *other* is likelier for a message with *number*, and why."""
    odds, reasons = _calendar(first, other)
    if number is not None:
        more, why = _numbers(first, other, number, around)
        odds *= more
        reasons += why
    if odds < 1:
        return Verdict(other, first, 1 / odds, tuple(reasons))
    return Verdict(first, other, odds, tuple(reasons))


def _calendar(first: date, other: date) -> tuple[float, list[str]]:
    weekend = [day.weekday() > 4 for day in (first, other)]
    if weekend[0] == weekend[1]:
        return 1.0, []
    free, working = (first, other) if weekend[0] else (other, first)
    reason = f"{day_name(free)} was a {free:%A}, {day_name(working)} a {working:%A}"
    return (1 / WEEKEND_ODDS if weekend[0] else WEEKEND_ODDS), [reason]


def _numbers(
    first: date, other: date, number: Number, around: HeldNumbers
) -> tuple[float, list[str]]:
    inside = [day.year == number.year for day in (first, other)]
    if inside[0] != inside[1]:
        right = first if inside[0] else other
        reason = f"the number is of {number.year}, as {day_name(right)} is"
        return (_MOST if inside[0] else 1 / _MOST), [reason]
    if found := date_of(number, around):
        floor = 1e-4
        odds = (found.chance(first.toordinal()) + floor) / (found.chance(other.toordinal()) + floor)
        begin, end = (day_name(date.fromordinal(day)) for day in (found.first, found.last))
        reason = f"the numbers around it put it between {begin} and {end}"
    elif (held := around.pace(number)) and first.year == other.year == number.year:
        there = date.fromisoformat(held.day)
        days = there.timetuple().tm_yday - 0.5
        odds = pace_odds(number.serial, _elapsed(first), _elapsed(other), held.serial, days)
        likely = first if odds > 1 else other
        how = "a little better" if 2 / 3 < odds < 3 / 2 else "better"
        reason = (
            f"the serial {number.serial} fits {day_name(likely)} {how} at the pace of"
            f" {held.message} of {day_name(there)}, about {held.serial / (days + 0.5):.0f} a day"
            f" (record {held.record})"
        )
    else:
        return 1.0, []
    return min(max(odds, 1 / _MOST), _MOST), [reason]


def _elapsed(day: date) -> float:
    return day.timetuple().tm_yday - 0.5
