"""The last day in a letter or an agreement, compared with the counted one."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from foiakit.requests.clocks.working import Case, Working
from foiakit.requests.days import days_after, long_day


class Last(NamedTuple):
    """The last day, and the day to observe if a letter gives fewer days than the law."""

    due: date | None
    keep: date | None


def last_day(case: Case, begin: date, due: date | None, working: Working) -> Last:
    """Return the last day of *case*, for which *due* was counted from *begin*."""
    due = _settled(case, due, working)
    named = _named(case, begin)
    if named is None:
        return Last(due, due)
    day, origin = named
    if case.rule.minimum and due is not None and day < _least(case):
        working.warn(
            f"{origin}, fewer than the {case.general.length} days of {case.general.law}; keep that"
            f" day, although the law gives until {long_day(due)}"
        )
        return Last(due, min(due, day))
    counted = f", in place of {long_day(due)}" if due is not None and due != day else ""
    working.say(f"{origin}{counted}")
    return Last(day, day)


def _settled(case: Case, due: date | None, working: Working) -> date | None:
    options = case.options
    if options.agreed is not None:
        counted = f", in place of {long_day(due)}" if due is not None else ""
        due = case.at(options.agreed)
        working.say(f"agreed: {long_day(due)}{counted}; 5 U.S.C. 552(a)(6)(B)(ii)")
        return due
    if due is None:
        return None
    if case.rule.after:
        due = days_after(due, case.rule.after)
    if (options.roll or case.rule.roll) and (why := case.calendar.why_off(due)):
        working.say(f"{long_day(due)} is a day off ({why}): moved to the next working day")
        due = case.calendar.next(due)
    return due


def _named(case: Case, begin: date) -> tuple[date, str] | None:
    """Return the last day that the letter gives, by its date or by a number of days."""
    options = case.options
    if options.named_day is not None:
        day = case.at(options.named_day)
        return day, f"the letter names {long_day(day)} as the last day"
    if options.named_days is None:
        return None
    number, by_work = options.named_days, case.unit == "working"
    day = case.calendar.after(begin, number) if by_work else days_after(begin, number)
    return day, f"the letter gives {number} {case.unit} days, until {long_day(day)}"


def _least(case: Case) -> date:
    """Return the earliest last day that the law allows a letter to give."""
    return days_after(case.at(case.start), case.general.length or 0)
