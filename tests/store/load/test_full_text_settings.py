"""Full text made in long strides, with other settings of FTS5, is the full text like any other."""

from __future__ import annotations

from pathlib import Path

import pytest
from fts5 import prove_full_text

from foiakit.model.record import Record, uid_of
from foiakit.store.load import bulk
from foiakit.store.load.full_text_settings import configure
from foiakit.store.store import Store


@pytest.fixture(autouse=True)
def _few_are_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bulk, "MANY", 600)
    monkeypatch.setattr(bulk, "STRIDE", 900)


def record(number: int) -> Record:
    return Record(
        uid=uid_of("test", str(number)), title=f"No. {number}", description=f"word{number} common"
    )


def searched(store: Store, words: str) -> list[int]:
    found = store.connection.execute(
        "SELECT rowid FROM records_fts WHERE records_fts MATCH ? ORDER BY rowid", (words,)
    )
    return [number for (number,) in found]


def put(number: int) -> Store:
    store = Store.write("records.db", create=True)
    store.put(map(record, range(number)))
    return store


def test_more_can_be_put_into_it_and_taken_out(here: Path) -> None:
    with put(3000) as store:
        prove_full_text(store.connection)
        store.put(map(record, range(2500, 4000)))
        with store.transaction():
            store.remove([7])
            store.change(8, {"title": "Quite another"})
        prove_full_text(store.connection)
        assert searched(store, "word6") == []
        assert searched(store, "another") == [8]
        assert searched(store, "word2999") == [3000]
        assert len(searched(store, "common")) == 3999
    with Store.write("records.db") as store:
        store.put(map(record, range(4000, 4010)))
        prove_full_text(store.connection)
        assert searched(store, "word4009") == [4010]


def test_what_somebody_has_set_stays_set(here: Path) -> None:
    with Store.write("records.db", create=True) as store:
        store.put([])
        with store.transaction():
            configure(store, "pgsz", 2000)
        store.put(map(record, range(3000)))
        settings = dict(store.connection.execute("SELECT k, v FROM records_fts_config"))
        assert settings["pgsz"] == 2000
        assert settings.get("automerge", 4) == 4
        prove_full_text(store.connection)
