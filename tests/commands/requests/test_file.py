"""`request file`: a letter is filed by its number, once, and its text is not kept."""

from __future__ import annotations

import json
import sqlite3
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


def test_an_email_is_filed_by_its_number_once_and_its_text_is_not_kept(
    desk: Run, sent: Path
) -> None:
    Path("a.eml").write_text(ANSWER.format(number="NGC 27-0321"))
    done = desk("request", "file", "a.eml")
    assert (done.code, done.out.split("\t")[:4]) == (0, ["a.eml", "filed", "1", "2027-03-08"])
    assert desk("request", "file", "a.eml").out.split("\t")[1] == "unchanged"
    (letter,) = shown(desk, "1")["letters"]
    assert (letter["message_id"], letter["file"]) == ("<answer@nara.gov>", "a.eml")
    for kept in sqlite3.connect(sent).iterdump():
        assert "foia@nara.gov" not in kept
        assert "responds to your request" not in kept


def test_what_cannot_be_matched_is_listed_and_nothing_is_guessed(desk: Run, sent: Path) -> None:
    Path("a.eml").write_text(ANSWER.format(number="F-2027-00001").replace("nara.gov", "x.org"))
    done = desk("request", "file", "a.eml")
    assert (done.code, done.out.split("\t")[1]) == (1, "unfiled")
    assert "no request has the number F-2027-00001" in done.out
    Path("b.eml").write_text(ANSWER.format(number=""))
    assert desk("request", "file", "b.eml").out.split("\t")[1:3] == ["proposed", "1"]
    assert shown(desk, "1")["letters"] == []
    Path("c.eml").write_text(ANSWER.format(number="").replace("Subject", "In-Reply-To"))
    assert desk("request", "file", "b.eml", "--request", "1").code == 0


def test_a_letter_on_paper_needs_its_day(desk: Run, sent: Path) -> None:
    Path("scan.txt").write_text("AUG 31 2027\nNo responsive records were located.\n")
    assert desk("request", "file", "scan.txt", "--request", "1").code == 1
    done = desk("request", "file", "scan.txt", "--request", "1", "--on", "2027-08-31")
    assert done.code == 0
    assert desk("request", "file", "nothing.eml").code == 3
    Path("x.eml").write_bytes(b"\xff\x00")
    assert desk("request", "file", "x.eml").code == 4
