"""Records as columns of Arrow: the schema of every Parquet file that foiakit writes.

Columns are typed: numbers, true and false, lists of text, moments in UTC. ``date`` stays text, for
it may be as coarse as a year; ``day_first`` and ``day_last`` are the days that it may stand for,
``post`` and ``serial`` what its message number is made of. With details, ``cable`` and ``posting``
are JSON as `export --details` has it, and ``refs`` is the list of the references in ``cable``.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Any, NamedTuple

from foiakit.model.dates import bounds, calendar_day, is_date
from foiakit.model.record import LISTS, NUMBERS, Collection, Record, posting_as_json
from foiakit.model.validity import is_moment
from foiakit.store.schema.rows import derived
from foiakit.store.telegrams import StoredDetails

DAYS = ("day_first", "day_last")
MESSAGE = ("post", "serial")
DETAILS = ("cable", "posting", "refs")
PLAIN_COLUMNS = (*Record._fields, *DAYS)
ALL_COLUMNS = (*Record._fields, *DAYS, *MESSAGE, *DETAILS)
_REFERENCE = {
    "kind": "string", "printed": "string", "place": "string", "letter": "string",
    "post": "string", "serial": "int64", "year": "int32", "year_by": "string",
    "message": "string", "date": "string", "notal": "bool", "also": "string",
    "first": "int32", "last": "int32", "sentence": "string",
}  # fmt: skip
"""The values of a reference, as `foiakit.store.telegrams` keeps them, and their types."""
_MOMENTS = ("created", "updated")


class Row(NamedTuple):
    """A record with its details, if the export has details."""

    record: Record
    cable: StoredDetails | None = None
    posting: Collection | None = None


class Emptied:
    """Values, by column, that the type of a column cannot hold; they are null in the file."""

    def __init__(self) -> None:
        self._found: dict[str, tuple[int, int | None]] = {}

    def add(self, name: str, record: Record) -> None:
        """Count a value of the column *name*."""
        number, first = self._found.get(name, (0, record.id))
        self._found[name] = (number + 1, first)

    def remarks(self) -> list[str]:
        """Return a sentence for each column."""
        return [
            f"{name}: {number:,} {'value is' if number == 1 else 'values are'} not valid"
            f" and left empty (the first is of record {first})"
            for name, (number, first) in self._found.items()
        ]


def type_of(name: str, pa: Any) -> Any:
    """Return the Arrow type of the column *name*; *pa* is pyarrow."""
    if name in LISTS:
        return pa.list_(pa.string())
    if name in NUMBERS:
        return pa.int64() if name == "id" else pa.int32()
    if name in DAYS:
        return pa.date32()
    if name in _MOMENTS:
        return pa.timestamp("s", tz="UTC")
    if name == "refs":
        return pa.list_(pa.struct([(key, getattr(pa, f"{kind}_" if kind == "bool" else kind)())
                                   for key, kind in _REFERENCE.items()]))  # fmt: skip
    return {"excised": pa.bool_(), "serial": pa.int64()}.get(name, pa.string())


def schema(names: Sequence[str], pa: Any) -> Any:
    """Return the Arrow schema of the columns *names*."""
    return pa.schema([(name, type_of(name, pa)) for name in names])


def batch(rows: Sequence[Row], names: Sequence[str], emptied: Emptied, pa: Any) -> Any:
    """Return *rows* as an Arrow record batch of the columns *names*; *emptied* counts nulled
    values.
    """
    columns = [pa.array(map(_value_of(name, emptied), rows), type_of(name, pa)) for name in names]
    return pa.record_batch(columns, schema=schema(names, pa))


def _value_of(name: str, emptied: Emptied) -> Callable[[Row], Any]:
    """Return a function that gives the value of the column *name* for a row."""
    if name in DAYS:
        return lambda row: _day_of(row.record, name, emptied)
    if name in MESSAGE:
        at = 2 + MESSAGE.index(name)
        return lambda row: derived(Record(message=row.record.message))[at]
    if name in _MOMENTS:
        return lambda row: _moment_of(row.record, name, emptied)
    if name == "cable":
        return lambda row: _json(row.cable.as_json()) if row.cable else None
    if name == "posting":
        return lambda row: _json(posting_as_json(row.posting)) if row.posting else None
    if name == "refs":
        return lambda row: list(map(_reference, row.cable.references)) if row.cable else []
    place = Record._fields.index(name)
    return lambda row: row.record[place]


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _reference(stored: dict[str, Any]) -> dict[str, Any]:
    found = {name: stored.get(name) for name in _REFERENCE}
    found["notal"] = bool(found["notal"])
    return found


def _moment_of(record: Record, name: str, emptied: Emptied) -> datetime | None:
    moment = getattr(record, name)
    if not moment:
        return None
    if is_moment(moment):
        return datetime.fromisoformat(moment)
    emptied.add(name, record)
    return None


def _day_of(record: Record, name: str, emptied: Emptied) -> date | None:
    if not record.date:
        return None
    if (day := _day(record, DAYS.index(name))) is None:
        emptied.add(name, record)
    return day


def _day(record: Record, at: int) -> date | None:
    """Return the first or last day that the date may stand for; ``None`` if it is not valid.

    Only another program can have stored such a date; the column ``date`` keeps it as it is.
    """
    if not record.date or not is_date(record.date):
        return None
    end = record.date_end or None
    if end and not is_date(end):
        if DAYS[at] == "day_last":
            return None
        end = None
    return calendar_day(bounds(record.date, end)[at])
