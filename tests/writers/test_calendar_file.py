"""Entries of a calendar as iCalendar."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from foiakit.requests.calendar_entries import Entry
from foiakit.writers.calendar_file import calendar

icalendar = pytest.importorskip("icalendar", reason="needs the extra calendar")
ENTRY = Entry(
    "12.foia@foiakit", date(2027, 1, 5), "Answer due, or; an\nappeal", "21-22 Nov\x1b: weekends",
    (7, 1), cancelled=False, sequence=3, changed="2026-11-27T10:00:00+00:00",
)  # fmt: skip


def read(*entries: Entry) -> list[Any]:
    return list(icalendar.Calendar.from_ical(calendar(entries)).walk("VEVENT"))


def test_an_entry_is_a_whole_day_with_its_alarms() -> None:
    (event,) = read(ENTRY)
    assert (str(event["uid"]), event["sequence"]) == (ENTRY.uid, 3)
    assert (event["dtstart"].dt, event["dtend"].dt) == (date(2027, 1, 5), date(2027, 1, 6))
    assert [alarm["trigger"].dt.days for alarm in event.walk("VALARM")] == [-7, -1]
    assert str(event["status"]) == "CONFIRMED"
    assert "\x1b" not in str(event["description"])
    assert "\n" not in str(event["summary"])


def test_an_answer_that_came_cancels_the_entry_and_an_unknown_moment_is_a_fixed_one() -> None:
    (event,) = read(ENTRY._replace(cancelled=True, changed="", alarms=()))
    assert str(event["status"]) == "CANCELLED"
    assert event["dtstamp"].dt.year == 1970
    assert event.walk("VALARM") == []


def test_the_same_entries_are_the_same_file() -> None:
    assert calendar([ENTRY]) == calendar([ENTRY])
    assert calendar([]).startswith(b"BEGIN:VCALENDAR\r\n")
