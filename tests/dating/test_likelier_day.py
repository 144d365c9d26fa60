"""Of two days the likelier one is named with its reasons, or neither."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from foiakit.dating.held_numbers import HeldSerial
from foiakit.dating.likelier_day import WEEKEND_ODDS, likelier
from foiakit.dating.serial_dates import Anchor
from foiakit.model.message import Number

DAYS = st.dates(date(1975, 1, 1), date(1979, 12, 31))


class Nothing:
    def anchors(self, number: Number) -> list[Anchor]:
        return []

    def pace(self, number: Number) -> HeldSerial | None:
        return None


def test_a_working_day_is_likelier_than_a_sunday() -> None:
    found = likelier(date(1979, 2, 4), date(1979, 2, 5), None, Nothing())
    assert (found.day, found.odds) == (date(1979, 2, 5), WEEKEND_ODDS)
    assert found.sentence == (
        "February 5, 1979 is more likely (about 4.0 to 1):"
        " February 4, 1979 was a Sunday, February 5, 1979 a Monday"
    )


def test_the_year_of_the_number_decides() -> None:
    number = Number("KABUL", 1979, 10)
    found = likelier(date(1978, 12, 29), date(1979, 1, 2), number, Nothing())
    assert found.day == date(1979, 1, 2)
    assert "the number is of 1979, as January 2, 1979 is" in found.reasons


@given(DAYS, DAYS)
def test_the_order_of_the_two_days_does_not_matter(first: date, other: date) -> None:
    here, there = (likelier(*pair, None, Nothing()) for pair in ((first, other), (other, first)))
    assert here.odds == there.odds >= 1
    if here.odds > 1:
        assert here.day == there.day
    else:
        assert here.sentence == "nothing in the database says which is more likely"
