"""A finding is accepted with a reason, once for each record and check, and can be shown again."""

from __future__ import annotations

import pytest

from foiakit.errors import NotFound
from foiakit.model.record import Record
from foiakit.store.load.accepted_findings import every, forget, mark
from foiakit.store.store import Store


def test_they_are_kept_in_order_and_a_new_reason_replaces_the_old(store: Store) -> None:
    for title in ("One", "Two"):
        store.add(Record(title=title))
    for record, code, reason in ((2, "title-case", "a"), (1, "typo-agency", "b"),
                                 (1, "comma-in-title", "c"), (2, "title-case", "d")):  # fmt: skip
        mark(store, record, code, reason)
    assert [(seen.record, seen.code, seen.reason) for seen in every(store)] == [
        (1, "comma-in-title", "c"),
        (1, "typo-agency", "b"),
        (2, "title-case", "d"),
    ]


def test_what_is_forgotten_is_gone_and_only_once(store: Store) -> None:
    store.add(Record(title="One"))
    mark(store, 1, "title-case", "so in the source")
    assert forget(store, 1, "title-case") is True
    assert forget(store, 1, "title-case") is False
    assert every(store) == []


def test_a_record_that_does_not_exist_has_none(store: Store) -> None:
    store.add(Record(title="One"))
    with pytest.raises(NotFound):
        mark(store, 7, "title-case", "x")
