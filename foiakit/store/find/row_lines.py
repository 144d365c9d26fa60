"""Lines of files made by SQLite itself: JSON objects, rows of a table.

Python would first make a record of each row, only to take it apart again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from itertools import islice

from foiakit.errors import Damaged
from foiakit.model.query import Query
from foiakit.model.record import LISTS, NUMBERS, cell_of
from foiakit.store.file.sql_functions import teach
from foiakit.store.find.select import select, where
from foiakit.store.schema.rows import list_of
from foiakit.store.session import Session

TOGETHER = 60
"""How many lines are returned at a time, so that memory is reused rather than requested again."""
CACHE = "PRAGMA cache_size = -8192"
"""If a table is read in the order of its dates, the inner pages of its tree stay in memory."""
ARGUMENTS = 100
"""The most arguments of an SQLite function (https://sqlite.org/limits.html, older builds)."""


def json_object(columns: Sequence[str]) -> str:
    """Return the SQL of a record as compact JSON with the keys *columns*.

    The result is exactly that of `json.dumps` with the same keys, ``ensure_ascii=False`` and no
    spaces.
    """
    values = [f"'{name}', {_json(name)}" for name in columns]
    if 2 * len(values) <= ARGUMENTS:
        return f"json_object({', '.join(values)})"
    raise ValueError("too many columns")


def _json(name: str) -> str:
    if name in LISTS:
        return f"json(records.{name})"
    if name == "excised":
        return "json(CASE records.excised WHEN 1 THEN 'true' WHEN 0 THEN 'false' END)"
    return f'records."{name}"'


def csv_line(columns: Sequence[str]) -> str:
    """Return the SQL of a record as a line of CSV, without its end.

    Numbers and booleans are unquoted, texts are quoted, absent values are empty:
    `foiakit.writers.cells` does the same in Python. Call `know_cells` first.
    """
    return "'' || " + " || ',' || ".join(map(_cell, columns))


def _cell(name: str) -> str:
    if name in NUMBERS:
        return f"coalesce(records.{name}, '')"
    if name == "excised":
        return "CASE records.excised WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE '' END"
    if name in LISTS:
        cell = _quoted(f"label_cell(CAST({name} AS BLOB))")
        return f"CASE records.{name} WHEN '[]' THEN '' ELSE {cell} END"
    # Not printf's %w, which would be quicker: it ends at a NUL.
    return f"coalesce({_quoted(f'records.{chr(34)}{name}{chr(34)}')}, '')"


def _quoted(text: str) -> str:
    return f"""'"' || replace({text}, '"', '""') || '"'"""


def know_cells(session: Session) -> None:
    """Register the function that makes a cell of a list of labels in *session*'s connection."""
    teach(session.connection, _label_cell, 1)


@lru_cache(maxsize=2**14)
def _label_cell(labels: bytes | None) -> str:
    # As bytes: an overwritten letter would otherwise stop the statement as Ctrl-C does.
    text = (labels or b"").decode("utf-8", "replace")
    try:
        return cell_of(list_of(text))
    except Damaged:
        return text


def together(lines: Iterator[tuple[bytes]], between: bytes) -> Iterator[bytes]:
    """*lines*, some at a time, *between* between two; `UnicodeDecodeError` if one is not text."""
    while some := list(islice(lines, TOGETHER)):
        made = between.join([line for (line,) in some])
        made.decode()  # what is no longer text must not be written
        yield made


@contextmanager
def one_state(session: Session) -> Iterator[None]:
    """A block in which *session* sees one state of the database, whatever others write."""
    if session.connection.in_transaction:
        yield
        return
    session.execute("BEGIN")
    try:
        yield
    finally:
        _let_go(session)


def _let_go(session: Session) -> None:
    if session.connection.in_transaction:  # a full disk ends one by itself
        session.execute("ROLLBACK")


def ordered(query: Query, columns: str, sort: str) -> tuple[str, list[object]]:
    """Return the statement that lists *query*'s records by *sort*: a field, descending after a
    ``-``.

    By date, ascending, it is the index walk of every listing. By anything else only the ids are
    sorted, so that long records need not be. Empty values come last either way.
    """
    field = sort.removeprefix("-")
    if sort == "date":
        return select(query, columns)
    down = " DESC" if sort.startswith("-") else ""
    limit = -1 if query.limit is None else query.limit
    clause, values = where(query._replace(limit=None))
    if field == "id":
        return (
            f"SELECT {columns} FROM records NOT INDEXED {clause} ORDER BY id{down} LIMIT {limit:d}",
            values,
        )
    key = "day_first" if field == "date" else f'records."{field}"'
    inner = (
        f"SELECT records.id AS walked FROM records {clause}"
        f" ORDER BY {key}{down} NULLS LAST, records.id LIMIT {limit:d}"
    )
    return (
        f"SELECT {columns} FROM ({inner}) CROSS JOIN records ON records.id = walked LIMIT -1",
        values,
    )
