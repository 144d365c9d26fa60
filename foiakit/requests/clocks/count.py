"""Counting one clock: the due day, with a line for everything that it depends on."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from foiakit.requests.clocks.beginning import begin
from foiakit.requests.clocks.clock import Clock
from foiakit.requests.clocks.counting import Count
from foiakit.requests.clocks.length import counted
from foiakit.requests.clocks.letters import Last, last_day
from foiakit.requests.clocks.options import Options
from foiakit.requests.clocks.rules import STANDING
from foiakit.requests.clocks.working import Case, Working
from foiakit.requests.days import Day, long_day


def count(
    kind: str, start: Day, options: Options | None = None, written: Mapping[str, str] | None = None
) -> Clock:
    """Count the clock called *kind* that starts on *start*, with the other facts about it.

    *written* are the options as they were written. The same arguments give the same clock on every
    day. `Usage` if there is no such clock, `BadInput` for days that cannot be counted.
    """
    case, working = Case.of(kind, start, options or Options()), Working()
    if vague := next((day for day in (start, *case.options.days) if not day.countable), None):
        working.say(f"{vague.text} is not exact enough: nothing is counted from it")
        nothing = Count(None, 0, case.rule.length or 0)
        return _clock(case, None, nothing, Last(None, None), working, written)
    first = begin(case, working)
    length = counted(case, first, working)
    last = last_day(case, first, length.due, working)
    return _clock(case, first, length, last, working, written)


def _clock(
    case: Case,
    first: date | None,
    length: Count,
    last: Last,
    working: Working,
    written: Mapping[str, str] | None,
) -> Clock:
    safe, act_from = _around(case, last, working)
    _say_rule(case, working)
    exact = all(day.exact for day in (case.start, *case.options.days))
    in_years = case.unit == "years"
    return Clock(
        kind=case.rule.kind,
        owner=case.rule.owner,
        what=case.rule.what,
        start=first,
        due=last.due,
        act_from=act_from,
        safe=safe,
        used=None if in_years else length.used,
        left=None if in_years else length.left,
        confidence="open" if last.due is None else "counted" if exact else "approximate",
        working=tuple(working.lines),
        warnings=tuple(working.warnings),
        left_out=length.left_out,
        law=case.rule.law,
        standing=case.rule.standing,
        unverified=case.rule.unverified,
        options=dict(written or {}),
    )


def _around(case: Case, last: Last, working: Working) -> tuple[date | None, date | None]:
    """Return the safe day, or the day from which one may act; ``None`` where it is unknown."""
    due, keep = last
    if due is None or keep is None:
        if case.rule.open and case.rule.length is None:
            working.say(case.rule.open)
        return None, None
    if case.rule.owner == "yours":
        safe = case.calendar.on_or_before(keep)
        working.say(f"last day: {long_day(due)}; safely {long_day(safe)}")
        return safe, None
    if case.rule.owner == "opens":
        working.say(f"open from {long_day(due)}")
        return None, due
    late = case.calendar.next(due)
    working.say(f"last day: {long_day(due)}; late from {long_day(late)}")
    return None, late


def _say_rule(case: Case, working: Working) -> None:
    applied = case.rule
    working.say(f"rule: {applied.law} ({STANDING[applied.standing]}, {applied.checked})")
    if applied.unverified:
        working.say(f"not certain: {applied.unverified}")
    if (agency := case.options.agency) and agency not in case.general.agencies:
        working.say(f"{agency} is not known to have a rule of its own: this is the general one")
