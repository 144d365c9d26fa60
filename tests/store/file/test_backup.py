"""A copy is one moment of the database, whole and checked, whoever writes to it meanwhile."""

from __future__ import annotations

import os
import resource
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from faults.database import of_schema_1

from foiakit.errors import Damaged, DatabaseError
from foiakit.model.record import Record
from foiakit.store.file import backup
from foiakit.store.file.backup import copy
from foiakit.store.file.connection import LockWait
from foiakit.store.store import Store


def fill(path: str, number: int, first: int = 0) -> None:
    with Store.write(path, create=True) as store:
        store.put(
            Record(uid=f"u{each}", title=f"Record {each}", text="word " * 300)
            for each in range(first, first + number)
        )


@pytest.fixture
def full(here: Path) -> Path:
    fill("records.db", 2000)
    return here / "records.db"


def held(path: str) -> tuple[str, ...]:
    """The titles in a sound database, next to which no file may be written."""
    connection = sqlite3.connect(f"file:{path}?immutable=1", uri=True)
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    titles = connection.execute("SELECT title FROM records ORDER BY id").fetchall()
    connection.close()
    return tuple(title for (title,) in titles)


def test_a_copy_holds_everything_and_can_be_read_where_nothing_may_be_written(full: Path) -> None:
    assert full.read_bytes()[18] == 2  # the source is in WAL
    done = copy("records.db", "copy.db", LockWait())
    assert done == (2000, os.path.getsize("copy.db"))
    assert held("copy.db") == tuple(f"Record {number}" for number in range(2000))
    assert sorted(file.name for file in full.parent.iterdir()) == ["copy.db", "records.db"]


def test_a_writer_goes_on_and_the_copy_is_of_the_moment_it_began(
    full: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backup, "PAGES", 20)
    shares: list[float | None] = []

    with Store.write("records.db", LockWait(0)) as writer:

        def write(word: str, share: float | None) -> None:
            if word == "copying":
                shares.append(share)
                with writer.transaction():  # it has no patience: it must not be blocked at all
                    writer.add(Record(title="meanwhile"))

        copy("records.db", "copy.db", LockWait(), write)
    assert len(shares) > 20
    assert shares == sorted(shares, key=lambda share: share or 0)  # nothing began again
    assert held("copy.db") == tuple(f"Record {number}" for number in range(2000))
    with Store.open("records.db") as store:
        assert store.count() == 2000 + len(shares)


def test_a_change_that_only_a_wal_holds_is_in_the_copy(full: Path) -> None:
    writer = sqlite3.connect(full, isolation_level=None)
    writer.execute("PRAGMA wal_autocheckpoint = 0")
    writer.execute("UPDATE records SET title = 'changed' WHERE id = 1")
    assert Path("records.db-wal").stat().st_size
    copy("records.db", "copy.db", LockWait())
    assert held("copy.db")[0] == "changed"
    writer.close()


def test_an_older_schema_is_copied_as_it_is(here: Path) -> None:
    of_schema_1(here / "records.db")
    copy("records.db", "copy.db", LockWait())
    connection = sqlite3.connect("copy.db")
    assert connection.execute("PRAGMA user_version").fetchone() == (1,)
    connection.close()


def overwrite_in_the_middle(path: Path) -> None:
    with path.open("r+b") as file:
        file.seek(path.stat().st_size // 2 // 4096 * 4096)
        file.write(b"\x55" * 4096 * 3)


def test_a_damaged_source_is_named(full: Path) -> None:
    overwrite_in_the_middle(full)
    with pytest.raises(Damaged, match=r"^records\.db: damaged: "):
        copy("records.db", "copy.db", LockWait())


def test_a_copy_that_is_damaged_on_its_way_is_named(
    full: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copied = backup._copy_pages

    def badly(*arguments: object) -> None:
        copied(*arguments)  # type: ignore[arg-type]  # passed on as given
        overwrite_in_the_middle(Path("copy.db"))

    monkeypatch.setattr(backup, "_copy_pages", badly)
    with pytest.raises(
        DatabaseError, match=r"copy\.db: the copy differs from the original"
    ) as raised:
        copy("records.db", "copy.db", LockWait())
    assert not isinstance(raised.value, Damaged)


def test_rows_that_are_missing_are_missed(full: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def another(_: sqlite3.Connection, __: str, to: str, ___: object) -> None:
        fill("other.db", 1999)
        shutil.copy("other.db", to)

    monkeypatch.setattr(backup, "_copy_pages", another)
    with pytest.raises(DatabaseError, match="rows are missing"):
        copy("records.db", "copy.db", LockWait())


@pytest.mark.parametrize("old", [None, b"the backup of yesterday"])
def test_a_full_disk_leaves_nothing_and_the_older_copy_stands(
    full: Path, old: bytes | None
) -> None:
    if old:
        Path("copy.db").write_bytes(old)

    def small() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (2**20, 2**20))

    done = subprocess.run(
        [sys.executable, "-m", "foiakit", "backup", "--yes", "copy.db"],
        capture_output=True,
        check=False,
        preexec_fn=small,
    )
    assert (done.returncode, done.stdout) == (1, b"")
    assert b"the disk is full; nothing was changed" in done.stderr
    if old:
        assert Path("copy.db").read_bytes() == old
        Path("copy.db").unlink()
    assert [file.name for file in full.parent.iterdir()] == ["records.db"]
