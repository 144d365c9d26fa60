"""`request calendar`: days that a calendar program keeps, moves and does not tell others."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import icalendar
import pytest
from program import Run


def days(desk: Run, *words: str) -> dict[str, Any]:
    done = desk("request", "calendar", "--output", "days.ics", "--yes", *words)
    assert (done.code, done.out) == (0, "")
    found = icalendar.Calendar.from_ical(Path("days.ics").read_bytes())
    return {str(event["uid"]).partition(".")[2]: event for event in found.walk("VEVENT")}


def test_each_due_day_is_a_whole_day_that_does_not_block_time(desk: Run, decided: Path) -> None:
    found = days(desk)
    assert found.keys() == {"foia.determination@foiakit", "foia.appeal.3@foiakit"}
    appeal = found["foia.appeal.3@foiakit"]
    assert appeal.decoded("dtstart") == date(2016, 6, 6)
    assert appeal.decoded("dtend") == date(2016, 6, 7)
    assert (appeal["transp"], appeal["status"]) == ("TRANSPARENT", "CONFIRMED")


def test_a_day_of_yours_has_two_reminders_and_theirs_none(desk: Run, decided: Path) -> None:
    found = days(desk)
    before = [alarm.decoded("trigger") for alarm in found["foia.appeal.3@foiakit"].walk("VALARM")]
    assert before == [timedelta(days=-14), timedelta(days=-3)]
    assert not found["foia.determination@foiakit"].walk("VALARM")


def test_what_has_come_is_cancelled(desk: Run, decided: Path) -> None:
    assert days(desk)["foia.determination@foiakit"]["status"] == "CANCELLED"


def test_a_second_import_moves_a_day_and_adds_none(desk: Run, drafted: Path) -> None:
    desk("request", "event", "1", "sent", "--on", "2015-11-27", "--by", "portal")
    desk("request", "event", "1", "acknowledged", "--on", "2015-12-02", "--received", "2015-11-30")
    event = days(desk)["foia.determination@foiakit"]
    desk("request", "event", "1", "extended", "--on", "2015-12-21", "days=10")
    other = days(desk)["foia.determination@foiakit"]
    assert event["uid"] == other["uid"]
    assert event.decoded("dtstart") < other.decoded("dtstart")
    assert other["sequence"] > event["sequence"]


def test_titles_are_discreet_unless_details_are_asked_for(desk: Run, decided: Path) -> None:
    plain, full = days(desk), days(desk, "--details")
    assert {str(event["summary"]) for event in plain.values()} == {
        "Request 1: answer due",
        "Request 1: appeal by",
    }
    assert not any("description" in event for event in plain.values())
    assert str(full["foia.appeal.3@foiakit"]["summary"]).endswith("(NGC16-0321, Two)")
    assert "90 calendar days" in str(full["foia.appeal.3@foiakit"]["description"])


def test_the_file_is_as_the_standard_wants_it(desk: Run, decided: Path) -> None:
    days(desk, "--details")
    lines = Path("days.ics").read_bytes().split(b"\r\n")
    assert b"\n" not in b"".join(lines)
    assert max(map(len, lines)) <= 75


@pytest.mark.parametrize("title", ["a; b, c\\n", "Łódź" * 30])
def test_any_title_is_text(desk: Run, seven: Path, title: str) -> None:
    desk("request", "new", "Kabul 8106 (1973)", "--to", "nara", "--title", title)
    desk("request", "event", "1", "sent", "--on", "2015-11-27")
    found = days(desk, "--details")
    assert all(title in str(event["summary"]) for event in found.values())


def test_without_requests_it_is_an_empty_calendar(desk: Run, seven: Path) -> None:
    assert days(desk) == {}
