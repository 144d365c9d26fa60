"""A row is the same row whenever it is read again, and another one where a value differs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiakit.readers.values.identity import by_all, by_key
from foiakit.readers.values.record_values import Unfit

CELLS = st.lists(st.sampled_from(["", "a", "b", "a\x1fb"]), min_size=3, max_size=3)
NAMES = ["title", "box", "date"]


@given(CELLS, st.permutations([0, 1, 2]))
def test_the_order_of_the_columns_does_not_matter(cells: list[str], order: list[int]) -> None:
    again = by_all([NAMES[at] for at in order])([cells[at] for at in order], [])
    assert by_all(NAMES)(cells, []) == again
    assert by_all([*NAMES, "empty"])([*cells, ""], []) == again


def test_each_value_and_its_column_count() -> None:
    uids = {by_all(NAMES)(cells, []) for cells in (["a", "", ""], ["", "a", ""], ["b", "", ""])}
    assert len(uids) == 3


def test_a_key_is_all_that_counts_and_must_be_filled() -> None:
    uid = by_key(NAMES, [1])
    assert uid(["x", "7", ""], []) == uid(["y", "7", "1999"], [])
    with pytest.raises(Unfit, match="box: empty, although it is the --key"):
        uid(["x", " ", ""], [])
