"""What reveals a note, and what reveals prose."""

from __future__ import annotations

import pytest

from foiakit.citations.reading.note_signs import (
    date_before,
    is_note,
    is_prose,
    looks_like_one,
    may_be_note,
    without_quotations,
    without_see,
)
from foiakit.citations.reading.passage import Piece


@pytest.mark.parametrize(
    "line",
    [
        "Letter, Holm to Pryor, May 3, 1966, Box 12", "Telegram 212 from Lima",
        "Memcon between Holm and Pryor, May 3, 1966", "Oslo Embtel 123",
    ],
)  # fmt: skip
def test_a_note_is_one(line: str) -> None:
    assert is_note(Piece(line))
    assert not is_prose(line)


@pytest.mark.parametrize(
    "line",
    [
        "The minister said that the harbor was closed for the winter.",
        "He asked whether they would be paid.",
    ],
)
def test_a_sentence_is_prose_and_not_a_note(line: str) -> None:
    assert is_prose(line)
    assert not is_note(Piece(line))
    assert not may_be_note(Piece(line))
    assert not looks_like_one(Piece(line))


def test_words_inside_a_title_do_not_make_prose() -> None:
    line = 'Cable, "The minister said that the harbor was closed," May 3, 1966'
    assert without_quotations(line) == "Cable,  May 3, 1966"
    assert not is_prose(line)


def test_a_date_or_see_before_a_note_is_set_off() -> None:
    found = date_before(Piece("April 2, 1968 — Telegram 212 from Lima", 3))
    assert found is not None
    assert [(piece.text, piece.start) for piece in found] == [
        ("April 2, 1968", 3), ("Telegram 212 from Lima", 19),
    ]  # fmt: skip
    assert date_before(Piece("Telegram 212 from Lima, April 2, 1968")) is None
    assert without_see(Piece("See also Telegram 212")).text == "Telegram 212"
    assert without_see(Piece("See the Oslo files")).text == "See the Oslo files"


def test_a_line_that_names_a_place_for_sure_may_be_an_entry() -> None:
    assert looks_like_one(Piece("Holm draft, undated copy, May 3, 1966, Box 12, Nixon Library"))
    assert not looks_like_one(Piece("Box 12, Nixon Library"))
