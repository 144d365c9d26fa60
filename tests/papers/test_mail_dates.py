"""Dates in the heads of e-mails: read in every form, and in doubt where they cannot be."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiakit.papers.mail_dates import Doubtful, Moment, read

DAYS = st.dates(date(1995, 1, 1), date(2025, 12, 31))
FORMS = [
    "{0:%A}, {0:%B} {0.day}, {0.year} 1:03 PM",
    "{0:%a} {0:%b} {0.day:02} 13:03:49 {0.year}",
    "{0:%a}, {0.day} {0:%b} {0.year} 13:03:12 -0500",
    "{0:%B} {0.day}, {0.year}1:03 PM",
]


@given(DAYS, st.sampled_from(FORMS))
def test_every_form_gives_the_day_and_the_time(day: date, form: str) -> None:
    assert read(form.format(day)) == Moment(day.isoformat(), "13:03")


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("February 8 2012", Moment("2012-02-08")),
        ("Monday, Decemher 7, 2009", Moment("2009-12-07")),
        ("Tuesday, Decemher 7, 2009", None),
        ("December 4, 2009 13:03 PM", Moment("2009-12-04")),
        ("nothing of the kind", None),
    ],
)
def test_a_misread_month_is_proved_by_its_weekday(printed: str, expected: Moment | None) -> None:
    assert read(printed) == expected


@pytest.mark.parametrize(
    ("printed", "reason"),
    [
        ("Monday, December 4, 2009", "Monday, December 4, 2009 was not a Mon"),
        ("February 30, 2009", "February 30, 2009 is not a valid date"),
    ],
)
def test_a_date_in_doubt_says_why(printed: str, reason: str) -> None:
    assert read(printed) == Doubtful(reason)


IN_FIGURES = {
    "05/09/2011 05:36 PM": ("2011-05-09", "17:36"),
    "5/20/2004 9:43 AM": ("2004-05-20", "09:43"),
    "11/27/200704:12 PM": ("2007-11-27", "16:12"),
    "25/9/2011 17:36": ("2011-09-25", "17:36"),
    "9/25/2011 17:36": ("2011-09-25", "17:36"),
    "1/2/09, 5:36 PM": ("2009-01-02", "17:36"),
    "Mon 5/9/2011 5:36 PM": ("2011-05-09", "17:36"),
    "7-MAY-1999 12:22:11.00": ("1999-05-07", "12:22"),
    "2011-05-09 17:36": ("2011-05-09", "17:36"),
    "2011-05-09T17:36:12Z": ("2011-05-09", "17:36"),
    "1/2/99 5:36 PM": ("1999-01-02", "17:36"),
}


@pytest.mark.parametrize(("printed", "expected"), IN_FIGURES.items())
def test_a_day_in_figures_before_a_time_is_read(printed: str, expected: tuple[str, str]) -> None:
    assert read(printed) == Moment(*expected)


@pytest.mark.parametrize(
    "printed", ["05/09/2011 17:36", "05/09/2011", "13/13/2011 5:36 PM", "1/05/09/2011 5:36 PM"]
)
def test_a_day_in_figures_that_may_be_another_is_not_read(printed: str) -> None:
    assert read(printed) is None


def test_a_day_in_figures_on_another_day_of_the_week_is_in_doubt() -> None:
    assert isinstance(read("Tue 5/9/2011 5:36 PM"), Doubtful)
    assert isinstance(read("2/30/2011 5:36 PM"), Doubtful)
