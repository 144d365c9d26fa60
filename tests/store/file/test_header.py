"""A path that is not an ordinary file, or has something odd next to it, is refused at once."""

from __future__ import annotations

import os
import socket
import sqlite3
import struct
import time
from contextlib import closing
from pathlib import Path

import pytest
from program import Run


@pytest.mark.parametrize("wal", [False, True], ids=["rollback journal", "WAL"])
def test_a_file_of_two_names_is_read_and_not_written(desk: Run, seven: Path, wal: bool) -> None:
    with closing(sqlite3.connect(seven)) as connection:
        connection.execute(f"PRAGMA journal_mode = {'WAL' if wal else 'DELETE'}")
    os.link(seven, "other.db")
    before = seven.read_bytes()
    for name in ("records.db", "other.db"):
        assert desk("list", "--db", name).code == 0
        for command in (["add", "--title", "x"], ["edit", "4", "--notes", "x"], ["migrate"]):
            done = desk(*command, "--db", name)
            assert done.code == 5, command
            assert "hard link" in done.err
            assert "foiakit backup NEW.db" in done.err
        assert desk("verify", "--db", name).code == 0
    assert seven.read_bytes() == before
    assert {path.name for path in seven.parent.iterdir()} == {"records.db", "other.db"}
    assert desk("backup", "new.db").code == 0
    assert desk("add", "--db", "new.db", "--title", "x").code == 0


def test_an_acknowledged_record_is_not_lost_under_another_name(desk: Run, seven: Path) -> None:
    assert desk("edit", "4", "--notes", "x").code == 0  # in WAL mode from here on
    with closing(sqlite3.connect(seven)) as other:  # a reader keeps the log from being put away
        other.execute("BEGIN")
        other.execute("SELECT count(*) FROM records").fetchone()
        assert desk("add", "--title", "Kept").code == 0
        os.link(seven, "other.db")
        assert desk("add", "--title", "Refused", "--db", "other.db").code == 5
    os.unlink("other.db")
    assert "Kept" in desk("list").out


@pytest.mark.parametrize("kind", ["fifo", "folder", "socket", "device", "link to nothing"])
@pytest.mark.parametrize(
    "command", [["list"], ["cite", "4"], ["add", "--title", "x"]], ids=" ".join
)
def test_what_is_not_a_file_is_named_at_once(
    desk: Run, here: Path, kind: str, command: list[str]
) -> None:
    name, server = "x.db", None
    if kind == "fifo":
        os.mkfifo(name)
    elif kind == "folder":
        os.mkdir(name)
    elif kind == "socket":
        server = socket.socket(socket.AF_UNIX)
        server.bind(name)
    elif kind == "link to nothing":
        os.symlink("nowhere/at/all.db", name)
    began = time.monotonic()
    done = desk(*command, "--db", "/dev/zero" if kind == "device" else name)
    assert time.monotonic() - began < 5
    assert done.code == 5 or (kind == "link to nothing" and done.code == 1), done
    assert done.err.count("\n") == 1
    if server:
        server.close()


@pytest.mark.parametrize("suffix", ["journal", "wal", "shm"])
@pytest.mark.parametrize("kind", ["fifo", "link"])
def test_what_is_next_to_a_file_is_not_followed_or_waited_for(
    desk: Run, seven: Path, suffix: str, kind: str
) -> None:
    Path("precious").write_bytes(b"x" * 1000)
    if kind == "fifo":
        os.mkfifo(f"records.db-{suffix}")
    else:
        os.symlink("precious", f"records.db-{suffix}")
    for command in (["list"], ["cite", "4"], ["add", "--title", "x"]):
        done = desk(*command)
        assert done.code == 5, command
        assert f"records.db-{suffix}" in done.err
    assert Path("precious").read_bytes() == b"x" * 1000


def test_a_journal_that_names_another_file_removes_none(desk: Run, seven: Path) -> None:
    precious = Path("precious").absolute()
    precious.write_bytes(b"x" * 1000)
    name = os.fsencode(precious)
    page = int.from_bytes(seven.read_bytes()[16:18], "big")
    pages = seven.stat().st_size // page
    locks = struct.pack(">I", (1 << 30) // page + 1)  # the page that has no content
    tail = struct.pack(">II", len(name), sum(name)) + bytes.fromhex("d9d505f920a163d7")
    header = bytes.fromhex("d9d505f920a163d7") + struct.pack(">IIIII", 0, 0, pages, 512, page)
    Path("records.db-journal").write_bytes(header.ljust(512, b"\0") + locks + name + tail)
    for command in (["list"], ["cite", "4"], ["add", "--title", "x"]):
        done = desk(*command)
        assert done.code == 5, command
        assert "other databases at once" in done.err
    assert precious.exists()
    with closing(sqlite3.connect(seven)) as connection:  # SQLite by itself follows it
        connection.execute("SELECT count(*) FROM records").fetchone()
    assert not precious.exists()
