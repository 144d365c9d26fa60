"""Records by period as bars on a terminal."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from views.screens import drawn, terminal

from foiakit.model.record import Record
from foiakit.timelines.histogram import histogram
from foiakit.timelines.tally import OTHER, tally
from foiakit.views.charts import histogram as view


def chart(*records: tuple[str | None, str | None], by: str = "year") -> list[str]:
    counted = tally([Record(date=day, classification=level) for day, level in records],
                    "classification")  # fmt: skip
    return drawn(view.histogram(histogram(counted, "classification", by), terminal()), terminal())


def bar_of(label: str, lines: list[str]) -> str:
    (line,) = (line for line in lines if line.startswith(label))
    return line.removeprefix(label)


def test_bars_are_to_scale_and_made_of_the_letters_in_the_legend() -> None:
    lines = chart(*[("1990", "Secret")] * 4, ("1991", "Secret"), ("1991", "Confidential"))
    assert lines[0] == "S Secret 5   C Confidential 1"
    longer, shorter = bar_of("1990", lines), bar_of("1991", lines)
    assert longer.count("S") == 2 * (shorter.count("S") + shorter.count("C"))
    assert shorter.count("S") == shorter.count("C")
    assert (longer[-2:], shorter[-2:]) == (" 4", " 2")


def test_a_few_empty_periods_are_lines_and_more_are_a_number() -> None:
    short = chart(("1990", "Secret"), ("1992", "Secret"))
    assert [line.split() for line in short[2:5]][1] == ["│"]
    long = chart(("1990", "Secret"), ("1999", "Secret"))
    assert "8 years without a record" in long[3]


def test_undated_and_approximate_records_are_counted_below() -> None:
    lines = chart(("1990-05-01", "Secret"), ("1990", None), (None, None), by="month")
    assert "3 records; 1 undated" in lines
    assert "(?) approximate date, not counted in any month" in lines


def test_letters_are_first_letters_and_each_is_used_once() -> None:
    assert view.letters(["Secret", "State", OTHER]) == ["S", "T", "+"]
    many = view.letters([f"S{number}" for number in range(9)])
    assert len(set(many)) == len(many)


@given(st.lists(st.integers(0, 1000), min_size=1, max_size=7), st.integers(0, 100))
def test_shares_add_up_and_are_in_proportion(counts: list[int], cells: int) -> None:
    found = view.shares(counts, cells)
    total = sum(counts)
    assert sum(found) == (cells if total else 0)
    for count, share in zip(counts, found, strict=True):
        assert total == 0 or share == pytest.approx(count * cells / total, abs=1)
