"""Whether a decision can be appealed follows from the results of the items that were asked for."""

from __future__ import annotations

from typing import Any

import pytest
from request_histories import FULL, PART, SENT, request_after

from foiakit.requests.model import Event, Outcome, Request
from foiakit.requests.progress.decisions import is_adverse, refused, unknown_items, why
from foiakit.requests.progress.parts import Part, parts

OPEN = Outcome(item=1, result="full")


def decided(*outcomes: Outcome, **data: Any) -> tuple[Event, Part, Request]:
    kind = "appeal_decided" if "decision" in data else "determined"
    request = request_after(SENT, (kind, "2027-03-08", {"outcomes": outcomes, **data}))
    (part,) = parts(request)
    return part.events[-1], part, request


@pytest.mark.parametrize(
    ("case", "expected"),
    [
        (decided(OPEN, FULL), False),
        (decided(PART, FULL), True),
        (decided(FULL), True),  # what became of item 1 is not known
        (decided(), True),
        (decided(Outcome(result="full")), False),
        (decided(Outcome(result="no_records")), True),
        (decided(OPEN, FULL, decision="upheld"), True),
        (decided(PART, decision="reversed"), False),
        (decided(PART, decision="remanded"), False),
    ],
)
def test_what_is_not_released_in_full_can_be_appealed(
    case: tuple[Event, Part, Request], expected: bool
) -> None:
    assert is_adverse(*case) is expected


def test_the_reason_names_results_or_the_items_without_one() -> None:
    assert why(*decided(PART, FULL)) == "the decision of 2027-03-08: part"
    only_second = decided(FULL)
    assert unknown_items(only_second[1], only_second[2]) == [1]
    assert why(*only_second).endswith("what became of item 1 is not entered")
    assert why(*decided(OPEN, FULL)) == "the decision of 2027-03-08"


def test_the_last_refusal_of_a_favour_is_what_can_be_appealed() -> None:
    events = (("waiver", "2026-12-10", {"granted": False}), ("category", "2026-12-11",
                                                             {"granted": True}))  # fmt: skip
    (part,) = parts(request_after(SENT, *events))
    found = refused(part)
    assert found is not None
    assert found.kind == "waiver"
    assert refused(parts(request_after(SENT))[0]) is None
