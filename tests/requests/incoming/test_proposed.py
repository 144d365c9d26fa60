"""Days as letters write them, and sentences that only mention a possibility."""

from __future__ import annotations

import pytest

from foiakit.requests.incoming.proposed import DAY, SURE, Proposed, is_conditional, iso
from foiakit.requests.model import Outcome


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("May 14, 2026", "2026-05-14"),
        ("14 May 2026", "2026-05-14"),
        ("MAY 14 2026", "2026-05-14"),
        ("Sept. 1st, 2026", None),
        ("Sep. 1st, 2026", "2026-09-01"),
        ("3rd of May 2026", None),
        ("February 30, 2026", None),
    ],
)
def test_a_day_is_read_as_offices_write_it(text: str, day: str | None) -> None:
    match = DAY.search(text)
    assert (iso(match) if match else None) == day


@pytest.mark.parametrize(
    ("text", "is_possible"),
    [
        ("If the telegram is released", True),
        ("You wrote that it was released", True),
        ("Ask us whether it was released", True),
        ("If you disagree, appeal. It was released", False),
        ("The telegram was released", False),
    ],
)
def test_a_condition_reaches_to_the_end_of_its_sentence(text: str, is_possible: bool) -> None:
    assert is_conditional(text, text.index("release")) is is_possible


def test_the_details_of_a_proposal_are_on_a_single_line() -> None:
    outcomes = (
        Outcome(item=1, result="part", exemptions=("(b)(1)",)),
        Outcome(printed="C05765915", result="full"),
        Outcome(result="no_records"),
    )
    data = {"granted": False, "appeal_days": 90}
    found = Proposed("determined", None, data, outcomes, None, "2027-03-01", "words", SURE)
    assert found.details() == (
        "granted=no; appeal_days=90; received 2027-03-01; item 1 part (b)(1); C05765915 full;"
        " all no_records"
    )
    assert found.as_json()["outcomes"][0] == {
        "item": 1, "result": "part", "exemptions": ["(b)(1)"]
    }  # fmt: skip
