"""The likeness of words: two figures, each the same as its textbook definition gives."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiakit.model.likeness import common, distance, ratio
from foiakit.model.vocabulary import nearest

TEXT = st.text(alphabet="abc é", max_size=14)


@given(TEXT, TEXT)
def test_the_common_subsequence_is_the_longest(first: str, second: str) -> None:
    rows = [[0] * (len(second) + 1) for _ in range(len(first) + 1)]
    for i, here in enumerate(first, 1):
        for j, there in enumerate(second, 1):
            longer = rows[i - 1][j - 1] + 1 if here == there else 0
            rows[i][j] = max(longer, rows[i - 1][j], rows[i][j - 1])
    assert common(first, second) == rows[-1][-1]


@given(TEXT, TEXT, st.integers(0, 4))
def test_the_distance_is_the_fewest_slips(first: str, second: str, most: int) -> None:
    rows = [[i + j for j in range(len(second) + 1)] for i in range(len(first) + 1)]
    for i, here in enumerate(first, 1):
        for j, there in enumerate(second, 1):
            changed = rows[i - 1][j - 1] + (here != there)
            rows[i][j] = min(changed, rows[i - 1][j] + 1, rows[i][j - 1] + 1)
    assert distance(first, second, most) == min(rows[-1][-1], most + 1)


@given(st.text(max_size=80), st.text(max_size=80))
def test_rapidfuzz_counts_the_same_slips(first: str, second: str) -> None:
    levenshtein = pytest.importorskip(
        "rapidfuzz.distance.Levenshtein", reason="rapidfuzz is not installed"
    )
    assert distance(first, second, 200) == levenshtein.distance(first, second)


def test_the_ratio_goes_from_nothing_to_the_same() -> None:
    assert (ratio("", ""), ratio("Kabul", "Kabul"), ratio("Kabul", "xyz")) == (1, 1, 0)
    assert ratio("Karatchi", "Karachi") == pytest.approx(14 / 15)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Karatchi", "Karachi"),
        ("karachy", "Karachi"),
        ("islambad", "Islamabad"),
        ("mosco", "Moscow"),
    ],
)
def test_the_nearest_comes_first_and_what_is_unlike_not_at_all(typed: str, meant: str) -> None:
    known = ["Lima", "Moscow", "Islamabad", "Karachi", "Oslo"]
    assert nearest(typed, known)[0] == meant
    assert "Lima" not in nearest(typed, known)
    assert nearest("zzz", known) == []
    assert len(nearest(typed, known, 1)) == 1
