"""Conversion between a record and its row: lists as JSON, and columns derived from the fields."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Sequence
from functools import lru_cache

from foiakit.errors import DamagedValue
from foiakit.model.dates import bounds, is_date
from foiakit.model.record import LISTS, Collection, LeadReference, Record, Related

TYPE_CHECKING = False  # as in typing, but without its import time (foiakit.model.tuples)
if TYPE_CHECKING:
    from typing import Any

COLUMNS = ", ".join(f'"{name}"' if name == "case" else name for name in Record._fields)
_LONG = frozenset({"description", "notes", "text", "printed"})
BRIEF = ", ".join(
    f"NULL AS {name}" if name in _LONG else f'records."{name}"' for name in Record._fields
)
"""The columns of a record without its long texts, for long lists."""
FULL_TEXT = ("title", "description", "notes", "text")
"""The columns of the full-text index ``records_fts``."""
COLLECTION_COLUMNS = tuple(
    "lead_references" if name == "references" else name for name in Collection._fields
)
LABELS = ("caption", "tag", "exemption")
"""Fields with several values, in the singular: `record_captions` has a row for each caption."""
DERIVED = ("day_first", "day_last", "post", "serial")
_LIST_PLACES = tuple(Record._fields.index(name) for name in LISTS)
_EXCISED = Record._fields.index("excised")
_DATE, _DATE_END = Record._fields.index("date"), Record._fields.index("date_end")
_MESSAGE = Record._fields.index("message")
_NO_DAYS: tuple[str | None, str | None] = (None, None)


def record_of(row: sqlite3.Row | Sequence[Any]) -> Record:
    """Return the record of a row that was selected as `COLUMNS`."""
    values = list(row)
    for place in _LIST_PLACES:
        values[place] = list_of(values[place])
    if values[_EXCISED] is not None:
        values[_EXCISED] = bool(values[_EXCISED])
    return Record._make(values)


def row_of(record: Sequence[Any]) -> list[Any]:
    """Return the values of `COLUMNS` and then of `DERIVED`, from a record or its values."""
    return completed(list(record))


def completed(values: list[Any]) -> list[Any]:
    """Return a record's *values* in the form of `row_of`."""
    for place in _LIST_PLACES:
        labels = values[place]
        values[place] = _json_of(labels) if labels else "[]"
    values += derived(values)
    return values


def derived(record: Sequence[Any]) -> tuple[str | None, str | None, str | None, int | None]:
    """Return first and last day, post and serial: the `DERIVED` columns."""
    first, last = _days(date, record[_DATE_END]) if (date := record[_DATE]) else _NO_DAYS
    message = record[_MESSAGE]
    if not message:
        return first, last, None, None
    # A post sends thousands of numbers: what precedes the number is looked up once.
    before, _, number = message.rpartition(" ")
    if number.isdecimal() and len(number) < 8 and number.isascii() and len(before) < 60:
        post = _post_before_number(before)
        return first, last, post, int(number) if post else None
    return first, last, *_post_and_serial(message)


def collection_of(row: tuple[Any, ...]) -> Collection:
    """Return the collection of a row selected as the fields of `Collection`."""
    values = dict(zip(Collection._fields, row, strict=True))
    for name in ("subtitles", "editors"):
        values[name] = tuple(_loaded(values[name]))
    values["references"] = tuple(
        LeadReference(*reference) for reference in _loaded(values["references"])
    )
    values["related"] = tuple(Related(*related) for related in _loaded(values["related"]))
    return Collection(**values)


def collection_row(collection: Collection) -> tuple[Any, ...]:
    """Return the values of a collection's columns, in the order of its fields."""
    import json

    return tuple(
        json.dumps(value, ensure_ascii=False) if isinstance(value, tuple) else value
        for value in collection
    )


@lru_cache(maxsize=2**16)
def _days(date: str, end: str | None) -> tuple[str | None, str | None]:
    if len(date) == 10 and not end and is_date(date):
        return date, date
    return bounds(date, end)


@lru_cache(maxsize=2**16)
def _post_before_number(before: str) -> str | None:
    return _post_and_serial(f"{before} 1")[0]


def _post_and_serial(printed: str) -> tuple[str | None, int | None]:
    from foiakit.model.message import parse, post_key

    message = parse(printed)
    if message is None:
        return None, None
    serial = int(message.serial) if message.serial.isdecimal() else None
    return post_key(message.post), serial


@lru_cache(maxsize=2**16)
def _json_of(labels: tuple[str, ...]) -> str:
    import json

    return json.dumps(labels, ensure_ascii=False)


def list_of(text: str) -> tuple[str, ...]:
    """Return the labels of a list as its column stores them."""
    if text == "[]":
        return ()
    if "\\" not in text:  # no escapes: what is between two quotes is a label
        return tuple(re.findall('"([^"]*)"', text))
    return tuple(_loaded(text))


def _loaded(text: str) -> list[Any]:
    """Return the value of a JSON column: SQLite has checked it when it was stored (``CHECK
    (json_valid)``).
    """
    import json

    try:
        found = json.loads(text)
    except (TypeError, ValueError, RecursionError):
        found = None
    if not isinstance(found, list):
        raise DamagedValue("a list in it is not JSON")
    return found
