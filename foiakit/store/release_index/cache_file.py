"""The file that caches the comparison of a database's texts, so that it is done once.

It is private (mode 0600), because it contains text of the database. One that another version of
foiakit made, or that is damaged, is replaced.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Any, Self

from foiakit.configuration import cache_folder

VERSION = 3
"""The version of the tables, and of the rules by which the passages in them were found."""
_APPLICATION = 0x464F4952  # FOIR
_WAIT = 600
"""How many seconds to wait for another foiakit that is comparing the same texts."""
_CACHED_KIB = 65_536
"""How much of the file SQLite holds: fingerprints are entered in no order, all over their table."""
_TABLES = """
CREATE TABLE texts (record INTEGER PRIMARY KEY, digest BLOB NOT NULL, prints BLOB NOT NULL);
CREATE TABLE keys (key TEXT, record INTEGER, PRIMARY KEY (key, record)) WITHOUT ROWID;
CREATE INDEX keys_of_record ON keys (record);
CREATE TABLE prints (print INTEGER, record INTEGER, PRIMARY KEY (print, record)) WITHOUT ROWID;
CREATE TABLE passages (
    hides INTEGER NOT NULL, shows INTEGER NOT NULL, message INTEGER NOT NULL,
    first INTEGER NOT NULL, words INTEGER NOT NULL, exemptions TEXT NOT NULL,
    start INTEGER NOT NULL, stop INTEGER NOT NULL, paragraph INTEGER NOT NULL,
    subject TEXT NOT NULL, day TEXT NOT NULL, sure INTEGER NOT NULL
);
CREATE INDEX passages_hidden ON passages (hides, message, first);
CREATE INDEX passages_shown ON passages (shows);
CREATE TABLE state (name TEXT PRIMARY KEY, value TEXT NOT NULL);
"""


class CacheError(Exception):
    """An error of the cache, not of the database."""

    def __init__(self, reason: str, *, is_damaged: bool) -> None:
        super().__init__(reason)
        self.is_damaged = is_damaged
        """Whether a new one in its place would work."""


@contextmanager
def _cache_errors() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise CacheError(error.strerror or str(error), is_damaged=False) from None
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        damaged = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR,
                   sqlite3.SQLITE_CONSTRAINT, sqlite3.SQLITE_MISMATCH)  # fmt: skip
        raise CacheError(str(error), is_damaged=code in damaged) from None


class CacheFile:
    """The cache of a database, open; a context that closes it.

    Every failure raises `CacheError`.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._connection.close()

    def execute(self, statement: str, values: Sequence[Any] = ()) -> list[Any]:
        """Return all rows of *statement*."""
        with _cache_errors():
            return self._connection.execute(statement, values).fetchall()

    def executemany(self, statement: str, values: Iterable[Sequence[Any]]) -> None:
        """Execute *statement* for each of *values*."""
        with _cache_errors():
            self._connection.executemany(statement, values)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """A block that is written completely or not at all, and in which nobody else writes."""
        self.execute("BEGIN IMMEDIATE")
        try:
            yield
            self.execute("COMMIT")
        except BaseException:
            with suppress(sqlite3.Error):
                self._connection.execute("ROLLBACK")
            raise

    def state(self, name: str) -> str | None:
        """Return the value stored under *name*."""
        rows = self.execute("SELECT value FROM state WHERE name = ?", (name,))
        return str(rows[0][0]) if rows else None

    def keep(self, name: str, value: str) -> None:
        """Store *value* under *name*."""
        self.execute("INSERT OR REPLACE INTO state VALUES (?, ?)", (name, value))


def cache_path(database: str) -> str:
    """Return where the cache of the database at that path is, or would be.

    `BadInput` if the system has no folder for it.
    """
    whose = hashlib.sha256(os.fsencode(os.path.realpath(database))).hexdigest()[:16]
    return os.path.join(cache_folder(), f"releases-{whose}.db")


def open_cache(path: str) -> CacheFile:
    """Open the cache at *path*, created if there is none that this version can use.

    `CacheError` says why there can be none.
    """
    with _cache_errors():
        os.makedirs(os.path.dirname(path), mode=0o700, exist_ok=True)
    for _ in range(2):
        with _cache_errors():
            os.close(os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o600))
            os.chmod(path, 0o600)
        try:
            return _connected(path)
        except CacheError as problem:
            if not problem.is_damaged:
                raise
            remove(path)
    raise CacheError("it cannot be replaced", is_damaged=False)


def temporary_cache() -> CacheFile:
    """Return a cache that is not kept: SQLite's own temporary file."""
    with _cache_errors():
        connection = sqlite3.connect("", isolation_level=None)
        connection.executescript(_TABLES)
    return CacheFile(connection)


def remove(path: str) -> None:
    """Remove the cache at *path* and SQLite's files next to it; `CacheError` if it stays."""
    for name in (path, f"{path}-wal", f"{path}-shm", f"{path}-journal"):
        with _cache_errors(), suppress(FileNotFoundError):
            os.unlink(name)


def _connected(path: str) -> CacheFile:
    """Open the cache at *path*, with its tables if it is empty."""
    with _cache_errors():
        connection = sqlite3.connect(path, isolation_level=None, timeout=_WAIT)
    cache = CacheFile(connection)
    try:
        cache.execute("PRAGMA journal_mode = WAL")
        cache.execute("PRAGMA synchronous = NORMAL")
        cache.execute(f"PRAGMA cache_size = -{_CACHED_KIB}")
        with cache.transaction():
            ((owner,),) = cache.execute("PRAGMA application_id")
            ((version,),) = cache.execute("PRAGMA user_version")
            if (owner, version) == (0, 0) and not cache.execute("SELECT 1 FROM sqlite_schema"):
                for statement in _TABLES.split(";"):
                    cache.execute(statement)
                cache.execute(f"PRAGMA application_id = {_APPLICATION}")
                cache.execute(f"PRAGMA user_version = {VERSION}")
            elif (owner, version) != (_APPLICATION, VERSION):
                raise CacheError("another version of foiakit made it", is_damaged=True)
    except BaseException:
        connection.close()
        raise
    return cache
