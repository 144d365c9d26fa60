"""`request new`: what is asked for already is left out, and what was reviewed lately is named."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

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


def shown(desk: Run, *words: str) -> dict[str, Any]:
    found = json.loads(desk("request", "show", *words, "--format", "json").out)
    assert isinstance(found, dict)
    return found


def test_wanted_names_messages_that_a_draft_takes(desk: Run, held: Path) -> None:

    names = desk("wanted", "--ask", "--format", "ids").out
    assert names == "State 700 (1974)\n"
    done = desk("request", "new", "--to", "nara", stdin=names)
    assert (done.code, done.out) == (0, "1\n")
    (item,) = shown(desk, "1")["items"]
    assert (item["message"], item["year"], item["cited_by"]) == ("State 700", 1974, 3)
    assert item["quote"] == "AS STATE 700 SAYS."


def test_a_cable_that_is_asked_for_is_left_out_for_the_same_office_alone(
    desk: Run, sent: Path
) -> None:
    again = desk("request", "new", "State 700 (1974)", "--to", "National Archives")
    assert (again.code, again.out) == (1, "")
    assert "request 1 asks nara for State 700 of 1974 already" in again.err
    other = desk("request", "new", "State 700 (1974)", "--to", "state")
    assert (other.code, other.out) == (0, "2\n")
    assert "request 1 asks nara for State 700 of 1974 as well" in other.err
    desk("request", "event", "1", "withdrawn", "--on", "2026-12-03")
    assert desk("request", "new", "State 700 (1974)", "--to", "nara").out == "3\n"


def test_a_request_is_drafted_where_there_is_no_database_and_nothing_is_left_of_a_refused_one(
    desk: Run, here: Path
) -> None:
    assert desk("request", "new", "x", "--to", "state", "--dry-run").code == 0
    assert desk("request", "new", "to jane@example.org", "--to", "state").code == 4
    assert list(here.iterdir()) == []
    assert desk("request", "new", "All drafts", "--to", "state").out == "1\n"


def test_a_document_that_was_reviewed_lately_is_named_and_asked_for_all_the_same(
    desk: Run, here: Path
) -> None:
    new = ("request", "new", "Kabul 8106 (1973)", "--to", "state", "--mdr")
    assert desk(*new).code == 0
    decided = ("request", "event", "1", "determined", "--on")
    assert desk(*decided, "2026-06-30", "--result", "denied").code == 0
    assert desk("request", "event", "1", "withdrawn", "--on", "2026-07-01").code == 0
    again = desk(*new)
    assert (again.code, again.out) == (0, "2\n")
    assert "request 1: Kabul 8106 of 1973 was reviewed, and decided on 2026-06-30" in again.err
    assert "before 2028-06-30" in again.err
    foia = desk("request", "new", "Kabul 8106 (1973)", "--to", "nara")
    assert "was reviewed" not in foia.err
