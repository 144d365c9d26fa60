"""``folded_fts``: the words of records that ``records_fts`` cannot find as people type them.

It has the records with a letter that SQLite does not fold (`foiakit.text.folding`), whole and
folded, so that phrases and prefixes are found in it too; for most collections it is almost empty.
It stores its own text, so a record can be removed without its earlier content.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, Protocol

from foiakit.store.schema.rows import FULL_TEXT
from foiakit.text.folding import folded_text, is_beyond_accents

_NAMES = ", ".join(FULL_TEXT)
_ROW = f"INSERT INTO folded_fts (rowid, {_NAMES}) VALUES (?{', ?' * len(FULL_TEXT)})"
_BEYOND_ASCII = " OR ".join(
    f"length({column}) <> length(CAST({column} AS BLOB))" for column in FULL_TEXT
)
_STRIDE = 200


class Database(Protocol):
    """Executes SQL: a connection, or foiakit's own session with its errors."""

    def execute(self, statement: str, values: Any = ..., /) -> Any:
        """Execute *statement* and return its rows."""

    def executemany(self, statement: str, values: Iterable[Any], /) -> Any:
        """Execute *statement* once for each of *values*."""


def has_any(database: Database) -> bool:
    """Return whether any record is in the index."""
    return database.execute("SELECT 1 FROM folded_fts_docsize LIMIT 1").fetchone() is not None


def add(database: Database, first: int, last: int) -> None:
    """Add the records from id *first* to *last*, as far as they need it."""
    rows = _needed(database, f"id BETWEEN {int(first)} AND {int(last)}")
    while some := list(islice(rows, _STRIDE)):
        database.executemany(_ROW, some)


def add_ids(database: Database, ids: Sequence[int]) -> None:
    """Add the records *ids*, as far as they need it."""
    database.executemany(_ROW, list(_needed(database, f"id IN ({_list(ids)})")))


def remove(database: Database, ids: Sequence[int]) -> None:
    """Remove the records *ids*, whether they are there or not."""
    database.execute(f"DELETE FROM folded_fts WHERE rowid IN ({_list(ids)})")


def rebuild(database: Database) -> None:
    """Rebuild the index from all records."""
    database.execute("DELETE FROM folded_fts")
    (last,) = database.execute("SELECT max(id) FROM records").fetchone()
    add(database, 1, last or 0)


def differences(database: Database) -> Iterator[tuple[int, str]]:
    """Yield the ids at which the index and the records differ, and how.

    The kinds are those of `foiakit.store.file.full_text.astray`.
    """
    names = ", ".join(f"folded_fts.{column}" for column in FULL_TEXT)
    # A hash of each, as the texts of a large collection do not fit into memory.
    expected = {number: hash(tuple(words)) for number, *words in _needed(database, "1")}
    for number, *words in database.execute(f"SELECT rowid, {names} FROM folded_fts"):
        wanted = expected.pop(number, None)
        if wanted is None:
            known = database.execute("SELECT 1 FROM records WHERE id = ?", (number,)).fetchone()
            yield number, "other" if known else "left behind"
        elif wanted != hash(tuple(words)):
            yield number, "other"
    yield from ((number, "missing") for number in expected)


def _needed(database: Database, condition: str) -> Iterator[tuple[Any, ...]]:
    """The rows of the index for the records that meet *condition*, in the order of their ids."""
    rows = database.execute(
        f"SELECT id, {_NAMES} FROM records WHERE ({condition}) AND ({_BEYOND_ASCII}) ORDER BY id"
    )
    for number, *words in rows:
        if any(is_beyond_accents(text) for text in words if text):
            yield number, *(folded_text(text) if text else text for text in words)


def _list(ids: Sequence[int]) -> str:
    return ", ".join(map(str, map(int, ids)))
