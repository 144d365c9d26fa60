"""The clocks of appeals and questions, and the day of a letter in place of a rule's."""

from __future__ import annotations

from datetime import date

import pytest
from request_histories import (
    APPEAL,
    DECIDED,
    PART,
    SENT,
    UPHELD,
    request_after,
    state_and_act,
    status_on,
)

from foiakit.requests.model import Event
from foiakit.requests.progress.first_clock import Setting
from foiakit.requests.progress.later_clocks import (
    again_clock,
    answer_clock,
    appeal_clock,
    decision_clock,
    expedition_clock,
)
from foiakit.requests.progress.parts import parts


def test_the_letter_beats_the_rule() -> None:
    by = ("determined", "2027-03-08", {"outcomes": (PART,), "appeal_by": "2027-07-30"})
    assert state_and_act(status_on("2027-07-01", request_after(SENT, by)))[2] == "2027-07-30"
    days = ("determined", "2027-03-08", {"outcomes": (PART,), "appeal_days": 120})
    assert state_and_act(status_on("2027-07-01", request_after(SENT, days)))[2] == "2027-07-06"


def event(kind: str, day: str, **data: object) -> Event:
    return Event(number=1, kind=kind, day=day, data=data)


@pytest.mark.parametrize(
    ("law", "kind", "clock"),
    [
        ("foia", "determined", "foia.appeal"),
        ("mdr", "determined", "mdr.appeal"),
        ("mdr", "appeal_decided", "iscap.appeal"),
        ("foia", "appeal_decided", None),
        ("other", "determined", None),
    ],
)
def test_who_takes_an_appeal_depends_on_the_law_and_the_stage(
    law: str, kind: str, clock: str | None
) -> None:
    found = appeal_clock(event(kind, "2027-03-08"), Setting(law, None, ()))
    assert (found.kind if found else None) == clock


def test_the_decision_of_an_appeal_is_counted_from_its_receipt() -> None:
    received = ("appeal_received", "2027-06-01", {"received_day": "2027-06-01"})
    (part,) = parts(request_after(SENT, DECIDED, APPEAL, received, UPHELD))
    appeal = part.last("appeal_sent")
    assert appeal is not None
    found = decision_clock(appeal, part, Setting("foia", "nara", ()))
    assert found is not None
    assert (found.kind, found.start) == ("foia.appeal.decision", date(2027, 6, 1))


@pytest.mark.parametrize("stage", ["iscap", "court"])
def test_nobody_counts_for_a_court_or_the_panel(stage: str) -> None:
    (part,) = parts(request_after(SENT, ("appeal_sent", "2027-05-20", {"stage": stage})))
    appeal = part.last("appeal_sent")
    assert appeal is not None
    assert decision_clock(appeal, part, Setting("foia", None, ())) is None


def test_sixty_days_at_the_national_archives_are_for_questions_about_records() -> None:
    setting = Setting("foia", "nara", ())
    about_records = answer_clock(event("question", "2026-12-10"), setting)
    about_fees = answer_clock(event("fee_estimate", "2026-12-10"), setting)
    assert about_records is not None
    assert about_records.due == date(2027, 2, 8)
    assert about_fees is None or about_fees.due is None


def test_a_decision_on_expedition_is_awaited_until_it_comes() -> None:
    setting = Setting("foia", None, ())
    (waiting,) = parts(request_after(SENT))
    (decided,) = parts(request_after(SENT, ("expedition", "2026-12-03", {"granted": False})))
    found = expedition_clock(waiting, setting)
    assert found is not None
    assert found.kind == "foia.expedited"
    assert expedition_clock(decided, setting) is None


def test_a_reviewed_document_may_be_reviewed_again_two_years_later() -> None:
    assert again_clock(event("determined", "2026-09-14")).due == date(2028, 9, 14)
