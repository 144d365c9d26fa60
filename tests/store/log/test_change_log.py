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
from foiakit.store.load import accepted_findings, edit_records, undo
from foiakit.store.log import change_log, log_reader
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


def test_an_undone_update_restores_the_older_words_and_the_source_differs_again(
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


def test_a_change_is_undone_once(store: Store) -> None:
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


def test_a_command_line_that_is_not_text_or_very_long_is_kept_in_part(here: Path) -> None:
    with Store.write("records.db", create=True, command="foiakit add --title \udcff") as store:
        store.add(Record(title="One"))
    with Store.write("records.db", command="x" * 100_000) as store:
        store.add(Record(title="Two"))
        commands = [entry.command for entry in log_reader.entries(store)]
    assert commands[1] == "foiakit add --title \\udcff"
    assert len(commands[0]) < 5000
