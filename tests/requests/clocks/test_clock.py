"""What holds for every clock, whatever the days."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from dateutil import rrule
from hypothesis import given
from hypothesis import strategies as st

from foiakit.errors import BadInput
from foiakit.requests import holidays
from foiakit.requests.clocks.clock import Clock
from foiakit.requests.clocks.count import count
from foiakit.requests.clocks.options import Options, Stop
from foiakit.requests.clocks.rules import rules
from foiakit.requests.days import Day, day_of
from foiakit.requests.working_days import Closed, WorkingDays

DETERMINATION = "foia.determination"
days = st.dates(date(1975, 1, 1), date(2039, 12, 31))
lengths = st.integers(0, 60)


def known(day: date) -> Day:
    return day_of(day.isoformat())


def due(day: date, options: Options | None = None, kind: str = DETERMINATION) -> date:
    found = count(kind, known(day), options).due
    assert found is not None
    return found


@st.composite
def stops(draw: st.DrawFn, start: date, *, about_fees: bool) -> Stop:
    asked = start + timedelta(days=draw(lengths))
    return Stop(known(asked), known(asked + timedelta(days=draw(lengths))), about_fees)


@st.composite
def started(draw: st.DrawFn) -> tuple[date, Options]:
    start = draw(days)
    closed = start + timedelta(days=draw(lengths))
    return start, Options(
        extension=draw(st.integers(0, 10)),
        stops=tuple(draw(st.lists(stops(start, about_fees=True), max_size=3))),
        closures=(Closed(closed, closed + timedelta(days=draw(lengths))),),
        toll_days=draw(st.sampled_from([None, "answer-counts", "ask-out"])),
        inauguration=draw(st.booleans()),
    )


@given(days)
def test_a_second_way_of_counting_gives_the_same_day(start: date) -> None:
    week = (rrule.MO, rrule.TU, rrule.WE, rrule.TH, rrule.FR)
    tomorrow = _time(start + timedelta(days=1))
    working = rrule.rruleset()
    working.rrule(rrule.rrule(rrule.DAILY, byweekday=week, count=60, dtstart=tomorrow))
    for year in (start.year, start.year + 1):
        for day in holidays.in_year(year):
            working.exdate(_time(day))
    assert working[19].date() == due(start)


def _time(day: date) -> datetime:
    return datetime(day.year, day.month, day.day)


@given(started())
def test_a_last_working_day_is_a_working_day(case: tuple[date, Options]) -> None:
    start, options = case
    calendar = WorkingDays(options.closures, inauguration=options.inauguration)
    assert calendar.why_off(due(start, options)) is None


@given(started(), st.data())
def test_more_time_never_makes_it_earlier(case: tuple[date, Options], data: st.DataObject) -> None:
    start, options = case
    before = due(start, options)
    stop = data.draw(stops(start, about_fees=data.draw(st.booleans())))
    first = start + timedelta(days=data.draw(lengths))
    closed = Closed(first, first + timedelta(days=data.draw(lengths)))
    assert due(start, options._replace(stops=(*options.stops, stop))) >= before
    assert due(start, options._replace(closures=(*options.closures, closed))) >= before
    assert due(start, options._replace(extension=min(10, options.extension + 3))) >= before


@given(days)
def test_a_weekend_and_the_friday_before_it_are_one_start(day: date) -> None:
    saturday = day + timedelta(days=5 - day.weekday())
    found = {due(saturday + timedelta(days=offset)) for offset in (-1, 0, 1)}
    assert len(found) == 1


@given(days)
def test_counting_back_leads_to_the_start_or_to_days_off_after_it(start: date) -> None:
    calendar, day = WorkingDays(), due(start)
    for _ in range(20):
        day = calendar.on_or_before(day - timedelta(days=1))
    last = calendar.on_or_before(start)
    assert day == last


@given(started(), st.data())
def test_a_second_question_that_is_not_about_fees_stops_nothing(
    case: tuple[date, Options], data: st.DataObject
) -> None:
    start, options = case
    first = data.draw(stops(start, about_fees=False))
    later = Stop(known(first.asked.latest + timedelta(days=1)), None)
    once = options._replace(stops=(*options.stops, first))
    assert due(start, once._replace(stops=(*once.stops, later))) == due(start, once)


@given(days, st.sampled_from(sorted(rules())))
def test_every_day_after_the_start_up_to_the_due_day_counts_or_is_explained(
    start: date, kind: str
) -> None:
    found = count(kind, known(start))
    if found.due is None or found.left_out == () or found.used is None or found.start is None:
        return
    assert (found.due - found.start).days == found.used + len(found.left_out)
    assert all(day.why for day in found.left_out)


@given(days, st.sampled_from(sorted(rules())))
def test_a_clock_of_yours_has_a_safe_working_day_that_is_not_after_its_last(
    start: date, kind: str
) -> None:
    found = count(kind, known(start))
    if found.owner != "yours" or found.due is None:
        assert found.safe is None
        return
    assert found.safe is not None
    assert found.safe <= found.due
    assert WorkingDays().why_off(found.safe) is None


@given(days)
def test_an_approximate_day_is_the_later_for_others_and_the_earlier_for_oneself(day: date) -> None:
    month = day_of(day.isoformat()[:7])
    theirs, yours = count(DETERMINATION, month), count("foia.appeal", month)
    assert {theirs.confidence, yours.confidence} == {"approximate"}
    assert theirs.due == due(month.latest)
    assert yours.due == due(month.earliest, kind="foia.appeal")


@pytest.mark.parametrize("text", ["2011~", "2011", "201X"])
def test_nothing_is_counted_from_a_year_alone(text: str) -> None:
    found = count(DETERMINATION, day_of(text))
    assert (found.due, found.confidence) == (None, "open")


def test_a_clock_without_an_answer_says_how_far_it_came() -> None:
    found = count(DETERMINATION, day_of("2026-03-02"), Options(stops=(_waiting("2026-03-11"),)))
    assert (found.due, found.used, found.left, found.confidence) == (None, 7, 13, "open")


def _waiting(day: str) -> Stop:
    return Stop(day_of(day), None)


def _working(found: Clock) -> str:
    return "\n".join((*found.working, *found.warnings))


def test_the_working_names_the_start_each_day_left_out_and_the_rule() -> None:
    counted = _working(count(DETERMINATION, day_of("2026-07-02")))
    assert "start: Thu 2 Jul 2026, receipt of the request" in counted
    assert "left out: 3 Jul 2026: Independence Day, observed" in counted
    assert "left out: 4-5 Jul, 11-12 Jul, 18-19 Jul, 25-26 Jul 2026: weekends" in counted
    assert "last day: Fri 31 Jul 2026; late from Mon 3 Aug 2026" in counted
    assert "5 U.S.C. 552(a)(6)(A)(i) (the text was read, 2026-11-26)" in counted


def test_what_is_not_verified_is_named() -> None:
    uncertain = {name for name, rule in rules().items() if rule.standing == "unverified"}
    assert uncertain
    for kind in uncertain:
        assert "not certain: " in _working(count(kind, day_of("2026-03-02")))


@pytest.mark.parametrize("kind", sorted(rules()))
def test_a_clock_beyond_the_calendar_is_an_error_with_a_name(kind: str) -> None:
    if count(kind, day_of("2026-01-01")).due is None:
        return
    with pytest.raises(BadInput, match="9999"):
        count(kind, day_of("9999-12-31"))
