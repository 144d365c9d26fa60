"""`request link`: a released record is tied to the item that asked for it."""

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


def test_an_import_proposes_the_link_when_case_and_message_fit(desk: Run, sent: Path) -> None:
    desk("request", "event", "1", "determined", "--on", "2027-03-08", "--item", "1=full")
    table = "message,year,title,case\nState 700,1974,A talk,NGC 27-0321\nState 700,1974,Two,F-1\n"
    Path("came.csv").write_text(table)
    done = desk("import", "came.csv")
    assert done.err.count("foiakit request link 1 ") == 1
    record = done.err.partition("foiakit request link 1 ")[2].split()[0]
    assert desk("request", "link", "1", record).code == 0
    (item,) = shown(desk, "1")["items"]
    assert (item["status"], item["record"]) == ("full", int(record))
    assert "request link" not in desk("import", "came.csv").err
    report = json.loads(desk("import", "came.csv", "--report", "json").out)
    assert report["answers"] == []


def test_a_link_needs_a_decision_and_an_item(desk: Run, sent: Path) -> None:
    new = desk("add", "--message", "State 700", "--year", "1974", "--title", "x").out.strip()
    refused = desk("request", "link", "1", new)
    assert (refused.code, "enter the decision first" in refused.err) == (4, True)
    desk("request", "event", "1", "determined", "--on", "2027-03-08")
    assert desk("request", "link", "1", new).code == 4  # the outcome is unknown
    assert desk("request", "link", "1", new, "--result", "part").code == 0
    assert desk("request", "link", "1", "1").code == 3
    assert desk("request", "link", "1", "99").code == 3
    assert desk("verify").code == 0
