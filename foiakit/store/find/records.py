"""Records out of a database: one, those that a query asks for, their number, lines made of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from foiakit.model.record import Record
from foiakit.store.file.session import DatabaseSession
from foiakit.store.file.sqlite_errors import translating_errors
from foiakit.store.find import record_by_id
from foiakit.store.schema import rows

if TYPE_CHECKING:
    from collections.abc import Generator
    from sqlite3 import Cursor

    from foiakit.query import Query

    Lines = Generator[bytes, None, None]


class RecordFinder(DatabaseSession):
    """The part of `foiakit.store.Store` that gives records."""

    def get(self, record_id: int) -> Record:
        """The record with that id; `NotFound` if there is none."""
        return record_by_id.get(self.connection, self.path, record_id)

    def select(self, query: Query | None = None) -> Iterator[Record]:
        """The records that *query* asks for (all of them without one), by date, undated last."""
        for row in self.values(query):
            yield rows.record_of(row)

    def values(self, query: Query | None = None, columns: str = rows.COLUMNS) -> Iterator[Any]:
        """As `select`, but rows of *columns*: SQL about the table ``records``, trusted as such."""
        from foiakit.store.find.select import select
        from foiakit.store.find.selectivity import is_rare

        with translating_errors(self.path):
            query = self.resolved(query)
            scan = is_rare(self.connection, query)
            statement, values = select(query, columns, scan=scan)
            # Not `yield from`: it would close the cursor, perhaps of a database closed before.
            for row in self.connection.execute(statement, values):  # noqa: UP028 - see above
                yield row

    def ordered(self, query: Query, sort: str = "date") -> Iterator[Record]:
        """As `select`, by the field *sort*; with ``-`` before it downwards."""
        cursor = self._ordered(query, rows.COLUMNS, sort)
        with translating_errors(self.path):
            for row in cursor:
                yield rows.record_of(row)

    def json_lines(
        self, query: Query, columns: Sequence[str], sort: str, between: bytes = b"\n"
    ) -> Lines:
        """Each record as a JSON object with the keys *columns*, on one line; some at a time.

        *between* stands between two lines of them, not after the last one.
        """
        from foiakit.store.exchange.row_lines import json_object

        return self._lines(query, json_object(columns), between, sort)

    def csv_lines(
        self, query: Query, columns: Sequence[str], sort: str, between: bytes = b"\r\n"
    ) -> Lines:
        """As `json_lines`, but each record as a line of CSV with the cells *columns*."""
        from foiakit.store.exchange.row_lines import csv_line, know_cells

        know_cells(self.connection)
        return self._lines(query, csv_line(columns), between, sort)

    def _lines(self, query: Query, line: str, between: bytes, sort: str) -> Lines:
        """What SQLite makes of each row, in UTF-8, some rows at a time."""
        from foiakit.store.exchange.row_lines import one_state, together

        with translating_errors(self.path), one_state(self.connection):
            lines = self._ordered(query, f"CAST({line} AS BLOB)", sort)
            yield from together(lines, between)

    def _ordered(self, query: Query, columns: str, sort: str) -> Cursor:
        from foiakit.store.exchange.row_lines import CACHE, ordered

        with translating_errors(self.path):
            self.connection.execute(CACHE)
            return self.connection.execute(*ordered(self.resolved(query), columns, sort))

    def count(self, query: Query | None = None, at_most: int = 1_000_000_000) -> int:
        """How many records *query* asks for, counted no further than *at_most*."""
        from foiakit.store.find.select import count

        with translating_errors(self.path):
            statement, values = count(self.resolved(query), at_most)
            number: int = self.connection.execute(statement, values).fetchone()[0]
        return number

    def brief(self, query: Query | None = None) -> Iterator[Record]:
        """As `select`, without description, notes, text and printed citation: for long lists."""
        from foiakit.store.find.related import BRIEF

        for row in self.values(query, BRIEF):
            yield rows.record_of(row)

    def resolved(self, query: Query | None) -> Query:
        """*query* with the whole names of its collections: ``389`` is ``EBB 389``."""
        from foiakit.query import Query
        from foiakit.store.find.terms import resolved

        with translating_errors(self.path):
            return resolved(self.connection, query or Query())
