"""The day on which a clock begins to run, which is not always the day on its letter."""

from __future__ import annotations

from datetime import date

from foiakit.requests.clocks.options import NEXT
from foiakit.requests.clocks.working import Case, Working
from foiakit.requests.days import days_after, long_day

ROUTING = 10
"""The most working days after the first receipt until a clock runs, wherever the request is."""


def begin(case: Case, working: Working) -> date:
    """Return day 0 of *case*: counting begins on the day after it."""
    options, day = case.options, case.at(case.start)
    working.say(f"start: {long_day(day)}, {case.rule.starts}")
    for vague in (day for day in (case.start, *options.days) if not day.exact):
        working.warn(f"{vague.text} is approximate, and so is what is counted")
    if options.from_day is not None:
        day = case.at(options.from_day)
        working.say(f"counted from {long_day(day)} instead")
    if (options.receipt or case.rule.receipt) == NEXT and case.calendar.why_off(day):
        day = case.calendar.next(day)
        working.say(f"it came on a day off, and is taken as received on {long_day(day)}")
    if options.perfected is not None and case.at(options.perfected) > day:
        day = case.at(options.perfected)
        working.say(f"the records were described well enough on {long_day(day)}")
    if options.routed is not None:
        day = _routed(case, day, case.at(options.routed), working)
    if case.rule.before:
        day = days_after(day, case.rule.before)
        working.say(f"counted from the day after, {long_day(day)}")
    return day


def _routed(case: Case, received: date, routed: date, working: Working) -> date:
    """Return the receipt by the right office, at most `ROUTING` days after the first one."""
    latest = case.calendar.after(received, ROUTING)
    working.say(f"the right office received it on {long_day(routed)}")
    if routed > latest:
        working.say(
            f"the time begins {ROUTING} working days after the first receipt at the latest:"
            f" {long_day(latest)}"
        )
    return max(received, min(routed, latest))
