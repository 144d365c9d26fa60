"""Counts as bars in a table."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from views.screens import drawn, pipe, terminal

from foiakit.views.charts.bars import Line, bar, bars, fitting


@given(st.integers(0, 1000), st.integers(0, 1000), st.integers(1, 60), st.booleans())
def test_a_bar_never_exceeds_its_width_and_a_small_count_is_visible(
    count: int, more: int, width: int, blocks: bool
) -> None:
    made = bar(count, count + more, width, blocks=blocks)
    assert len(made) <= width
    assert bool(made) == bool(count)
    assert len(bar(count + more, count + more, width)) == (width if count + more else 0)


def test_each_value_has_its_number_and_its_share() -> None:
    lines = [Line("Secret", 1500), Line("none", 1)]
    table = drawn(bars(lines, "Classification", (), 3000, terminal(60)), terminal(60))
    assert table[0].split() == ["Classification", "Records"]
    assert table[1].split()[:3] == ["Secret", "1,500", "50.0%"]
    assert table[2].split()[:3] == ["none", "1", "<0.1%"]


@pytest.mark.parametrize("width", [20, 40, 80])
def test_lines_fit_the_terminal(width: int) -> None:
    lines = [Line("x" * 60, 5, (2, 3)), Line("y", 1, (0, 1))]
    table = drawn(bars(lines, "Post", ("1974", "1975"), 6, terminal(width)), terminal(width))
    assert max(map(len, table)) <= width
    assert len(drawn(bars(lines, "Post", ("1974", "1975"), 6, pipe()), pipe())) == 3


def test_columns_that_do_not_fit_are_summed_in_one() -> None:
    columns = [str(year) for year in range(1970, 1990)]
    assert fitting(columns, ["Secret"], terminal(1000)) == len(columns)
    assert 0 < fitting(columns, ["Secret"], terminal(80)) < 8
    assert fitting(columns, ["Secret"], terminal(10)) == 0
