"""Two readings of one line: which words are at the same place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiakit.cables.scans.aligning import aligned

LINES = st.lists(st.sampled_from("harbor talks with the minister MOLE 74".split()), max_size=8)


@given(LINES, LINES)
def test_every_word_of_both_readings_has_one_place(left: list[str], right: list[str]) -> None:
    places = aligned(left, right)
    assert [word for word, _ in places if word] == left
    assert [word for _, word in places if word] == right
    assert (None, None) not in places


@given(LINES)
def test_a_line_is_aligned_with_itself_word_by_word(line: list[str]) -> None:
    assert aligned(line, line) == [(word, word) for word in line]


@pytest.mark.parametrize(
    ("left", "right", "places"),
    [
        ("the harbor talks", "the talks", [("the", "the"), ("harbor", None), ("talks", "talks")]),
        ("tne harbor", "the barbor", [("tne", "the"), ("harbor", "barbor")]),
        ("HAR BOR talks", "HARBOR talks", [("HARBOR", "HARBOR"), ("talks", "talks")]),
    ],
)
def test_words_that_are_alike_share_a_place(
    left: str, right: str, places: list[tuple[str | None, str | None]]
) -> None:
    assert aligned(left.split(), right.split()) == places
