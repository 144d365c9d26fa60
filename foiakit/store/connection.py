"""Opening the database file: to read without leaving a trace, to write without losing a word.

A reader never changes the file. It leaves no ``-wal`` or ``-shm`` beside it and works where nothing
may be written. A writer switches the file to WAL, so that readers go on reading, and takes its turn
behind other writers (`BEGIN IMMEDIATE`: a transaction that only later wishes to write is refused
in spite of every timeout).
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable

from foiakit.errors import CannotWrite, Damaged, Newer, NoDatabase, NotOurs
from foiakit.store.trouble import is_busy, name, named

APPLICATION_ID = 0x464F4941
"""``FOIA`` in ASCII, in SQLite's header: the file is ours."""

SCHEMA = 1
"""The number of migrations: what ``user_version`` says of a file that this foiakit wrote."""

_MAGIC = b"SQLite format 3\x00"
_WAL = 2


class Patience:
    """How long to wait for a lock, and whom to tell: *say* is called once, after a second."""

    def __init__(self, seconds: float = 120, say: Callable[[str], None] | None = None) -> None:
        self.seconds = seconds
        self.say = say

    def wait_for(self, action: Callable[[], object], path: str) -> None:
        """Call *action* until it is not refused for a lock; raise `Locked` when time is up."""
        began = time.monotonic()
        while True:
            try:
                action()
            except sqlite3.OperationalError as error:
                waited = time.monotonic() - began
                if not is_busy(error) or waited >= self.seconds:
                    raise name(error, path, self.seconds) from error
                if waited >= 1 and self.say:
                    self.say(f"{path}: waiting for another program that is writing to it ...")
                    self.say = None
                time.sleep(min(0.02, self.seconds))
            else:
                return


def read(path: str, patience: Patience) -> sqlite3.Connection:
    """A connection that only reads; `NoDatabase`, `NotOurs`, `Damaged` or `Locked` if it cannot."""
    header = _header(path)
    if not header:
        raise NoDatabase(path)
    with named(path):
        if header[18] != _WAL:
            connection = _connect(path, "mode=ro")
        elif os.access(path, os.W_OK) and os.access(os.path.dirname(path) or ".", os.W_OK):
            # The last connection to a WAL database clears its -wal and -shm away, but only if it
            # may write; query_only keeps it from writing anything else.
            connection = _connect(path, "mode=rw")
            connection.execute("PRAGMA query_only = ON")
        elif os.path.exists(f"{path}-wal"):
            connection = _connect(path, "mode=ro")
        else:
            connection = _connect(path, "mode=ro&immutable=1")
    patience.wait_for(lambda: connection.execute("PRAGMA schema_version").fetchone(), path)
    _check_owner(connection, path)
    return connection


def write(path: str, patience: Patience, *, create: bool) -> sqlite3.Connection:
    """A connection that writes, in WAL mode, not yet in a transaction.

    Only with *create* is a file made that was not there; else `NoDatabase`.
    """
    header = _header(path)
    if not header and not create:
        raise NoDatabase(path)
    folder = os.path.dirname(path) or "."
    if not os.path.isdir(folder):
        raise CannotWrite(path, f"there is no folder {folder}")
    if os.path.exists(path) and not os.access(path, os.W_OK):
        raise CannotWrite(path)
    with named(path):
        connection = _connect(path, "mode=rwc" if create else "mode=rw")
        connection.execute("PRAGMA foreign_keys = ON")
    # Whose it is comes first: the switch to WAL is written into the file.
    patience.wait_for(lambda: connection.execute("PRAGMA schema_version").fetchone(), path)
    _check_owner(connection, path)
    patience.wait_for(lambda: connection.execute("PRAGMA journal_mode = WAL").fetchone(), path)
    return connection


def _connect(path: str, mode: str) -> sqlite3.Connection:
    quoted = path.replace("%", "%25").replace("?", "%3f").replace("#", "%23")
    # No timeout of SQLite's own: `Patience` waits, so that it can say so.
    return sqlite3.connect(f"file:{quoted}?{mode}", uri=True, timeout=0, isolation_level=None)


def _header(path: str) -> bytes:
    """The file's first 100 bytes, empty for an empty file or none, checked for what they claim."""
    try:
        with open(path, "rb") as file:
            header = file.read(100)
            size = os.fstat(file.fileno()).st_size
    except FileNotFoundError:
        return b""
    except IsADirectoryError:
        raise NotOurs(path, "it is a folder") from None
    except OSError as error:
        raise NoDatabase(f"{path} ({error.strerror})") from None
    if not header:
        return b""
    if not header.startswith(_MAGIC):
        raise NotOurs(path, "it is no SQLite database")
    if len(header) < 100:
        raise Damaged(path, "cut off inside its first 100 bytes")
    # https://sqlite.org/fileformat.html 1.3: the page count holds when the change counter at 24
    # equals the "version valid for" at 92; with a -wal the file may lag behind its header.
    page = int.from_bytes(header[16:18], "big")
    expected = int.from_bytes(header[28:32], "big") * (65536 if page == 1 else page)
    if header[24:28] == header[92:96] and size < expected and not os.path.exists(f"{path}-wal"):
        raise Damaged(path, f"{size} bytes long where its header says {expected}")
    return header


def _check_owner(connection: sqlite3.Connection, path: str) -> None:
    with named(path):
        (owner,) = connection.execute("PRAGMA application_id").fetchone()
        if owner == APPLICATION_ID:
            (version,) = connection.execute("PRAGMA user_version").fetchone()
            if version > SCHEMA:
                connection.close()
                raise Newer(path, version, SCHEMA)
            return
        empty = not connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone()
    if owner or not empty:
        connection.close()
        raise NotOurs(path, "another program made it")
