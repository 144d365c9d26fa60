"""Opening the database file: reading without a trace, writing without losing anything.

A reader never changes the file. It leaves no ``-wal`` or ``-shm`` next to it and works where
nothing may be written. A writer waits for other writers (`BEGIN IMMEDIATE`: a transaction that only
later wants to write is refused in spite of every timeout). It switches the file to WAL, so that
readers can continue; but the switch is written into the file, so it follows the first transaction
that changed anything. A refused transaction leaves the file unchanged, byte for byte, and a new
file is written once, not first into a -wal and then again.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable

from foiakit.errors import (
    CannotWrite,
    Damaged,
    DamagedValue,
    DatabaseError,
    ForeignFile,
    NewerSchema,
    NoDatabase,
    OlderSchema,
)
from foiakit.store.file import schema_check
from foiakit.store.file.header import (
    Entry,
    check_companions,
    has_companion,
    has_other_names,
    header,
    is_wal,
)
from foiakit.store.file.sqlite_errors import GARBLED, is_busy, name, translating_errors

TYPE_CHECKING = False  # as in typing, but without its import time (foiakit.model.tuples)
if TYPE_CHECKING:
    from typing import TypeVar

    _Got = TypeVar("_Got")

APPLICATION_ID = 0x464F4941
"""``FOIA`` in ASCII, in SQLite's header: the file is ours."""

SCHEMA = 9
"""The number of migrations: the ``user_version`` of a file that this foiakit wrote."""
WITH_RELEASES = 7
"""The first schema whose records have the columns that a release fills."""
WITH_CITATION_KEYS = 8
"""The first schema whose records have citation keys."""


PAGE = 8192
"""Bytes per page of a new file. With this size, which holds about six records of a kilobyte,
SQLite fills tables and indices in a fifth less time than with its own default of 4096; with
16384, looking up records one by one in the order of dates would read too much.
"""

OPENED: list[str] = []
"""The databases that this process has opened, the last one last
(`foiakit.store.file.diagnosis`).
"""

LOOKED_THROUGH = 64 * 2**20
"""A file up to this size that is not in WAL is checked before it is written to, which takes a
tenth of a second. A larger one is found to be damaged when a damaged page is read.
"""


class LockWait:
    """How long to wait for a lock, and a function *say* to call once, after a second."""

    def __init__(self, seconds: float = 120, say: Callable[[str], None] | None = None) -> None:
        self.seconds = seconds
        self.say = say

    def wait_for(self, action: Callable[[], _Got], path: str) -> _Got:
        """The result of *action* once it is not refused for a lock; `Locked` when time is up."""
        began = time.monotonic()
        while True:
            try:
                return action()
            except sqlite3.Error as error:
                waited = time.monotonic() - began
                if not is_busy(error) or waited >= self.seconds:
                    raise name(error, path, self.seconds) from error
                if waited >= 1 and self.say:
                    self.say(f"{path}: waiting for another program that is writing to it ...")
                    self.say = None
                # Random, so as not to be in step with others that wait.
                pause = 0.005 + time.monotonic_ns() % 1000 / 40_000
                time.sleep(min(pause, self.seconds))
            except UnicodeDecodeError:
                raise Damaged(path, GARBLED) from None


def read(path: str, patience: LockWait) -> sqlite3.Connection:
    """Open a read-only connection; `NoDatabase`, `ForeignFile`, `Damaged` or `Locked` if not."""
    found = header(path)
    if not found:
        raise NoDatabase(path)
    check_companions(path)
    # SQLite's locks and its log depend on the file's name: under another one they would differ.
    writable = _may_write(path) and _may_write(_folder(path)) and not has_other_names(path)
    with translating_errors(path):
        if not is_wal(found):
            # A -journal that a killed writer left is rolled back by whoever may do so.
            mode = "mode=rw" if writable and has_companion(path, "journal") else "mode=ro"
        elif writable:
            # The last connection to a WAL database removes its -wal and -shm, but only if it may
            # write;
            # query_only keeps it from writing anything else.
            mode = "mode=rw"
        else:
            mode = "mode=ro" if has_companion(path, "wal") else "mode=ro&immutable=1"
        connection = _connect(path, mode)
        if mode == "mode=rw":
            connection.execute("PRAGMA query_only = ON")
    _check(connection, path, patience)
    # A file that is not in WAL yet is closed to readers for the moment in which it is written.
    connection.execute(f"PRAGMA busy_timeout = {int(patience.seconds * 1000)}")
    return connection


def read_current(path: str, patience: LockWait) -> sqlite3.Connection:
    """As `read`, for a file in this foiakit's schema; `OlderSchema` for an earlier one."""
    connection = read(path, patience)
    with translating_errors(path):
        version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    if version < SCHEMA:
        connection.close()
        raise OlderSchema(path, version, SCHEMA) if version else NoDatabase(path)
    return connection


def write(path: str, patience: LockWait, *, create: bool) -> sqlite3.Connection:
    """Open a connection for writing, not yet in a transaction; the file and its mode are unchanged.

    Only with *create* is a missing file created; else `NoDatabase`.
    """
    found = header(path)
    if not found and not create:
        raise NoDatabase(path)
    folder = _folder(path)
    if not os.path.isdir(folder):
        raise CannotWrite(path, f"there is no folder {folder}")
    if os.path.exists(path) and not _may_write(path):
        raise CannotWrite(path)
    if not _may_write(folder):
        raise CannotWrite(path, f"the folder {folder} is read-only")
    check_companions(path)
    if has_other_names(path):
        raise DatabaseError(
            f"{path}: has another name as well (a hard link), and what is written under one name"
            " is lost under the other; nothing was changed. Make a separate copy, and use that:"
            f" foiakit backup NEW.db --db {path}"
        )
    with translating_errors(path):
        connection = _connect(path, "mode=rwc" if create else "mode=rw")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute(f"PRAGMA page_size = {PAGE}")  # it changes nothing in an existing file
    # First whether it is ours, and whether it is whole.
    ours = _check(connection, path, patience)
    if ours and not is_wal(found) and os.path.getsize(path) <= LOOKED_THROUGH:
        _look_through(connection, path, patience)
    return connection


def prove(path: str) -> sqlite3.Connection:
    """Open a connection that may take a writer's lock, and leaves the file and its mode unchanged.

    `CannotWrite` where nothing may be written.
    """
    if not (_may_write(path) and _may_write(_folder(path))) or has_other_names(path):
        raise CannotWrite(path)
    with translating_errors(path):
        return _connect(path, "mode=rw")


def to_wal(connection: sqlite3.Connection) -> None:
    """Switch the file to WAL; SQLite's own error if another program is using it now."""
    connection.execute("PRAGMA journal_mode = WAL").fetchone()


def _look_through(connection: sqlite3.Connection, path: str, patience: LockWait) -> None:
    """Raise `Damaged` if SQLite finds any fault in the file; nothing has been written by then."""

    def look() -> str:
        (found,) = connection.execute("PRAGMA quick_check(1)").fetchone()
        connection.execute("SELECT rowid FROM records_fts LIMIT 1")  # its schema, too, is text
        return str(found)

    try:
        if (found := patience.wait_for(look, path)) != "ok":
            why = " ".join(found.split())
            raise DamagedValue(why, path) if "constraint" in why else Damaged(path, why)
    except BaseException:
        connection.close()
        raise


def same_file(path: str, before: tuple[int, int] | None) -> tuple[int, int]:
    """Return which file is at *path*; `DatabaseError` if it is not the same as *before*.

    If a process waits for a lock on a file that is then replaced (by a restored copy, say), it
    would write into one that nobody will see again.
    """
    try:
        found = os.stat(path)
    except OSError as error:
        raise DatabaseError(
            f"{path}: it no longer exists: {error.strerror}; nothing was changed"
        ) from None
    now = found.st_dev, found.st_ino
    if before and now != before:
        raise DatabaseError(f"{path}: was replaced meanwhile; nothing was changed. Try again")
    return now


def _may_write(path: str) -> bool:
    return os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids)


def _folder(path: str) -> str:
    return os.path.dirname(os.path.realpath(path))


def _connect(path: str, mode: str) -> sqlite3.Connection:
    quoted = path.replace("%", "%25").replace("?", "%3f").replace("#", "%23")
    # No timeout of SQLite's own: `Patience` waits, so that it can report it.
    connection = sqlite3.connect(f"file:{quoted}?{mode}", uri=True, timeout=0, isolation_level=None)
    schema_check.restrain(connection)
    return connection


def _check(connection: sqlite3.Connection, path: str, patience: LockWait) -> bool:
    """Return whether it is a foiakit database; if not, it is empty.

    Raises `ForeignFile`, `NewerSchema` or `Damaged`. Only the schema's text is read until that is
    known.
    """

    def look() -> tuple[int, int, list[Entry]]:
        connection.execute("BEGIN")  # another process may be migrating it now
        try:
            (owner,) = connection.execute("PRAGMA application_id").fetchone()
            (version,) = connection.execute("PRAGMA user_version").fetchone()
            if owner == APPLICATION_ID and version > SCHEMA:
                return owner, version, []
            return owner, version, schema_check.entries(connection, path)
        finally:
            if connection.in_transaction:
                connection.execute("ROLLBACK")

    try:
        owner, version, found = patience.wait_for(
            lambda: schema_check.within_time(connection, path, look), path
        )
        if owner != APPLICATION_ID and (owner or found):
            raise ForeignFile(path, "another program made it")
        if owner == APPLICATION_ID and version > SCHEMA:
            raise NewerSchema(path, version, SCHEMA)
        if owner == APPLICATION_ID and (found or version):
            if version < 1:
                raise Damaged(path, "the number of its schema is missing")
            schema_check.check(found, version, path)
    except BaseException:
        connection.close()
        raise
    others = [opened for opened in OPENED if opened != path]
    OPENED[:] = [*others[-1:], path]  # a merge has two
    return owner == APPLICATION_ID
