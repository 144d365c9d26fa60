"""An office that is late is asked once, then left alone for a while; the Panel and OGIS follow."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from request_histories import request_after

from foiakit.requests.clocks.clock import Clock
from foiakit.requests.clocks.count import count
from foiakit.requests.days import day_of
from foiakit.requests.progress.delay import waiting
from foiakit.requests.progress.first_clock import Setting
from foiakit.requests.progress.parts import parts

FOIA = Setting("foia", None, ())
EXPECTED: Any = ("estimate", "2026-03-20", {"day": "2026-06-30"})


def clock(kind: str = "foia.determination", start: str = "2026-03-02") -> Clock:
    return count(kind, day_of(start))


@pytest.mark.parametrize(
    ("events", "today", "act", "by"),
    [
        ([], "2026-03-30", "wait", "2026-03-31"),
        ([], "2026-03-31", "inquiry", "2026-03-31"),
        ([("inquiry", "2026-04-01")], "2026-05-13", "wait", "2026-05-14"),
        ([("inquiry", "2026-04-01")], "2026-05-14", "mediation", "2026-05-13"),
        ([("inquiry", "2026-03-01")], "2026-04-01", "inquiry", "2026-03-31"),
        ([("estimate", "2026-03-20", {"day": "2026-06-30"})], "2026-04-01", "wait", "2026-06-30"),
        (
            [("estimate", "2026-03-20", {"day": "2026-06-30"})],
            "2026-07-01",
            "inquiry",
            "2026-07-01",
        ),
        ([("mediation_asked", "2026-04-01")], "2027-04-01", "wait", None),
    ],
)
def test_what_to_do_about_an_office(
    events: list[Any], today: str, act: str, by: str | None
) -> None:
    (part,) = parts(request_after(*events))
    found = waiting(clock(), part, FOIA, date.fromisoformat(today))
    assert found.next.act == act
    assert (found.next.by.isoformat() if found.next.by else None) == by
    assert found.late is (today > "2026-03-30")


def test_the_panel_takes_an_appeal_for_sixty_days_after_a_review_is_late() -> None:
    late = clock("mdr.determination", "2026-03-16")
    (part,) = parts(request_after(law="mdr"))
    acts = [
        waiting(late, part, Setting("mdr", None, ()), date.fromisoformat(today)).next.act
        for today in ("2027-03-16", "2027-03-17", "2027-05-15", "2027-05-16")
    ]
    assert acts == ["wait", "panel", "panel", "inquiry"]


def test_a_clock_without_a_due_day_leaves_nothing_to_do() -> None:
    (part,) = parts(request_after())
    found = waiting(clock(start="2011"), part, FOIA, date(2027, 1, 1))
    assert (found.late, found.next.act) == (False, "wait")
