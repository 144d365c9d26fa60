"""A file that is cut short or overwritten is named, and nothing is written to it."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from faults.extent import often, report
from faults.test_foreign import within
from program import Run

from foiakit.errors import Damaged
from foiakit.store import session
from foiakit.store.file import page_loops
from foiakit.store.file.sqlite_errors import translating_errors

READING = (
    *(["list", "--format", "ndjson"], ["search", "haqqani"], ["show", "1-7"], ["cite", "1-7"]),
    *(["cite", "4"], ["check"], ["export", "--format", "csv"], ["timeline"], ["stats"]),
)
WRITING = (
    *(["add", "--title", "x"], ["edit", "4", "--pages", "3", "--tag", "y"]),
    *(["remove", "2", "--yes"], ["seen", "7", "odd-character", "--reason", "x"]),
)
FILES = often(5, 400)


def _cut(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(1, len(data))]


def _overwritten(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(100, len(data))
    length = chance.choice([1, 4, 16, 100, 512, 4096])
    piece = chance.choice([bytes(length), chance.randbytes(length), b"\xff" * length])
    return (data[:at] + piece + data[at + length :])[: len(data)]


@pytest.mark.parametrize("wal", [False, True], ids=["rollback journal", "WAL"])
@pytest.mark.parametrize("damage", [_cut, _overwritten], ids=["cut", "overwritten"])
def test_damage_is_named_or_does_not_matter(
    desk: Run,
    seven: Path,
    record_property: Callable[[str, object], None],
    damage: Callable[[bytes, random.Random], bytes],
    wal: bool,
) -> None:
    with closing(sqlite3.connect(seven)) as connection:
        connection.execute(f"PRAGMA journal_mode = {'WAL' if wal else 'DELETE'}")
    whole = seven.read_bytes()
    chance, named = random.Random(389), 0
    for _ in range(FILES):
        data = damage(whole, chance)
        for command in (*READING, *WRITING):
            seven.write_bytes(data)
            for side_file in seven.parent.glob("records.db-*"):
                side_file.unlink()
            done = desk(*command)
            # SQLite cannot detect garbage inside a text, and a record may be gone
            # from an index; but 1 is what `check` says of errors, and no more.
            assert done.code in {0, 3, 4, 5} or (done.code, command) == (1, ["check"]), done
            if done.code == 5:
                named += 1
                assert "damaged" in done.err or "not a SQLite database" in done.err, done.err
            if done.code or command in READING:
                assert seven.read_bytes() == data, command
    runs = FILES * len((*READING, *WRITING))
    report(
        record_property,
        f"a file {damage.__name__[1:]} ({'WAL' if wal else 'rollback journal'}): {FILES} files,"
        f" {runs} commands; named {named}, written to in spite of it 0, tracebacks 0",
    )


def test_letters_that_are_overwritten_are_damage(desk: Run, seven: Path) -> None:
    data = seven.read_bytes()
    at = data.index(b"Pressing High-Level")
    seven.write_bytes(data[:at] + b"\xff\xfe" + data[at + 2 :])
    tables = (["export", "--format", "csv"], ["export", "--format", "ndjson"])
    for command in (["show", "4"], ["list"], ["cite", "4"], *tables):
        done = desk(*command)
        assert done.code == 5
        assert "damaged: text in it is no longer UTF-8; nothing was written" in done.err


def test_a_schema_that_is_overwritten_is_damage(desk: Run, seven: Path) -> None:
    data = seven.read_bytes()
    seven.write_bytes(
        data.replace(b"CREATE TABLE collections", b"\xbc\xff\xfeATE TABLE collect\xff\xff\xff")
    )
    for command in (["list"], ["cite", "4"], ["add", "--title", "x"]):
        done = desk(*command)
        assert done.code == 5
        assert "damaged" in done.err


@pytest.mark.parametrize("at", [3, 30, 150, 250, 600])
def test_one_letter_that_is_overwritten_anywhere_in_the_schema_is_damage(
    desk: Run, seven: Path, at: int
) -> None:
    data = bytearray(seven.read_bytes())
    data[data.index(b"CREATE TABLE records") + at] = 0xFF
    seven.write_bytes(data)
    for command in (*READING, *WRITING):
        done = desk(*command)
        assert done.code == 5, done
        assert "damaged" in done.err, done
        assert seven.read_bytes() == data, command


@pytest.mark.parametrize("table", ["collections", "records"])
def test_a_list_that_is_overwritten_is_damage(desk: Run, seven: Path, table: str) -> None:
    with closing(sqlite3.connect(seven)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        column = {"collections": "editors", "records": "traffic_tags"}[table]
        connection.execute(f"UPDATE {table} SET {column} = '[\"\\'")
        connection.commit()
    done = desk("show", "4")
    assert done.code == 5
    assert f"damaged: table {table}, row " in done.err


def test_a_filter_by_collection_names_the_damage_too(desk: Run, seven: Path) -> None:
    data = bytearray(seven.read_bytes())
    with closing(sqlite3.connect(seven)) as connection:
        (page,) = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'collections'"
        ).fetchone()
        (size,) = connection.execute("PRAGMA page_size").fetchone()
    data[(page - 1) * size : (page - 1) * size + 100] = b"\xff" * 100
    seven.write_bytes(data)
    done = desk("list", "--collection", "389")
    assert done.code == 5
    assert "damaged" in done.err


def test_damage_that_is_not_met_is_found_before_the_first_write(desk: Run, seven: Path) -> None:
    with closing(sqlite3.connect(seven)) as connection:
        (page,) = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'serial_ranges'"
        ).fetchone()
        (size,) = connection.execute("PRAGMA page_size").fetchone()
    data = bytearray(seven.read_bytes())
    data[(page - 1) * size : (page - 1) * size + 100] = b"\xff" * 100
    seven.write_bytes(data)
    done = desk("add", "--title", "x")
    assert done.code == 5
    assert "damaged" in done.err
    assert seven.read_bytes() == data


def test_a_damaged_page_of_any_table_or_index_is_named_by_every_command(
    desk: Run, seven: Path
) -> None:
    whole = seven.read_bytes()
    with closing(sqlite3.connect(seven)) as connection:
        (size,) = connection.execute("PRAGMA page_size").fetchone()
        roots = connection.execute("SELECT name, rootpage FROM sqlite_master WHERE rootpage > 0")
        pages = dict(roots.fetchall())
    commands = [
        *READING,
        *(["verify"], ["verify", "--format", "json"], ["log"], ["log", "4"], ["diff", "4"]),
        *(["read", "4"], ["refs", "4"], ["thread", "4"], ["wanted"], ["save"], ["seen"]),
        *(["check", "--select", "all"], ["export", "--format", "ndjson", "--details"]),
    ]
    every = [(name, command) for command in commands for name in pages]
    for name, command in [*every[:: often(7, 1)], *((name, ["verify"]) for name in pages)]:
        data = bytearray(whole)
        first = (pages[name] - 1) * size
        data[first : first + 100] = b"\xff" * 100
        seven.write_bytes(data)
        done = desk(*command)
        assert done.code in {0, 1, 3, 5}, (name, done)
        assert done.code != 1 or command[0] in {"check", "verify"}, (name, done)
        assert seven.read_bytes() == data, (name, command)


def _looped(path: Path, table: str, levels: int = 18, children: int = 9) -> bytes:
    """The file with the rows of *table* in it more often than can be read.

    Its root becomes an interior page, all of whose children are one page: another such page, and
    so on for some levels, down to what was the root; SQLite refuses more than twenty.
    """
    data = path.read_bytes()
    with closing(sqlite3.connect(path)) as connection:
        (size,) = connection.execute("PRAGMA page_size").fetchone()
        (root,) = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)
        ).fetchone()
    pages = [data[at : at + size] for at in range(0, len(data), size)]
    number, whole = len(pages), pages[root - 1]
    first = size - 5 * children
    places = b"".join((first + 5 * key).to_bytes(2) for key in range(children))
    for level in range(levels):
        child = (number + level + 1).to_bytes(4)
        head = b"\5\0\0" + children.to_bytes(2) + first.to_bytes(2) + b"\0" + child + places
        cells = b"".join(child + bytes([key + 1]) for key in range(children))
        page = head.ljust(first, b"\0") + cells
        if level:
            pages.append(page)
        else:
            pages[root - 1] = page
    pages.append(whole)
    pages[0] = pages[0][:28] + len(pages).to_bytes(4) + pages[0][32:]
    return b"".join(pages)


FOUND = {
    "records": {"show", "check", "verify"},
    "changes": {"log", "verify"},
    "collections": {"verify"},
}
"""The commands that read all rows of a table itself, and not by way of an index."""


@pytest.mark.parametrize("wal", [False, True], ids=["rollback journal", "WAL"])
@pytest.mark.parametrize("table", FOUND)
def test_pages_without_an_end_are_named(
    desk: Run, seven: Path, monkeypatch: pytest.MonkeyPatch, table: str, wal: bool
) -> None:
    monkeypatch.setattr(page_loops, "SECONDS", 0.2)
    with closing(sqlite3.connect(seven)) as connection:
        connection.execute(f"PRAGMA journal_mode = {'WAL' if wal else 'DELETE'}")
    data = _looped(seven, table)
    more = (["verify"], ["log"], ["export", "--format", "ndjson", "--details"], ["wanted"])
    for command in (*READING, *more, *WRITING):
        seven.write_bytes(data)
        for side_file in seven.parent.glob("records.db-*"):
            side_file.unlink()
        with within(60):
            done = desk(*command)
        assert done.code in {0, 1, 3, 5}, done
        assert done.code != 1 or command[0] in {"check", "verify"}, done
        assert done.code or command[0] not in FOUND[table], done
        if done.code == 5:
            assert "damaged" in done.err, done
            assert seven.read_bytes() == data, command


def test_what_takes_long_on_sound_pages_goes_on(
    desk: Run, seven: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual = desk("export", "--format", "csv")
    monkeypatch.setattr(page_loops, "SECONDS", 0.0)
    monkeypatch.setattr(session, "STEPS", 1)
    assert desk("export", "--format", "csv") == usual


def _impatient_guard(path: Path, monkeypatch: pytest.MonkeyPatch) -> page_loops.PageLoopGuard:
    """A guard that checks the pages each time it is called, but for the first."""
    monkeypatch.setattr(page_loops, "SECONDS", 0.0)
    monkeypatch.setattr(page_loops, "BYTES_A_SECOND", 10**15)
    guard = page_loops.PageLoopGuard(str(path))
    guard()
    return guard


def test_the_check_of_pages_does_not_wait_for_a_lock(
    seven: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    guard = _impatient_guard(seven, monkeypatch)
    timeouts = []
    connect = sqlite3.connect

    def connecting(path: str, *, timeout: float, **options: Any) -> sqlite3.Connection:
        timeouts.append(timeout)
        made: sqlite3.Connection = connect(path, timeout=timeout, **options)
        return made

    with closing(sqlite3.connect(seven)) as other:
        other.execute("BEGIN EXCLUSIVE")
        monkeypatch.setattr(sqlite3, "connect", connecting)
        assert guard() == 0
    assert timeouts == [0]


def test_a_file_that_was_locked_is_checked_later(
    seven: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seven.write_bytes(_looped(seven, "records"))
    guard = _impatient_guard(seven, monkeypatch)
    with closing(sqlite3.connect(seven)) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert guard() == 0
    assert guard() == 1
    with pytest.raises(Damaged, match="Rowid"), translating_errors(str(seven)):
        raise sqlite3.OperationalError("interrupted")  # what SQLite does then
