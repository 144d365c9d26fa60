"""A citation on one line, its parts in any order."""

from __future__ import annotations

import pytest
from citations.read_citations import record


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        (
            "Nixon Library, NSC Files, Box 701: Holm to Pryor, letter, May 3, 1971",
            ("Holm", "Pryor", "Letter", None, "Nixon Library, NSC Files, Box 701"),
        ),
        ("Embtel 77, Oslo, 3 May 1966", (None, None, "Telegram", "Oslo 77", None)),
        (
            'Cable, Oslo 0412 to State, "Ice," 3 May 1966',
            (None, "State", "Cable", "Oslo 0412", None),
        ),
        ("Holm-Pryor memcon, 3 May 1966", (None, None, "Memorandum of Conversation", None, None)),
        (
            'Secret Telegram from Holm to Pryor, "Ice," 3 May 1966, Oslo 0412, 2 pp.',
            ("Holm", "Pryor", "Telegram", "Oslo 0412", None),
        ),
        (
            '"Ice," U.S. Embassy Oslo telegram 412 to State Department, 3 May 1966',
            ("U.S. Embassy Oslo", "State Department", "Telegram", "Oslo 412", None),
        ),
    ],
)
def test_the_parts_of_a_citation_come_in_any_order(
    text: str, fields: tuple[str | None, ...]
) -> None:
    got = record(text)
    assert (got.originator, got.recipient, got.kind, got.message, got.source) == fields
    assert got.date in {"1966-05-03", "1971-05-03"}


@pytest.mark.parametrize("day", ["Oct. 2, 1973", "2 October 1973"])
@pytest.mark.parametrize("noun", ["Minutes of SRG meeting", "Summary of NSC discussion"])
def test_a_day_right_after_a_meeting_is_its_day(day: str, noun: str) -> None:
    got = record(f"National Security Council, {noun} {day}, Secret, 2 pp.")
    assert (got.date, got.originator) == ("1973-10-02", "National Security Council")
