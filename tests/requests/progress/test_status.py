"""Clocks, parts and due acts of a request, as what happened to it makes them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from request_histories import (
    ASKED,
    DECIDED,
    FULL,
    KNOWN,
    MORE,
    PART,
    SENT,
    request_after,
    state_and_act,
    status_on,
)

from foiakit.requests.model import Closure, Letter, Number, number_key
from foiakit.requests.progress.due import due
from foiakit.requests.progress.status import Status, status


def test_an_interim_release_is_no_determination() -> None:
    request = request_after(SENT, KNOWN, ("interim", "2026-12-20", {"outcomes": (PART,)}))
    assert state_and_act(status_on("2026-12-21", request)) == ("pending", "wait", "2026-12-30")


def test_a_question_stops_the_clock_until_its_answer_is_received() -> None:
    request = request_after(
        ("sent", "2026-03-02", {"received_day": "2026-03-02"}),
        ("question", "2026-03-11"),
        ("answer", "2026-03-20", {"received_day": "2026-03-25"}),
    )
    clock = status_on("2026-03-26", request).parts[0].clocks[0].clock
    assert clock.due == date(2026, 4, 13)


def test_an_unknown_day_of_receipt_is_named() -> None:
    by_post = request_after(
        ("sent", "2026-11-27", {"channel": "post"}), ("acknowledged", "2026-12-10")
    )
    clock = status_on("2026-12-11", by_post).parts[0].clocks[0].clock
    assert (clock.start, len(clock.warnings)) == (date(2026, 12, 10), 1)


def test_a_closure_of_the_office_is_left_out() -> None:
    closure = Closure(first="2026-12-07", last="2026-12-11", office="nara", reason="flood")
    other = Closure(first="2026-12-14", last="2026-12-18", office="state")
    clock = (
        status_on("2026-12-11", request_after(SENT, KNOWN), closures=[closure, other])
        .parts[0]
        .clocks[0]
    )
    assert clock.clock.due == date(2027, 1, 6)
    assert any("flood" in line for line in clock.clock.working)


def test_the_letter_beats_the_rule() -> None:
    by = ("determined", "2027-03-08", {"outcomes": (PART,), "appeal_by": "2027-07-30"})
    assert state_and_act(status_on("2027-07-01", request_after(SENT, by)))[2] == "2027-07-30"
    days = ("determined", "2027-03-08", {"outcomes": (PART,), "appeal_days": 120})
    assert state_and_act(status_on("2027-07-01", request_after(SENT, days)))[2] == "2027-07-06"


def test_a_referral_is_a_part_with_a_clock_and_an_office_of_its_own() -> None:
    number = Number(number="F-2027-1", key=number_key("F-2027-1"), kind="referral", office="state")
    referred = ("referred", "2027-02-01", {"part": number.key, "office": "state"})
    arrived = ("received", "2027-02-05", {"part": number.key})
    found = status_on(
        "2027-02-08", request_after(SENT, KNOWN, referred, arrived, numbers=(number,))
    )
    assert [(part.part.office, part.clocks[0].clock.kind) for part in found.parts] == [
        ("nara", "foia.determination"),
        ("state", "foia.referral"),
    ]
    assert found.parts[1].clocks[0].clock.due == date(2027, 3, 8)


def test_a_request_that_is_split_up_shows_its_most_urgent_part() -> None:
    numbers = tuple(
        Number(number=f"51917{letter}", key=f"51917{letter}", kind="part", items=(at,))
        for at, letter in enumerate("AB", 1)
    )
    decided = ("determined", "2027-03-08", {"part": "51917B", "outcomes": (FULL,)})
    denied = ("determined", "2027-03-09", {"part": "51917A", "outcomes": (PART,)})
    found = status_on("2027-03-10", request_after(SENT, KNOWN, decided, denied, numbers=numbers))
    assert [part.state.name for part in found.parts] == ["appealable", "closed"]
    assert (found.state, found.urgent.part.number) == ("appealable", "51917A")


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


def test_yours_are_due_first_and_what_rests_is_not_due() -> None:
    requests = [
        request_after(SENT, KNOWN, id=1),
        request_after(SENT, KNOWN, DECIDED, id=2),
        request_after(id=3),
        request_after(SENT, KNOWN, MORE, ASKED, id=4),
    ]

    def ids(day: str, within: int = 0) -> list[int | None]:
        today = date.fromisoformat(day)
        found = due((status(part, today) for part in requests), today, within)
        return [due_request.status.request.id for due_request in found]

    assert ids("2027-01-18") == [1]
    assert ids("2027-05-25", within=14) == [2, 1, 4]
    assert ids("2027-05-25") == [1, 4]


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


def test_json_has_every_key_whatever_the_state() -> None:
    drafts = status_on("2026-11-27", request_after()).parts[0].as_json(1)
    decided = status_on("2027-03-09", request_after(SENT, KNOWN, DECIDED)).parts[0].as_json(1)
    assert drafts.keys() == decided.keys()
    assert drafts["next"].keys() == decided["next"].keys()
    assert decided["next"]["command"] == "foiakit request letter 1 appeal"
    assert [clock["ended"] for clock in decided["clocks"]] == ["2027-03-08", None]
