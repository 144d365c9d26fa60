"""Two readings of one passage are distinguished from two passages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiakit.releases.readings import read_alike, share_known

WORDS = st.lists(
    st.sampled_from("the harbor was closed by ice in 1975 l975 harb0r".split()), max_size=6
)


@pytest.mark.parametrize(
    ("first", "other", "expected"),
    [
        ("the harbor was closed", "the harb0r was c1osed", True),
        ("in l975", "in 1975", True),
        ("in 1976", "in 1975", False),
        ("not", "now", False),
        ("he is not here", "he is now here", False),
        ("he is not here", "he is n0t hete", True),
        ("government house", "govemment house", True),
        ("the ice", "the minister", False),
    ],
)
def test_letters_of_one_shape_are_one_reading(first: str, other: str, expected: bool) -> None:
    assert read_alike(first.split(), other.split()) is expected


@given(WORDS, WORDS)
def test_it_does_not_depend_on_the_order(first: list[str], other: list[str]) -> None:
    assert read_alike(first, other) == read_alike(other, first)
    assert read_alike(first, first)


def test_short_words_say_nothing_about_the_language() -> None:
    assert share_known("the harbor xqzt of".split()) == 2 / 3
    assert share_known(["a", "of"]) == 0
