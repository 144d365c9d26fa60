"""Words that say where a document is kept."""

from __future__ import annotations

import pytest

from foiakit.citations.reading.notes.places import (
    is_file_number,
    is_place,
    is_place_for_sure,
)


@pytest.mark.parametrize(
    "words", ["Box 12", "Nixon Library", "FRUS, 1951, vol. 2", "611.00/5-356", "RG 59"]
)
def test_a_box_a_library_a_volume_and_a_file_number_are_places(words: str) -> None:
    assert is_place(words)


@pytest.mark.parametrize("words", ["Ice talks", "Holm to Pryor", "May 3, 1966", ""])
def test_other_words_are_not(words: str) -> None:
    assert not is_place(words)
    assert not is_place_for_sure(words)
    assert not is_file_number(words)


def test_a_decimal_file_number_is_one_and_a_date_is_not() -> None:
    assert is_file_number("611.00/5-356")
    assert not is_file_number("5-3-56")
