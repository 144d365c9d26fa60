"""The log's spans hold what their own change added, and nothing else; so do its undo and proofs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from log_inspection import damages, everything, telegram, undo_change
from program import ROOT

from foiakit.errors import DatabaseError, FoiakitError
from foiakit.model.record import Record
from foiakit.readers import Item
from foiakit.store.load import accepted_findings
from foiakit.store.log import baseline, log_reader
from foiakit.store.log.changed_later import ChangedLater
from foiakit.store.log.first_citation_keys import fill_citation_keys
from foiakit.store.store import Store


@pytest.fixture
def store(here: Path) -> Iterator[Store]:
    with Store.write("records.db", create=True) as store:
        yield store


def rows(*numbers: int) -> list[Item]:
    """Telegrams without what their texts say."""
    return [item for number in numbers for item in telegram(number) if isinstance(item, Record)]


def texts(*numbers: int) -> list[Item]:
    return [item for number in numbers for item in telegram(number)]


def with_text(store: Store) -> list[int]:
    found = store.connection.execute("SELECT record FROM cables ORDER BY record")
    return [number for (number,) in found]


def test_undo_leaves_what_came_between_the_records_that_an_import_met(store: Store) -> None:
    store.put(texts(1))
    store.put(rows(2))
    store.put(texts(3))
    before = everything(store)
    store.put(texts(2, 4))
    assert with_text(store) == [1, 2, 3, 4]
    assert damages(store) == []
    undo_change(store)
    assert everything(store) == before
    assert damages(store) == []


@pytest.mark.parametrize("order", [(3, 2, 1), (2, 3, 1), (1, 3, 2), (1, 2, 3)], ids=str)
def test_texts_that_meet_records_in_any_order_are_sound_and_undone(
    store: Store, order: tuple[int, ...]
) -> None:
    store.put(rows(*order))
    before = everything(store)
    store.put(texts(1, 2, 3))
    after = everything(store)
    assert damages(store) == []
    undone = undo_change(store)
    assert everything(store) == before
    assert damages(store) == []
    undo_change(store, undone)
    assert everything(store) == after
    assert damages(store) == []


def test_a_text_whose_import_was_undone_can_be_imported_again(store: Store) -> None:
    store.put(rows(1))
    store.put(texts(1))
    undo_change(store)
    store.put(texts(1))
    assert with_text(store) == [1]
    assert damages(store) == []
    undo_change(store)
    assert with_text(store) == []
    assert damages(store) == []


def test_an_import_in_which_not_all_have_details_is_sound_when_these_come_later(
    store: Store,
) -> None:
    store.put([*texts(1), *rows(2), *texts(3), *rows(4)])
    store.put(texts(4, 2))
    assert damages(store) == []
    undo_change(store)
    assert with_text(store) == [1, 3]
    assert damages(store) == []


def fingerprint(store: Store) -> str:
    (found,) = store.connection.execute("SELECT fingerprint FROM records").fetchone()
    return str(found)


def test_undo_of_an_import_that_only_refreshed_a_record_brings_its_fingerprint_back(
    store: Store,
) -> None:
    first = Record(uid="u", title="One")
    store.put([first])
    store.change(1, {"title": "Two"})
    before = fingerprint(store)
    second = first._replace(title="Two")
    assert store.put([second]).unchanged == 1
    assert fingerprint(store) != before
    assert damages(store) == []
    undo_change(store)
    assert fingerprint(store) == before
    assert store.put([first]).unchanged == 1  # it is what the source said last
    assert damages(store) == []


def test_undo_does_not_take_a_later_import_s_fingerprint(store: Store) -> None:
    first = Record(uid="u", title="One")
    store.put([first])
    store.put([first._replace(title="Two")], "update")
    store.change(1, {"title": "Three"})
    store.put([first._replace(title="Three")])
    back = undo_change(store, 3)  # the title is Two again, its source's fingerprint that of Three
    with pytest.raises(ChangedLater, match="undo 4"):
        undo_change(store, 2)
    for change in (back, 4, 3, 2):
        undo_change(store, change)
    assert store.get(1).title == "One"
    assert damages(store) == []


def test_undo_of_an_undo_does_not_take_what_came_to_the_record_since(store: Store) -> None:
    store.put(rows(1))
    store.remove([1])
    back = undo_change(store)
    store.put(texts(1))
    before = everything(store)
    with pytest.raises(ChangedLater, match="what the text of record 1 says"):
        undo_change(store, back)
    assert everything(store) == before


def test_undo_does_not_add_a_mark_to_a_record_that_is_gone(store: Store) -> None:
    store.put(rows(1))
    with store.transaction():
        accepted_findings.mark(store, 1, "odd-character", "it is so")
    marked = log_reader.entry(store, 2)
    unmarked = undo_change(store, marked.id)
    store.remove([1])
    with pytest.raises(ChangedLater) as refused:
        undo_change(store, unmarked)
    assert not isinstance(refused.value, DatabaseError)
    assert damages(store) == []


@pytest.fixture
def older(store: Store) -> Store:
    """A database whose log has spans as they were written before."""
    store.put([])
    connection = store.connection
    connection.executescript((ROOT / "tests" / "store" / "older_spans.sql").read_text("utf-8"))
    connection.execute("INSERT INTO records_fts (records_fts) VALUES ('rebuild')")
    fill_citation_keys(store)
    return store


def test_older_spans_that_can_be_proved_are_sound(older: Store) -> None:
    assert damages(older) == []
    older.change(2, {"title": "Edited"})
    older.remove([3])
    assert damages(older) == []


def test_older_spans_are_undone_by_what_they_prove(older: Store) -> None:
    undo_change(older, 7)
    assert with_text(older) == [1, 2, 3, 4, 5, 7]
    undo_change(older, 4)
    assert with_text(older) == [1, 5, 7]
    assert older.count() == 7
    assert damages(older) == []


def test_older_spans_that_prove_nothing_are_named_not_undone_and_can_be_accepted(
    older: Store,
) -> None:
    older.connection.execute("UPDATE cables SET source_text = 'other' WHERE record = 3")
    assert [damage for damage in damages(older) if "change 4 " in damage and "--accept" in damage]
    with pytest.raises(FoiakitError, match="does not say for sure"):
        undo_change(older, 4)
    assert with_text(older) == list(range(1, 9))
    with older.transaction():
        baseline.begin(older, "accepted")
    assert damages(older) == []
