"""Adding one record, changing one, taking some out, with their full text and labels."""

from __future__ import annotations

import secrets
import sqlite3
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any, NoReturn

from foiakit.dates import year_of
from foiakit.errors import BadInput
from foiakit.record import Collection, Record
from foiakit.store import rows

COLUMNS = (rows.COLUMNS, *rows.DERIVED, "fingerprint")
INSERT = (
    f"INSERT INTO records ({', '.join(COLUMNS)})"
    f" VALUES ({', '.join('?' * (len(Record._fields) + len(rows.DERIVED) + 1))})"
)
_YEAR, _DATE = Record._fields.index("year"), Record._fields.index("date")
_UID = Record._fields.index("uid")
_CREATED, _UPDATED = Record._fields.index("created"), Record._fields.index("updated")


def now() -> str:
    """The time as ``created`` and ``updated`` have it: UTC, to the second."""
    return f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}"


def filled(record: Record, moment: str) -> list[Any]:
    """*record*'s values as they go in: without an id; uid, year and moments if it has none."""
    values: list[Any] = list(record)
    values[0] = None
    if values[_UID] is None:
        values[_UID] = secrets.token_hex(16)
    if values[_YEAR] is None:
        values[_YEAR] = year_of(values[_DATE])
    if values[_CREATED] is None:
        values[_CREATED] = moment
    if values[_UPDATED] is None:
        values[_UPDATED] = moment
    return values


def add(connection: sqlite3.Connection, record: Record) -> int:
    """Insert *record* and give its id. An id that it has already is not used."""
    record = Record._make(filled(record, now()))
    cursor = connection.execute(INSERT, (*_row(record), None))
    new = int(cursor.lastrowid or 0)
    for label, words in (("caption", record.captions), ("tag", record.tags)):
        connection.executemany(
            f"INSERT INTO record_{label}s SELECT ?, day_first, id FROM records WHERE id = ?",
            [(word, new) for word in words],
        )
    _index(connection, new, record)
    return new


def remove(connection: sqlite3.Connection, record_ids: Iterable[int]) -> int:
    """Take records out, out of the full text too, and give their number."""
    number = 0
    for one in record_ids:
        row = connection.execute(
            f"DELETE FROM records WHERE id = ? RETURNING {rows.COLUMNS}", (one,)
        ).fetchone()
        if row is not None:
            _unindex(connection, one, rows.record_of(row))
            number += 1
    return number


def change(connection: sqlite3.Connection, record: Record, fields: Mapping[str, Any]) -> Record:
    """Set *fields* of *record*, which is in the database, and give it as it is now."""
    changed = record._replace(**fields)
    if changed == record:
        return record
    if "date" in fields and "year" not in fields:
        changed = changed._replace(year=year_of(changed.date))
    changed = changed._replace(updated=now())
    values = dict(zip((*Record._fields, *rows.DERIVED), _row(changed), strict=True))
    before = dict(zip((*Record._fields, *rows.DERIVED), _row(record), strict=True))
    values = {name: value for name, value in values.items() if value != before[name]}
    sets = ", ".join(f'"{name}" = ?' for name in values)
    connection.execute(f"UPDATE records SET {sets} WHERE id = ?", (*values.values(), record.id))
    if any(name in values for name in rows.FULL_TEXT):
        _unindex(connection, record.id or 0, record)
        _index(connection, record.id or 0, changed)
    return changed


def put_collection(connection: sqlite3.Connection, collection: Collection) -> None:
    """Keep *collection* as it is now said to be, under its name."""
    names = rows.COLLECTION_COLUMNS
    sets = ", ".join(f"{name} = excluded.{name}" for name in names[1:])
    connection.execute(
        f"INSERT INTO collections ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})"
        f" ON CONFLICT (name) DO UPDATE SET {sets}",
        rows.collection_row(collection),
    )


def _index(connection: sqlite3.Connection, number: int, record: Record) -> None:
    names = ", ".join(rows.FULL_TEXT)
    words = [getattr(record, name) for name in rows.FULL_TEXT]
    # A record without words has its place too, or FTS5's integrity-check would miss it.
    connection.execute(
        f"INSERT INTO records_fts (rowid, {names}) VALUES (?, ?, ?, ?, ?)", (number, *words)
    )


def _unindex(connection: sqlite3.Connection, number: int, record: Record) -> None:
    # FTS5 finds what to take out by the words that went in (https://sqlite.org/fts5.html 6.4).
    names = ", ".join(rows.FULL_TEXT)
    words = [getattr(record, name) for name in rows.FULL_TEXT]
    connection.execute(
        f"INSERT INTO records_fts (records_fts, rowid, {names}) VALUES ('delete', ?, ?, ?, ?, ?)",
        (number, *words),
    )


def _row(record: Record) -> tuple[Any, ...]:
    row = rows.row_of(record)
    try:
        for value in row:
            if isinstance(value, str):
                value.encode()
    except UnicodeEncodeError:
        refuse(record)
    return row


def refuse(record: Record, where: str = "") -> NoReturn:
    """Raise the `BadInput` that names the field of *record* that holds no text."""
    place = f"{where}: " if where else ""
    for name, value in zip(Record._fields, record, strict=True):
        words = value if isinstance(value, tuple) else (value,)
        for word in words:
            try:
                str(word).encode()
            except UnicodeEncodeError as error:
                raise BadInput(
                    f"{place}{name}: character {error.start + 1} is no text"
                    " (a byte that is not UTF-8?)"
                ) from None
    raise BadInput(f"{place}a value is no text")
