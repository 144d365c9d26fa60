"""What is refused leaves the file as it was, byte for byte; what is done lets readers go on."""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from threading import Timer
from typing import Any

import pytest
from program import Run

from foiakit.errors import Locked
from foiakit.model.record import Record
from foiakit.store.file import connection
from foiakit.store.file.connection import LockWait
from foiakit.store.store import Store

REFUSED = [
    ["undo", "99"],
    ["remove", "999", "--yes"],
    ["edit", "999", "--pages", "7"],
    ["restore", "999"],
    ["restore", "4"],
    ["seen", "999", "date-missing"],
    ["save", "--remove", "nothing"],
    ["import", "cut.json"],
    ["merge", "cut.json"],
]
WITHOUT_EFFECT = [
    ["edit", "4", "--document", "4"],
    ["import", "again.csv"],
    ["migrate"],
    ["check", "--fix", "--select", "full-text"],
]


def in_wal(path: Path) -> bool:
    return path.read_bytes()[18:20] == b"\2\2"


@pytest.fixture
def files(seven: Path, desk: Run) -> Path:
    """The seven documents in rollback mode, as they are committed, and two sources."""
    Path("cut.json").write_text('[{"title": "One"}, {"title": "Two"}, {"tit')
    done = desk("export", "--format", "csv", "--output", "again.csv")
    assert done.code == 0, done.err
    assert not in_wal(seven)
    return seven


@pytest.mark.parametrize("command", REFUSED, ids=" ".join)
def test_a_refused_command_leaves_the_file_byte_for_byte(
    desk: Run, files: Path, command: list[str]
) -> None:
    before = files.read_bytes()
    done = desk(*command)
    assert done.code != 0, done
    assert files.read_bytes() == before
    assert not list(files.parent.glob("records.db-*"))


@pytest.mark.parametrize("command", WITHOUT_EFFECT, ids=" ".join)
def test_so_does_one_that_has_nothing_to_alter(desk: Run, files: Path, command: list[str]) -> None:
    before = files.read_bytes()
    done = desk(*command)
    assert done.code == 0, done.err
    assert files.read_bytes() == before


def test_what_is_done_switches_the_file_to_wal(desk: Run, files: Path) -> None:
    assert desk("edit", "4", "--pages", "7").code == 0
    assert in_wal(files)


def test_what_was_written_before_it_was_refused_leaves_the_file(files: Path) -> None:
    """More than SQLite keeps in memory: it has gone into the file by then, and out again."""
    before = files.read_bytes()
    store = Store.write("records.db")
    with store, suppress(ZeroDivisionError), store.transaction():
        for number in range(20):
            store.add(Record(title=f"Copy {number}", description="It snowed. " * 100_000))
        assert files.stat().st_size > 2 * len(before)
        raise ZeroDivisionError
    assert files.read_bytes() == before


def test_a_reader_goes_on_while_the_first_change_is_made(files: Path) -> None:
    with Store.write("records.db") as store, store.transaction():
        store.change(4, {"pages": 7})
        with Store.open("records.db", LockWait(0)) as reader:
            assert reader.get(4).pages != 7


def test_a_change_waits_for_who_reads_and_is_refused_whole(files: Path) -> None:
    before = files.read_bytes()
    with (
        closing(sqlite3.connect("records.db", isolation_level=None)) as reader,
        Store.write("records.db", LockWait(0.05)) as store,
    ):
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM records").fetchone()
        with pytest.raises(Locked):
            store.change(4, {"pages": 7})
        reader.execute("COMMIT")
        assert files.read_bytes() == before
        assert store.change(4, {"pages": 7}).pages == 7
    assert in_wal(files)


def test_shared_lets_one_read_between_what_one_writes(files: Path) -> None:
    """As `check --fix` does, which may rebuild the full text before it reads."""
    with (
        Store.write("records.db", LockWait(0.05), shared=True) as store,
        store.transaction(),
        Store.open("records.db", LockWait(0.05)) as reader,
    ):
        for number in range(1, 8):  # more than SQLite keeps in memory
            store.change(number, {"text": "It snowed. " * 100_000})
        assert [record.text for record in reader.select()] == [None] * 7


@pytest.mark.parametrize(("paths", "switched"), [(["-"], True), (["again.csv"], False)])
def test_readers_go_on_while_an_import_that_may_be_large_lasts(
    desk: Run, files: Path, monkeypatch: pytest.MonkeyPatch, paths: list[str], switched: bool
) -> None:
    """A pipe may bring more than fits in memory: in rollback mode that would shut readers out."""
    modes: list[bool] = []
    put = Store.put

    def seen(self: Store, *arguments: Any, **options: Any) -> Any:
        modes.append(in_wal(files))
        return put(self, *arguments, **options)

    monkeypatch.setattr(Store, "put", seen)
    done = desk("import", *paths, stdin='[{"title": "One"}]')
    assert done.code == 0, done.err
    assert modes == [switched]


def test_a_file_that_another_process_is_just_writing_is_waited_for_at_every_step_of_opening(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = str(here / "records.db")
    with closing(sqlite3.connect(path, check_same_thread=False, isolation_level=None)) as other:
        same_file = connection.same_file

        def locked_meanwhile(*arguments: Any) -> tuple[int, int]:
            if not other.in_transaction:
                other.execute("BEGIN EXCLUSIVE")
                Timer(0.2, other.execute, ["ROLLBACK"]).start()
            return same_file(*arguments)

        monkeypatch.setattr(connection, "same_file", locked_meanwhile)
        with Store.write(path, LockWait(30), create=True) as store:
            monkeypatch.setattr(connection, "same_file", same_file)
            with store.transaction():
                store.add(Record(title="A cable"))
            assert store.count() == 1
