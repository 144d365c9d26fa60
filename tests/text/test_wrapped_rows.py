"""Rows in columns for a person, the last column wrapped."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from foiakit.text.wrapped_rows import LEAST, WIDEST, wrapped_rows

CELL = st.text("ab ", max_size=8)


def test_columns_are_in_line_and_the_last_one_is_wrapped() -> None:
    rows = [("a", "first", "one two three four"), ("bb", "x", "five")]
    assert list(wrapped_rows(rows, 31)) == [
        "a   first  one two three four", "bb  x      five",
    ]  # fmt: skip
    assert list(wrapped_rows(rows, 20))[:2] == ["a   first  one two three four", "bb  x      five"]


def test_a_cell_that_is_too_long_has_a_line_of_its_own() -> None:
    rows = [("a" * (WIDEST + 1), "x"), ("b", "y")]
    assert list(wrapped_rows(rows, 80)) == ["a" * (WIDEST + 1), "   x", "b  y"]


@settings(max_examples=30)
@given(st.lists(st.tuples(CELL, CELL, st.text("ab ", max_size=60)), max_size=4), st.integers(1, 90))
def test_no_word_is_lost_and_lines_fit(rows: list[tuple[str, str, str]], width: int) -> None:
    lines = list(wrapped_rows(rows, width))
    assert "".join("".join(lines).split()) == "".join("".join(map("".join, rows)).split())
    assert all(len(line) <= max(width, 8 + 2 + 8 + 2 + max(LEAST, 60)) for line in lines)
    assert not any(line.endswith(" ") for line in lines)
