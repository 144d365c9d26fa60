"""A part of a note that is a date."""

from __future__ import annotations

import pytest

from foiakit.citations.reading.notes.dated import dated


@pytest.mark.parametrize(
    ("words", "start"),
    [
        ("May 3, 1966", "1966-05-03"), ("3 May 1966", "1966-05-03"), ("May 1966", "1966-05"),
        ("13.5.1966", "1966-05-13"), ("circa 1966", "1966~"), ("5/13/1966", "1966-05-13"),
        ("3. Mai 1966", "1966-05-03"),
    ],
)  # fmt: skip
def test_a_date_is_read_in_each_of_its_forms(words: str, start: str) -> None:
    found = dated(words)
    assert found is not None
    assert found.start == start


@pytest.mark.parametrize("words", ["3.5.1966", "Box 12", "Ice", "", "Holm to Pryor"])
def test_a_day_that_may_be_a_month_and_other_words_are_not_a_date(words: str) -> None:
    assert dated(words) is None
