"""Records by their ids, and the database's style: all that `foiakit cite 4` needs of the store."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable

from foiakit.errors import DatabaseError, NotFound
from foiakit.model.record import Record
from foiakit.store.file.connection import LockWait, read_current
from foiakit.store.file.sqlite_errors import translating_errors
from foiakit.store.schema import rows

TYPE_CHECKING = False  # as in typing, but without its import time (foiakit.model.tuples)
if TYPE_CHECKING:
    from typing import Any

    Execute = Callable[[str, dict[str, Any]], Iterable[tuple[Any, ...]]]

MOST = 20
"""How many other releases of a record are considered."""
_OTHERS = (
    f"SELECT {rows.BRIEF} FROM records INDEXED BY records_by_message"
    " WHERE post = (SELECT post FROM records WHERE id = :id)"
    " AND serial = (SELECT serial FROM records WHERE id = :id)"
    " AND id <> :id AND (year IS NULL OR :year IS NULL OR year = :year) ORDER BY id LIMIT :most",
    f"SELECT {rows.BRIEF} FROM records INDEXED BY records_by_date"
    " WHERE day_first = (SELECT day_first FROM records WHERE id = :id)"
    " AND title = :title AND id <> :id ORDER BY id LIMIT :most",
    f"SELECT {rows.BRIEF} FROM records INDEXED BY records_by_document"
    " WHERE document = :document AND :document GLOB '[A-Za-z]*[0-9][0-9][0-9][0-9]'"
    " AND id <> :id ORDER BY id LIMIT :most",
)
"""By the message number and year; by the day and the title; by the document number of an agency,
such as ``C05764535`` (those of postings are ``4`` and ``4b``). Each is a walk along its index."""
_MERGED_INTO = (
    "SELECT merged_records.record FROM change_rows JOIN merged_records"
    " ON uid = json_extract(before, '$.uid')"
    " WHERE change_rows.record = ? AND place = 'records' AND now IS NULL"
    " ORDER BY change_rows.id DESC LIMIT 1"
)
"""The record that another, which the log says was here, is part of now."""
STYLE = "style"
"""The name of the setting for the database's citation style."""


def records(path: str, ids: Iterable[int], patience: LockWait | None = None) -> list[Record]:
    """Return the records with those ids, in that order; `NotFound` if one is missing."""
    connection = read_current(path, patience or LockWait())
    try:
        return [get(connection, path, record_id) for record_id in ids]
    finally:
        connection.close()


def get(connection: sqlite3.Connection, path: str, record_id: int) -> Record:
    """Return the record with that id; `NotFound` if there is none."""
    with translating_errors(path):
        row = connection.execute(
            f"SELECT {rows.COLUMNS} FROM records WHERE id = ?", (record_id,)
        ).fetchone()
        if row is None:
            hint = merged_hint(connection.execute, record_id) or "foiakit list lists the records"
            raise NotFound(f"{path}: no record {record_id}; {hint}")
    return rows.record_of(row)


def merged_hint(execute: Callable[..., Any], record_id: int) -> str:
    """Return what record another, which the log has, is part of now; empty if it was not merged."""
    row = execute(_MERGED_INTO, (record_id,)).fetchone()
    return f"it is part of record {row[0]} now" if row else ""


def other_releases(execute: Execute, record: Record) -> list[Record]:
    """Records of *record*'s message and year, day and title, or document number.

    They may be other releases of it. They come without their long texts. *execute* takes a
    statement and its values, and gives rows.
    """
    values = {
        "id": record.id, "year": record.year, "title": record.title,
        "document": record.document, "most": MOST,
    }  # fmt: skip
    found: dict[int | None, Record] = {}
    for statement in _OTHERS:
        for row in execute(statement, values):
            release = rows.record_of(row)
            found.setdefault(release.id, release)
    return list(found.values())


def citation_style(connection: sqlite3.Connection, path: str) -> str | None:
    """Return the database's own citation style, if it has one.

    `DatabaseError` if another program stored anything but the name of a style: a database from
    somebody else must not choose a file for foiakit to open.
    """
    with translating_errors(path):
        row = connection.execute("SELECT value FROM settings WHERE name = ?", (STYLE,)).fetchone()
    if row is None:
        return None
    from foiakit.citations.styles import STYLES  # noqa: PLC0415 - a database that has a style of its own

    if row[0] not in STYLES:
        raise DatabaseError(
            f"{path}: its default citation style, {row[0]!r}, is not a style of foiakit; remove it"
            f" with: foiakit config --unset style --db {path}"
        )
    return str(row[0])
