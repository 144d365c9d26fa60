"""Three words in a row, and the share of words that are English."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from foiakit.releases.released import share_known, threes

WORDS = st.lists(st.sampled_from("ice fog mole of qzx".split()), max_size=9)


@given(WORDS)
def test_every_three_words_in_a_row_are_found(words: list[str]) -> None:
    found = threes(words)
    assert len(found) == max(len(words) - 2, 0)
    assert all(words[at : at + 3] == list(three) for at, three in enumerate(found))


def test_short_words_do_not_count_as_known() -> None:
    assert share_known(["harbor", "qzxvw", "of", "it"]) == 0.5
    assert share_known(["of"]) == share_known([]) == 0.0
