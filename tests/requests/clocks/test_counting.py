"""Working days are counted without the pauses that questions make."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiakit.requests.clocks.counting import Pause, effective, pauses, working_days
from foiakit.requests.clocks.options import Stop
from foiakit.requests.days import day_of
from foiakit.requests.working_days import WorkingDays

CALENDAR = WorkingDays()
MONDAY = date(2026, 3, 2)


@given(st.dates(date(2000, 1, 1), date(2030, 1, 1)), st.integers(0, 40), st.integers(0, 40))
def test_counting_on_from_where_it_stopped_is_counting_it_all(
    start: date, first: int, second: int
) -> None:
    middle = working_days(start, first, CALENDAR).due
    assert middle is not None
    whole = working_days(start, first + second, CALENDAR)
    assert working_days(middle, second, CALENDAR).due == whole.due
    assert whole.due is not None
    assert (whole.due - start).days == whole.used + len(whole.left_out)


def test_a_pause_leaves_its_days_out_with_its_reason_and_weekends_keep_theirs() -> None:
    pause = Pause(MONDAY + timedelta(days=4), MONDAY + timedelta(days=7), "a question")
    found = working_days(MONDAY, 5, CALENDAR, [pause])
    assert (found.due, found.used, found.left) == (date(2026, 3, 11), 5, 0)
    assert [(left.day.day, left.why) for left in found.left_out] == [
        (6, "a question"),
        (7, "Saturday"),
        (8, "Sunday"),
        (9, "a question"),
    ]


def test_a_pause_without_an_end_stops_the_count() -> None:
    found = working_days(MONDAY, 20, CALENDAR, [Pause(date(2026, 3, 12), None, "a question")])
    assert (found.due, found.used, found.left) == (None, 7, 13)


def stop(asked: str, answered: str | None, *, about_fees: bool = False) -> Stop:
    return Stop(day_of(asked), day_of(answered) if answered else None, about_fees)


def test_any_number_of_questions_about_fees_stop_a_clock_and_one_other() -> None:
    first, second = stop("2026-03-11", "2026-03-12"), stop("2026-03-16", "2026-03-18")
    fees = [stop("2026-03-10", "2026-03-13", about_fees=True) for _ in range(2)]
    assert effective([second, first, *fees]) == ([*fees, first], [second])


@pytest.mark.parametrize(
    ("which", "first", "last"),
    [(None, 12, 20), ("answer-counts", 12, 19), ("ask-out", 11, 20)],
)
def test_which_days_of_a_question_are_left_out(which: str | None, first: int, last: int) -> None:
    (pause,) = pauses([stop("2026-03-11", "2026-03-20")], which)
    assert (pause.first, pause.last) == (date(2026, 3, first), date(2026, 3, last))
    assert pause.why == "a question of Wed 11 Mar 2026 waited for its answer"
