"""Receipts, extensions, referrals and favours are read; what is only possible is not."""

from __future__ import annotations

from typing import Any

import pytest

from foiakit.requests.incoming.notices import extension, favours, receipt, referral
from foiakit.requests.incoming.proposed import LIKELY, SURE

DAY = "2027-03-08"


@pytest.mark.parametrize(
    ("parts", "numbers", "expected"),
    [
        (
            ["We received your request on March 1, 2027.", "It was assigned number F-2027-1."],
            ["F-2027-1"],
            ("acknowledged", "F-2027-1", "2027-03-01"),
        ),
        (["We received your request of March 1, 2027."], [], ("received", None, None)),
    ],
)
def test_a_receipt(parts: list[str], numbers: list[str], expected: tuple[Any, ...]) -> None:
    (found,) = receipt(parts, DAY, SURE, None, numbers)
    assert (found.kind, found.number, found.received) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "We received your appeal of your request.",
        "Requests are answered in the order in which they are received.",
        "In response to the request that we received on March 1, 2027:",
    ],
)
def test_what_is_not_a_receipt(sentence: str) -> None:
    assert list(receipt([sentence], DAY, SURE, None, [])) == []


@pytest.mark.parametrize(
    ("parts", "days", "certainty"),
    [
        (["Because of unusual circumstances we need an additional 10 working days."], 10, SURE),
        (["We are extending the time limit by ten working days."], 10, LIKELY),
    ],
)
def test_an_extension_has_its_days(parts: list[str], days: int, certainty: str) -> None:
    (found,) = extension(parts, DAY, SURE)
    assert (found.data["days"], found.certainty) == (days, certainty)


def test_the_days_of_an_appeal_are_not_an_extension() -> None:
    assert list(extension(["You need to appeal within an additional 10 days."], DAY, SURE)) == []


@pytest.mark.parametrize(
    ("sentence", "kind", "office"),
    [
        ("We referred it to the Department of State for direct response.", "referred", "state"),
        (
            "We have referred one document to the Ministry of Nothing for its review.",
            "referred",
            "Ministry of Nothing",
        ),
        ("We are consulting with the Department of State about it.", "consulted", "state"),
        ("Your request was referred to the appropriate office.", None, None),
        ("Questions are referred to the Public Liaison for its response.", None, None),
    ],
)
def test_another_office_is_named_by_its_code_where_it_has_one(
    sentence: str, kind: str | None, office: str | None
) -> None:
    found = [(event.kind, event.data["office"]) for event in referral([sentence], DAY, SURE)]
    assert found == ([(kind, office)] if kind else [])


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Your request for a fee waiver is granted.", [("waiver", True)]),
        ("We cannot grant your request for a fee waiver.", [("waiver", False)]),
        ("We have denied expedited processing.", [("expedition", False)]),
        ("Your request for a fee waiver is under consideration.", []),
    ],
)
def test_a_favour_is_granted_or_refused(sentence: str, expected: list[tuple[str, bool]]) -> None:
    found = [(event.kind, event.data["granted"]) for event in favours([sentence], DAY, SURE)]
    assert found == expected
