"""A page whose text layer has only release stamps has no words of its own."""

from __future__ import annotations

import pytest

from foiakit.cables.released_papers import has_words, own_letters

STAMPED = "UNCLASSIFIED U.S. Department of State Case No. F-2014-12345 Doc No. C05123456\nSECRET\n"


@pytest.mark.parametrize("page", ["", STAMPED, "PAGE 01\n", f"{STAMPED}\n-----\n"])
def test_stamps_and_levels_are_not_words(page: str) -> None:
    assert (has_words(page), own_letters(page)) == (False, 0)


def test_a_sentence_is_words_and_letters_of_stamps_are_not_counted() -> None:
    sentence = "The council of the port met."
    assert own_letters(STAMPED + sentence) == own_letters(sentence) == 22
    assert has_words(STAMPED + sentence)
    assert not has_words(STAMPED + "Mole 7")
