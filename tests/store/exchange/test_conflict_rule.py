"""What differs in a merge is reported, and then kept, replaced or refused."""

from __future__ import annotations

import pytest

from foiakit.errors import BadInput
from foiakit.store.events import Disagreement, Event, Events
from foiakit.store.exchange.conflict_rule import ConflictRule

FOUND = [
    Disagreement("record", 4, field, "ours", "theirs", "both", "b.db:7")
    for field in ("title", "date")
]


@pytest.mark.parametrize(("on_change", "is_taken"), [("keep", False), ("update", True)])
def test_each_difference_is_reported_whatever_is_done(on_change: str, is_taken: bool) -> None:
    met: list[Event] = []
    rule = ConflictRule(Events(met.append), on_change)
    assert rule.takes(FOUND) is is_taken
    assert met == FOUND


def test_an_error_names_the_first_difference_and_its_place() -> None:
    rule = ConflictRule(Events(), "error")
    with pytest.raises(BadInput, match=r"b\.db:7: record 4 differs here: title: here 'ours'"):
        rule.takes(FOUND)
    assert rule.takes([]) is False
