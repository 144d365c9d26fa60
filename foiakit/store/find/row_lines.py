"""Rows made by SQLite itself into what a file takes: JSON objects, cells of a table.

Python would make a record of each row first, only to take it apart again.
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
"""How many lines are given at a time: as much as memory is given for without asking the system."""
CACHE = "PRAGMA cache_size = -8192"
"""Where a table is read in the order of its dates, the ways down to its pages stay in memory."""
ARGUMENTS = 100
"""A function of SQLite takes no more (https://sqlite.org/limits.html, older builds)."""


def json_object(columns: Sequence[str]) -> str:
    """The SQL of a record as compact JSON with the keys *columns*.

    To the letter what `json.dumps` makes with the same keys, ``ensure_ascii=False`` and no blanks.
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
    """The SQL of a record as a line of CSV, without its end.

    Numbers and true and false stand bare, texts between quotation marks, what is absent is nothing:
    `foiakit.writers.cells` makes the same in Python. Needs `know_cells` first.
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
    """Teach the connection of *session* what a list of labels is in a cell."""
    teach(session.connection, _label_cell, 1)


@lru_cache(maxsize=2**14)
def _label_cell(labels: bytes | None) -> str:
    # As bytes: a letter that is overwritten would stop the statement as Ctrl-C does.
    text = (labels or b"").decode("utf-8", "replace")
    try:
        return cell_of(list_of(text))
    except Damaged:
        return text


def together(lines: Iterator[tuple[bytes]], between: bytes) -> Iterator[bytes]:
    """*lines*, some at a time, *between* between two; `UnicodeDecodeError` for what is not text."""
    while some := list(islice(lines, TOGETHER)):
        made = between.join([line for (line,) in some])
        made.decode()  # what is not text any more would go out as it is
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
    """The statement that lists *query*'s records by *sort*: a field, after a ``-`` downwards.

    By date and upwards it is the index walk of every listing. By anything else the ids alone are
    sorted, so that long records need not be. What says nothing comes last either way.
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
