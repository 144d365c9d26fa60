"""The state of a request follows only from its events, its office and the day."""

from __future__ import annotations

from typing import Any

import pytest
from request_histories import (
    APPEAL,
    ASKED,
    DECIDED,
    KNOWN,
    MORE,
    REMANDED,
    SENT,
    UPHELD,
    request_after,
    state_and_act,
    status_on,
)

from foiakit.requests.model import Outcome


@pytest.mark.parametrize(
    ("events", "today", "expected"),
    [
        ([], "2026-11-27", ("draft", "send", None)),
        ([SENT], "2026-11-30", ("sent", "wait", "2026-12-14")),
        ([SENT], "2026-12-14", ("sent", "number", "2026-12-14")),
        ([SENT, KNOWN], "2026-12-03", ("pending", "wait", "2026-12-30")),
        ([SENT, KNOWN, MORE], "2026-12-22", ("extended", "wait", "2027-01-14")),
        ([SENT, KNOWN, MORE], "2027-01-13", ("extended", "wait", "2027-01-14")),
        ([SENT, KNOWN, MORE], "2027-01-14", ("overdue", "inquiry", "2027-01-14")),
        ([SENT, KNOWN, MORE, ASKED], "2027-01-15", ("overdue", "wait", "2027-03-02")),
        ([SENT, KNOWN, MORE, ASKED], "2027-03-02", ("overdue", "mediation", "2027-03-01")),
        (
            [SENT, KNOWN, MORE, ASKED, ("mediation_asked", "2027-03-02")],
            "2027-09-01",
            ("overdue", "wait", None),
        ),
        (
            [SENT, KNOWN, ("estimate", "2027-02-01", {"day": "2027-06-30"})],
            "2027-03-01",
            ("overdue", "wait", "2027-06-30"),
        ),
        (
            [SENT, KNOWN, ("estimate", "2027-02-01", {"day": "2027-06-30"})],
            "2027-07-01",
            ("overdue", "inquiry", "2027-07-01"),
        ),
        ([SENT, KNOWN, MORE, DECIDED], "2027-03-09", ("appealable", "appeal", "2027-06-04")),
        ([SENT, KNOWN, MORE, DECIDED], "2027-06-06", ("appealable", "appeal", "2027-06-04")),
        ([SENT, KNOWN, MORE, DECIDED], "2027-06-07", ("final", "again", None)),
        ([SENT, KNOWN, DECIDED, APPEAL], "2027-06-21", ("appeal-pending", "wait", "2027-06-22")),
        ([SENT, KNOWN, DECIDED, APPEAL], "2027-06-22", ("appeal-overdue", "inquiry", "2027-06-22")),
        (
            [
                SENT,
                KNOWN,
                DECIDED,
                APPEAL,
                UPHELD,
            ],
            "2027-07-02",
            ("final", "again", None),
        ),
        (
            [
                SENT,
                KNOWN,
                DECIDED,
                APPEAL,
                REMANDED,
            ],
            "2027-07-02",
            ("remanded", "wait", "2027-08-02"),
        ),
        (
            [SENT, KNOWN, DECIDED, ("appeal_sent", "2027-05-20", {"stage": "court"})],
            "2028-07-02",
            ("in-court", "wait", None),
        ),
        ([SENT, KNOWN, ("withdrawn", "2027-01-02")], "2027-03-02", ("closed", "wait", None)),
        ([SENT, KNOWN, ("closed", "2027-01-02")], "2027-03-02", ("closed", "wait", None)),
        (
            [SENT, KNOWN, ("determined", "2027-01-02", {"outcomes": (Outcome(result="full"),)})],
            "2027-03-02",
            ("closed", "link", None),
        ),
        (
            [SENT, KNOWN, ("question", "2026-12-10", {"answer_by": "2027-01-11"})],
            "2026-12-11",
            ("answer", "answer", "2027-01-11"),
        ),
        (
            [SENT, KNOWN, ("question", "2026-12-10")],
            "2026-12-11",
            ("answer", "answer", "2027-02-08"),
        ),
        ([SENT, KNOWN, ("fee_estimate", "2026-12-10")], "2026-12-11", ("answer", "answer", None)),
        (
            [SENT, KNOWN, ("still_interested", "2026-12-10")],
            "2026-12-11",
            ("answer", "answer", "2027-01-26"),
        ),
        (
            [SENT, KNOWN, ("waiver", "2026-12-10", {"granted": False})],
            "2026-12-11",
            ("appealable", "appeal", "2027-03-10"),
        ),
        (
            [SENT, KNOWN, ("waiver", "2026-12-10", {"granted": False})],
            "2027-03-11",
            ("overdue", "inquiry", "2026-12-30"),
        ),
        (
            [SENT, ("determined", "2027-03-08")],
            "2027-03-09",
            ("appealable", "appeal", "2027-06-04"),
        ),
    ],
)
def test_the_state_and_the_next_act(
    events: list[Any], today: str, expected: tuple[str, str, str | None]
) -> None:
    assert state_and_act(status_on(today, request_after(*events), agency="nara")) == expected


MDR_SENT = ("sent", "2026-03-16", {"received_day": "2026-03-16"})


@pytest.mark.parametrize(
    ("events", "today", "expected"),
    [
        ([MDR_SENT], "2027-03-16", ("sent", "wait", "2027-03-17")),
        ([MDR_SENT], "2027-03-17", ("overdue", "panel", "2027-05-14")),
        ([MDR_SENT], "2027-05-17", ("overdue", "inquiry", "2027-03-17")),
        (
            [MDR_SENT, ("determined", "2026-09-14", {"outcomes": (Outcome(result="denied"),)})],
            "2026-09-15",
            ("appealable", "appeal", "2026-11-13"),
        ),
        (
            [
                MDR_SENT,
                ("determined", "2026-09-14", {"outcomes": (Outcome(result="denied"),)}),
                ("appeal_sent", "2026-10-01"),
                ("appeal_decided", "2026-12-01", {"decision": "upheld"}),
            ],
            "2026-12-02",
            ("appealable", "panel", "2027-01-29"),
        ),
        (
            [MDR_SENT, ("determined", "2026-09-14", {"outcomes": (Outcome(result="denied"),)})],
            "2026-11-14",
            ("final", "again", "2028-09-14"),
        ),
    ],
)
def test_a_review_for_declassification_goes_to_the_panel(
    events: list[Any], today: str, expected: tuple[str, str, str | None]
) -> None:
    assert state_and_act(status_on(today, request_after(*events, law="mdr"))) == expected
