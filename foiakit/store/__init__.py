"""The store: the one place that knows SQL, and the only one that opens a database.

from foiakit.store import Store

with Store.open("records.db") as store:
    for record in store.select(Query(classifications=("Secret",))):
        print(record.id, record.title)
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Self

from foiakit.errors import NoDatabase, NotFound, Older
from foiakit.query import Query
from foiakit.record import Collection, Record, Skipped
from foiakit.store import connection as opening
from foiakit.store import rows
from foiakit.store.connection import Patience
from foiakit.store.functions import know
from foiakit.store.trouble import named

if TYPE_CHECKING:
    from foiakit.store.change import Report


class Store:
    """A foiakit database: `Store.open` to read one, `Store.write` to change or make one."""

    def __init__(self, connection: sqlite3.Connection, path: str, patience: Patience) -> None:
        self.path = path
        self.connection = connection
        self._patience = patience
        know(connection)

    @classmethod
    def open(cls, path: str, patience: Patience | None = None) -> Self:
        """The database at *path*, to read; raises a `DatabaseTrouble` that says what is wrong."""
        patience = patience or Patience()
        store = cls(opening.read(path, patience), path, patience)
        version = store._schema()
        if version < opening.SCHEMA:
            store.close()
            raise Older(path, version, opening.SCHEMA) if version else NoDatabase(path)
        return store

    @classmethod
    def write(cls, path: str, patience: Patience | None = None, *, create: bool = False) -> Self:
        """The database at *path*, to change; with *create* it is made where there is none."""
        patience = patience or Patience()
        store = cls(opening.write(path, patience, create=create), path, patience)
        if store._schema() < opening.SCHEMA:
            from foiakit.store.migrations import migrate

            with store.transaction():
                migrate(store.connection)
        return store

    def _schema(self) -> int:
        with named(self.path):
            version: int = self.connection.execute("PRAGMA user_version").fetchone()[0]
        return version

    def close(self) -> None:
        """Let the file go."""
        self.connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All that is written in the block, or nothing: it waits its turn first."""
        connection = self.connection
        self._patience.wait_for(lambda: connection.execute("BEGIN IMMEDIATE"), self.path)
        with named(self.path):
            try:
                yield
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise

    def get(self, record_id: int) -> Record:
        """The record with that id; `NotFound` if there is none."""
        with named(self.path):
            row = self.connection.execute(
                f"SELECT {rows.COLUMNS} FROM records WHERE id = ?", (record_id,)
            ).fetchone()
        if row is None:
            raise NotFound(f"{self.path}: no record {record_id}; foiakit list shows what there is")
        return rows.record_of(row)

    def select(self, query: Query | None = None) -> Iterator[Record]:
        """The records that *query* asks for (all of them without one), by date, undated last."""
        for row in self.values(query):
            yield rows.record_of(row)

    def values(self, query: Query | None = None, columns: str = rows.COLUMNS) -> Iterator[Any]:
        """As `select`, but rows of *columns*: SQL about the table ``records``, trusted as such."""
        from foiakit.store.select import select

        with named(self.path):
            statement, values = select(self.resolved(query or Query()), columns)
            yield from self.connection.execute(statement, values)

    def count(self, query: Query | None = None, at_most: int = 1_000_000_000) -> int:
        """How many records *query* asks for, counted no further than *at_most*."""
        from foiakit.store.select import count

        with named(self.path):
            statement, values = count(self.resolved(query or Query()), at_most)
            number: int = self.connection.execute(statement, values).fetchone()[0]
        return number

    def resolved(self, query: Query) -> Query:
        """*query* with the whole names of its collections: ``389`` is ``EBB 389``."""
        from foiakit.store.terms import resolved

        return resolved(self.connection, query)

    def collection(self, name: str | None) -> Collection | None:
        """The collection called *name* (``EBB 389``), if the database has it."""
        columns = ", ".join(rows.COLLECTION_COLUMNS)
        with named(self.path):
            row = self.connection.execute(
                f"SELECT {columns} FROM collections WHERE name = ?", (name,)
            ).fetchone()
        return rows.collection_of(row) if row else None

    def postings(self) -> Mapping[str, Collection]:
        """The collections by name, each read when it is first asked for."""
        return _Postings(self)

    def add(self, record: Record) -> int:
        """Keep *record* and give its id; ``uid``, ``created`` and ``updated`` are given if absent.

        Inside `transaction`, or it is one of its own.
        """
        from foiakit.store.change import add

        with named(self.path):
            return add(self.connection, record)

    def change(self, record_id: int, fields: Mapping[str, Any]) -> Record:
        """Set *fields* of a record and give it back as it is now; `NotFound` if there is none."""
        from foiakit.store.change import change

        return change(self.connection, self.get(record_id), fields)

    def put(
        self, items: Iterable[Record | Collection | Skipped], on_change: str = "keep"
    ) -> Report:
        """Take in what a reader gives, inside `transaction`; see `foiakit.store.change.put`."""
        from foiakit.store.change import put

        return put(self.connection, items, on_change)

    def remove(self, record_ids: Iterable[int]) -> int:
        """Take records out for good and give their number; an id is not given out again."""
        from foiakit.store.change import remove

        with named(self.path):
            return remove(self.connection, record_ids)


class _Postings(Mapping[str, Collection]):
    def __init__(self, store: Store) -> None:
        self._store = store
        self._known: dict[str, Collection | None] = {}

    def __getitem__(self, name: str) -> Collection:
        if name not in self._known:
            self._known[name] = self._store.collection(name)
        found = self._known[name]
        if found is None:
            raise KeyError(name)
        return found

    def __iter__(self) -> Iterator[str]:
        for (name,) in self._store.connection.execute("SELECT name FROM collections ORDER BY name"):
            yield name

    def __len__(self) -> int:
        number: int = self._store.connection.execute("SELECT count(*) FROM collections").fetchone()[
            0
        ]
        return number
