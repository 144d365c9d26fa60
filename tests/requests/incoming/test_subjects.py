"""Documents in a sentence of a letter: by message, by number, by count, or all of them."""

from __future__ import annotations

import pytest

from foiakit.requests.incoming.subjects import COUNT, ITEM, OTHER, PRINTED, WHOLE, subjects_in
from foiakit.requests.model import Item

ITEMS = (
    Item(number=1, message="Kabul 8106", year=1973),
    Item(number=2, message="Lima 02323", year=1975),
)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Kabul 8106 is released.", [(ITEM, 1)]),
        ("Telegram 8106 from the American Embassy in Kabul is released.", [(ITEM, 1)]),
        ("1975LIMA02323 and Kabul telegram no. 8106 are released.", [(ITEM, 2), (ITEM, 1)]),
        ("Items 1 and 2 are released.", [(ITEM, 1), (ITEM, 2)]),
        ("C05765915 is released.", [(PRINTED, "C05765915")]),
        ("Both documents are released.", [(COUNT, 2)]),
        ("Seven (7) documents are released.", [(COUNT, 7)]),
        ("All responsive records are released.", [(WHOLE, "all responsive records")]),
        ("It is released.", [(WHOLE, "it")]),
        ("Kabul 690 is released.", [(OTHER, "Kabul 690")]),
        ("See Exemption 5 and page 3.", []),
    ],
)
def test_each_way_of_naming_documents(sentence: str, expected: list[tuple[str, int | str]]) -> None:
    found = subjects_in(sentence, ITEMS)
    assert [(subject.kind, subject.value) for subject in found] == expected


def test_a_message_of_another_year_is_not_the_item() -> None:
    found = subjects_in("Kabul 8106 of 1979 is released.", ITEMS)
    assert (ITEM, 1) not in [(subject.kind, subject.value) for subject in found]
