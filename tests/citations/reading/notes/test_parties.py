"""Who wrote to whom, in a note."""

from __future__ import annotations

import pytest
from citations.read_citations import record

from foiakit.citations.reading.notes.parties import has_parties, parted
from foiakit.citations.reading.passage import Finding, Piece


@pytest.mark.parametrize("day", ["3 May 1966", "May 3, 1966"])
def test_a_date_after_a_full_stop_belongs_to_no_name(day: str) -> None:
    got = record(f"Document No. 4. Letter from Holm to Pryor. {day}.")
    assert (got.originator, got.recipient, got.date) == ("Holm", "Pryor", "1966-05-03")


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("Holm to Pryor", "Holm", "Pryor"),
        ("Assistant to the President Holm to Pryor", "Assistant to the President Holm", "Pryor"),
        ("Holm", "Holm", None),
    ],
)
def test_a_to_that_belongs_to_an_office_does_not_separate(
    text: str, first: str, second: str | None
) -> None:
    found = Finding()
    sender, recipient = parted(Piece(text), found)
    assert (sender.text, recipient.text if recipient else None) == (first, second)
    assert has_parties(text) == (second is not None)
    assert found.warnings == []
