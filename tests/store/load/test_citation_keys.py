"""A citation key means one record for good: stored, never given again, known under old names."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from faults.database import foiakit, of_schema
from log_inspection import damages, undo_change

from foiakit.citations.keys import Keys
from foiakit.errors import FoiakitError
from foiakit.model.record import Record, uid_of
from foiakit.store.events import Event, TakenKey
from foiakit.store.exchange.merge import merge
from foiakit.store.find.citation_keys import resolve
from foiakit.store.log.first_citation_keys import fill_citation_keys
from foiakit.store.log.row_snapshots import RECORDS
from foiakit.store.store import Store

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


@pytest.mark.parametrize("schema", [1, 4, 7])
def test_a_migration_stores_the_keys_that_an_export_of_everything_printed(
    schema: int, tmp_path: Path
) -> None:
    path = of_schema(schema, tmp_path / "records.db")
    assert foiakit("migrate", "--db", str(path)).returncode == 0
    with Store.open(str(path)) as store:
        printed = Keys()
        for record in store.select():
            assert record.citation_key == printed.of(record._replace(citation_key=None))
        assert damages(store) == []


def test_a_migration_leaves_out_the_letters_that_keys_left_out_before(tmp_path: Path) -> None:
    titles = ["Łódź Talks", "Straße", "Ørsted Đilas", "Année Zürich", "Diyarbakır", "Rum"]
    records = [Record(uid=uid_of("test", title), title=title, date="1974") for title in titles]
    with made(tmp_path / "records.db", *records) as store:
        assert keys(store)[1] == "r1974-lodz-talks"
        store.connection.execute("UPDATE records SET citation_key = NULL")
        fill_citation_keys(store)
        assert list(keys(store).values()) == [
            "r1974-odz-talks",
            "r1974-strae",
            "r1974-rsted-ilas",
            "r1974-annee-zurich",
            "r1974-diyarbakr",
            "r1974-rum",
        ]


def test_correcting_a_record_does_not_change_its_key(two: Store) -> None:
    two.change(1, {"date": "1974-10-12", "message": "Kabul 9"})
    assert keys(two) == {1: "kabul1978-8106", 2: "kabul1978-8106b"}


def test_a_removed_records_key_is_its_own_when_it_comes_back_and_no_others(two: Store) -> None:
    two.remove([1])
    two.put([kabul("c")])
    assert keys(two) == {2: "kabul1978-8106b", 3: "kabul1978-8106c"}
    assert resolve(two, ["kabul1978-8106", "kabul1978-9"]) == {
        "kabul1978-8106": ("kabul1978-8106", None, "removed")
    }
    two.put([kabul("a")])
    assert keys(two)[4] == "kabul1978-8106"
    assert damages(two) == []


def test_undo_of_a_removal_and_of_a_change_of_key_brings_the_key_back(two: Store) -> None:
    two.remove([1])
    undo_change(two)
    assert keys(two) == {1: "kabul1978-8106", 2: "kabul1978-8106b"}
    two.change(1, {"citation_key": "Governor1978"})
    assert resolve(two, ["Governor1978", "kabul1978-8106"]) == {
        "Governor1978": ("Governor1978", 1, "held"),
        "kabul1978-8106": ("kabul1978-8106", 1, "former"),
    }
    undo_change(two)
    assert keys(two)[1] == "kabul1978-8106"
    assert damages(two) == []


@pytest.mark.parametrize("taken", ["kabul1978-8106b", "old1978-1", "gone1978-1"])
def test_a_key_that_another_record_has_or_had_is_refused(two: Store, taken: str) -> None:
    two.put([kabul("d", citation_key="old1978-1"), kabul("e", citation_key="gone1978-1")])
    two.change(3, {"citation_key": "new1978-1"})
    two.remove([4])
    with pytest.raises(FoiakitError, match=taken):
        two.change(1, {"citation_key": taken})
    with pytest.raises(FoiakitError, match=taken):
        two.add(Record(title="x", citation_key=taken))


def test_a_record_removed_before_there_were_keys_gets_one_when_it_is_put_back(
    tmp_path: Path,
) -> None:
    path = of_schema(7, tmp_path / "records.db")
    for words in (["migrate"], ["undo", "10"]):
        assert foiakit(*words, "--db", str(path)).returncode == 0
    with Store.open(str(path)) as store:
        assert keys(store)[1] == Keys().of(store.get(1)._replace(citation_key=None))
        assert damages(store) == []


def test_a_key_that_another_program_altered_is_named_by_verify(two: Store, tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "records.db")) as other:
        other.execute("UPDATE records SET citation_key = 'mine1978' WHERE id = 2")
        other.commit()
    assert damages(two) == [
        "record 2: its citation key was kabul1978-8106b, altered without foiakit"
    ]


def test_many_records_with_one_key_get_letters_in_order_at_linear_cost(tmp_path: Path) -> None:
    number = 3000
    some = (KABUL._replace(uid=uid_of("test", str(at))) for at in range(number))
    with made(tmp_path / "records.db", *some) as store:
        printed = Keys()
        wanted = [printed.of(KABUL) for _ in range(number)]
        assert list(keys(store).values()) == wanted
        store.put([KABUL._replace(uid="ff")])
        assert keys(store)[number + 1] == printed.of(KABUL)


def test_a_merge_keeps_keys_where_it_can_and_reports_those_it_cannot(tmp_path: Path) -> None:
    here = made(tmp_path / "a.db", kabul("a"), kabul("b"))
    there = made(tmp_path / "b.db", kabul("b"), kabul("c"), kabul("d", citation_key="dee1978"))
    events: list[list[Event]] = [[], []]
    merge(here, there, dry_run=True, tell=events[0].append)
    with here.transaction():
        merge(here, there, tell=events[1].append)
    taken = [[event for event in some if isinstance(event, TakenKey)] for some in events]
    # b has another's key there; c has the key there that b has here
    assert {(event.key, event.key_here) for event in taken[1]} == {
        ("kabul1978-8106", None),
        ("kabul1978-8106b", "kabul1978-8106bb"),
    }
    assert {(event.key, event.key_here) for event in taken[0]} == {
        (event.key, event.key_here) for event in taken[1]
    }
    assert keys(here) == {
        1: "kabul1978-8106", 2: "kabul1978-8106b", 3: "kabul1978-8106bb", 4: "dee1978",
    }  # fmt: skip
    assert damages(here) == []


def test_a_key_from_another_database_names_the_same_record_here(tmp_path: Path) -> None:
    here = made(tmp_path / "a.db", kabul("a"))
    there = made(tmp_path / "b.db", kabul("a", citation_key="governor1978"))
    there.change(1, {"citation_key": "smith1978"})
    with here.transaction():
        merge(here, there)
    found = resolve(here, ["governor1978", "smith1978", "kabul1978-8106"])
    assert {former.record for former in found.values()} == {1}
    assert len(found) == 3
    assert damages(here) == []


def test_restoring_a_record_from_before_the_keys_leaves_it_its_key(tmp_path: Path) -> None:
    path = of_schema(7, tmp_path / "records.db")
    for words in (["migrate"], ["restore", "9", "--to", "2"]):
        assert foiakit(*words, "--db", str(path)).returncode == 0
    with Store.open(str(path)) as store:
        assert keys(store)[9] == "lima1975-04127"
        assert damages(store) == []
        assert store.execute(
            "SELECT count(*) FROM change_rows WHERE place = ? AND record = 9", (RECORDS,)
        ).fetchone() == (2,)
