"""Whatever is done is in the log, can be taken back to the letter, and proves sound afterwards."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from log_inspection import damages, everything, telegram, undo_change

from foiakit.dating.held_numbers import Range
from foiakit.errors import FoiakitError, NotFound
from foiakit.model.record import Collection, Record, uid_of
from foiakit.store import telegrams
from foiakit.store.links import serial_neighbours
from foiakit.store.load import accepted_findings, edit_records, rebuild, undo
from foiakit.store.log import change_log, log_reader
from foiakit.store.log.changed_later import ChangedLater
from foiakit.store.store import Store


@pytest.fixture
def store(here: Path) -> Iterator[Store]:
    with Store.write("records.db", create=True, command="a test") as store:
        yield store


def test_a_transaction_that_changes_nothing_leaves_no_change(store: Store) -> None:
    with store.transaction():
        pass
    assert list(log_reader.entries(store)) == []


def test_a_change_says_when_by_what_and_how_many(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(change_log, "now", lambda: "2026-01-31T12:00:00Z")
    with store.transaction():
        first = store.add(Record(title="One"))
        store.add(Record(title="Two"))
        store.change(first, {"title": "The first"})
    (entry,) = log_reader.entries(store)
    assert entry == (1, "2026-01-31T12:00:00Z", "a test", None, 2, 1, 0, False, None)


def test_what_is_rolled_back_is_not_in_the_log(store: Store) -> None:
    store.add(Record(title="One"))
    with pytest.raises(NotFound), store.transaction():  # noqa: PT012 - the block is the point
        store.add(Record(title="Two"))
        store.change(9, {"title": "Nine"})
    assert [entry.id for entry in log_reader.entries(store)] == [1]
    store.add(Record(title="Three"))
    assert [entry.id for entry in log_reader.entries(store)] == [2, 1]
    assert damages(store) == []


def test_an_import_of_many_is_one_row_of_the_log(store: Store) -> None:
    store.put(Record(uid=uid_of("test", str(number)), title="x") for number in range(1500))
    assert store.connection.execute("SELECT count(*) FROM change_rows").fetchone() == (0,)
    assert store.connection.execute(
        "SELECT place, first, last, number FROM change_spans"
    ).fetchall() == [("records", 1, 1500, 1500)]
    assert damages(store) == []


def test_an_undone_import_goes_with_all_that_came_with_it_and_comes_back(store: Store) -> None:
    store.add(Record(title="before"))
    before = everything(store)
    items = [item for number in range(3) for item in telegram(number, captions=("NODIS",))]
    store.put([Collection("EBB 1", title="One"), *items])
    after = everything(store)
    undone = undo_change(store)
    assert everything(store) == before
    assert damages(store) == []
    undo_change(store, undone)
    assert everything(store) == after
    assert damages(store) == []
    details = telegrams.details(store, 2)
    assert details is not None
    assert details.source_text == "text 0\n"


@pytest.mark.parametrize("stay", [0, 5, 100], ids="{} stay".format)
def test_when_many_go_and_come_back_indices_and_full_text_are_as_before(
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


def test_an_undone_update_brings_the_older_words_back_and_the_source_is_news_again(
    store: Store,
) -> None:
    record = Record(uid="u", title="One", description="older")
    store.put([record])
    store.put([record._replace(description="newer")], "update")
    assert store.put([record._replace(description="newer")], "update").unchanged == 1
    undo_change(store)
    assert store.get(1).description == "older"
    assert store.put([record._replace(description="newer")], "keep").kept == 1
    assert damages(store) == []


def test_nothing_is_taken_back_that_was_altered_since(store: Store) -> None:
    store.put([Record(uid="u", title="One")])
    store.change(1, {"title": "Two"})
    before = everything(store)
    with pytest.raises(ChangedLater, match="undo that first: foiakit undo 2"):
        undo_change(store, 1)
    assert everything(store) == before
    undo_change(store, 2)
    undo_change(store, 1)
    assert list(store.select()) == []


def test_what_was_taken_back_meanwhile_is_no_later_work_to_undo_change(store: Store) -> None:
    store.put([Record(uid="u", title="One")])
    store.change(1, {"title": "Two"})
    store.remove([1])
    undo_change(store)
    with pytest.raises(ChangedLater, match="undo that first: foiakit undo 2"):
        undo_change(store, 1)
    undo_change(store, 2)
    undo_change(store, 1)
    assert list(store.select()) == []


def test_a_mark_that_was_set_since_is_later_work_too(store: Store) -> None:
    store.add(Record(title="One"))
    with store.transaction():
        accepted_findings.mark(store, 1, "odd-character", "so printed")
    with pytest.raises(ChangedLater, match="seen 1 odd-character"):
        undo_change(store, 1)


def test_a_change_is_taken_back_once(store: Store) -> None:
    store.add(Record(title="One"))
    undo_change(store)
    with pytest.raises(NotFound, match="was already undone by change 2"):
        undo_change(store, 1)
    with pytest.raises(NotFound, match="nothing to undo"):
        undo_change(store)
    with pytest.raises(NotFound, match="no change 9"):
        undo_change(store, 9)


def test_a_removed_record_that_came_in_again_is_not_added_twice(store: Store) -> None:
    record = Record(uid="u", title="One")
    store.put([record])
    store.remove([1])
    store.put([record])
    with pytest.raises(FoiakitError, match="record 1 is here again, as record 2"):
        undo_change(store, 2)
    with pytest.raises(FoiakitError, match="cannot be restored: record 1 is here again, as"):
        undo.row_then(store, 1, None)


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


def test_selections_ranges_and_marks_are_in_the_log(store: Store) -> None:
    store.add(Record(title="One"))
    before = everything(store)
    with store.transaction():
        store.keep("mine", {"year": ["1997"]})
        serial_neighbours.put_ranges(store, [Range("LIMA", 1997, 3, 1, 90)])
        accepted_findings.mark(store, 1, "odd-character", "so printed")
    after = everything(store)
    names = {str(step.key) for step in log_reader.steps(store, 2)}
    assert names == {"selection mine", "serial range LIMA 1997 3", "seen 1 odd-character"}
    undone = undo_change(store)
    assert everything(store) == before
    undo_change(store, undone)
    assert everything(store) == after
    assert damages(store) == []


def test_a_clock_that_goes_back_leaves_the_order_of_changes_as_it_was(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.add(Record(title="One"))
    monkeypatch.setattr(edit_records, "now", lambda: "1999-12-31T23:59:59Z")
    store.change(1, {"title": "Two"})
    assert [entry.id for entry in log_reader.entries(store)] == [2, 1]
    assert damages(store) == []
    undo_change(store)
    assert store.get(1).title == "One"


def test_a_command_line_that_is_no_text_or_endless_is_kept_as_far_as_it_goes(here: Path) -> None:
    with Store.write("records.db", create=True, command="foiakit add --title \udcff") as store:
        store.add(Record(title="One"))
    with Store.write("records.db", command="x" * 100_000) as store:
        store.add(Record(title="Two"))
        commands = [entry.command for entry in log_reader.entries(store)]
    assert commands[1] == "foiakit add --title \\udcff"
    assert len(commands[0]) < 5000
