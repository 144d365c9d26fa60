"""Adding, changing and removing records, with their full text and labels.

Each function logs what it does (`foiakit.store.log.change_log`).
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Mapping, Sequence, Set
from itertools import islice
from typing import Any, NoReturn

from foiakit.citations.keys import key
from foiakit.errors import BadInput
from foiakit.model.dates import year_of
from foiakit.model.record import Collection, Record
from foiakit.model.validity import Problem, check
from foiakit.store.load.citation_keys import CitationKeys, check_free
from foiakit.store.load.reference_sync import CurrentReferences, keep_in_step
from foiakit.store.load.row_indices import index, label, unindex
from foiakit.store.log import row_snapshots
from foiakit.store.log.change_log import now
from foiakit.store.log.row_snapshots import CABLES, MERGED, RECORDS, Key
from foiakit.store.schema import rows
from foiakit.store.session import Session

COLUMNS = (rows.COLUMNS, *rows.DERIVED, "fingerprint")
INSERT = (
    f"INSERT INTO records ({', '.join(COLUMNS)})"
    f" VALUES ({', '.join('?' * (len(Record._fields) + len(rows.DERIVED) + 1))})"
)
_YEAR, _DATE = Record._fields.index("year"), Record._fields.index("date")
REFERENCE_FIELDS = {"text", "notes", "message", "year", "date", "recipient"}
"""Fields from which a record's references were read, or which decide their years."""
_UID, _KEY = Record._fields.index("uid"), Record._fields.index("citation_key")
CHUNK = 500
"""How many records are removed, or restored, at a time."""
_CREATED, _UPDATED = Record._fields.index("created"), Record._fields.index("updated")


def filled(record: Record, moment: str) -> list[Any]:
    """Return *record*'s values as a new row: without an id; with uid, year and times if it has
    none.

    Without a citation key it gets its default one, which another record may have too.
    """
    values: list[Any] = list(record)
    values[0] = None
    if values[_UID] is None:
        values[_UID] = secrets.token_hex(16)
    if values[_YEAR] is None:
        values[_YEAR] = year_of(values[_DATE])
    if values[_KEY] is None:
        values[_KEY] = key(record)
    if values[_CREATED] is None:
        values[_CREATED] = moment
    if values[_UPDATED] is None:
        values[_UPDATED] = moment
    return values


def add(session: Session, record: Record, current: CurrentReferences) -> int:
    """Insert *record* and return its id. An id that it already has is ignored.

    *current* returns the references of a record with a text. `FoiakitError` if its citation key is,
    or was, that of another record.
    """
    is_keyed = record.citation_key is not None
    record = Record._make(filled(record, now()))
    _check(record)
    row = _row(record)
    if is_keyed:
        check_free(session, record)
    else:
        CitationKeys(session).give([row])
    cursor = session.execute(INSERT, (*row, None))
    new = int(cursor.lastrowid or 0)
    label(session, [new])
    index(session, [new])
    session.log.add(
        RECORDS, new, new, 1, row_snapshots.line(new, row_snapshots.state_of_record(row))
    )
    if record.text:
        keep_in_step(session, record._replace(id=new), current)
    return new


def remove(
    session: Session,
    record_ids: Iterable[int],
    *,
    with_text: bool = True,
) -> int:
    """Remove records, with everything that belongs to them, and return their number.

    *with_text* also from the full text, unless that is rebuilt (`rebuilding`) afterwards.
    """
    number = 0
    rest = iter(record_ids)
    while chunk := list(islice(rest, CHUNK)):
        listed = ", ".join(map(str, chunk))
        for place in ("seen", CABLES, MERGED):
            _remove_related(session, place, chunk)
        if with_text:
            unindex(session, chunk)
        found = session.execute(
            f"SELECT {row_snapshots.RECORD_COLUMNS} FROM records WHERE id IN ({listed}) ORDER BY id"
        ).fetchall()
        session.log.note_all(
            [
                (Key(RECORDS, row[0]), row_snapshots.state_of_record(row), None,
                 row_snapshots.image_of_record(row), None)
                for row in found
            ]
        )  # fmt: skip
        session.execute(f"DELETE FROM records WHERE id IN ({listed})")
        number += len(found)
    return number


def _remove_related(session: Session, place: str, chunk: Sequence[int]) -> None:
    tables = ("cables", "refs") if place == CABLES else (place,)
    listed = ", ".join(map(str, chunk))
    having = " UNION ".join(
        f"SELECT record FROM {table} WHERE record IN ({listed})" for table in tables
    )
    for (number,) in session.execute(f"{having} ORDER BY 1").fetchall():
        for image in list(row_snapshots.images(session, place, (number,))):
            key = row_snapshots.key_of(place, image)
            row_snapshots.put(session, key, None)
            session.log.altered(key, image, None)


def put_back(
    session: Session,
    rows_: Iterable[Sequence[Any]],
    *,
    with_text: bool = True,
) -> None:
    """Restore records that were removed, under the ids that they had.

    *rows_* are as `images.RECORD_COLUMNS`; *with_text* as for `remove`.
    """
    rest = map(list, rows_)
    keys = CitationKeys(session)
    while chunk := list(islice(rest, CHUNK)):
        _give_missing(keys, chunk)
        session.executemany(INSERT, [(*row[:-1], *rows.derived(row), row[-1]) for row in chunk])
        ids = [row[0] for row in chunk]
        label(session, ids)
        if with_text:
            index(session, ids)
        session.log.note_all(
            [
                (Key(RECORDS, row[0]), None, row_snapshots.state_of_record(row), None, None)
                for row in chunk
            ]
        )


def _give_missing(keys: CitationKeys, rows_: Sequence[list[Any]]) -> None:
    """Give keys to records that were removed before there were any."""
    without = [row for row in rows_ if row[_KEY] is None]
    for row in without:
        row[_KEY] = key(rows.record_of(row[:-1]))
    keys.give(without)


def as_changed(record: Record, fields: Mapping[str, Any]) -> Record:
    """Return *record* with *fields* set, as `change` would; `BadInput` for an invalid value."""
    changed = record._replace(**fields)
    if changed == record:
        return record
    if "date" in fields and "year" not in fields:
        changed = changed._replace(year=year_of(changed.date))
    _check(changed, fields.keys())
    return changed


def change(
    session: Session,
    record: Record,
    fields: Mapping[str, Any],
    current: CurrentReferences,
    source_digest: str | None = None,
) -> Record:
    """Set *fields* of *record*, which is in the database, and return it as it is now.

    *current* returns the references that it has then; *source_digest* is the fingerprint of its
    source, if that is new. `FoiakitError` if a new citation key is, or was, that of another record.
    """
    changed = as_changed(record, fields)
    if changed == record and source_digest is None:
        return record
    if changed.citation_key != record.citation_key:
        check_free(session, changed)
    if changed != record:
        changed = changed._replace(updated=now())
    before = row_snapshots.record_row(session, record.id or 0)
    if before is not None:
        write_over(
            session, before, (*_row(changed)[: len(before) - 1], source_digest or before[-1])
        )
    if any(getattr(record, name) != getattr(changed, name) for name in REFERENCE_FIELDS):
        text_changed = (record.text, record.notes) != (changed.text, changed.notes)
        keep_in_step(session, changed, current, text_changed=text_changed)
    return changed


def write_over(
    session: Session,
    before: Sequence[Any],
    after: Sequence[Any],
    *,
    with_text: bool = True,
) -> None:
    """Change the record with the row *before* to *after*; both as `images.RECORD_COLUMNS`.

    *with_text* as for `remove`. A record keeps its citation key if *after* has none.
    """
    if after[_KEY] is None:
        after = (*after[:_KEY], before[_KEY], *after[_KEY + 1 :])
    names = (*Record._fields, "fingerprint")
    differ = [at for at, value in enumerate(after) if value != before[at]]
    if not differ:
        return
    number: int = before[0]
    values = {names[at]: after[at] for at in differ}
    session.log.note(
        Key(RECORDS, number),
        row_snapshots.state_of_record(before),
        row_snapshots.state_of_record(after),
        {names[at]: before[at] for at in differ},
        values,
    )
    derived = zip(rows.DERIVED, rows.derived(before), rows.derived(after), strict=True)
    values |= {name: value for name, old, value in derived if value != old}
    says_otherwise = with_text and any(name in values for name in rows.FULL_TEXT)
    if says_otherwise:
        unindex(session, [number])
    sets = ", ".join(f'"{name}" = ?' for name in values)
    session.execute(f"UPDATE records SET {sets} WHERE id = ?", (*values.values(), number))
    if says_otherwise:
        index(session, [number])


def put_collection(session: Session, collection: Collection) -> None:
    """Store *collection* under its name, replacing what was there."""
    names = rows.COLLECTION_COLUMNS
    sets = ", ".join(f"{name} = excluded.{name}" for name in names[1:])
    before = row_snapshots.image(session, "collections", collection.name)
    session.execute(
        f"INSERT INTO collections ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})"
        f" ON CONFLICT (name) DO UPDATE SET {sets}",
        rows.collection_row(collection),
    )
    after = row_snapshots.image(session, "collections", collection.name)
    session.log.altered(Key("collections", None, collection.name), before, after)


def _check(record: Record, names: Set[str] | None = None) -> None:
    """Raise `BadInput` for a value that *record* cannot hold, among the fields *names* if given."""
    try:
        check(record, names)
    except Problem as problem:
        raise BadInput(str(problem)) from None


def _row(record: Record) -> list[Any]:
    row = rows.row_of(record)
    try:
        for value in row:
            if isinstance(value, str):
                value.encode()
    except UnicodeEncodeError:
        refuse(record)
    return row


def refuse(record: Record, where: str = "") -> NoReturn:
    """Raise the `BadInput` that names the field of *record* with invalid text."""
    place = f"{where}: " if where else ""
    for name, value in zip(Record._fields, record, strict=True):
        words = value if isinstance(value, tuple) else (value,)
        for word in words:
            try:
                str(word).encode()
            except UnicodeEncodeError as error:
                raise BadInput(
                    f"{place}{name}: character {error.start + 1} is not text"
                    " (a byte that is not UTF-8?)"
                ) from None
    raise BadInput(f"{place}a value is not text")
