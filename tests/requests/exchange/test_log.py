"""The standard log has a row for each number, and its own names of states."""

from __future__ import annotations

from typing import Any

import pytest
from request_histories import APPEAL, DECIDED, KNOWN, SENT, request_after, status_on

from foiakit.requests.exchange.log import COLUMNS, log_status, rows
from foiakit.requests.model import Number, Outcome

DENIED = ("determined", "2027-03-08", {"outcomes": (Outcome(result="denied"),)})
NOTHING = ("determined", "2027-03-08", {"outcomes": (Outcome(result="no_records"),)})
FULL = ("determined", "2027-03-08", {"outcomes": (Outcome(result="full"),)})


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        ([SENT, KNOWN], "processed"),
        ([SENT, KNOWN, ("question", "2026-12-10")], "fix"),
        ([SENT, KNOWN, ("fee_estimate", "2026-12-10")], "payment"),
        ([SENT, KNOWN, ("interim", "2026-12-20")], "partial"),
        ([SENT, KNOWN, FULL], "done"),
        ([SENT, KNOWN, DECIDED], "done"),
        ([SENT, KNOWN, DENIED], "rejected"),
        ([SENT, KNOWN, NOTHING], "no_docs"),
        ([SENT, KNOWN, DECIDED, APPEAL], "appealing"),
        ([SENT, KNOWN, DECIDED, ("appeal_sent", "2027-05-20", {"stage": "court"})], "lawsuit"),
        ([SENT, KNOWN, ("withdrawn", "2026-12-20")], "abandoned"),
    ],
)
def test_the_status_is_that_of_the_log(events: list[Any], expected: str) -> None:
    assert log_status(status_on("2027-06-01", request_after(*events))) == expected


def test_each_number_has_a_row_with_what_was_asked_decided_and_paid() -> None:
    numbers = (Number(number="NGC27-0321", key="NGC270321"), Number(number="A-1", key="A1"))
    paid = ("paid", "2027-01-05", {"amount": 2550})
    request = request_after(SENT, KNOWN, paid, DECIDED, numbers=numbers, waiver_asked=True)
    first, second = rows(status_on("2027-06-01", request))
    assert tuple(first) == COLUMNS
    assert (first["request id"], second["request id"]) == ("NGC27-0321", "A-1")
    assert {**first, "request id": ""} == {**second, "request id": ""}
    assert first["subject"] == "Kabul 8106 of 1973; Kabul 1090 of 1974"
    assert (first["date requested"], first["date completed"]) == ("2026-11-27", "2027-03-08")
    assert (first["fees charged"], first["fee waiver"]) == ("25.50", "requested")
    assert first["exemptions cited"] == "(b)(1); 3.3(h)"


def test_the_requester_is_left_empty() -> None:
    (row,) = rows(status_on("2026-12-01", request_after(SENT, title="Two")))
    assert (row["requester"], row["requester organization"]) == ("", "")
    assert row["subject"] == "Two"
