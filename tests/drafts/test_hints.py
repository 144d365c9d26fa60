"""A sentence that contradicts the document that its note cites is a hint."""

from __future__ import annotations

import pytest

from foiakit.drafts.hints import hints
from foiakit.drafts.reading import plain
from foiakit.model.record import Record

RECORD = Record(
    id=1, title="Lease", date="1984-05-16", classification="Confidential",
    message="Reykjavik 02114", year=1984, originator="U.S. Embassy (Reykjavik)",
    recipient="U.S. Department of State",
)  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "fields"),
    [
        ("The secret cable of May 3, 1984 describes it.", ["date", "marking"]),
        ("On June 3, 1985 the embassy reported it.", ["date"]),
        ("A June 1985 cable describes it.", ["date"]),
        ("The cable of May 1984 describes it.", []),
        ("On May 16, 1984, the embassy reported it.", []),
        ("Embassy Copenhagen reported it.", ["sender"]),
        ("The embassy in Copenhagen reported it.", ["sender"]),
        ("A telegram from Copenhagen describes it.", ["sender"]),
        ("A telegram from Washington describes it.", []),
        ("The embassy in Reykjavik sent a confidential cable.", []),
        ("Embassy officers met on Tuesday.", []),
        ("The house was built in 1941.", []),
    ],
)
def test_a_date_a_marking_and_a_post_are_compared(sentence: str, fields: list[str]) -> None:
    draft = f"{sentence}[1]\n\nNotes\n\n[1] Reykjavik 02114.\n"
    blocks = plain.read(draft.encode(), "a.txt").blocks
    found = list(hints(blocks, {"1": RECORD}))
    differences = [difference for hint in found for difference in hint.differences]
    assert [getattr(difference, "field", None) for difference in differences] == fields
    assert {hint.type for hint in found} <= {"hint"}
