"""Removing or restoring most of the records rebuilds indices and full text as they were."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from log_inspection import damages, everything, telegram, undo_change

from foiakit.model.record import Record
from foiakit.store.load import edit_records, rebuild
from foiakit.store.store import Store


@pytest.fixture
def store(here: Path) -> Iterator[Store]:
    with Store.write("records.db", create=True, command="a test") as store:
        yield store


@pytest.mark.parametrize("stay", [0, 5, 100], ids="{} stay".format)
def test_when_many_are_removed_and_restored_indices_and_full_text_are_as_before(
    store: Store, monkeypatch: pytest.MonkeyPatch, stay: int
) -> None:
    monkeypatch.setattr(rebuild, "MANY", 20)
    monkeypatch.setattr(edit_records, "CHUNK", 7)
    schema = "SELECT type, name, sql FROM sqlite_master ORDER BY name"
    store.put([Record(uid=f"s{number}", title=f"stays {number}") for number in range(stay)])
    before = everything(store)
    store.put([item for number in range(60) for item in telegram(number, captions=("NODIS",))])
    after, made = everything(store), store.connection.execute(schema).fetchall()
    own = {"hashsize": 1024 * 1024, "automerge": 4}  # FTS5's, where nothing is said
    held = "SELECT k, v FROM records_fts_config"
    settings = {**own, **dict(store.connection.execute(held))}
    undone = undo_change(store)
    assert everything(store) == before
    assert damages(store) == []
    undo_change(store, undone)
    assert everything(store) == after
    assert damages(store) == []
    assert store.remove(range(stay + 1, stay + 61)) == 60
    assert damages(store) == []
    assert store.connection.execute(schema).fetchall() == made
    assert {**own, **dict(store.connection.execute(held))} == settings
