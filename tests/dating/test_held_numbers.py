"""What a held record says of numbers: its serial and its exact day, or nothing."""

from __future__ import annotations

from datetime import date

import pytest

from foiakit.dating.held_numbers import Range, anchors_of, day_name, exact_day, number_of
from foiakit.model.message import Number
from foiakit.model.record import Record


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        (Record(message="Kabul 1090", year=1979), Number("KABUL", 1979, 1090)),
        (Record(message="Kabul 1090"), None),
        (Record(message="Kabul A-12", year=1979), None),
        (Record(title="Kabul", year=1979), None),
    ],
)
def test_a_number_has_a_post_a_year_and_figures(record: Record, expected: Number | None) -> None:
    assert number_of(record) == expected


def test_a_known_range_anchors_the_first_and_last_day_of_its_month() -> None:
    first, last = anchors_of(Range("KABUL", 1980, 2, 100, 250))
    assert (first.serial, date.fromordinal(first.day)) == (100, date(1980, 2, 1))
    assert (last.serial, date.fromordinal(last.day)) == (250, date(1980, 2, 29))


def test_only_a_whole_day_is_exact() -> None:
    assert exact_day("1979-02-03") == date(1979, 2, 3)
    assert [exact_day(text) for text in (None, "1979", "1979-02", "1979-02-30", "1979-02-3~")] == [
        None
    ] * 5
    assert day_name(date(2010, 6, 6)) == "June 6, 2010"
