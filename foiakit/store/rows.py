"""Between a record and its row: lists as JSON, and what is understood beside what was said."""

from __future__ import annotations

import re
import sqlite3
from typing import Any

from foiakit.dates import bounds
from foiakit.record import LISTS, Collection, LeadReference, Record, Related

COLUMNS = ", ".join(f'"{name}"' if name == "case" else name for name in Record._fields)
FULL_TEXT = ("title", "description", "notes", "text")
"""The columns of the full-text index ``records_fts``."""
COLLECTION_COLUMNS = tuple(
    "lead_references" if name == "references" else name for name in Collection._fields
)
DERIVED = ("day_first", "day_last", "post", "serial")
_LIST_PLACES = tuple(Record._fields.index(name) for name in LISTS)
_LABEL = re.compile('"([^"]*)"')
_EXCISED = Record._fields.index("excised")


def record_of(row: sqlite3.Row | tuple[Any, ...]) -> Record:
    """The record of a row that was selected as `COLUMNS`."""
    values = list(row)
    for place in _LIST_PLACES:
        values[place] = _list(values[place])
    if values[_EXCISED] is not None:
        values[_EXCISED] = bool(values[_EXCISED])
    return Record._make(values)


def row_of(record: Record) -> tuple[Any, ...]:
    """The values of `COLUMNS` and then of `DERIVED`."""
    import json

    values = list(record)
    for place in _LIST_PLACES:
        labels = values[place]
        values[place] = json.dumps(labels, ensure_ascii=False) if labels else "[]"
    return (*values, *derived(record))


def derived(record: Record) -> tuple[str | None, str | None, str | None, int | None]:
    """First and last day, post and serial: what `DERIVED` columns hold."""
    first = last = post = serial = None
    if record.date:
        first, last = bounds(record.date, record.date_end)
    if record.message:
        from foiakit.message import parse, post_key

        if message := parse(record.message):
            post = post_key(message.post)
            serial = int(message.serial) if message.serial.isdigit() else None
    return first, last, post, serial


def fingerprint(record: Record) -> str:
    """A digest of what a source says of a record: equal when a second import says the same.

    Fields that are empty do not count, so a field that a later foiakit adds changes no digest.
    """
    import hashlib
    import json

    said = {
        name: value
        for name, value in zip(Record._fields, record, strict=True)
        if value not in (None, ()) and name not in {"id", "uid", "created", "updated"}
    }
    text = json.dumps(said, sort_keys=True, ensure_ascii=False)
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def collection_of(row: tuple[Any, ...]) -> Collection:
    """The collection of a row selected as the fields of `Collection`."""
    import json

    values = dict(zip(Collection._fields, row, strict=True))
    for name in ("subtitles", "editors"):
        values[name] = tuple(json.loads(values[name]))
    values["references"] = tuple(LeadReference(*one) for one in json.loads(values["references"]))
    values["related"] = tuple(Related(*one) for one in json.loads(values["related"]))
    return Collection(**values)


def collection_row(collection: Collection) -> tuple[Any, ...]:
    """The values of a collection's columns, in the order of its fields."""
    import json

    return tuple(
        json.dumps(value, ensure_ascii=False) if isinstance(value, tuple) else value
        for value in collection
    )


def _list(text: str) -> tuple[str, ...]:
    if text == "[]":
        return ()
    if "\\" not in text:  # no escapes: what stands between two quotes is a label
        return tuple(_LABEL.findall(text))
    import json

    return tuple(json.loads(text))
