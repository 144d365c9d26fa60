"""The Department's short names for telegrams: ``Embtel``, ``Deptel``."""

from __future__ import annotations

import pytest

from foiakit.citations.reading.notes.parts import read_parts
from foiakit.citations.reading.notes.short_telegram import short_telegram
from foiakit.citations.reading.passage import Finding, Piece


@pytest.mark.parametrize(
    ("text", "message", "recipient", "rest"),
    [
        ("Oslo Embtel 123, May 3, 1966", "Oslo 123", None, 1),
        ("Deptel 456 to Oslo", "State 456", "Oslo", 0),
        ("Embtel 440, Lima, May 3, 1966", "Lima 440", None, 1),
        ("Letter, Holm to Pryor", None, None, 2),
    ],
)
def test_the_number_belongs_to_the_department_or_to_the_post_that_is_named(
    text: str, message: str | None, recipient: str | None, rest: int
) -> None:
    found = Finding()
    left = short_telegram(read_parts(Piece(text)), found)
    assert (found.value("message"), found.value("recipient")) == (message, recipient)
    assert len(left) == rest


def test_a_number_whose_post_is_not_named_waits_for_it() -> None:
    found = Finding()
    short_telegram(read_parts(Piece("Embtel 440, May 3, 1966")), found)
    assert found.value("message") is None
    assert found.waiting is not None
    assert found.waiting.text == "440"
