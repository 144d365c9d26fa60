"""`foiakit seen`: findings that a person has accepted, with the reason."""

from __future__ import annotations

import json
from pathlib import Path

from program import Run

SPELLED: tuple[str, ...] = (
    "--classification", "Secret", "--title", " Strike  [Excised] ", "--message", "Lima 00154",
    "--date", "1989-05-04", "--kind", "Cable", "--pages", "3",
)  # fmt: skip


def test_what_was_seen_is_not_shown_again_and_can_be_asked_for(desk: Run, seven: Path) -> None:
    reason = "so on the document"
    assert desk("seen", "6", "date-conflict", "--reason", reason).code == 0
    done = desk("check")
    assert done.code == 0
    assert "date-conflict" not in done.out
    assert "1 accepted earlier, not shown" in done.err
    assert "date-conflict" in desk("check", "--also-seen").out
    (sighting,) = json.loads(desk("seen", "--format", "json").out)
    assert (sighting["record"], sighting["code"], sighting["reason"]) == (
        6,
        "date-conflict",
        reason,
    )
    assert desk("seen").out.startswith("6\tdate-conflict\t")
    assert desk("seen", "6", "date-conflict", "--forget").code == 0
    assert desk("check").code == 1


def test_seen_wants_a_record_a_code_and_a_reason(desk: Run, seven: Path) -> None:
    assert desk("seen", "6", "date-conflict").code == 2
    assert desk("seen", "6", "--reason", "x").code == 2
    assert desk("seen", "60", "date-conflict", "--reason", "x").code == 3
    assert "date-conflict" in desk("seen", "6", "date-conflit", "--reason", "x").err
    assert desk("seen", "6", "date", "--reason", "x").code == 3
    assert desk("seen", "6", "date-conflict", "--forget").code == 3
    assert desk("seen").out == ""
