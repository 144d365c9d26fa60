"""The first kind of document that the head of a note names."""

from __future__ import annotations

import pytest

from foiakit.citations.reading.notes.first_kind import first_kind, with_adjective
from foiakit.citations.reading.notes.parts import read_parts
from foiakit.citations.reading.passage import Piece


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("Letter, Holm to Pryor", "Letter", "Letter"),
        ("Telegram 212 from Lima, May 3, 1966", "Telegram", "Telegram"),
        ("Holm memorandum to Pryor, May 3, 1966", "Memorandum", "memorandum"),
        ("Office of Research and Reports, Box 12", None, ""),
        ("Holm to Pryor, May 3, 1966", None, ""),
    ],
)
def test_a_kind_is_found_with_its_place(text: str, kind: str | None, words: str) -> None:
    _, (piece, span, label, _), found = first_kind(read_parts(Piece(text)))
    assert found == kind
    assert (piece.text[slice(*span)], label) == (words, kind or "")


def test_a_word_before_a_kind_belongs_to_it() -> None:
    span, label = with_adjective(Piece("special report"), (8, 14), "Report")
    assert (span, label) == ((0, 14), "Special Report")
    assert with_adjective(Piece("Holm report"), (5, 11), "Report") == ((5, 11), "Report")
