"""From the day on which a clock begins to the day on which its time has run out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from foiakit.requests.clocks.clock import LeftOut
from foiakit.requests.clocks.counting import Count, Pause, effective, pauses, working_days
from foiakit.requests.clocks.options import Stop
from foiakit.requests.clocks.working import Case, Working
from foiakit.requests.days import days_after, in_words, long_day, years_after
from foiakit.requests.working_days import WEEKEND

MOST_EXTENSION = 10


def counted(case: Case, begin: date, working: Working) -> Count:
    """Return the length of the clock counted from *begin*, with its stops and its extension."""
    length = case.rule.length
    if length is None:
        return Count(None, 0, 0)
    if case.options.mail:
        length += case.options.mail
        working.say(f"{case.options.mail} days are added for the mail")
    if case.unit == "years":
        working.say(f"counted: {length} year{'s' if length > 1 else ''}, day for day")
        return Count(years_after(begin, length), 0, 0)
    if case.unit == "calendar":
        working.say(f"counted: {length} calendar days after {long_day(begin)}")
        return Count(days_after(begin, length), length, 0)
    return _working_days(case, begin, length, working)


def _working_days(case: Case, begin: date, length: int, working: Working) -> Count:
    stops, ignored = effective(case.options.stops)
    breaks = list(pauses(stops, case.options.toll_days))
    count = working_days(begin, length, case.calendar, breaks)
    if more := _extension(case, count.due, working):
        length += more
        count = working_days(begin, length, case.calendar, breaks)
    working.say(f"counted: {length} working days after {long_day(begin)}")
    for line in left_out(count.left_out):
        working.say(f"left out: {line}")
    _say_stops(count, breaks, ignored, working)
    return count


def _extension(case: Case, due: date | None, working: Working) -> int:
    """Return the days of an extension; none if its notice came after the time had passed."""
    options = case.options
    more = min(options.extension, MOST_EXTENSION)
    if options.extension > more:
        working.warn(
            f"an office can take {MOST_EXTENSION} more working days, not {options.extension};"
            " a longer time needs an agreement: agreed=DAY"
        )
    if more and due and options.notice is not None and options.notice.earliest > due:
        working.warn(
            f"the notice of {long_day(options.notice.earliest)} came after the time had run out"
            f" on {long_day(due)}: the extension is not counted"
        )
        return 0
    if more:
        working.say(
            f"extended by {more} working days: unusual circumstances, 5 U.S.C. 552(a)(6)(B)"
        )
    return more


def _say_stops(
    count: Count, breaks: Sequence[Pause], ignored: Iterable[Stop], working: Working
) -> None:
    for pause in breaks:
        if count.due is not None and pause.first > count.due:
            working.say(f"{pause.why}: too late to stop anything")
    for stop in ignored:
        working.warn(
            f"the question of {long_day(stop.asked.earliest)} does not stop the clock: only"
            f" one question that is not about fees does"
        )
    if breaks:
        working.say(
            "which days of a question are left out is practice, not law; other offices:"
            " toll-days=answer-counts, toll-days=ask-out"
        )
    if count.due is None:
        why = next(pause.why for pause in breaks if pause.last is None)
        working.say(f"stopped: {why}; {count.used} days used, {count.left} left")


def left_out(days: Iterable[LeftOut]) -> Iterator[str]:
    """Write one line for each reason: the days and why; all weekends together."""
    reasons: dict[str, list[date]] = {}
    for day, why in days:
        reasons.setdefault("weekends" if why in WEEKEND else why, []).append(day)
    for why, off in reasons.items():
        yield f"{in_words(off)}: {why}"
