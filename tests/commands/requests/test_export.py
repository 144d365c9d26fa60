"""`request export`: all of a request as JSON, the standard log, and what is left out for others."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from program import Run


@pytest.fixture
def drafted(desk: Run, here: Path) -> Path:
    """Two requests with a history."""
    desk("request", "new", "Kabul 8106 (1973)", "--to", "nara", "--title", "Łódź, [red]")
    desk("request", "event", "1", "sent", "--on", "2015-06-01", "--by", "portal")
    desk("request", "event", "1", "acknowledged", "--on", "2015-06-05", "--number", "NGC15-321")
    desk("request", "event", "1", "determined", "--on", "2015-07-08", "--item", "1=part",
         "--exempt", "b1", "--note", "called")  # fmt: skip
    desk("request", "new", "All drafts", "--to", "state", "--mdr")
    desk("request", "closed", "2025-10-01..2025-11-12", "--reason", "no appropriation")
    return here


def test_an_export_comes_back_whole_and_a_second_time_adds_nothing(
    desk: Run, drafted: Path
) -> None:
    text = desk("request", "export").out
    Path("all.json").write_text(text, encoding="utf-8")
    first = desk("request", "import", "all.json", "--db", "new.db")
    assert "2 new, 0 here already" in first.err
    assert desk("request", "export", "--db", "new.db").out == text
    again = desk("request", "import", "all.json", "--db", "new.db")
    assert "0 new, 2 here already, 0 events added, 0 differing" in again.err
    assert desk("verify", "--db", "new.db").code == 0
    assert desk("undo", "--db", "new.db").code == 0
    assert desk("request", "list", "--all", "--db", "new.db").out == ""


def test_an_export_for_others_leaves_notes_and_letters_out(desk: Run, drafted: Path) -> None:
    assert "called" in desk("request", "export").out
    assert "called" not in desk("request", "export", "--without-notes").out


def test_the_standard_log_has_a_row_a_number_and_no_requester(desk: Run, drafted: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(desk("request", "export", "--format", "log").out)))
    assert [(row["request id"], row["status"]) for row in rows] == [
        ("NGC15-321", "done"), ("", "processed")
    ]  # fmt: skip
    assert rows[0]["exemptions cited"] == "(b)(1)"
    assert {row["requester"] for row in rows} == {""}
