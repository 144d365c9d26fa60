"""`request read`: a letter is read, and what is certain is entered with --accept."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from linked_cables import collection
from program import Run

ANSWER = """\
From: FOIA <foia@nara.gov>
Message-ID: <answer@nara.gov>
Date: Mon, 08 Mar 2027 21:13:00 -0500
Subject: Your request {number}

March 8, 2027

This responds to your request {number}. One document may be released in full.
"""


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


def test_reading_a_letter_proposes_and_accepting_enters_what_is_sure(desk: Run, sent: Path) -> None:
    Path("a.eml").write_text(ANSWER.format(number="NGC27-0321"))
    (found,) = json.loads(desk("request", "read", "a.eml", "--format", "json").out)
    assert (found["request"], found["kind"], found["day"]) == (1, "determined", "2027-03-08")
    assert found["words"] == "One document may be released in full."
    assert desk("request", "read", "a.eml").out.endswith("\titem 1 full\n")
    assert shown(desk, "1")["state"] != "closed"
    assert desk("request", "read", "a.eml", "--accept").code == 0
    assert shown(desk, "1")["state"] == "closed"
    number = len(shown(desk, "1")["events"])
    assert desk("request", "read", "a.eml", "--accept").code == 0
    assert len(shown(desk, "1")["events"]) == number


def test_a_table_has_a_column_for_the_details_and_one_for_the_words(desk: Run, sent: Path) -> None:
    Path("answer.eml").write_text(ANSWER.format(number="NGC27-0321"), "utf-8")
    out = desk("request", "read", "answer.eml", "--format", "table").out
    heading, *lines = out.splitlines()
    assert heading.split() == ["Request", "Event", "Day", "Details", "Words"]
    assert " ".join(lines[0].split()).startswith("1 determined 2027-03-08 sure item 1 full")


def test_an_appeal_without_the_request_names_the_way_to_keep_it(desk: Run, sent: Path) -> None:
    desk("request", "event", "1", "determined", "--on", "2027-03-08", "--item", "1=denied", "-q")
    done = desk("request", "letter", "1", "appeal", "--no-sender", "--on", "2027-05-20")
    assert done.code == 4
    assert "foiakit request sent 1 --on DAY --text FILE" in done.err
