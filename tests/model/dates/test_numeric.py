"""Dates in figures: read where they are certain, refused where two readings are possible."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiakit.model.dates.numeric import Ambiguous, is_like, order_shown, read, read_typed

DAYS = st.dates(date(1930, 1, 1), date(2029, 12, 31))


@given(DAYS, st.sampled_from(["/", ".", "-"]), st.booleans())
def test_a_day_is_read_back_in_the_order_that_was_asked_for(
    day: date, sign: str, month_first: bool
) -> None:
    parts = (day.month, day.day) if month_first else (day.day, day.month)
    text = sign.join(map(str, (*parts, day.year)))
    found = read(text, "mdy" if month_first else "dmy")
    assert found is not None
    assert found.date == day.isoformat()


@given(DAYS)
def test_without_an_order_it_is_the_same_day_or_refused(day: date) -> None:
    text = f"{day.month}/{day.day}/{day.year}"
    if day.day > 12 or day.day == day.month:
        assert read(text, None) == (day.isoformat(), False)
        assert order_shown(text) == ("mdy" if day.day > 12 else None)
    else:
        with pytest.raises(Ambiguous, match=f"{day.year}-{day.month:02}-{day.day:02} or"):
            read(text, None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("19991225", "1999-12-25"),
        ("05/00/1975", "1975-05"),
        ("00/00/1975", "1975"),
        ("00/00/0000", None),
    ],
)
def test_zeros_are_what_is_unknown(text: str, expected: str | None) -> None:
    found = read(text, None)
    assert found is not None
    assert found.date == expected


def test_what_is_not_a_date_is_none() -> None:
    assert read("31/31/1999", None) is None
    assert read("1999", None) is None
    assert read_typed("never") is None
    assert [is_like(text) for text in ("31/31/1999", "1999-05-24")] == [True, False]
