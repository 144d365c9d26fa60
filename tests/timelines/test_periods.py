from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiakit.timelines.periods import BY, finest, holding, how_long, moved, number, numbered

DAYS = st.dates().map(date.isoformat)


@pytest.mark.parametrize("by", BY)
@given(day=DAYS)
def test_a_day_lies_in_the_period_that_holds_it(by: str, day: str) -> None:
    period = holding(day, by)
    assert period.first <= day <= period.last
    assert numbered(number(day, by), by) == period


@pytest.mark.parametrize("by", BY)
@given(day=st.dates(max_value=date(9000, 1, 1)).map(date.isoformat))
def test_periods_follow_each_other_without_a_day_between(by: str, day: str) -> None:
    period = holding(day, by)
    after = numbered(number(day, by) + 1, by)
    assert date.fromisoformat(after.first) == date.fromisoformat(period.last) + timedelta(1)
    assert number(after.first, by) == number(day, by) + 1


@given(day=DAYS)
def test_a_week_begins_on_a_monday_and_is_named_as_iso_names_it(day: str) -> None:
    week = holding(day, "week")
    assert date.fromisoformat(week.first).weekday() == 0
    year, number_in_year, _ = date.fromisoformat(day).isocalendar()
    assert week.name == f"{year:04}-W{number_in_year:02}"


@pytest.mark.parametrize(
    ("by", "name", "label"),
    [
        ("year", "1999", "1999"),
        ("month", "1999-05", "May 1999"),
        ("week", "1999-W21", "May 24-30, 1999"),
        ("day", "1999-05-24", "May 24, 1999"),
    ],
)
def test_a_period_has_a_name_for_machines_and_one_for_people(
    by: str, name: str, label: str
) -> None:
    period = holding("1999-05-24", by)
    assert (period.name, period.label) == (name, label)


@given(day=DAYS, another_day=DAYS, room=st.integers(1, 500))
def test_the_finest_period_fits_the_room_or_is_a_year(
    day: str, another_day: str, room: int
) -> None:
    first, last = sorted((day, another_day))
    by = finest(first, last, room)
    assert by == "year" or number(last, by) - number(first, by) < room


@pytest.mark.parametrize(
    ("periods", "by", "words"),
    [
        (31, "year", "31 years"),
        (1, "day", "1 day"),
        (13, "day", "13 days"),
        (92, "day", "3 months"),
        (1000, "day", "33 months"),
        (1300, "day", "4 years"),
        (14, "month", "14 months"),
        (30, "month", "30 months"),
    ],
)
def test_a_length_is_in_the_unit_that_suits_it(periods: int, by: str, words: str) -> None:
    assert how_long(periods, by) == words


def test_the_calendar_ends_where_it_ends() -> None:
    assert moved("9999-12-30", 30) == "9999-12-31"
    assert moved("0001-01-02", -30) == "0001-01-01"
    assert moved("1999-05-24", -24) == "1999-04-30"
