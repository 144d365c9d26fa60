"""Clocks, parts and due acts of a request, as what happened to it makes them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from request_histories import (
    DECIDED,
    KNOWN,
    MORE,
    PART,
    SENT,
    request_after,
    state_and_act,
    status_on,
)

from foiakit.requests.model import Letter
from foiakit.requests.progress.status import Status, status


def test_an_interim_release_is_not_a_determination() -> None:
    request = request_after(SENT, KNOWN, ("interim", "2026-12-20", {"outcomes": (PART,)}))
    assert state_and_act(status_on("2026-12-21", request)) == ("pending", "wait", "2026-12-30")


def test_another_law_has_no_clock() -> None:
    assert state_and_act(status_on("2027-03-10", request_after(SENT, law="other"))) == (
        "pending",
        "wait",
        None,
    )


def test_a_letter_that_nobody_has_read_comes_before_an_inquiry() -> None:
    letter = Letter(file="answer.eml", sha256="ab" * 32)
    filed = ("mail", "2027-01-20", {"letter": letter})
    assert state_and_act(status_on("2027-01-21", request_after(SENT, KNOWN, filed)))[:2] == (
        "overdue",
        "read",
    )
    read = ("estimate", "2027-01-20", {"letter": letter, "day": "2027-09-30"})
    assert state_and_act(status_on("2027-01-21", request_after(SENT, KNOWN, filed, read)))[:2] == (
        "overdue",
        "wait",
    )


@pytest.mark.parametrize("year", ["1968", "9999"])
def test_days_that_cannot_be_counted_leave_a_request_that_can_be_seen(year: str) -> None:
    found = status_on("2027-03-10", request_after(("sent", f"{year}-12-30")))
    assert (found.state, found.next.act) == ("pending", "wait")
    assert state_and_act(
        status_on("2027-03-10", request_after(("sent", f"{year}-12-30"), ("withdrawn", year)))
    )[0] == ("closed")


@given(st.dates(date(2026, 11, 1), date(2029, 12, 31)))
def test_another_day_changes_the_state_and_never_a_due_day(today: date) -> None:
    request = request_after(SENT, KNOWN, MORE, DECIDED)

    def days(found: Status) -> dict[str, date | None]:
        return {clock.key: clock.clock.due for clock in found.parts[0].clocks}

    first, second = days(status(request, today)), days(status(request, today + timedelta(days=400)))
    assert {key: first[key] for key in first.keys() & second.keys()} == {
        key: second[key] for key in first.keys() & second.keys()
    }
    assert len(first.keys() & second.keys()) == 2
