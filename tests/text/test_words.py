"""A text as words that compare, and passages found in it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiakit.text.words import Words, folded, joined, words_of

TEXTS = st.lists(
    st.sampled_from(["ice", "Harbour", "Counter-\nterrorism", "Haqqâni", "it's", "12", "—", "\f"])
).map(" ".join)


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("Counter-Ter-rorism", "counterterrorism"),
        ("Haqqâni", "HAQQANI"),
        ("it’s", "its"),
        ("co\xadoperate", "cooperate"),
    ],
)
def test_spellings_of_one_word_are_one_word(word: str, other: str) -> None:
    assert folded(word) == folded(other)


def test_a_word_broken_by_a_line_is_one_word() -> None:
    assert joined("the counter-\n  terrorism office") == "the counterterrorism office"


@given(TEXTS)
def test_every_word_is_where_it_says(text: str) -> None:
    for word in words_of(text):
        assert folded(text[word.start : word.end]) == word.folded
    unpaged = text.replace("\f", " ")
    assert Words(unpaged).folded == [word.folded for word in words_of(unpaged)]


@given(TEXTS.filter(lambda text: "-" not in text), st.integers(0, 8), st.integers(1, 4))
def test_a_passage_of_the_text_is_found_in_it(text: str, first: int, number: int) -> None:
    words = Words(text)
    sought = " ".join(words.folded[first : first + number])
    if sought:
        found = words.find(sought)
        assert found is not None
        assert found <= first
        assert joined(words.between(found, found + len(sought.split()))) == sought
    assert words.find("glacier") is None


def test_pages_are_counted_by_form_feeds_or_by_their_offsets() -> None:
    assert [Words("one\ftwo\fthree").page(word) for word in range(3)] == [1, 2, 3]
    assert Words("one two", [0, 4, 7]).page(1) == 2
    assert Words("one two").page(1) is None


def test_the_mark_of_a_note_is_distinguished_from_a_number() -> None:
    words = Words("The end.2 In 1975 (end)[3].")
    assert [word for number, word in enumerate(words.folded) if words.is_note_mark(number)] == [
        "2", "3"
    ]  # fmt: skip
