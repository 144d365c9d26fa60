"""Names and days as a letter writes them."""

from __future__ import annotations

import pytest
from request_histories import DECIDED, KNOWN, SENT, request_after

from foiakit.requests.letters.known import last_event, long_day_of, name_of
from foiakit.requests.model import Item


@pytest.mark.parametrize(
    ("item", "name"),
    [
        (Item(number=1, message="Kabul 8106", year=1973), "telegram Kabul 8106 of 1973"),
        (Item(number=1, message="Kabul 8106"), "telegram Kabul 8106"),
        (Item(number=1, what="all drafts of the memorandum"), "all drafts of the memorandum"),
        (Item(number=3), "item 3"),
    ],
)
def test_a_document_has_a_name_in_a_sentence(item: Item, name: str) -> None:
    assert name_of(item) == name


def test_the_last_event_is_the_last_by_its_day_and_not_the_last_entered() -> None:
    request = request_after(DECIDED, SENT, KNOWN, ("sent", "2026-11-20"))
    found = last_event(request, "sent")
    assert long_day_of(found) == "November 27, 2026"
    assert long_day_of(last_event(request, "closed")) is None
