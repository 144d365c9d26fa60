"""How alike titles are: the same figure with rapidfuzz and without."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiakit.model.likeness import common
from foiakit.text.likeness import likeness, ratio

TEXT = st.text(alphabet="abc é", max_size=14)


@given(TEXT, TEXT)
def test_rapidfuzz_counts_the_same(first: str, second: str) -> None:
    fuzz = pytest.importorskip("rapidfuzz.fuzz", reason="rapidfuzz is not installed")
    counted = 2 * common(first, second) / (len(first) + len(second)) if first or second else 1.0
    assert fuzz.ratio(first, second) / 100 == pytest.approx(counted)
    assert ratio(first, second) == pytest.approx(counted)


@given(TEXT, TEXT, st.floats(0.05, 1))
def test_a_limit_hides_what_is_below_it_and_nothing_else(
    first: str, second: str, limit: float
) -> None:
    free, limited = likeness(first, second), likeness(first, second, limit)
    assert limited == (free if free >= limit else 0)


def test_the_order_of_words_case_and_accents_do_not_count() -> None:
    assert likeness("Harbor Strike, Second Week", "SECOND WEEK: harbor strike") == 1
    assert likeness("Bogotá: Talks", "Talks, Bogota") == 1
    assert likeness("", "Talks") == 0
