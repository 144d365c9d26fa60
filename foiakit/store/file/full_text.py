"""Checks the full text against the rows it is made of, finds differences, and rebuilds it.

foiakit keeps the two in step in everything that it does (add, edit, remove, import). A program that
writes to the file directly does not know about the full text; that is found out here.

FTS5 compares every word of every row with its index (https://sqlite.org/fts5.html 6.6), but only in
a transaction that may write. Nothing is written, and the transaction is rolled back; other writers
wait meanwhile.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from foiakit.errors import CannotWrite
from foiakit.store.file import connection as opening
from foiakit.store.file.connection import LockWait
from foiakit.store.file.executor import Executor
from foiakit.store.file.page_loops import PageLoopGuard
from foiakit.store.file.sql_functions import STEPS, register
from foiakit.store.file.sqlite_errors import translating_errors
from foiakit.store.schema import folded_index
from foiakit.store.schema.rows import FULL_TEXT

_TEXT = ", ".join(FULL_TEXT)
_TOKENIZER = "unicode61 remove_diacritics 2"
"""As in the schema (m001): a record's words are counted as the index counted them."""


def proved(store: Executor, patience: LockWait | None = None) -> bool | None:
    """Return whether the full text of *store*'s file matches its rows, to the word.

    ``None`` if that cannot be checked because the file may not be written.
    """
    patience = patience or LockWait()
    try:
        connection = opening.prove(store.path)
    except CannotWrite:
        return None
    register(connection)  # so that Ctrl-C ends it
    connection.set_progress_handler(PageLoopGuard(store.path), STEPS)
    try:
        patience.wait_for(lambda: connection.execute("BEGIN IMMEDIATE"), store.path)
        with translating_errors(store.path):
            return _agrees(connection)
    except CannotWrite:
        return None
    finally:
        connection.close()


def agrees(store: Executor) -> bool:
    """As `proved`, for a store that is open for writing, inside its transaction."""
    with translating_errors(store.path):
        return _agrees(store.connection)


def rebuild(store: Executor) -> None:
    """Rebuild the full text from the rows; inside the transaction of *store*."""
    store.execute("INSERT INTO records_fts (records_fts) VALUES ('rebuild')")
    folded_index.rebuild(store)


def _agrees(connection: sqlite3.Connection) -> bool:
    try:
        for index in ("records_fts", "folded_fts"):
            connection.execute(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)")
    except sqlite3.DatabaseError as error:
        if getattr(error, "sqlite_errorcode", 0) != sqlite3.SQLITE_CORRUPT_VTAB:
            raise
        return False
    return not any(folded_index.differences(connection))


def disagreements(store: Executor) -> Iterator[tuple[int, str]]:
    """Yield the ids at which full text and rows differ, and how: ``missing``, ``left behind``,
    ``other``.

    ``other`` is a record with more or fewer words than its index. One whose words were replaced by
    the same number of others is not found here; `proved` misses nothing.
    """
    with translating_errors(store.path):
        yield from store.connection.execute(
            "SELECT id, 'missing' FROM records WHERE id NOT IN (SELECT id FROM records_fts_docsize)"
            " UNION ALL SELECT id, 'left behind' FROM records_fts_docsize"
            " WHERE id NOT IN (SELECT id FROM records)"
        )
        fresh = sqlite3.connect(":memory:")
        try:
            yield from _other(store.connection, fresh)
        finally:
            fresh.close()
        yield from folded_index.differences(store)


def _other(connection: sqlite3.Connection, fresh: sqlite3.Connection) -> Iterator[tuple[int, str]]:
    """Yield the records whose words, counted again one by one, differ in number from the index."""
    fresh.execute(
        f"CREATE VIRTUAL TABLE afresh USING fts5 ({_TEXT}, content = '', tokenize = '{_TOKENIZER}')"
    )
    rows = connection.execute(
        f"SELECT id, sz, {_TEXT} FROM records JOIN records_fts_docsize USING (id) ORDER BY id"
    )
    marks = ", ".join("?" * len(FULL_TEXT))
    for number, size, *words in rows:
        fresh.execute(f"INSERT INTO afresh (rowid, {_TEXT}) VALUES (1, {marks})", words)
        (now,) = fresh.execute("SELECT sz FROM afresh_docsize WHERE id = 1").fetchone()
        fresh.execute("INSERT INTO afresh (afresh) VALUES ('delete-all')")
        if now != size:
            yield number, "other"
