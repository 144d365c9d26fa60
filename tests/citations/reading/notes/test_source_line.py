"""The source line of an edition: the place and the marking."""

from __future__ import annotations

import pytest
from citations.read_citations import record

from foiakit.citations.reading.notes.source_line import put_source
from foiakit.citations.reading.passage import Finding, Piece

HEADING = (
    "118. Telegram 3310 From the Embassy in Ghana to the Department of State\n"
    "Accra, April 2, 1968, 1430Z.\n"
    "Source: National Archives, RG 59, Central Files 1967–69, AGR 12 GHANA. Secret; Priority;"
    " Exdis. Drafted by Holm."
)


def test_a_heading_of_an_edition_has_its_marking_from_the_source_line() -> None:
    got = record(HEADING)
    assert (got.document, got.message, got.date) == ("118", "Accra 3310", "1968-04-02")
    assert (got.classification, got.captions) == ("Secret", ("EXDIS",))
    assert got.source == "National Archives, RG 59, Central Files 1967–69, AGR 12 GHANA"


@pytest.mark.parametrize(
    ("line", "source", "classification", "left"),
    [
        ("Nixon Library, NSC Files, Box 701. Secret; Exdis.", "Nixon Library, NSC Files, Box 701",
         "Secret", []),
        ("Papers of J. Holm, Box 1", "Papers of J. Holm, Box 1", None, []),
        ("FOIA", "FOIA", None, []),
    ],
)  # fmt: skip
def test_a_place_ends_at_the_marking(
    line: str, source: str, classification: str | None, left: list[str]
) -> None:
    found = Finding()
    put_source(Piece(line), found)
    assert (found.value("source"), found.value("classification")) == (source, classification)
    assert [piece.text for piece in found.leftover] == left
