"""Nothing is undone that was altered since, and the error names what altered it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from log_inspection import everything, undo_change

from foiakit.model.record import Record
from foiakit.store.load import accepted_findings
from foiakit.store.log.changed_later import ChangedLater
from foiakit.store.store import Store


@pytest.fixture
def store(here: Path) -> Iterator[Store]:
    with Store.write("records.db", create=True, command="a test") as store:
        yield store


def test_nothing_is_undone_that_was_altered_since(store: Store) -> None:
    store.put([Record(uid="u", title="One")])
    store.change(1, {"title": "Two"})
    before = everything(store)
    with pytest.raises(ChangedLater, match="undo that first: foiakit undo 2"):
        undo_change(store, 1)
    assert everything(store) == before
    undo_change(store, 2)
    undo_change(store, 1)
    assert list(store.select()) == []


def test_a_change_that_was_undone_meanwhile_does_not_prevent_an_undo(store: Store) -> None:
    store.put([Record(uid="u", title="One")])
    store.change(1, {"title": "Two"})
    store.remove([1])
    undo_change(store)
    with pytest.raises(ChangedLater, match="undo that first: foiakit undo 2"):
        undo_change(store, 1)
    undo_change(store, 2)
    undo_change(store, 1)
    assert list(store.select()) == []


def test_a_finding_accepted_since_is_a_later_change_too(store: Store) -> None:
    store.add(Record(title="One"))
    with store.transaction():
        accepted_findings.mark(store, 1, "odd-character", "so printed")
    with pytest.raises(ChangedLater, match="seen 1 odd-character"):
        undo_change(store, 1)
