"""A letter decides: no records, neither confirmed nor denied, or a result; more may follow."""

from __future__ import annotations

from typing import Any

import pytest
from composed_requests import KABUL, LIMA, request

from foiakit.requests.incoming.decisions import decided
from foiakit.requests.incoming.proposed import LIKELY, SURE, Proposed

ASKED = request(items=(KABUL, LIMA), events=())


def decisions(*parts: str) -> list[Proposed]:
    return list(decided(list(parts), "\n".join(parts), "2027-03-08", SURE, ASKED))


@pytest.mark.parametrize(
    ("sentence", "result"),
    [
        ("No responsive records were located.", "no_records"),
        ("We were unable to locate any responsive records.", "no_records"),
        ("We can neither confirm nor deny the existence of such records.", "glomar"),
        ("Both documents are released in full.", "full"),
    ],
)
def test_a_decision_has_its_result(sentence: str, result: str) -> None:
    (found,) = decisions(sentence)
    assert found.kind == "determined"
    assert {outcome.result for outcome in found.outcomes} == {result}


def test_a_decision_has_its_days_to_appeal_and_a_release_before_more_has_none() -> None:
    appeal = "You may appeal within 90 days."
    (final,) = decisions("Both documents are released in full.", appeal)
    (interim,) = decisions(
        "Both documents are released in full.", "The remaining five need coordination.", appeal
    )
    data: tuple[Any, ...] = final.data, interim.data
    assert data == ({"appeal_days": 90}, {})
    assert (interim.kind, interim.certainty) == ("interim", LIKELY)


@pytest.mark.parametrize(
    "sentence",
    [
        "If no responsive records were located, we will tell you.",
        "No additional records were located.",
        "We received your request.",
    ],
)
def test_what_decides_nothing(sentence: str) -> None:
    assert decisions(sentence) == []
