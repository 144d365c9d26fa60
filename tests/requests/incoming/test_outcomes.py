"""Each document of a letter has its result, and a doubt about any of them is kept."""

from __future__ import annotations

import pytest
from composed_requests import KABUL, LIMA, request

from foiakit.requests.incoming.outcomes import alone, decided_in

ASKED = request(items=(KABUL, LIMA), events=())


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (["Both documents are released in full."], [(1, "full"), (2, "full")]),
        (
            ["Kabul 8106 is released in full and Lima 4127 is denied in full under (b)(1)."],
            [(1, "full"), (2, "denied")],
        ),
        (["Released in part: Kabul 8106.", "Lima 4127 is released in full."], None),
        (["We found Lima 4127.", "It is released in full."], [(2, "full")]),
    ],
)
def test_results_belong_to_documents(
    sentences: list[str], expected: list[tuple[int, str]] | None
) -> None:
    found = decided_in(sentences, ASKED)
    assert found is not None
    if expected is not None:
        assert [(outcome.item, outcome.result) for outcome in found.outcomes] == expected


def test_only_a_letter_about_every_item_is_sure() -> None:
    whole = decided_in(["Both documents are released in full."], ASKED)
    part = decided_in(["Kabul 8106 is released in full."], ASKED)
    assert whole is not None
    assert part is not None
    assert (whole.is_sure, part.is_sure) == (True, False)


def test_exemptions_are_those_of_the_same_part_of_the_sentence() -> None:
    found = decided_in(
        ["Kabul 8106 is denied in full under (b)(1), Lima 4127 in full under (b)(3)."], ASKED
    )
    assert found is not None
    assert found.outcomes[0].exemptions == ("(b)(1)",)


@pytest.mark.parametrize(
    ("sentence", "is_decision"),
    [
        ("Your request for a fee waiver is denied in full.", False),
        ("If both documents are released in full, we will write.", False),
        ("We referred both documents to the CIA for direct response.", False),
        ("Both documents are released in full.", True),
    ],
)
def test_another_decision_or_a_possible_one_is_not_taken(sentence: str, is_decision: bool) -> None:
    found = decided_in([sentence], ASKED)
    assert (found is not None) is is_decision


@pytest.mark.parametrize(
    ("entry", "result"),
    [("Document 1: released in full", "full"), ("RIP", "part"), ("in full, in part", None),
     ("3 pages", None)],
)  # fmt: skip
def test_an_entry_of_a_list_has_one_result_or_none(entry: str, result: str | None) -> None:
    assert alone(entry) == result
