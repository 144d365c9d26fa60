"""Reading records from a database: those of a query, their number, and lines made of them."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from typing import Any

from foiakit.model.query import Query
from foiakit.model.record import Record
from foiakit.store.file.executor import TranslatingCursor
from foiakit.store.file.sqlite_errors import translating_errors
from foiakit.store.find import row_lines, select
from foiakit.store.find.selectivity import is_rare
from foiakit.store.find.terms import resolved
from foiakit.store.schema import rows
from foiakit.store.session import Session

Lines = Generator[bytes, None, None]


def values(session: Session, query: Query | None, columns: str = rows.COLUMNS) -> Iterator[Any]:
    """Rows of *columns*, SQL on the table ``records``, for the records of *query*, by date."""
    query = resolved(session, query or Query())
    scan = is_rare(session, query)
    yield from session.execute(*select.select(query, columns, scan=scan))


def ordered(session: Session, query: Query, columns: str, sort: str) -> TranslatingCursor:
    """As `values`, by the field *sort*; descending if it begins with ``-``."""
    session.execute(row_lines.CACHE)
    return session.execute(*row_lines.ordered(resolved(session, query), columns, sort))


def records(session: Session, query: Query, sort: str) -> Iterator[Record]:
    """Yield the records of *query*, by the field *sort* as for `ordered`."""
    for row in ordered(session, query, rows.COLUMNS, sort):
        yield rows.record_of(row)


def json_lines(
    session: Session, query: Query, columns: Sequence[str], sort: str, between: bytes
) -> Lines:
    """Yield each record as a JSON object with the keys *columns*, on one line; some at a time."""
    return _lines(session, query, row_lines.json_object(columns), between, sort)


def csv_lines(
    session: Session, query: Query, columns: Sequence[str], sort: str, between: bytes
) -> Lines:
    """Yield each record as a line of CSV with the cells *columns*; some at a time."""
    row_lines.know_cells(session)
    return _lines(session, query, row_lines.csv_line(columns), between, sort)


def _lines(session: Session, query: Query, line: str, between: bytes, sort: str) -> Lines:
    """Yield the lines that SQLite makes of each row, in UTF-8, some rows at a time."""
    with (
        translating_errors(session.path),
        row_lines.one_state(session),
    ):  # of bytes that are not UTF-8
        yield from row_lines.together(
            ordered(session, query, f"CAST({line} AS BLOB)", sort), between
        )


def count(session: Session, query: Query | None, at_most: int) -> int:
    """Return how many records *query* has, counted up to *at_most*."""
    statement, held = select.count(resolved(session, query or Query()), at_most)
    number: int = session.execute(statement, held).fetchone()[0]
    return number
