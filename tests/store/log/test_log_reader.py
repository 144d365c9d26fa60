"""A record is computed back to any earlier time."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from log_inspection import damages, everything, telegram

from foiakit.errors import NotFound
from foiakit.model.record import Record
from foiakit.store.load import accepted_findings, undo
from foiakit.store.log import log_reader
from foiakit.store.store import Store


@pytest.fixture
def store(here: Path) -> Iterator[Store]:
    with Store.write("records.db", create=True, command="a test") as store:
        yield store


def test_a_removed_record_is_restored_under_its_id_with_what_belonged_to_it(store: Store) -> None:
    store.put(telegram(7))
    with store.transaction():
        accepted_findings.mark(store, 1, "odd-character", "so printed")
    before = everything(store)
    store.remove([1])
    assert store.connection.execute("SELECT count(*) FROM refs").fetchone() == (0,)
    with store.transaction():
        assert undo.restore(store, 1) == 2
    assert everything(store) == before
    assert damages(store) == []


def test_a_record_is_restored_to_any_time(store: Store) -> None:
    store.add(Record(title="first", tags=("a",)))
    for title in ("second", "third"):
        store.change(1, {"title": title})
    with store.transaction():
        undo.restore(store, 1, 1)
    assert store.get(1).title == "first"
    assert [log_reader.record_at(store, 1, number).title for number in range(1, 5)] == [  # type: ignore[union-attr]  # it was there
        "first", "second", "third", "first",
    ]  # fmt: skip
    assert log_reader.record_at(store, 1, 0) is None
    with pytest.raises(NotFound, match="never was a record 9"):
        log_reader.record_at(store, 9, 3)
