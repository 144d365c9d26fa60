"""A request from what is wanted to the released record, at the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from linked_cables import collection
from program import Run


@pytest.fixture
def held(here: Path) -> Path:
    collection("records.db")
    return here / "records.db"


@pytest.fixture
def sent(desk: Run, held: Path) -> Path:
    """A request for the one missing cable, sent and acknowledged."""
    assert desk("request", "new", "State 700 (1974)", "--to", "nara").out == "1\n"
    assert desk("request", "event", "1", "sent", "--on", "2026-11-27").code == 0
    done = desk("request", "event", "1", "acknowledged", "--on", "2026-12-02",
                "--received", "2026-11-30", "--number", "NGC27-0321")  # fmt: skip
    assert done.code == 0
    return held


def test_wanted_shows_what_is_asked_for_and_loses_what_is_linked(desk: Run, sent: Path) -> None:
    (asked,) = json.loads(desk("wanted", "--ask", "--format", "json").out)
    assert asked["request"]["id"] == 1
    assert "asked: request 1" in desk("wanted", "--format", "table").out
    assert desk("wanted", "--not-asked", "--ask", "--format", "ids").out == ""
    assert desk("wanted", "--asked", "--format", "ids").out == "State 700 (1974)\n"
    desk("request", "event", "1", "determined", "--on", "2027-03-08", "--item", "1=full")
    new = desk("add", "--title", "Released under another number").out.strip()
    assert desk("request", "link", "1", new, "--item", "1").code == 0
    assert desk("wanted", "--ask", "--format", "ids").out == ""
    desk("undo")
    assert desk("wanted", "--ask", "--format", "ids").out == "State 700 (1974)\n"


def test_an_office_or_a_state_that_is_not_known_is_named(desk: Run, sent: Path) -> None:
    done = desk("request", "new", "A report on rivers", "--to", "stat")
    assert (done.code, "no office called stat is known" in done.err) == (0, True)
    assert "did you mean state?" in done.err
    done = desk("request", "list", "--state", "late")
    assert (done.code, "there are: draft, sent" in done.err) == (2, True)
    assert desk("request", "list", "--state", "in_court").code == 0
