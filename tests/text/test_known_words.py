"""English words are recognised in every inflection, and the share of them tells a bad scan."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiakit.text.known_words import bare, is_known, listed, share_known


@pytest.mark.parametrize("word", ["Harbors,", "talked", "cities", "well-known", "embassy's", "the"])
def test_a_word_in_any_form_is_known(word: str) -> None:
    assert is_known(word)


def test_what_a_scanner_made_of_a_word_is_not_known_unless_it_is_the_documents_own() -> None:
    assert not is_known("harbqur")
    assert is_known("Harbqur,", {"harbqur"})


@given(st.sampled_from(sorted(listed())[::997]), st.sampled_from(["", "(", '"', ", "]))
def test_signs_around_a_word_change_nothing(word: str, sign: str) -> None:
    assert bare(f"{sign}{word.upper()}{sign}".strip()) == bare(word)


def test_the_share_counts_no_short_words() -> None:
    assert share_known("The harbor xqzt is to be") == 0.667
    assert share_known("a b c") == 0.0
