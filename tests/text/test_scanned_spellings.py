"""The spellings of a word that a scanner may have made of it."""

from __future__ import annotations

import pytest

from foiakit.text.misreadings import is_misreading, scanned_spellings


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
