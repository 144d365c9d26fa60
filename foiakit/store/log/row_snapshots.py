"""The log's copies of a thing: its image (all its columns) and its state, to compare.

A thing is a row of one of the tables below. A telegram's details are one thing: the row of `cables`
with its rows of `refs`. So is an event of a request with its results for single documents, the rows
of `request_outcomes`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from hashlib import blake2b
from typing import Any, NamedTuple

from foiakit.model.record import LISTS, Record
from foiakit.store.file.executor import Executor
from foiakit.store.schema import rows
from foiakit.store.schema.fingerprint import fingerprint

Image = dict[str, Any]
"""The columns of a thing that have a value, by their names, as in the table."""

RECORDS, CABLES, MERGED = "records", "cables", "merged_records"
REQUESTS, REQUEST_EVENTS = "requests", "request_events"
REQUEST_PARTS = ("request_items", "request_numbers", REQUEST_EVENTS)
"""Tables whose rows belong to a request; each has the request's id as the first of its `KEYS`."""
KEYS: Mapping[str, tuple[str, ...]] = {
    RECORDS: ("id",),
    CABLES: ("record",),
    "seen": ("record", "code"),
    MERGED: ("record", "uid"),
    "collections": ("name",),
    "serial_ranges": ("post", "year", "month"),
    "selections": ("name",),
    "settings": ("name",),
    REQUESTS: ("id",),
    "request_items": ("request", "number"),
    "request_numbers": ("request", "key"),
    REQUEST_EVENTS: ("request", "number"),
    "closures": ("office", "first", "last"),
}
"""The tables in the log, and the columns that identify their rows."""
_OF_RECORDS = {RECORDS, CABLES, "seen", MERGED}
"""The tables whose first key is the id of a record."""

_UID = Record._fields.index("uid")
_CREATED, _UPDATED = Record._fields.index("created"), Record._fields.index("updated")
_EXCISED = Record._fields.index("excised")
_REFS = "references"
"""The name of the rows of `refs` in the image of a cable."""
_OUTCOMES = "outcomes"
"""The name of the rows of `request_outcomes` in the image of an event of a request."""


class Key(NamedTuple):
    """The identity of a thing in the log."""

    place: str
    record: int | None = None
    name: str | None = None

    def __str__(self) -> str:
        """Return it in a person's words."""
        if self.place == MERGED:
            return f"the merging of records into {self.record}"
        place = self.place.removesuffix("s").replace("_", " ")
        if self.place == CABLES:
            return f"what the text of record {self.record} says"
        return " ".join(str(part) for part in (place, self.record, self.name) if part is not None)


def key_of(place: str, image: Mapping[str, Any]) -> Key:
    """Return the key of the thing with that image."""
    values = [image[name] for name in KEYS[place]]
    record = values.pop(0) if place in _OF_RECORDS else None
    return Key(place, record, " ".join(map(str, values)) if values else None)


def columns_of(key: Key) -> tuple[Any, ...]:
    """Return the values of the columns of `KEYS` that *key* was made of."""
    number = len(KEYS[key.place]) - (key.record is not None)
    # Of several columns only the first may contain spaces: a post, an office.
    words = key.name.rsplit(" ", number - 1) if key.name is not None else []
    return (key.record, *words) if key.record is not None else tuple(words)


def state(image: Image | None) -> str | None:
    """Return the state of a thing other than a record."""
    if image is None:
        return None
    text = json.dumps(image, ensure_ascii=False, sort_keys=True)
    return blake2b(text.encode(), digest_size=16).hexdigest()


def state_of_record(row: Sequence[Any], digest: str | None = None) -> str:
    """The state of a record whose row begins as `rows.COLUMNS`; *digest* is its `fingerprint`."""
    digest = digest or fingerprint_of(row)
    return f"{row[_UID]} {digest} {row[_CREATED]} {row[_UPDATED]}"


def fingerprint_in(state: str) -> str:
    """Return the fingerprint of a record in that state."""
    return state.rsplit(" ", 3)[1]


def fingerprint_of(row: Sequence[Any]) -> str:
    """Return the `fingerprint` of a row as it is in the table, where true is 1."""
    if (excised := row[_EXCISED]) is not None:
        row = (*row[:_EXCISED], bool(excised), *row[_EXCISED + 1 :])
    return fingerprint(row)


def line(number: int, state: str) -> str:
    """Return what enters a span's digest for the thing of record *number*."""
    return f"{number} {state}\n"


RECORD_COLUMNS = f"{rows.COLUMNS}, fingerprint"
_NAMES = (*Record._fields, "fingerprint")


def image_of_record(row: Sequence[Any]) -> Image:
    """Return the image of a record whose row was selected as `RECORD_COLUMNS`."""
    return {
        name: value
        for name, value in zip(_NAMES, row, strict=True)
        if value is not None and value != "[]"
    }


def row_of_image(image: Mapping[str, Any]) -> list[Any]:
    """Return the row, as `RECORD_COLUMNS`, that a record's image is of."""
    return [image.get(name, "[]" if name in LISTS else None) for name in _NAMES]


def record_row(session: Executor, record_id: int) -> tuple[Any, ...] | None:
    """Return the row of a record as `RECORD_COLUMNS`, if it exists."""
    found: tuple[Any, ...] | None = session.execute(
        f"SELECT {RECORD_COLUMNS} FROM records WHERE id = ?", (record_id,)
    ).fetchone()
    return found


def image(session: Executor, place: str, *values: Any) -> Image | None:
    """Return a thing other than a record, whose `KEYS` are *values*, as it is now, if it exists."""
    return next(images(session, place, values), None)


def record_rows(session: Executor) -> Iterator[tuple[Any, ...]]:
    """Yield the rows of all records as `RECORD_COLUMNS`, in the order of their ids."""
    yield from session.execute(f"SELECT {RECORD_COLUMNS} FROM records NOT INDEXED ORDER BY id")


def images(session: Executor, place: str, values: Sequence[Any] = ()) -> Iterator[Image]:
    """Yield the images of all rows of *place* whose first keys are *values*, in order."""
    if place == CABLES:
        yield from _cables(session, values)
        return
    if place == REQUEST_EVENTS:
        yield from _request_events(session, values)
        return
    yield from _rows(session, place, values)


def _rows(session: Executor, place: str, values: Sequence[Any]) -> Iterator[Image]:
    keys = KEYS[place]
    held = " AND ".join(f"{name} = ?" for name in keys[: len(values)]) or "TRUE"
    yield from _selected(
        session,
        f"SELECT * FROM {place} WHERE {held} ORDER BY {', '.join(keys)}",
        tuple(values),
    )


def _cables(session: Executor, values: Sequence[Any]) -> Iterator[Image]:
    """A record may have references without a text that they were read from."""
    held = "WHERE record = ?" if values else ""
    numbers = session.execute(
        f"SELECT record FROM cables {held} UNION SELECT record FROM refs {held} ORDER BY 1",
        (*values, *values),
    )
    for (record,) in numbers:
        found = next(
            _selected(session, "SELECT * FROM cables WHERE record = ?", (record,)),
            {"record": record},
        )
        references = "SELECT * FROM refs WHERE record = ? ORDER BY number"
        found[_REFS] = list(_selected(session, references, (record,)))
        yield found


def _request_events(session: Executor, values: Sequence[Any]) -> Iterator[Image]:
    """Yield each event with its outcomes; without any it has no key for them."""
    outcomes = "SELECT * FROM request_outcomes WHERE request = ? AND event = ? ORDER BY number"
    for event in list(_rows(session, REQUEST_EVENTS, values)):
        if found := list(_selected(session, outcomes, (event["request"], event["number"]))):
            event[_OUTCOMES] = found
        yield event


def _selected(session: Executor, statement: str, values: tuple[Any, ...]) -> Iterator[Image]:
    cursor = session.execute(statement, values)
    names = [column[0] for column in cursor.description]
    for row in cursor:
        yield {name: value for name, value in zip(names, row, strict=True) if value is not None}


def put(session: Executor, key: Key, image: Image | None) -> None:
    """Change a thing other than a record to *image*; remove it for ``None``."""
    if key.place == CABLES:
        for table in ("refs", "cables"):
            session.execute(f"DELETE FROM {table} WHERE record = ?", (key.record,))
        for reference in image[_REFS] if image else ():
            _insert(session, "refs", reference)
        if image and "data" in image:
            own = {name: value for name, value in image.items() if name != _REFS}
            _insert(session, CABLES, own)
    elif key.place == REQUEST_EVENTS:
        _put_event(session, key, image)
    elif image is not None:
        _insert(session, key.place, image)
    else:
        held = " AND ".join(f"{name} = ?" for name in KEYS[key.place])
        session.execute(f"DELETE FROM {key.place} WHERE {held}", columns_of(key))


def _put_event(session: Executor, key: Key, image: Image | None) -> None:
    values = columns_of(key)
    session.execute("DELETE FROM request_outcomes WHERE request = ? AND event = ?", values)
    if image is None:
        session.execute("DELETE FROM request_events WHERE request = ? AND number = ?", values)
        return
    own = {name: value for name, value in image.items() if name != _OUTCOMES}
    _insert(session, REQUEST_EVENTS, own)
    for outcome in image.get(_OUTCOMES, ()):
        _insert(session, "request_outcomes", outcome)


def _insert(session: Executor, table: str, image: Image) -> None:
    names = ", ".join(f'"{name}"' for name in image)
    marks = ", ".join("?" * len(image))
    session.execute(
        f"INSERT OR REPLACE INTO {table} ({names}) VALUES ({marks})", tuple(image.values())
    )
