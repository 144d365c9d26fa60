"""A note in its parts: kind, names, date, place."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from foiakit.citations.reading.notes.parts import read_parts
from foiakit.citations.reading.passage import Piece


def test_each_part_of_a_note_is_recognised() -> None:
    parts = read_parts(Piece("Letter, Holm to Pryor, May 3, 1966, Box 12"))
    assert [(part.name, part.piece.text) for part in parts] == [
        ("kind", "Letter"), ("words", "Holm to Pryor"), ("date", "May 3, 1966"),
        ("place", "Box 12"),
    ]  # fmt: skip


PIECES = st.lists(
    st.sampled_from(["Letter", "Holm to Pryor", "May 3, 1966", "Box 12", "Secret", "3 pp."]),
    min_size=1, max_size=6,
)  # fmt: skip


@settings(max_examples=30)
@given(PIECES)
def test_parts_are_where_they_say_in_any_order(pieces: list[str]) -> None:
    text = ", ".join(pieces)
    parts = read_parts(Piece(text, 2))
    assert [part.piece.start for part in parts] == sorted(part.piece.start for part in parts)
    for part in parts:
        assert text[part.piece.start - 2 : part.piece.end - 2] == part.piece.text
