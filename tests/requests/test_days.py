"""Days of letters: read from EDTF, counted on, and written for people."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiakit.errors import BadInput
from foiakit.requests.days import day_in, day_of, days_after, in_words, long_day, years_after


@pytest.mark.parametrize(
    ("text", "exact", "countable"),
    [
        ("2026-12-08", True, True),
        ("2026-12-08~", False, True),
        ("2026-12", False, True),
        ("2026", False, False),
    ],
)
def test_a_clock_counts_from_a_month_at_most(text: str, exact: bool, countable: bool) -> None:
    day = day_of(text)
    assert (day.exact, day.countable) == (exact, countable)
    assert day.earliest <= day.latest


def test_what_is_not_a_date_is_refused() -> None:
    with pytest.raises(BadInput, match="'soon' is not a date; write a day as 2026-07-02"):
        day_of("soon")
    with pytest.raises(BadInput, match="a clock cannot be counted beyond Fri 31 Dec 9999"):
        days_after(date(9999, 12, 30), 2)


def test_a_leap_day_is_the_28th_in_other_years() -> None:
    assert years_after(date(2024, 2, 29), 1) == date(2025, 2, 28)
    assert years_after(date(2024, 2, 29), 4) == date(2028, 2, 29)


def test_a_moment_has_the_day_of_its_zone() -> None:
    moment = datetime(2026, 7, 2, 1, tzinfo=UTC)
    assert day_in(moment, "America/New_York") == date(2026, 7, 1)
    assert day_in(moment.replace(tzinfo=None), "America/New_York") == date(2026, 7, 2)


def test_days_in_a_row_are_a_range() -> None:
    days = [date(2026, 3, 12), date(2026, 3, 13), *(date(2026, 3, day) for day in range(16, 21))]
    assert in_words(days) == "12-13 Mar, 16-20 Mar 2026"
    assert in_words([date(2025, 12, 31), date(2026, 1, 1)]) == "31 Dec 2025 - 1 Jan 2026"
    assert long_day(date(2026, 7, 2)) == "Thu 2 Jul 2026"


@given(st.dates(date(1980, 1, 1), date(2080, 1, 1)))
def test_a_single_day_is_written_with_its_year(day: date) -> None:
    assert in_words([day]).endswith(f" {day.year}")
    assert day_of(day.isoformat()).exact
