"""Public holidays are computed from rules, and agree with a library that has them year by year."""

from __future__ import annotations

from datetime import date, timedelta

import holidays as library
import pytest

from foiakit.errors import BadInput
from foiakit.requests import holidays
from foiakit.requests.working_days import Closed, WorkingDays

YEARS = range(1971, 2040)


@pytest.mark.parametrize("year", YEARS)
def test_every_weekday_is_on_or_off_as_the_library_has_it(year: int) -> None:
    theirs = library.country_holidays("US", years=[year])
    day, differ = date(year, 1, 1), []
    while day.year == year:
        if day.weekday() < 5 and (day in theirs) != (day in holidays.in_year(year)):
            differ.append(day)
        day += timedelta(days=1)
    assert differ == []


def test_every_day_off_is_a_weekday_with_a_name() -> None:
    for year in YEARS:
        for day, name in holidays.in_year(year).items():
            assert day.weekday() < 5
            assert name


@pytest.mark.parametrize(
    ("day", "why"),
    [
        (date(2021, 12, 31), "New Year's Day, observed"),
        (date(2021, 6, 18), "Juneteenth, observed"),
        (date(2020, 6, 19), None),
        (date(1985, 1, 21), None),
        (date(1986, 1, 20), "Martin Luther King Day"),
        (date(1975, 10, 27), "Veterans Day"),
        (date(1975, 11, 11), None),
        (date(1978, 11, 10), "Veterans Day, observed"),
        (date(2026, 7, 3), "Independence Day, observed"),
        (date(2026, 7, 4), "Saturday"),
        (date(2025, 1, 9), None),
    ],
)
def test_a_day_says_why_nobody_works(day: date, why: str | None) -> None:
    assert WorkingDays().why_off(day) == why


def test_inauguration_day_is_off_only_where_that_is_asked_for() -> None:
    assert WorkingDays().why_off(date(2021, 1, 20)) is None
    assert WorkingDays(inauguration=True).why_off(date(2021, 1, 20)) == "Inauguration Day"
    # 20 January 2013 was a Sunday, and 21 January another holiday too.
    assert holidays.inauguration(2013) == date(2013, 1, 21)
    assert holidays.inauguration(2022) is None


def test_a_closure_is_off_with_its_reason() -> None:
    days = WorkingDays([Closed(date(2025, 10, 1), date(2025, 11, 12), "no appropriation")])
    assert days.why_off(date(2025, 10, 2)) == "no appropriation"
    assert days.next(date(2025, 9, 30)) == date(2025, 11, 13)


def test_years_without_known_holidays_are_not_counted() -> None:
    with pytest.raises(BadInput, match="from 1971 on, not for 1970"):
        WorkingDays().next(date(1970, 12, 1))
