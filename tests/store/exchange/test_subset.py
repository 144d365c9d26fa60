"""A database of some of the records has all that belongs to them, and verifies by itself."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from log_inspection import damages, telegram, undo_change

from foiakit.model.query import Query
from foiakit.model.record import Record, uid_of
from foiakit.readers import Item
from foiakit.store.exchange import subset
from foiakit.store.find.citation_keys import resolve
from foiakit.store.store import Store


@pytest.fixture
def store(here: Path) -> Iterator[Store]:
    with Store.write("records.db", create=True) as store:
        yield store


def texts(*numbers: int) -> list[Item]:
    return [item for number in numbers for item in telegram(number)]


@pytest.mark.parametrize("ids", [(1, 2, 3), (1, 3), (2,)], ids=str)
def test_a_subset_of_edited_records_is_sound(store: Store, ids: tuple[int, ...]) -> None:
    store.put(texts(1, 2, 3))
    for number in (2, 3):
        store.change(number, {"notes": "edited", "title": f"Mine {number}"})
    subset.make(store, "piece.db", Query(ids=tuple((number, number) for number in ids)))
    with Store.write("piece.db") as made:
        assert damages(made) == []
        made.change(ids[0], {"notes": "edited again"})
        undo_change(made)
        assert damages(made) == []
        for number in ids:
            assert made.get(number) == store.get(number)


KABUL = Record(message="Kabul 8106", date="1978-10-12")


def keys(store: Store) -> dict[int, str]:
    return dict(store.execute("SELECT id, citation_key FROM records ORDER BY id").fetchall())


def made(path: Path, *records: Record) -> Store:
    store = Store.write(str(path), create=True)
    store.put(records)
    return store


def kabul(name: str, **fields: str) -> Record:
    values: dict[str, Any] = {"uid": uid_of("test", name), "title": name, **fields}
    return KABUL._replace(**values)


@pytest.fixture
def two(tmp_path: Path) -> Store:
    """Two releases of one cable."""
    return made(tmp_path / "records.db", kabul("a"), kabul("b"))


def test_a_subset_has_the_keys_of_its_records_and_no_others(two: Store, tmp_path: Path) -> None:
    two.change(1, {"citation_key": "one1978"})
    two.change(2, {"citation_key": "two1978"})
    subset.make(two, str(tmp_path / "piece.db"), Query(ids=((2, 2),)))
    with Store.open(str(tmp_path / "piece.db")) as piece:
        assert keys(piece) == {2: "two1978"}
        assert set(resolve(piece, ["kabul1978-8106", "kabul1978-8106b"])) == {"kabul1978-8106b"}
