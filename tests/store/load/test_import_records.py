"""An import adds what is new, compares what is here, and counts every record once."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from import_samples import record, searched, sound

from foiakit.errors import BadInput
from foiakit.model.query import Query
from foiakit.model.record import Collection, Record, Skipped
from foiakit.store.events import Counts, Event
from foiakit.store.load import bulk
from foiakit.store.store import Store


def test_records_go_in_with_everything_that_is_looked_up(store: Store) -> None:
    report = store.put(record(number) for number in range(1, 6))
    assert report == Counts(new=5)
    assert [record.id for record in store.select(Query(tags=("mine",)))] == [1, 3, 5]
    assert [record.id for record in store.select(Query(captions=("EXDIS",)))] == [2, 5]
    assert searched(store, "word4") == [4]
    sound(store)


def test_a_second_import_of_the_same_adds_nothing(store: Store) -> None:
    store.put(record(number) for number in range(2000))
    before = list(store.select())
    report = store.put(record(number) for number in range(2000))
    assert (report.new, report.unchanged) == (0, 2000)
    assert list(store.select()) == before


def test_many_records_leave_the_same_database_as_one_at_a_time(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bulk, "STRIDE", 700)
    monkeypatch.setattr(bulk, "MANY", 600)
    records = [
        record(number, created="2020-01-01T00:00:00Z", updated="2020-01-01T00:00:00Z")
        for number in range(2600)
    ]
    with Store.write("many.db", create=True) as many, Store.write("one.db", create=True) as single:
        many.put(records)
        with single.transaction():
            for each in records:
                single.add(each)
        assert list(many.select()) == list(single.select())
        schema = "SELECT type, name, sql FROM sqlite_master ORDER BY name"
        assert (
            many.connection.execute(schema).fetchall()
            == single.connection.execute(schema).fetchall()
        )
        for words in ("common", "word77", "record NEAR 1"):
            assert searched(many, words) == searched(single, words)
        sound(many)
        sound(single)
        settings = dict(many.connection.execute("SELECT k, v FROM records_fts_config"))
        assert settings.get("hashsize", 1024 * 1024) == 1024 * 1024
        assert settings.get("automerge", 4) == 4


def test_new_records_join_the_many_that_are_here(store: Store) -> None:
    store.put(record(number) for number in range(1500))
    report = store.put(record(number) for number in range(1000, 4000))
    assert (report.new, report.unchanged) == (2500, 500)
    assert searched(store, "word3999") == [4000]
    assert len(searched(store, "common")) == 4000
    sound(store)


def test_a_dry_run_gives_the_same_report_and_writes_nothing(here: Path) -> None:
    rows: list[Record | Collection | Skipped] = [
        Collection("EBB 1"),
        *(record(number) for number in range(1500)),
        record(3),
        record(4, title="Another"),
        record(2000, title="New"),
        record(2000, title="NewerSchema"),
        Skipped("a.csv:9", "no", "x"),
    ]
    with Store.write("records.db", create=True) as store:
        store.put(record(number) for number in range(700))
    before = Path("records.db").read_bytes()
    with Store.open("records.db") as store:
        dry = store.put(iter(rows), dry_run=True)
    assert Path("records.db").read_bytes() == before
    with Store.write("records.db") as store:
        assert store.put(iter(rows)) == dry
    assert (dry.new, dry.unchanged, dry.conflicting, dry.skipped) == (801, 701, 2, 1)


def test_a_rehearsal_where_there_is_no_database_makes_none(here: Path) -> None:
    with Store.rehearse("records.db") as store:
        assert store.put([record(1), record(1)], dry_run=True).unchanged == 1
    assert list(here.iterdir()) == []


def test_every_event_is_handed_on_however_many_there_are(store: Store) -> None:
    store.put(record(number) for number in range(1200))
    events: list[Event] = []
    report = store.put((record(number, title="?") for number in range(1200)), tell=events.append)
    assert (report, len(events)) == (Counts(kept=1200), 1200)


def test_what_a_source_raises_undoes_everything(store: Store) -> None:
    def broken() -> Iterator[Record]:
        yield from (record(number) for number in range(3000))
        raise BadInput("a.csv:3001: no")

    store.put([])
    with pytest.raises(BadInput, match="3001"):
        store.put(broken())
    assert store.count() == 0
    names = store.connection.execute("SELECT count(*) FROM sqlite_master WHERE type = 'index'")
    with Store.rehearse("none.db") as fresh:
        assert (
            names.fetchone()
            == fresh.connection.execute(
                "SELECT count(*) FROM sqlite_master WHERE type = 'index'"
            ).fetchone()
        )


def test_what_is_not_text_is_refused_by_its_place_and_field(store: Store) -> None:
    with pytest.raises(BadInput, match=r"a.csv:7: title: character 2 is not text"):
        store.put([record(1, title="a\udcff")], where=lambda: "a.csv:7")


def test_an_export_keeps_its_moments_and_a_new_record_gets_them(store: Store) -> None:
    store.put([record(1, created="2001-01-01T00:00:00Z", id=77), Record(title="new")])
    first, second = store.get(1), store.get(2)
    assert first.created == "2001-01-01T00:00:00Z"
    assert second.created
    assert second.created > "2020"
    assert second.uid


def test_an_id_is_never_used_twice(store: Store) -> None:
    store.put(record(number) for number in range(3))
    with store.transaction():
        store.remove([3])
    store.put([record(9)])
    assert [record.id for record in store.select(Query(ids=((1, 9),)))] == sorted(
        record.id or 0 for record in store.select()
    )
    assert {record.id for record in store.select()} == {1, 2, 4}
    assert searched(store, "common") == [1, 2, 4]


def test_an_index_that_somebody_added_is_there_again_afterwards(store: Store) -> None:
    store.put([])
    store.connection.execute('CREATE INDEX "their own ""index""" ON records (url)')
    store.put(record(number) for number in range(1200))
    found = store.connection.execute("SELECT sql FROM sqlite_master WHERE name LIKE 'their%'")
    assert found.fetchone() == ('CREATE INDEX "their own ""index""" ON records (url)',)


def test_removing_a_record_takes_its_words_and_labels_along(store: Store) -> None:
    store.put(record(number) for number in range(10))
    with store.transaction():
        assert store.remove([2, 5, 99]) == 2
    assert searched(store, "word4") == []
    sound(store)


def test_another_program_can_read_what_full_text_it_has(store: Store) -> None:
    store.put([record(1)])
    store.close()
    connection = sqlite3.connect("records.db")
    found = connection.execute("SELECT title FROM records_fts WHERE records_fts MATCH 'word1'")
    assert found.fetchall() == [("Record 1",)]
    connection.close()
