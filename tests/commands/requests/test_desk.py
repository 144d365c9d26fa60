"""A request from what is wanted to the released record, at the command line."""

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


def test_wanted_names_messages_that_a_draft_takes(desk: Run, held: Path) -> None:

    names = desk("wanted", "--ask", "--format", "ids").out
    assert names == "State 700 (1974)\n"
    done = desk("request", "new", "--to", "nara", stdin=names)
    assert (done.code, done.out) == (0, "1\n")
    (item,) = shown(desk, "1")["items"]
    assert (item["message"], item["year"], item["cited_by"]) == ("State 700", 1974, 3)
    assert item["quote"] == "AS STATE 700 SAYS."


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


def test_a_request_is_drafted_where_there_is_no_database_and_nothing_is_left_of_a_refused_one(
    desk: Run, here: Path
) -> None:
    assert desk("request", "new", "x", "--to", "state", "--dry-run").code == 0
    assert desk("request", "new", "to jane@example.org", "--to", "state").code == 4
    assert list(here.iterdir()) == []
    assert desk("request", "new", "All drafts", "--to", "state").out == "1\n"


def test_an_approximate_day_gives_an_approximate_clock(desk: Run, held: Path) -> None:
    desk("request", "new", "State 700 (1974)", "--to", "nara")
    assert desk("request", "event", "1", "sent", "--on", "2026-10~").code == 0
    (clock, *_) = shown(desk, "1", "--today", "2026-11-27")["parts"][0]["clocks"]
    assert clock["confidence"] == "approximate"


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


def test_undo_is_advised_only_after_a_change(desk: Run, sent: Path) -> None:
    far = "2199-01-01"
    letter = desk("request", "letter", "1", "inquiry", "--on", far)
    assert f"{far} is in the future" in letter.err
    tried = desk("request", "event", "1", "inquiry", "--on", far, "--dry-run")
    assert f"{far} is in the future" in tried.err
    refused = desk("request", "event", "1", "determined", "--on", far, "--item", "9=full")
    assert refused.code == 4
    assert not any("foiakit undo" in done.err for done in (letter, tried, refused)), [
        letter.err, tried.err, refused.err
    ]  # fmt: skip
    assert "foiakit undo" in desk("request", "event", "1", "inquiry", "--on", far).err


def test_the_state_after_an_event_is_that_of_its_day_if_it_is_in_the_future(
    desk: Run, sent: Path
) -> None:
    done = desk("request", "event", "1", "inquiry", "--on", "2199-01-14", "--by", "email")
    assert "request 1 on 2199-01-14: overdue; next: wait until 2199-02-28" in done.err


def test_an_office_or_a_state_that_is_not_known_is_named(desk: Run, sent: Path) -> None:
    done = desk("request", "new", "A report on rivers", "--to", "stat")
    assert (done.code, "no office called stat is known" in done.err) == (0, True)
    assert "did you mean state?" in done.err
    done = desk("request", "list", "--state", "late")
    assert (done.code, "there are: draft, sent" in done.err) == (2, True)
    assert desk("request", "list", "--state", "in_court").code == 0


def test_an_office_cannot_acknowledge_what_was_not_sent_yet(desk: Run, sent: Path) -> None:
    done = desk("request", "event", "1", "acknowledged", "--on", "2026-11-01")
    assert (done.code, "before it was sent" in done.err) == (4, True)
