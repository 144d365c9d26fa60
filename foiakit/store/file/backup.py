"""A copy of a database at one moment, made while others continue to write to it.

SQLite's online backup copies pages. By itself it releases the database after every few of them, and
starts over if somebody has written meanwhile: under constant writing it would never end. Here all
the copying is inside one read transaction. In WAL mode, to which foiakit switches whenever it
writes, that is a snapshot: writers continue undisturbed, and nothing starts over. In
rollback-journal mode, in which a database is handed on, a writer waits until the copy is made.

`VACUUM INTO` copies one moment too, and costs about the same. But it packs the file, so the copy is
not identical, does not report progress, and cannot flush to disk in between what is written so far:
a writer would wait until all of it is written at once.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from typing import NamedTuple

from foiakit.errors import Damaged, DamagedValue, DatabaseError
from foiakit.store.file import connection as opening
from foiakit.store.file.connection import LockWait
from foiakit.store.file.sql_functions import STEPS, register
from foiakit.store.file.sqlite_errors import name, translating_errors

PAGES = 2048
"""How many are copied between two checks for Ctrl-C and two progress reports."""

Report = Callable[[str, float | None], object]


class Copied(NamedTuple):
    """The content of a copy."""

    records: int
    size: int
    """In bytes."""


def copy(path: str, to: str, patience: LockWait, tell: Report = lambda _, __: None) -> Copied:
    """Copy the database at *path* to *to*, where no file exists yet, and verify the copy.

    The copy is checked page by page, every table has as many rows as the source had at that moment,
    it is in rollback-journal mode, so that it can be read where nothing may be written, and it is
    on disk, not in a cache. An older schema is copied as it is. *tell* is called with the current
    step and its progress, 0 to 1.

    `Damaged` names the source if the copy's damage comes from there; any error may leave a part of
    a file at *to*.
    """
    source = opening.read(path, patience)
    try:
        register(source)
        with translating_errors(path):
            source.execute("BEGIN")
            source.execute("SELECT count(*) FROM sqlite_master").fetchone()
        _copy_pages(source, path, to, lambda share: tell("copying", share))
        with translating_errors(path):
            counts = _counts(source)
        _prove(to, path, source, counts, lambda: tell("checking", None))
    finally:
        source.close()
    _flush(to)
    return Copied(counts.get("records", 0), os.path.getsize(to))


def _copy_pages(
    source: sqlite3.Connection, path: str, to: str, tell: Callable[[float], object]
) -> None:
    # SQLite would make it unreadable to others whatever the umask says.
    os.close(os.open(to, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666))
    target = sqlite3.connect(to, isolation_level=None)
    try:
        # The file is not in use yet: if this fails half-way, it is removed.
        target.execute("PRAGMA synchronous = OFF")
        target.execute("PRAGMA journal_mode = OFF").fetchone()

        def progress(_: int, remaining: int, total: int) -> None:
            # In portions: flushing a gigabyte at the end would make every writer wait.
            _flush(to)
            tell(1 - remaining / total if total else 1)

        source.backup(target, pages=PAGES, progress=progress)
    except sqlite3.Error as error:
        # SQLite reports errors of both sides as the target's; what was not written was not read.
        problem = name(error, to)
        raise name(error, path) if isinstance(problem, Damaged) else problem from error
    finally:
        target.close()


def _flush(to: str) -> None:
    with open(to, "rb") as file:
        os.fsync(file.fileno())


def _prove(
    to: str,
    path: str,
    source: sqlite3.Connection,
    counts: dict[str, int],
    tell: Callable[[], object],
) -> None:
    def go_on() -> int:
        tell()
        return 0

    copied = sqlite3.connect(to, isolation_level=None)
    try:
        copied.set_progress_handler(go_on, STEPS)
        with translating_errors(to):
            copied.execute("PRAGMA journal_mode = DELETE").fetchone()
        damaged = _damage(copied, to)
        if not damaged and _counts(copied) == counts:
            return
        if damaged and "constraint failed" in str(damaged):  # the source's own, copied as it is
            raise DamagedValue("a value in it breaks a rule of its table")
        if was_before := _damage(source, path):
            raise was_before
        why = "its pages are damaged" if damaged else "rows are missing"
        raise DatabaseError(
            f"{to}: the copy differs from the original: {why}; it was deleted. Try another disk"
        )
    finally:
        copied.close()


def _damage(connection: sqlite3.Connection, path: str) -> Damaged | None:
    """Return the first error of SQLite's check of all pages, ``None`` if they are sound."""
    try:
        with translating_errors(path):
            (found,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    except Damaged as problem:
        return problem
    return None if found == "ok" else Damaged(path, " ".join(found.split()))


def _counts(connection: sqlite3.Connection) -> dict[str, int]:
    """Return the number of rows of each table, except full text's own tables."""
    tables = connection.execute(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
    ).fetchall()
    found = {}
    for (table,) in tables:
        quoted = table.replace('"', '""')
        found[table] = connection.execute(f'SELECT count(*) FROM "{quoted}"').fetchone()[0]
    return found
