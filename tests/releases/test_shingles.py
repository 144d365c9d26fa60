"""Fingerprints: which are certainly shared, whatever is around the shared words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from foiakit.releases.shingles import LENGTH, SURELY_SHARED, fingerprints

WORD = st.text("abcdéßж東", min_size=1, max_size=4)
WORDS = st.lists(WORD, max_size=60)
PASSAGE = st.lists(WORD, min_size=SURELY_SHARED, max_size=40)


@given(PASSAGE, WORDS, WORDS, WORDS, WORDS)
def test_texts_that_share_a_passage_share_a_fingerprint(
    passage: list[str], before: list[str], after: list[str], above: list[str], below: list[str]
) -> None:
    first = fingerprints([*before, *passage, *after])
    second = fingerprints([*above, *passage, *below])
    assert first & second


@given(WORDS, st.text("hijk", min_size=1, max_size=4))
def test_texts_without_a_word_in_common_share_none(words: list[str], other: str) -> None:
    others = [f"{other}{number}" for number in range(len(words))]
    assert not fingerprints(words) & fingerprints(others)


@given(st.lists(WORD, max_size=LENGTH - 1))
def test_a_text_of_fewer_words_than_a_shingle_has_none(words: list[str]) -> None:
    assert fingerprints(words) == set()


def test_about_two_of_nine_shingles_are_kept() -> None:
    kept = len(fingerprints([f"word{number * number % 7919}" for number in range(5000)]))
    assert 0.18 < kept / 5000 < 0.27
