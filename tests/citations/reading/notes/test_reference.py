"""A note that refers to another document or to a place where a text is printed or kept."""

from __future__ import annotations

import pytest

from foiakit.citations.reading.notes.reference import put_reference
from foiakit.citations.reading.passage import Finding, Piece


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        ("See Document 12.", "document", "12"),
        ("For text, see Foreign Relations, 1951, vol. II, p. 12.", "source",
         "Foreign Relations, 1951, vol. II, p. 12"),
        ("A copy is in Nixon Library, Box 7.", "source", "Nixon Library, Box 7"),
    ],
)  # fmt: skip
def test_a_document_or_a_place_is_found(line: str, field: str, value: str) -> None:
    found = Finding()
    put_reference(Piece(line), found)
    assert {name: each.value for name, each in found.fields.items()} == {field: value}


def test_a_source_that_is_known_stays_and_prose_names_none() -> None:
    found = Finding()
    found.put("source", "FOIA", Piece("FOIA"))
    put_reference(Piece("A copy is in Nixon Library, Box 7."), found)
    assert found.value("source") == "FOIA"
    found = Finding()
    put_reference(Piece("He was in the harbor."), found)
    assert found.fields == {}
