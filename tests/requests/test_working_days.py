"""The calendar of an office: weekends, holidays and closures are off, each with its reason."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiakit.errors import BadInput
from foiakit.requests.working_days import Closed, WorkingDays

DAYS = st.dates(date(1975, 1, 1), date(2035, 1, 1))
CALENDAR = WorkingDays([Closed(date(2025, 10, 1), date(2025, 11, 12), "lapse in funds")])


@pytest.mark.parametrize(
    ("day", "why"),
    [
        (date(2026, 7, 4), "Saturday"),
        (date(2025, 10, 6), "lapse in funds"),
        (date(2026, 7, 2), None),
    ],
)
def test_a_day_off_has_its_reason(day: date, why: str | None) -> None:
    assert CALENDAR.why_off(day) == why


@given(DAYS, st.integers(0, 30))
def test_counted_days_are_working_days_and_none_is_skipped(day: date, number: int) -> None:
    end = CALENDAR.after(day, number)
    between = [day + timedelta(days=at) for at in range(1, (end - day).days + 1)]
    assert sum(CALENDAR.why_off(each) is None for each in between) == number
    assert CALENDAR.on_or_before(day) <= day
    assert CALENDAR.why_off(CALENDAR.on_or_before(day)) is None


def test_inauguration_day_is_off_only_where_it_is_kept() -> None:
    monday = date(2025, 1, 20)
    assert WorkingDays(inauguration=True).why_off(date(2021, 1, 20)) == "Inauguration Day"
    assert WorkingDays().why_off(date(2021, 1, 20)) is None
    assert WorkingDays().why_off(monday) is not None  # the birthday of Martin Luther King


def test_years_without_known_holidays_are_refused() -> None:
    with pytest.raises(BadInput, match="working days cannot be counted"):
        WorkingDays().why_off(date(1960, 3, 3))
