"""What stands near a record: other releases of its message, and its neighbours in time."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from foiakit.model.record import Record
from foiakit.store.store import Store

RECORDS = [
    Record(title="1", message="Lima 7", date="1989-05-04", collection="EBB 1", text="long"),
    Record(title="2", message="LIMA 00007", date="1989-05-04", notes="long"),
    Record(title="3", message="Lima 7", date="1990-05-04"),
    Record(title="4", message="Lima 7", collection="EBB 1"),
    Record(title="5", date="1989-05", collection="EBB 1"),
    Record(title="6", date="1989-05-03"),
]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.write(str(tmp_path / "x.db"), create=True) as store:
        with store.transaction():
            for record in RECORDS:
                store.add(record)
        yield store


def titles(records: list[Record]) -> list[str]:
    return [record.title or "" for record in records]


def test_neighbours_are_in_order_of_time_on_both_sides(store: Store) -> None:
    before, after = store.neighbours(store.get(1))
    assert (titles(before), titles(after)) == (["5", "6"], ["2", "3"])
    before, after = store.neighbours(store.get(2), 1)
    assert (titles(before), titles(after)) == (["1"], ["3"])


def test_an_undated_record_has_neighbours_only_in_its_collection(store: Store) -> None:
    assert store.neighbours(store.get(4)) == ([], [])
    before, after = store.neighbours(store.get(4), 3, "EBB 1")
    assert (titles(before), titles(after)) == (["5", "1"], [])
    before, after = store.neighbours(store.get(1), 3, "EBB 1")
    assert (titles(before), titles(after)) == (["5"], ["4"])
