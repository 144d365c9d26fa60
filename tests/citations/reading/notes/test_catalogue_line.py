"""A line of a catalogue: title, marking, kind and date in an order of its own."""

from __future__ import annotations

import pytest

from foiakit.citations.reading.notes.catalogue_line import read_catalogued
from foiakit.citations.reading.passage import Piece

LINE = (
    "Holm on the ice talks. Top Secret/Exdis, Cable, Oslo 412, March 4, 1974, 3 pp. Ford Library,"
    " Box 7."
)


def test_each_part_fills_its_field_and_is_where_it_says() -> None:
    found = read_catalogued(Piece(LINE, 5))
    assert found is not None
    assert {name: field.value for name, field in found.fields.items()} == {
        "title": "Holm on the ice talks", "classification": "Top Secret", "captions": ("EXDIS",),
        "kind": "Cable", "date": "1974-03-04", "pages": 3, "message": "Oslo 412",
        "source": "Ford Library, Box 7",
    }  # fmt: skip
    for name in ("title", "kind", "message", "source"):
        field = found.fields[name]
        assert LINE[field.start - 5 : field.end - 5] == field.value


def test_a_number_without_a_post_is_left_over() -> None:
    found = read_catalogued(Piece(LINE.replace("Oslo 412", "412777")))
    assert found is not None
    assert found.value("message") is None
    assert [piece.text for piece in found.leftover] == ["412777"]


@pytest.mark.parametrize("line", ["Ice", "Letter, Holm to Pryor, May 3, 1966", "", "x" * 700])
def test_another_form_is_not_read(line: str) -> None:
    assert read_catalogued(Piece(line)) is None
