"""How many letters of a word a scanner may have misread."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from foiakit.cables.layout.ocr_letters import distance


@given(st.text(alphabet="ABC", max_size=7), st.text(alphabet="ABC", max_size=7), st.integers(0, 3))
def test_distance_counts_changes_up_to_its_limit(first: str, second: str, most: int) -> None:
    assert distance(first, second, most) == min(_changes(first, second), most + 1)


def _changes(first: str, second: str) -> int:
    if not first or not second:
        return len(first) + len(second)
    return min(
        _changes(first[1:], second) + 1,
        _changes(first, second[1:]) + 1,
        _changes(first[1:], second[1:]) + (first[0] != second[0]),
    )
