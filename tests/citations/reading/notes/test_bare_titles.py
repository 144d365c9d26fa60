"""Titles without quotation marks, purposes and addressees."""

from __future__ import annotations

import pytest
from citations.read_citations import record


def test_a_papers_number_precedes_its_title() -> None:
    got = record("JCS 287/1, Strategic Plan for the Defense of Ports, 8 May 43.")
    assert (got.title, got.recipient) == ("Strategic Plan for the Defense of Ports", None)


def test_an_institution_after_a_long_title_is_its_maker() -> None:
    got = record("Action Pending a Demonstration of the Radar, Department of State, 13 May 1961")
    assert got.title == "Action Pending a Demonstration of the Radar"
    assert got.originator == "Department of State"


@pytest.mark.parametrize(
    ("line", "recipient"),
    [
        ("Memo, Gen Marsh for CofS, 3 May 1943", "CofS"),
        ("Memo, Director for Plans to Lund, 3 May 1943", "Lund"),
        ("Plan for the Defense of Ports, 3 May 1943, Secret", None),
    ],
)
def test_for_names_the_addressee_of_what_is_sent(line: str, recipient: str | None) -> None:
    assert record(line).recipient == recipient


@pytest.mark.parametrize(
    ("line", "kind", "title"),
    [
        ("Memorandum of Conversation: Meeting with Lund, March 26, 1993",
         "Memorandum of Conversation", "Meeting with Lund"),
        ("Cable, Summary of a Meeting with Lund, March 26, 1993",
         "Cable", "Summary of a Meeting with Lund"),
        ("Minutes of a Meeting of the Harbor Committee, Oslo, June 7, 1978", "Minutes", None),
        ("Memorandum of Discussion at the 245th Meeting of the Council, Oslo, April 21, 1955",
         "Memorandum of Discussion", None),
    ],
)  # fmt: skip
def test_talks_have_their_kind_and_subject(line: str, kind: str, title: str | None) -> None:
    got = record(f"Document 3: {line}")
    assert (got.kind, got.title, got.originator) == (kind, title, None)
