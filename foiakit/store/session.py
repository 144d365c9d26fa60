"""An open database: opening, closing, and writing in transactions."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Self

from foiakit.errors import DatabaseError, InterruptedTooLate, NoDatabase
from foiakit.store.file import connection as opening
from foiakit.store.file.connection import LockWait
from foiakit.store.file.executor import Executor
from foiakit.store.file.page_loops import PageLoopGuard
from foiakit.store.file.sql_functions import STEPS, register
from foiakit.store.file.sqlite_errors import translating_errors
from foiakit.system import interrupts

if TYPE_CHECKING:
    from foiakit.store.log.change_log import Change


class Session(Executor):
    """An open database: its connection, lock wait, transaction and log.

    The functions of `foiakit.store` take one; `foiakit.store.Store` is one with methods for the
    most frequent uses.
    """

    def __init__(self, connection: sqlite3.Connection, path: str, patience: LockWait) -> None:
        super().__init__(connection, path)
        self._place = path
        self._patience = patience
        self._file: tuple[int, int] | None = None
        self._is_made = True
        self._command = ""
        self._change: Change | None = None
        self._is_final = False
        register(connection)
        connection.set_progress_handler(PageLoopGuard(path), STEPS)

    @classmethod
    def open(cls, path: str, patience: LockWait | None = None) -> Self:
        """Open the database at *path* for reading; raises a `DatabaseError` that names the
        problem.
        """
        patience = patience or LockWait()
        return cls(opening.read_current(path, patience), path, patience)

    @classmethod
    def write(
        cls,
        path: str,
        patience: LockWait | None = None,
        *,
        create: bool = False,
        command: str = "in Python",
        shared: bool = False,
        final: bool = True,
    ) -> Self:
        """Open the database at *path* for writing; with *create* it is created if missing.

        *command* is logged with its changes. With *shared* it is in WAL mode from the start,
        changed or not: for readers with another connection between writes. Unless it is *final*, a
        Ctrl-C still counts when the transaction has ended: for a file that is moved into place, or
        removed, afterwards.
        """
        patience = patience or LockWait()
        store = cls(opening.write(path, patience, create=create), path, patience)
        store._command = command
        store._file = opening.same_file(path, None)
        schema = store._schema()
        store._is_made = schema == opening.SCHEMA
        if 0 < schema < opening.SCHEMA:
            with store.transaction():
                pass
        store._is_final = final  # a new schema alone is not what was asked for
        if shared and schema:
            patience.wait_for(lambda: opening.to_wal(store.connection), path)
        return store

    @classmethod
    def rehearse(cls, path: str, patience: LockWait | None = None) -> Self:
        """Open the database at *path* for reading; if there is none, an empty temporary one.

        For a dry run of what would create one.
        """
        try:
            return cls.open(path, patience)
        except NoDatabase:
            store = cls(sqlite3.connect(":memory:", isolation_level=None), path, LockWait())
            store._migrate()
            return store

    @property
    def log(self) -> Change:
        """The change of the open transaction, which records what is done."""
        if self._change is None:
            raise RuntimeError("nothing is changed outside a transaction")
        return self._change

    def _schema(self) -> int:
        # Another process may have the file for itself in the moment in which it writes a new one.
        read = self.connection.execute
        version: int = self._patience.wait_for(
            lambda: read("PRAGMA user_version").fetchone()[0], self.path
        )
        return version

    def close(self) -> None:
        """Close the file."""
        self.connection.close()

    def settle(self) -> None:
        """Make the file self-contained: out of WAL, as it is handed on."""
        self._patience.wait_for(
            lambda: self.connection.execute("PRAGMA journal_mode = DELETE").fetchone(), self.path
        )

    def take_away(self) -> None:
        """Remove the file if it is empty, after what was to fill it failed."""
        # Another process that is using it now is about to fill it.
        with suppress(sqlite3.Error, DatabaseError):
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                opening.same_file(self._place, self._file)
                if not os.path.getsize(self._place):
                    os.unlink(self._place)
            finally:
                self.connection.execute("ROLLBACK")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def transaction(self) -> Iterator[Change]:
        """Write everything in the block, or nothing, after waiting for other writers.

        It is one change in the log; the block gets the log entry so far. A Ctrl-C
        while everything is written to disk raises `InterruptedTooLate`.
        """
        from foiakit.store.log.change_log import Change  # noqa: PLC0415 - to write only

        connection = self.connection
        interrupts.nothing_kept()
        self._patience.wait_for(lambda: connection.execute("BEGIN IMMEDIATE"), self.path)
        before = connection.total_changes
        is_done = False
        with translating_errors(self.path):
            try:
                opening.same_file(self._place, self._file)
                if not self._is_made:
                    self._make()
                self._change = Change(self, self._command)
                yield self._change
                self._change.finish()
                is_done = True
                if self._is_final:
                    interrupts.kept_when(lambda: not connection.in_transaction)
                self._patience.wait_for(lambda: connection.execute("COMMIT"), self.path)
                if self._is_final:
                    interrupts.kept_when(lambda: True)  # also when the connection is closed
            except BaseException as error:
                if connection.in_transaction:
                    interrupts.nothing_kept()
                    connection.execute("ROLLBACK")
                elif is_done and isinstance(error, KeyboardInterrupt):
                    # SQLite had begun to write it to the disk, and finished.
                    raise InterruptedTooLate from None
                raise
            finally:
                self._change = None
        if not self._is_made or connection.total_changes > before:
            self._is_made = True
            # Nothing is done if it is in WAL already.
            # another process is using it: the last one will do it
            with suppress(sqlite3.OperationalError):
                opening.to_wal(connection)

    @contextmanager
    def changing(self) -> Iterator[Change]:
        """Return the change of the open transaction, or one of its own."""
        if self._change is not None:
            yield self._change
        else:
            with self.transaction() as change:
                yield change

    def _make(self) -> None:
        # Whoever had the file until now may have created it.
        if self._schema() < opening.SCHEMA:
            self._migrate()

    def _migrate(self) -> None:
        from foiakit.store.log.baseline import begin_once  # noqa: PLC0415 - only for a new schema
        from foiakit.store.log.first_citation_keys import fill_citation_keys  # noqa: PLC0415 - as above
        from foiakit.store.log.kept_releases import fill_releases  # noqa: PLC0415 - as above
        from foiakit.store.schema.migrations import migrate  # noqa: PLC0415 - sqlite_utils

        before = self._schema()
        migrate(self.connection)
        begin_once(self)
        if 0 < before < opening.WITH_RELEASES:
            fill_releases(self)
        if 0 < before < opening.WITH_CITATION_KEYS:
            fill_citation_keys(self)
        self.execute(f"PRAGMA application_id = {opening.APPLICATION_ID}")
        self.execute(f"PRAGMA user_version = {opening.SCHEMA}")
