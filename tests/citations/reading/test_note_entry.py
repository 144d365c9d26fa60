"""An entry that is a note, perhaps with its date before it."""

from __future__ import annotations

import pytest
from citations.read_citations import entries, record


@pytest.mark.parametrize(
    "line",
    [
        "Memorandum of Conversation between Holm and Pryor",
        'U.S. Embassy Lima Telegram 3312 to Department of State, "Ports"',
        "Letter from Ann Holm to Paul Pryor",
        'Report, "Ports"',
    ],
)
@pytest.mark.parametrize("head", ["March 3, 1962\n\n", "• 3 March 1962\n", "March 3, 1962 — "])
def test_a_date_before_the_citation_is_its_date(line: str, head: str) -> None:
    assert record(head + line).date == "1962-03-03"
    got = entries(head + line, head + line, between="\n\n")
    assert [reading.record.date for reading in got] == ["1962-03-03"] * 2
