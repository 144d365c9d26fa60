"""A citation in pieces: between commas, and what each of them is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiakit.citations.reading.passage import Piece
from foiakit.citations.reading.tokenizer import groups, items, title_span, tokens


@given(st.text('ab, ()[]"“”.', max_size=40))
def test_pieces_are_in_order_and_hold_every_word(text: str) -> None:
    found = items(Piece(text, 5))
    for piece in found:
        assert text[piece.start - 5 : piece.end - 5] == piece.text
    assert [piece.start for piece in found] == sorted(piece.start for piece in found)
    letters = "".join(filter(str.isalpha, text))
    assert "".join(filter(str.isalpha, "".join(piece.text for piece in found))) == letters


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Cable, \"Ice, 'the' fog,\" May", "\"Ice, 'the' fog,"),
        ("Cable, “Ice “the” fog,” May", "“Ice “the” fog,"),
        ("Cable, Ice, May", None),
    ],
)
def test_a_title_begins_with_its_mark_and_ends_before_the_one_that_closes_it(
    text: str, title: str | None
) -> None:
    span = title_span(text)
    assert (text[slice(*span)] if span else None) == title


@given(st.text("ab()[]", max_size=30))
def test_each_closing_bracket_belongs_to_the_opening_one_before_it(text: str) -> None:
    for start, end in groups(text).items():
        assert 0 <= start < end <= len(text)
        assert text[start] in "(["


def test_each_piece_has_its_name() -> None:
    whole = Piece("Cable, May 3, 1966, Secret")
    assert [(token.name, token.piece.text) for token in tokens(items(whole), whole)] == [
        ("kind", "Cable"), ("date", "May 3, 1966"), ("marking", "Secret"),
    ]  # fmt: skip
