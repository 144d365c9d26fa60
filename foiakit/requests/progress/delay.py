"""What to do about an office's clock: wait while it runs, then one act at a time.

An inquiry comes first; the part then rests for thirty working days, and permanently once OGIS was
asked to mediate. A review for declassification may go on to the Panel instead, for sixty days.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from foiakit.requests.clocks.clock import Clock
from foiakit.requests.days import day_of, days_after, long_day
from foiakit.requests.progress.first_clock import Setting
from foiakit.requests.progress.next_act import Next
from foiakit.requests.progress.parts import Part
from foiakit.requests.working_days import WorkingDays

REST = 30
"""Working days after an inquiry."""
PANEL = 60
"""Days after the time ran out, within which to go to the Panel."""


class Waiting(NamedTuple):
    """Whether the office is late, and what to do."""

    late: bool
    next: Next


def waiting(clock: Clock, part: Part, setting: Setting, today: date) -> Waiting:
    """Return what *clock*, an office's, requires of the requester on *today*."""
    if clock.due is None:
        return Waiting(late=False, next=Next("wait", "the day of the answer cannot be counted"))
    if today <= clock.due:
        return Waiting(late=False, next=Next("wait", f"{clock.what} is due", by=clock.act_from))
    late = f"{clock.what} was due on {long_day(clock.due)}"
    return Waiting(late=True, next=_next_of_late(clock, part, setting, today, late))


def _next_of_late(clock: Clock, part: Part, setting: Setting, today: date, late: str) -> Next:
    assert clock.due is not None  # noqa: S101 - it has passed
    estimate = part.last("estimate", "agreed")
    since = clock.due
    if estimate is not None and "day" in estimate.data:
        expected = day_of(estimate.data["day"]).latest
        if today <= expected:
            return Next("wait", f"{late}; the office expects {long_day(expected)}", expected)
        since = max(since, expected)
    if setting.law == "mdr" and today <= (end := days_after(clock.due, PANEL)):
        safe = _calendar(setting).on_or_before(end)
        return Next("panel", f"{late}; the Panel takes an appeal now", by=end, safe=safe)
    asked = [event for event in part.of("inquiry") if day_of(event.day).latest >= since]
    if any(day_of(event.day).latest >= clock.due for event in part.of("mediation_asked")):
        return Next("wait", f"{late}; OGIS was asked to mediate")
    if not asked:
        first = clock.act_from if since == clock.due else days_after(since, 1)
        return Next("inquiry", late, by=first)
    rested = _calendar(setting).after(day_of(asked[-1].day).latest, REST)
    if today <= rested or setting.law != "foia":
        by = days_after(rested, 1) if setting.law == "foia" else None
        return Next("wait", f"{late}; the office was asked on {asked[-1].day}", by=by)
    return Next("mediation", f"{late}, and was asked for {REST} working days ago", by=rested)


def _calendar(setting: Setting) -> WorkingDays:
    return WorkingDays(setting.closures)
