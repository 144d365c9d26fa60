"""What an office decided on an appeal, and that it has one."""

from __future__ import annotations

from typing import Any

import pytest

from foiakit.requests.incoming.appeals import on_appeal, received
from foiakit.requests.incoming.proposed import SURE

LEAD = "This responds to your letter of May 1, 2027, in which you appeal the denial."


@pytest.mark.parametrize(
    ("sentence", "decision"),
    [
        ("We affirm the decision in full.", "upheld"),
        ("The Panel has determined to deny your appeal.", "upheld"),
        ("Your appeal is hereby granted.", "reversed"),
        ("We have remanded your request to the office.", "remanded"),
        ("We grant your appeal in part.", "part"),
        ("Additional portions of the telegram can be released.", "part"),
        ("You may appeal this decision within 60 days.", None),
        ("You wrote that the decision should be reversed.", None),
    ],
)
def test_the_decision_is_read_from_the_words_of_the_office(
    sentence: str, decision: str | None
) -> None:
    found = list(on_appeal([LEAD, sentence], "2027-07-01", SURE))
    assert [(event.kind, event.data.get("decision")) for event in found] == (
        [("appeal_decided", decision)] if decision else []
    )


def test_a_letter_that_is_not_about_an_appeal_decides_none() -> None:
    assert list(on_appeal(["We affirm the decision."], "2027-07-01", SURE)) == []


def test_the_way_on_to_the_panel_has_its_days() -> None:
    parts = [LEAD, "We affirm the decision.", "You may appeal to the ISCAP within 60 days."]
    (found,) = on_appeal(parts, "2027-07-01", SURE)
    assert found.data == {"decision": "upheld", "appeal_days": 60}


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("We received your appeal on May 24, 2027.", "2027-05-24"),
        ("Your administrative appeal was received in this office on May 24, 2027.", "2027-05-24"),
        ("We received your appeal of May 20, 2027.", None),  # its date, not its receipt
    ],
)
def test_a_receipt_has_the_day_on_which_the_office_had_it(sentence: str, day: str | None) -> None:
    (found,) = received([sentence], "2027-05-26", SURE, "A-1")
    fields: tuple[Any, ...] = found.kind, found.received, found.number
    assert fields == ("appeal_received", day, "A-1")


def test_what_may_be_received_is_not_a_receipt() -> None:
    assert list(received(["If we received your appeal late"], None, SURE, None)) == []
