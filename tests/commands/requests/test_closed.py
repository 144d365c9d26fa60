"""`request closed`: days on which an office was closed are listed, counted, and removed."""

from __future__ import annotations

from pathlib import Path

from program import Run


def due(desk: Run) -> str:
    line = desk("request", "list", "--today", "2015-12-01").out.split("\t")
    return line[5]


def test_days_are_kept_in_the_list_until_they_are_removed(desk: Run, seven: Path) -> None:
    words = ("2025-10-01..2025-11-12", "--reason", "no appropriation")
    assert (
        "every office: closed on 2025-10-01 to 2025-11-12" in desk("request", "closed", *words).err
    )
    desk("request", "closed", "2026-01-26", "--office", "state", "--reason", "snow")
    assert [line.split("\t")[0] for line in desk("request", "closed").out.splitlines()] == [
        "2025-10-01", "2026-01-26"
    ]  # fmt: skip
    assert desk("request", "closed", "2026-01-26", "--office", "state", "--remove").code == 0
    assert len(desk("request", "closed").out.splitlines()) == 1


def test_a_closure_moves_a_due_day(desk: Run, drafted: Path) -> None:
    desk("request", "event", "1", "sent", "--on", "2015-11-27", "--by", "portal")
    before = due(desk)
    desk("request", "closed", "2015-12-01..2015-12-11", "--office", "nara", "--reason", "flood")
    assert due(desk) > before


def test_a_day_that_is_not_on_the_list_cannot_be_removed(desk: Run, seven: Path) -> None:
    done = desk("request", "closed", "2026-01-26", "--remove")
    assert (done.code, done.out) == (3, "")
    assert "every office is not on the list as closed on 2026-01-26" in done.err
    assert desk("request", "closed", "2026-01-26", "--dry-run").code == 0
    assert desk("request", "closed").out == ""
