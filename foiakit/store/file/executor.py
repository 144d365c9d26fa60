"""Statements that are executed and rows that are read, with foiakit's own errors."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any, Self

from foiakit.store.file.sqlite_errors import translating_errors

Values = Sequence[Any] | Mapping[str, Any]
"""The values of a statement's placeholders."""


class TranslatingCursor(sqlite3.Cursor):
    """A cursor that raises a `FoiakitError`, which names *path*, for any error of SQLite's."""

    def __init__(self, connection: sqlite3.Connection, path: str) -> None:
        super().__init__(connection)
        self.path = path

    def execute(self, statement: str, values: Any = (), /) -> Self:
        """Execute *statement*."""
        with translating_errors(self.path):
            return super().execute(statement, values)

    def executemany(self, statement: str, values: Iterable[Any], /) -> Self:
        """Execute *statement* once for each of *values*."""
        with translating_errors(self.path):
            return super().executemany(statement, values)

    def __iter__(self) -> Iterator[Any]:  # type: ignore[override]  # a generator costs less a row than a method
        with translating_errors(self.path):
            # Not the cursor itself: leaving the loop early would close it, perhaps after its
            # database.
            yield from iter(partial(next, self, None), None)

    def fetchone(self) -> Any:
        """Return the next row, ``None`` if there is none."""
        with translating_errors(self.path):
            return super().fetchone()

    def fetchmany(self, size: int | None = 1) -> list[Any]:
        """Return the next rows, at most *size*."""
        with translating_errors(self.path):
            return super().fetchmany(size)

    def fetchall(self) -> list[Any]:
        """Return all remaining rows."""
        with translating_errors(self.path):
            return super().fetchall()


class Executor:
    """A connection that executes statements; errors name *path*.

    Functions that `foiakit.store.session.Session` itself needs take one; all others take a session,
    which is one.
    """

    def __init__(self, connection: sqlite3.Connection, path: str) -> None:
        self.connection = connection
        self.path = path

    def execute(self, statement: str, values: Values = ()) -> TranslatingCursor:
        """Execute *statement* and return its rows; raises a `FoiakitError` for SQLite's own."""
        return TranslatingCursor(self.connection, self.path).execute(statement, values)

    def executemany(self, statement: str, values: Iterable[Values]) -> TranslatingCursor:
        """Execute *statement* once for each of *values*; as `execute`."""
        return TranslatingCursor(self.connection, self.path).executemany(statement, values)
