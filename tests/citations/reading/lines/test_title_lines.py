"""Titles, dates and makers on lines of their own."""

from __future__ import annotations

import pytest
from citations.read_citations import record

from foiakit.citations.reading.lines.title_lines import may_be_title
from foiakit.citations.reading.passage import Piece


def test_title_date_and_maker_are_read_from_their_lines() -> None:
    got = record("[Ice in the Harbors]\nMay 3, 1966\nCIA, secret cable")
    assert (got.title, got.date, got.kind) == ("[Ice in the Harbors]", "1966-05-03", "Cable")


@pytest.mark.parametrize("words", ["Source: FOIA", "May 3, 1966", "undated", "It was cold."])
def test_a_label_a_date_and_a_sentence_are_not_titles(words: str) -> None:
    assert not may_be_title(Piece(words))
