"""Records leave a database in order, with their details, and those that were edited are known."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from log_inspection import telegram

from foiakit.model.record import Details, Record
from foiakit.store.exchange import record_stream
from foiakit.store.exchange.record_stream import Outgoing
from foiakit.store.store import Store


@pytest.fixture
def store(here: Path) -> Iterator[Store]:
    with Store.write("records.db", create=True) as store, store.transaction():
        yield store


def test_each_record_follows_its_details_and_the_place_is_its_number(store: Store) -> None:
    store.put([*telegram(1), Record(title="Plain", uid="plain"), *telegram(2)])
    ids = [record.id or 0 for record in store.select()]
    stream = Outgoing(store, sorted(ids))
    kinds, places = [], []
    for item in stream.items():
        kinds.append(type(item))
        places.append(stream.where())
    assert kinds == [Details, Record, Record, Details, Record]
    assert places[-1] == f"{store.path}:3"


def test_a_record_that_was_edited_since_its_import_is_named(store: Store) -> None:
    store.put(Record(title=f"Title {number}", uid=str(number)) for number in range(3))
    store.change(2, {"title": "Another"})
    store.add(Record(title="By hand"))
    stream = Outgoing(store, [1, 2, 3, 4])
    assert [item.title for item in stream.items() if isinstance(item, Record)] == [
        "Title 0", "Another", "Title 2", "By hand"
    ]  # fmt: skip
    assert list(stream.edited) == [2]


def test_progress_is_reported_for_each_block(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(record_stream, "CHUNK", 2)
    store.put(Record(title=f"Title {number}", uid=str(number)) for number in range(5))
    seen: list[tuple[int, float | None]] = []
    list(Outgoing(store, [1, 2, 3, 4, 5], lambda done, part: seen.append((done, part))).items())
    assert seen == [(0, 0.0), (2, 0.4), (4, 0.8)]
