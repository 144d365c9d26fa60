"""Dates in EDTF: their forms, the days that they may be, and how they are written out."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiakit.model.dates import bounds, days_in, is_date, long_form, year_of


@pytest.mark.parametrize(
    "edtf", ["1999", "1998-07", "1997-01-07", "1965~", "1965-03~", "1962-21", "196X", "2000-02-29"]
)
def test_these_are_dates(edtf: str) -> None:
    assert is_date(edtf)


@pytest.mark.parametrize(
    "edtf",
    [
        *("", "95", "1995-13", "1995-00", "1995-02-30", "1900-02-29", "1962-25", "0000", "196x"),
        *(
            "1999-1-1",
            "1999-01-01T00:00",
            "July 1998",
            "1999 ",
            "19999",
            "\u0661\u0669\u0669\u0669",
        ),
    ],
)
def test_these_are_none(edtf: str) -> None:
    assert not is_date(edtf)


@given(st.dates())
def test_every_day_of_the_calendar_is_a_date_and_its_own_bounds(day: datetime.date) -> None:
    assert is_date(day.isoformat())
    assert bounds(day.isoformat()) == (day.isoformat(), day.isoformat())
    assert 28 <= days_in(day.year, day.month) <= 31


@pytest.mark.parametrize(
    ("start", "end", "days"),
    [
        ("1999", None, ("1999-01-01", "1999-12-31")),
        ("1998-02", None, ("1998-02-01", "1998-02-28")),
        ("196X", None, ("1960-01-01", "1969-12-31")),
        ("1962-21", None, ("1962-03-01", "1962-05-31")),
        ("1962-24", None, ("1962-01-01", "1962-12-31")),
        ("1975-03-30", "1975-04", ("1975-03-30", "1975-04-30")),
    ],
)
def test_a_date_may_stand_for_its_days(start: str, end: str | None, days: tuple[str, str]) -> None:
    assert bounds(start, end) == days


def test_what_is_no_date_has_no_days() -> None:
    with pytest.raises(ValueError, match="not a date: 1995-02-30"):
        bounds("1995-02-30")


@pytest.mark.parametrize(
    ("edtf", "year"), [("1997-01-07", 1997), ("1965~", 1965), ("196X", None), (None, None)]
)
def test_the_year_is_known_or_not(edtf: str | None, year: int | None) -> None:
    assert year_of(edtf) == year


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        ("1999-05-24", None, "May 24, 1999"),
        ("1967-04", None, "April 1967"),
        ("1974~", None, "c. 1974"),
        ("1962-21", None, "Spring 1962"),
        ("196X", None, "1960s"),
        ("1975-03-03", "1975-03-07", "March 3-7, 1975"),
        ("1975-03-30", "1975-04-02", "March 30 - April 2, 1975"),
        ("1975-12-30", "1976-01-02", "December 30, 1975 - January 2, 1976"),
        ("1975-03", "1976", "March 1975 - 1976"),
        ("1974~", "1976", "c. 1974 - 1976"),
        ("1999-05-24", "1999-05-24", "May 24, 1999"),
        ("some day", None, "some day"),
    ],
)
def test_a_date_is_written_out_as_americans_do(start: str, end: str | None, text: str) -> None:
    assert long_form(start, end) == text
