"""The same document a second time, and documents that only look alike."""

from __future__ import annotations

import pytest
from rule_case import Examined, RuleCase, assert_caught, assert_clean, cable, cases_of

from foiakit.model.record import Record

CASES = cases_of(
    "duplicates",
    {
        "same-message-date": RuleCase(
            (cable(9, "Lima", "1989-05-04"), cable(9, "Lima", "1989-08-04")),
            (
                cable(9, "Lima", "1989-05-04"),
                cable(9, "Lima", "1989-05-05"),
                cable(9, "Lima", "1990-08-04"),
            ),
            2,
            "record 1",
        ),
        "same-message-title": RuleCase(
            (
                cable(9, "Lima", "1989-05-04", title="Harbor Strike Enters Second Week"),
                cable(9, "Lima", "1989-05-04", title="Visa Lottery"),
            ),
            (
                cable(9, "Lima", "1989-05-04", title="Harbor Strike Enters Second Week"),
                cable(9, "Lima", "1989-05-04", title="HARBOR STRIKE ENTERS 2ND WEEK"),
            ),
            2,
            "record 1",
        ),
        "same-document": RuleCase(
            (
                Record(title="Talks on ice", date="1974-03-01", originator="Holt"),
                Record(title="TALKS ON ICE.", date="1974-03-01", kind="Memorandum"),
            ),
            (
                Record(title="Talks on ice", date="1974-03-01", url="https://example.org/1"),
                Record(title="Talks on ice", date="1974-03-01", url="https://example.org/2"),
                Record(title="Talks on ice", date="1974-03-02"),
                Record(title="Talks on cod", date="1974-03-01"),
                cable(9, "Lima", "1974-03-01", title="Talks on ice"),
            ),
            2,
            "merge-records 1 2",
        ),
        "near-duplicate": RuleCase(
            (
                cable(9, "Lima", "1989-05-04", title="Harbor Strike Enters Second Week"),
                cable(12, "Lima", "1989-05-05", title="Harbour Strike Enters Second Week"),
            ),
            (
                cable(9, "Lima", "1989-05-04", title="Harbor Strike Enters Second Week"),
                cable(
                    12, "Lima", "1989-05-05", title="Harbor Strike: Minister's View of the Talks"
                ),
                cable(99, "Lima", "1989-06-05", title="Harbor Strike Enters Second Week"),
                cable(12, "Quito", "1989-05-05", title="Harbor Strike Enters Second Week"),
            ),
            1,
            "record 2",
        ),
    },
)


@pytest.mark.parametrize("code", CASES)
def test_the_rule_catches_what_it_must(code: str, examined: Examined) -> None:
    assert_caught(code, CASES[code], examined)


@pytest.mark.parametrize("code", CASES)
def test_the_rule_lets_pass_what_it_must(code: str, examined: Examined) -> None:
    assert_clean(code, CASES[code], examined)


@pytest.mark.parametrize(
    ("sender", "is_same"),
    [("Ada Holt", True), ("HOLT", True), ("Holt, Ada", True), ("Pryor", False)],
)
def test_a_name_in_full_and_in_short_may_be_one_sender(
    sender: str, is_same: bool, examined: Examined
) -> None:
    records = (
        Record(title="Talks on ice", date="1974-03-01", originator=name)
        for name in ("Holt", sender)
    )
    assert bool(examined("same-document", *records)) is is_same
