"""The full text of a new collection, made by a copy of this process while rows go in here.

FTS5 keeps an index in ordinary tables beside its own, and the same words in the same order make the
same tables in any database. So the copy makes them in a database of its own that nobody else sees,
and at the end their rows come over as they are, as in a dump by SQLite's shell.
"""

from __future__ import annotations

import marshal
import os
import sqlite3
from collections.abc import Sequence
from contextlib import suppress
from operator import itemgetter
from queue import Queue
from threading import Thread
from typing import Any

from foiakit.record import Record
from foiakit.store.copies import Copy, Ended, Pipes, started
from foiakit.store.rows import FULL_TEXT

SETTINGS = {"hashsize": (1024 * 1024, 16 * 1024 * 1024), "automerge": (4, 16)}
"""FTS5's settings: its own (https://sqlite.org/fts5.html), and ours while many rows come. It writes
its words out in larger pieces, and does not merge them so soon."""
NAMES = ", ".join(FULL_TEXT)
TABLES = {"data": ("id", "block"), "idx": ("segid", "term", "pgno"), "docsize": ("id", "sz")}
"""The tables that FTS5 keeps the index in (https://sqlite.org/fts5.html, shadow tables)."""
_SCHEMA = "SELECT sql FROM sqlite_master WHERE name = 'records_fts'"
_CACHE_KIB = 24 * 1024
_ROWS = 1000
_WAITING = 64
"""So many messages, of some 500 rows each, wait in the copy until it has time for them."""
_GIVES_WAY = 10
"""How much more patient the copy is than the rest (nice(2)): who reads and who keeps rows go first,
because it can still work when they have nothing left to do but build indices."""
_FEW = 100
_words = itemgetter(0, *(Record._fields.index(name) for name in FULL_TEXT))


class FullText:
    """The full text of a collection that was empty, in the making elsewhere."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        (schema,) = connection.execute(_SCHEMA).fetchone()
        self._schema: str = schema
        self._copy: Copy | None = started(lambda pipes: _make(schema, pipes))
        before = connection.execute(f"SELECT id, {NAMES} FROM records")
        while some := before.fetchmany(_FEW):
            self._send(some)

    def add(self, rows: Sequence[Sequence[Any]]) -> bool:
        """More rows, as they go into the table of records; whether it is still in the making."""
        return self._send([_words(row) for row in rows])

    def _send(self, words: list[tuple[Any, ...]]) -> bool:
        if not self._copy:
            return False
        try:
            self._copy.send(b"r", marshal.dumps(words))
        except BrokenPipeError:
            self.close()
            return False
        return True

    def no_more(self) -> None:
        """There are no more rows: the copy can finish while other things are done here."""
        if self._copy:
            with suppress(BrokenPipeError):  # `take_over` will see it
                self._copy.send(b"e")

    def take_over(self) -> bool:
        """Put the index in its place; false, and all as it was, if the copy could not make it.

        `no_more` comes before it.
        """
        if not self._copy:
            return False
        connection = self._connection
        connection.execute("SAVEPOINT full_text")
        try:
            self._begin_anew()
            while (message := self._copy.receive())[0] == b"r":
                name, rows = marshal.loads(message[1])  # noqa: S302 - our own copy made it
                columns = ", ".join(TABLES[name])
                marks = ", ".join("?" * len(TABLES[name]))
                connection.executemany(
                    f"INSERT INTO records_fts_{name} ({columns}) VALUES ({marks})", rows
                )
        except Ended:
            connection.execute("ROLLBACK TO full_text")
            return False
        finally:
            if connection.in_transaction:  # a full disk ends one by itself
                connection.execute("RELEASE full_text")
            self.close()
        return True

    def _begin_anew(self) -> None:
        """An index that nothing is in and of which SQLite remembers nothing."""
        connection = self._connection
        settings = connection.execute("SELECT k, v FROM records_fts_config").fetchall()
        connection.execute("DROP TABLE records_fts")
        connection.execute(self._schema)
        connection.executemany("REPLACE INTO records_fts_config (k, v) VALUES (?, ?)", settings)
        connection.execute("DELETE FROM records_fts_data")

    def close(self) -> None:
        """End the copy, whatever it does."""
        if self._copy:
            self._copy.end()
            self._copy = None


def _make(schema: str, pipes: Pipes) -> None:
    """In the copy: take rows until there are no more, then send the tables."""
    os.nice(_GIVES_WAY)
    messages = _arriving(pipes)
    connection = sqlite3.connect("", isolation_level=None)
    for setting in (f"cache_size = -{_CACHE_KIB}", "journal_mode = OFF", "synchronous = OFF"):
        connection.execute(f"PRAGMA {setting}")
    connection.execute(schema)
    for name, (_, ours) in SETTINGS.items():
        configure(connection, name, ours)
    connection.execute("BEGIN")
    marks = ", ".join("?" * (1 + len(FULL_TEXT)))
    insert = f"INSERT INTO records_fts (rowid, {NAMES}) VALUES ({marks})"
    while (message := messages.get())[0] == b"r":
        connection.executemany(insert, marshal.loads(message[1]))  # noqa: S302 - our own
    connection.execute("COMMIT")
    for name, columns in TABLES.items():
        found = connection.execute(f"SELECT {', '.join(columns)} FROM records_fts_{name}")
        while rows := found.fetchmany(_ROWS):
            pipes.send(b"r", marshal.dumps((name, rows)))
    pipes.send(b"e")


def _arriving(pipes: Pipes) -> Queue[tuple[bytes, bytes]]:
    """Where messages wait as they come.

    The copy ends when there can be no more of them: because the other process has ended, even while
    this one only finishes, or because one cannot be taken (for want of memory), which the other
    process must not wait for.
    """
    waiting: Queue[tuple[bytes, bytes]] = Queue(_WAITING)

    def receive() -> None:
        try:
            while True:
                waiting.put(pipes.receive())
        finally:
            os._exit(0)

    Thread(target=receive, daemon=True).start()
    return waiting


def configure(connection: sqlite3.Connection, name: str, value: int) -> None:
    """Set one of FTS5's settings."""
    connection.execute("INSERT INTO records_fts (records_fts, rank) VALUES (?, ?)", (name, value))


def raised(connection: sqlite3.Connection) -> dict[str, int]:
    """Raise FTS5's settings to `SETTINGS`, and give what they were."""
    known = dict(connection.execute("SELECT k, v FROM records_fts_config"))
    before = {name: known.get(name, own) for name, (own, _) in SETTINGS.items()}
    for name, (_, ours) in SETTINGS.items():
        configure(connection, name, ours)
    return before
