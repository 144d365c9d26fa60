"""Names of agencies, long and short."""

from __future__ import annotations

import pytest

from foiakit.citations.reading.agencies import is_agency
from foiakit.citations.reading.passage import Piece


@pytest.mark.parametrize("name", ["CIA", "Central Intelligence Agency", "c.i.a."])
def test_a_name_or_short_name_of_the_vocabulary_is_an_agency(name: str) -> None:
    assert is_agency(Piece(name))


@pytest.mark.parametrize("name", ["Department of Ice", "", "CIA and others", "CIA " * 40])
def test_other_words_are_not(name: str) -> None:
    assert not is_agency(Piece(name))
