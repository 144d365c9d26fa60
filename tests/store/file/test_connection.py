"""A reader leaves no trace, a writer waits its turn, and neither uses a file that is not ours."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from program import opened_to_others

from foiakit.errors import CannotWrite, DatabaseError, Locked, NoDatabase
from foiakit.model.record import Record
from foiakit.store.file import connection, header
from foiakit.store.file.connection import LockWait
from foiakit.store.store import Store


@pytest.fixture
def few(here: Path) -> Path:
    """A database with twenty records, in WAL mode."""
    with Store.write("records.db", create=True) as store, store.transaction():
        store.put(Record(title=f"Record {number}") for number in range(20))
    return here / "records.db"


def count(path: Path) -> int:
    with Store.open(str(path)) as store:
        return store.count()


def test_a_file_that_another_makes_meanwhile_is_written_to(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked = header.header

    def look(path: str) -> bytes:
        found = looked(path)
        monkeypatch.setattr(connection, "header", looked)
        with Store.write("records.db", create=True) as other:
            other.add(Record(title="Theirs"))
            other.settle()
        return found

    monkeypatch.setattr(connection, "header", look)
    with Store.write("records.db", create=True) as store:
        assert store.add(Record(title="Ours")) == 2


def test_a_missing_file_is_read_by_nobody_and_made_only_where_that_is_asked_for(here: Path) -> None:
    for opened in (connection.read, connection.read_current):
        with pytest.raises(NoDatabase):
            opened("records.db", LockWait())
    with pytest.raises(NoDatabase):
        connection.write("records.db", LockWait(), create=False)
    assert not list(here.iterdir())
    connection.write("records.db", LockWait(), create=True).close()


def test_a_file_with_two_names_is_read_but_not_written_to(few: Path) -> None:
    few.with_name("other.db").hardlink_to(few)
    assert count(few) == 20
    with pytest.raises(DatabaseError, match="a hard link"):
        Store.write(str(few))
    with pytest.raises(CannotWrite):
        connection.prove(str(few))


def test_waiting_too_long_is_an_error_message(few: Path) -> None:
    holding = sqlite3.connect(few, isolation_level=None)
    holding.execute("BEGIN IMMEDIATE")
    with (
        Store.write(str(few), LockWait(0.05)) as store,
        pytest.raises(Locked, match=r"locked by another program for 0\.05 s"),
    ):
        store.put([Record(title="late")])
    holding.close()


def test_a_file_that_is_replaced_while_one_waits_is_not_written_to(few: Path) -> None:
    copy = Path(shutil.copy(few, few.parent / "copy.db"))
    with Store.write(str(few)) as store:
        os.replace(copy, few)
        with pytest.raises(DatabaseError, match="was replaced meanwhile"):
            store.put([Record(title="lost")])
    assert count(few) == 20


@contextmanager
def read_only_user(folder: Path) -> Iterator[None]:
    """Run as a user who may read everything in *folder* and write nothing there."""
    if os.geteuid() == 0:
        opened_to_others(folder)
        os.chmod(folder, 0o555)
        os.seteuid(65534)
    else:
        for file in folder.iterdir():
            os.chmod(file, 0o444)
        os.chmod(folder, 0o555)
    try:
        yield
    finally:
        if os.getuid() == 0:
            os.seteuid(0)
        os.chmod(folder, 0o755)


def test_a_database_is_read_where_nothing_may_be_written(few: Path) -> None:
    assert few.read_bytes()[18] == 2  # it is in WAL mode
    with read_only_user(few.parent):
        with Store.open(str(few)) as store:
            assert store.count() == 20
        with pytest.raises(CannotWrite):
            Store.write(str(few))
    assert not list(few.parent.glob("records.db-*"))


def test_reading_leaves_no_other_file(few: Path) -> None:
    before = few.read_bytes()
    assert count(few) == 20
    assert few.read_bytes() == before
    assert not list(few.parent.glob("records.db-*"))


def test_changes_that_only_a_wal_holds_are_not_silently_ignored(few: Path) -> None:
    writer = sqlite3.connect(few, isolation_level=None)
    writer.execute("UPDATE records SET notes = 'x' WHERE id = 1")
    kept = few.parent / "copy"
    kept.mkdir()
    shutil.copy(few, kept)
    shutil.copy(f"{few}-wal", kept)
    writer.close()
    with read_only_user(kept), pytest.raises(DatabaseError, match="copy"):
        Store.open(str(kept / "records.db"))
    with Store.open(str(kept / "records.db")) as store:
        assert store.get(1).notes == "x"


def test_a_write_that_was_cut_short_in_rollback_mode_is_undone_by_the_next_reader(
    here: Path,
) -> None:
    """The state that a killed first import, or a killed older program, leaves."""
    with Store.write("old.db", create=True) as store:
        store.put(Record(title=f"Record {number}", text="x" * 3000) for number in range(200))
        store.settle()
    writer = sqlite3.connect("old.db", isolation_level=None)
    writer.execute("PRAGMA cache_size = 5")
    writer.execute("BEGIN IMMEDIATE")
    writer.execute("UPDATE records SET text = 'y'")
    shutil.copy("old.db", "records.db")
    shutil.copy("old.db-journal", "records.db-journal")
    writer.execute("ROLLBACK")
    writer.close()
    with Store.open("records.db") as store:
        assert {record.text for record in store.select()} == {"x" * 3000}
        assert store.connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
