"""Two words that a scanner may have read for each other, and two that differ."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiakit.text.misreadings import as_scanned, is_misreading, scanned_spellings

WORDS = st.text("abcdefilmnorstuvw01589", max_size=12)


@pytest.mark.parametrize(
    ("word", "other", "expected"),
    [
        ("government", "govemment", True),  # rn and m
        ("harbour", "harb0ur", True),
        ("talks", "taiks", True),
        ("commission", "commissiom", True),
        ("1975", "1976", False),  # another figure is another figure
        ("was", "has", False),  # short words differ by a letter in earnest
        ("ice", "harbour", False),
    ],
)
def test_a_misreading_is_distinguished_from_another_word(
    word: str, other: str, expected: bool
) -> None:
    assert is_misreading(word, other) is expected


@given(WORDS, WORDS)
def test_it_does_not_matter_which_of_two_words_is_first(word: str, other: str) -> None:
    assert is_misreading(word, other) == is_misreading(other, word)
    assert is_misreading(word, word)


@given(WORDS)
def test_signs_that_scanners_confuse_are_written_one_way(word: str) -> None:
    assert as_scanned(as_scanned(word)) == as_scanned(word)


@pytest.mark.parametrize(
    ("word", "read"),
    [("Tadind", "tadiud"), ("Folovap", "f0lovap"), ("Marnelik", "mamelik"), ("Kadem", "kadern")],
)
def test_a_word_is_also_spelled_as_scanners_read_it(word: str, read: str) -> None:
    assert read in scanned_spellings(word)


@pytest.mark.parametrize("word", ["Tadind", "harbor", "Islamabad"])
def test_every_such_spelling_is_another_word_that_counts_as_misread(word: str) -> None:
    for spelling in scanned_spellings(word):
        assert spelling != word.lower()
        assert is_misreading(word.lower(), spelling)


def test_a_word_without_such_letters_has_no_other_spelling() -> None:
    assert scanned_spellings("gypzy") == []
