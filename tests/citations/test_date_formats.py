from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiakit.citations.date_formats import american, european, year_and_rest, year_first
from foiakit.model.dates import long_form


@given(st.dates().map(str), st.none() | st.dates().map(str))
def test_the_american_form_of_days_is_the_archives(start: str, end: str | None) -> None:
    assert american(start, end) == long_form(start, end)


@pytest.mark.parametrize(
    ("start", "end", "mla", "apa"),
    [
        ("1999-05-24", None, "24 May 1999", "1999, May 24"),
        ("2012-09-11", None, "11 Sept. 2012", "2012, September 11"),
        ("1998-07", None, "July 1998", "1998, July"),
        ("1962-22", None, "Summer 1962", "1962, Summer"),
        ("1965~", None, "ca. 1965", "ca. 1965"),
        ("1975-03", "1975-04", "Mar.-Apr. 1975", "1975, March-April"),
        ("1974", "1975", "1974 - 1975", "1974 - 1975"),
        ("1974-12-30", "1975-01-02", "30 Dec. 1974 - 2 Jan. 1975",
         "1974, December 30 - 1975, January 2"),
        ("1974~", "1975", "ca. 1974 - 1975", "ca. 1974 - 1975"),
        ("196X", None, "1960s", "1960s"),
        ("1999-13", None, "1999-13", "1999-13"),
        (None, None, "", ""),
    ],
)  # fmt: skip
def test_other_orders(start: str | None, end: str | None, mla: str, apa: str) -> None:
    assert european(start, end) == mla
    assert year_first(start, end) == apa


def test_the_year_is_taken_from_its_day() -> None:
    assert year_and_rest("1999-05-24") == ("1999", "May 24")
    assert year_and_rest("1965~") == ("ca. 1965", "")
    assert year_and_rest(None) == ("", "")
