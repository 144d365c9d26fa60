"""``foiakit backup``: a copy under the name that was asked for, or in a folder under its date."""

from __future__ import annotations

import os
import re
import sqlite3
import stat
from pathlib import Path

import pytest
from program import Run

from foiakit.commands import backup
from foiakit.store.file.backup import copy
from foiakit.store.store import Store


def sidelong(here: Path) -> list[str]:
    """The files next to the database."""
    return sorted(file.name for file in here.iterdir() if file.name != "records.db")


def test_the_copy_is_named_and_counted(seven: Path, desk: Run) -> None:
    done = desk("backup", "copy.db")
    assert (done.code, done.out) == (0, "copy.db\n")
    kilobytes = Path("copy.db").stat().st_size / 1000
    assert done.err == f"foiakit: 7 records, {kilobytes:.0f} kB, checked\n"
    with Store.open("copy.db") as store:
        assert store.count() == 7
    assert sidelong(seven.parent) == ["copy.db"]


def test_quiet_leaves_the_name(seven: Path, desk: Run) -> None:
    assert desk("backup", "-q", "copy.db") == (0, "copy.db\n", "")


def test_in_a_folder_it_gets_a_dated_name(seven: Path, desk: Run) -> None:
    Path("kept").mkdir()
    done = desk("backup", "kept", "-q")
    assert re.fullmatch(r"kept/records-\d{4}-\d\d-\d\dT\d{6}Z\.db\n", done.out)
    assert Path(done.out.strip()).is_file()


def test_a_file_that_is_there_is_replaced_only_when_one_says_so(seven: Path, desk: Run) -> None:
    Path("copy.db").write_text("older")
    done = desk("backup", "copy.db")
    assert (done.code, done.out) == (2, "")
    assert "copy.db already exists" in done.err
    assert Path("copy.db").read_text() == "older"
    for word in ("--yes", "--force"):
        assert desk("backup", "copy.db", word).code == 0
    assert Path("copy.db").read_bytes()[:6] == b"SQLite"


def test_a_file_that_comes_meanwhile_stands(
    seven: Path, desk: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def slow(*arguments: object) -> object:
        done = copy(*arguments)  # type: ignore[arg-type]  # passed on as given
        Path("copy.db").write_text("somebody's")
        return done

    monkeypatch.setattr(backup, "copy", slow)
    done = desk("backup", "copy.db")
    assert (done.code, done.out) == (2, "")
    assert Path("copy.db").read_text() == "somebody's"
    assert sidelong(seven.parent) == ["copy.db"]


@pytest.mark.parametrize(
    ("target", "code", "message"),
    [
        ("-", 2, "a backup cannot be written to standard output"),
        ("records.db", 2, "records.db is the database itself"),
        ("alias.db", 2, "alias.db is the database itself"),
        ("records.db-wal", 2, "records.db-wal is where SQLite keeps changes to records.db"),
        ("none/copy.db", 1, "there is no folder none"),
        ("none/", 1, "there is no such folder"),
        ("pipe", 2, "pipe is not an ordinary file"),
    ],
)
def test_a_place_that_will_not_do_is_refused_whatever_one_says(
    seven: Path, desk: Run, target: str, code: int, message: str
) -> None:
    Path("alias.db").symlink_to("records.db")
    os.mkfifo("pipe")
    before = seven.read_bytes()
    done = desk("backup", target, "--yes")
    assert (done.code, done.out) == (code, "")
    assert message in done.err
    assert seven.read_bytes() == before
    assert sidelong(seven.parent) == ["alias.db", "pipe"]


def test_a_name_whose_wal_lies_there_is_refused(seven: Path, desk: Run) -> None:
    """SQLite would take the changes in it for changes to the copy."""
    Path("copy.db-wal").write_bytes(b"x" * 5000)
    done = desk("backup", "copy.db", "--yes")
    assert done.code == 2
    assert "copy.db-wal holds changes to another database" in done.err


def test_a_damaged_database_takes_no_good_copys_place(seven: Path, desk: Run) -> None:
    Path("copy.db").write_text("the good one of yesterday")
    with seven.open("r+b") as file:
        file.seek(seven.stat().st_size // 2)
        file.write(b"\x55" * 9000)
    done = desk("backup", "copy.db", "--yes")
    assert done.code == 5
    assert done.err.startswith("foiakit: records.db: damaged: ")
    assert "foiakit backup" in done.err
    assert Path("copy.db").read_text() == "the good one of yesterday"
    assert sidelong(seven.parent) == ["copy.db"]


@pytest.mark.parametrize("mask", [0o022, 0o077, 0o002])
def test_who_may_read_the_copy_is_what_the_umask_says(seven: Path, desk: Run, mask: int) -> None:
    before = os.umask(mask)
    try:
        desk("backup", "copy.db")
    finally:
        os.umask(before)
    assert stat.S_IMODE(Path("copy.db").stat().st_mode) == 0o666 & ~mask


def test_no_database_and_another_programs_are_named(here: Path, desk: Run) -> None:
    assert desk("backup", "copy.db").code == 5
    connection = sqlite3.connect("records.db")
    connection.execute("CREATE TABLE theirs (x)")
    connection.close()
    done = desk("backup", "copy.db")
    assert (done.code, "not a foiakit database" in done.err) == (5, True)
    assert sidelong(here) == []
