"""The clock of the first answer: from the receipt, without the days of questions and closures."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from request_histories import KNOWN, SENT, request_after, status_on

from foiakit.requests.model import Closure, Event
from foiakit.requests.progress.first_clock import Start, extension, receipt, stops
from foiakit.requests.progress.parts import parts


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


@pytest.mark.parametrize(
    ("events", "day", "is_certain"),
    [
        ([SENT], "2026-11-27", False),
        ([SENT, KNOWN], "2026-11-30", True),
        ([SENT, ("received", "2026-12-01")], "2026-12-01", True),
        ([("sent", "2026-11-27", {"received_day": "2026-11-28"})], "2026-11-28", True),
        ([("sent", "2026-11-27"), ("acknowledged", "2026-12-10")], "2026-12-10", False),
    ],
)
def test_the_receipt_is_the_best_day_that_is_known(
    events: list[Any], day: str, is_certain: bool
) -> None:
    (part,) = parts(request_after(*events))
    found = receipt(part)
    assert isinstance(found, Start)
    assert (found.day.text, found.warning is None) == (day, is_certain)


def test_a_draft_has_no_receipt() -> None:
    assert receipt(parts(request_after())[0]) is None


def test_extensions_add_up_and_a_notice_without_days_has_ten() -> None:
    (part,) = parts(request_after(SENT, ("extended", "2026-12-21"), ("extended", "2026-12-22",
                                                                     {"days": 3})))  # fmt: skip
    assert extension(part)["extension"] == 13
    assert extension(part)["notice"].text == "2026-12-21"


def test_an_answer_is_to_the_questions_of_its_own_kind() -> None:
    events = [
        Event(number=number, kind=kind, day=f"2026-12-{number:02}")
        for number, kind in enumerate(["question", "fee_question", "fee_answer", "question"], 1)
    ]
    found = [(stop.asked.text[-2:], stop.answered, stop.about_fees) for stop in stops(events)]
    assert [(asked, about_fees) for asked, _, about_fees in found] == [
        ("02", True), ("01", False), ("04", False)
    ]  # fmt: skip
    assert [answered is None for _, answered, _ in found] == [False, True, True]
