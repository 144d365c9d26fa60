"""Adding one record, changing one, and putting a stream of them from a source."""

from __future__ import annotations

import secrets
import sqlite3
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any, NamedTuple

from foiakit.dates import year_of
from foiakit.errors import BadInput
from foiakit.fields import GIVEN
from foiakit.record import Collection, Record, Skipped
from foiakit.store import rows

ON_CHANGE = ("keep", "update", "error")
"""What to do with a record whose source now says something else."""


class Difference(NamedTuple):
    """A field of a record here, and what the source says of it now."""

    record: int
    field: str
    here: Any
    source: Any


class Report(NamedTuple):
    """What an import did, or, on a dry run, would do."""

    new: int = 0
    unchanged: int = 0
    updated: int = 0
    kept: int = 0
    """Records whose source changed and that were left as they are."""
    skipped: tuple[Skipped, ...] = ()
    differences: tuple[Difference, ...] = ()


def now() -> str:
    """The time as ``created`` and ``updated`` have it: UTC, to the second."""
    return f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}"


def add(connection: sqlite3.Connection, record: Record, fingerprint: str | None = None) -> int:
    """Insert *record* and give its id. An id that it has already is not used."""
    moment = now()
    record = record._replace(
        id=None,
        uid=record.uid or secrets.token_hex(16),
        created=record.created or moment,
        updated=record.updated or moment,
        year=record.year or year_of(record.date),
    )
    marks = ", ".join("?" * (len(Record._fields) + len(rows.DERIVED) + 1))
    cursor = connection.execute(
        f"INSERT INTO records ({rows.COLUMNS}, {', '.join(rows.DERIVED)}, fingerprint)"
        f" VALUES ({marks})",
        (*_row(record), fingerprint),
    )
    new = int(cursor.lastrowid or 0)
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


def put(
    connection: sqlite3.Connection,
    items: Iterable[Record | Collection | Skipped],
    on_change: str = "keep",
) -> Report:
    """Take in what a reader gives; a record that is here already (by uid) is not added again.

    Where its source says something else than at the last import, *on_change* decides: ``keep`` it
    as it is here, ``update`` the fields that the source gives, or ``error``. Skipped items are
    passed through to the report.
    """
    report = Report()
    for item in items:
        if isinstance(item, Skipped):
            report = report._replace(skipped=(*report.skipped, item))
        elif isinstance(item, Collection):
            _put_collection(connection, item)
        else:
            report = _put_record(connection, item, on_change, report)
    return report


def _put_record(
    connection: sqlite3.Connection, record: Record, on_change: str, report: Report
) -> Report:
    said = rows.fingerprint(record)
    found = connection.execute(
        f"SELECT fingerprint, {rows.COLUMNS} FROM records WHERE uid = ?", (record.uid,)
    ).fetchone()
    if found is None:
        add(connection, record, said)
        return report._replace(new=report.new + 1)
    if found[0] == said:
        return report._replace(unchanged=report.unchanged + 1)
    here = rows.record_of(found[1:])
    differences = _differences(here, record)
    report = report._replace(differences=(*report.differences, *differences))
    if on_change == "error":
        raise BadInput(_sentence(here, differences))
    if on_change == "keep":
        return report._replace(kept=report.kept + 1)
    change(connection, here, {one.field: one.source for one in differences})
    connection.execute("UPDATE records SET fingerprint = ? WHERE id = ?", (said, here.id))
    return report._replace(updated=report.updated + 1)


def _differences(here: Record, source: Record) -> list[Difference]:
    return [
        Difference(here.id or 0, name, ours, theirs)
        for name, ours, theirs in zip(Record._fields, here, source, strict=True)
        if name not in GIVEN and theirs not in (None, ()) and theirs != ours
    ]


def _sentence(here: Record, differences: list[Difference]) -> str:
    what = "; ".join(
        f"{one.field}: here {one.here!r}, source {one.source!r}" for one in differences
    )
    return f"record {here.id} has changed at its source ({what}); nothing was imported"


def _put_collection(connection: sqlite3.Connection, collection: Collection) -> None:
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
    if any(words):
        connection.execute(
            f"INSERT INTO records_fts (rowid, {names}) VALUES (?, ?, ?, ?, ?)", (number, *words)
        )


def _unindex(connection: sqlite3.Connection, number: int, record: Record) -> None:
    # FTS5 finds what to take out by the words that went in (https://sqlite.org/fts5.html 6.4).
    names = ", ".join(rows.FULL_TEXT)
    words = [getattr(record, name) for name in rows.FULL_TEXT]
    if any(words):
        connection.execute(
            f"INSERT INTO records_fts (records_fts, rowid, {names})"
            " VALUES ('delete', ?, ?, ?, ?, ?)",
            (number, *words),
        )


def _row(record: Record) -> tuple[Any, ...]:
    row = rows.row_of(record)
    for name, value in zip(Record._fields, row, strict=False):
        if isinstance(value, str):
            try:
                value.encode()
            except UnicodeEncodeError as error:
                message = (
                    f"{name}: character {error.start + 1} is no text (a byte that is not UTF-8?)"
                )
                raise BadInput(message) from error
    return row
