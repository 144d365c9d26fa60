"""Every due day is an entry of a calendar with a permanent key and a title that is discreet."""

from __future__ import annotations

from datetime import date

from composed_requests import requests
from hypothesis import given
from hypothesis import strategies as st
from request_histories import APPEAL, DECIDED, KNOWN, SENT, request_after, status_on

from foiakit.requests.calendar_entries import ALARMS, entries
from foiakit.requests.model import Request
from foiakit.requests.progress.status import status

days = st.dates(date(1975, 1, 1), date(2090, 1, 1))


@given(requests(), days)
def test_each_due_day_has_a_key_of_its_own_in_a_calendar(request: Request, today: date) -> None:
    found = list(entries([status(request, today)], details=True))
    assert len({event.uid for event in found}) == len(found)


def test_reminders_are_for_your_own_days_until_you_acted() -> None:
    before = list(entries([status_on("2027-03-09", request_after(SENT, KNOWN, DECIDED))]))
    after = list(entries([status_on("2027-05-21", request_after(SENT, KNOWN, DECIDED, APPEAL))]))
    assert [(entry.title, entry.alarms, entry.cancelled) for entry in before] == [
        ("Request 1: answer due", (), True),
        ("Request 1: appeal by", ALARMS, False),
    ]
    assert [(entry.title, entry.alarms, entry.cancelled) for entry in after] == [
        ("Request 1: answer due", (), True),
        ("Request 1: appeal by", (), True),
        ("Request 1: decision on the appeal due", (), False),
    ]


def test_only_details_name_the_request_and_show_the_counting() -> None:
    found = status_on("2026-12-03", request_after(SENT, KNOWN, title="Two telegrams"))
    (plain,), (detailed,) = entries([found]), entries([found], details=True)
    assert (plain.title, plain.description) == ("Request 1: answer due", "")
    assert detailed.title == "Request 1: answer due (Two telegrams)"
    assert "20 working days" in detailed.description
    assert plain.uid == detailed.uid
