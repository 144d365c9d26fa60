"""Apache Parquet, which DuckDB, Spark, Trino and pandas read. Needs the package pyarrow.

Columns are typed: numbers, true and false, lists of text, moments in UTC. ``date`` stays text, for
it may be as coarse as a year; ``day_first`` and ``day_last`` are the days it may stand for.
With a partition the path is a folder, with a folder a value in it (``year=1997``).
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from itertools import groupby, islice
from typing import Any, NamedTuple

from foiakit.errors import NeedsExtra
from foiakit.model.dates import bounds, calendar_day, is_date
from foiakit.model.record import LISTS, NUMBERS, Collection, Record
from foiakit.model.validity import is_moment
from foiakit.writers import PLAIN, WriteOptions

ROWS = 10_000
"""So many rows are a group: what is in memory at a time."""
DAYS = ("day_first", "day_last")
NONE = "__HIVE_DEFAULT_PARTITION__"
"""The folder of the records without a value, by the name that Hive gave it and all readers know."""


def write_to(
    path: str,
    records: Iterable[Record],
    postings: Mapping[str, Collection],
    wish: WriteOptions = PLAIN,
) -> list[str]:
    """Make the file, or the folder; records come sorted by the partition's field.

    `NeedsExtra` where pyarrow is not installed.
    """
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError:
        raise NeedsExtra("writing Parquet", "parquet") from None
    names = wish.columns or (*Record._fields, *DAYS)
    emptied: Emptied = {}
    if wish.partition is None:
        _file(path, records, names, emptied, pa, pq)
        return _remarks(emptied)
    names = tuple(name for name in names if name != wish.partition)
    place = Record._fields.index(wish.partition)
    os.makedirs(path, exist_ok=True)
    for value, some in groupby(records, key=lambda record: record[place]):
        folder = os.path.join(path, f"{wish.partition}={NONE if value is None else value}")
        os.mkdir(folder)
        _file(os.path.join(folder, "records.parquet"), some, names, emptied, pa, pq)
    return _remarks(emptied)


class _Count(NamedTuple):
    """How many values of a column are not valid, and the record of the first."""

    values: int
    first: int | None


Emptied = dict[str, _Count]
"""By column, values that its type cannot hold: they are null in the file."""


def _remarks(emptied: Emptied) -> list[str]:
    return [
        f"{name}: {count.values:,} {'value is' if count.values == 1 else 'values are'} not valid"
        f" and left empty (the first is of record {count.first})"
        for name, count in emptied.items()
    ]


def _file(
    path: str,
    records: Iterable[Record],
    names: tuple[str, ...],
    emptied: Emptied,
    pa: Any,
    pq: Any,
) -> None:
    schema = pa.schema([(name, _type(name, pa)) for name in names])
    # Opened here: Arrow takes only names that are UTF-8.
    with open(path, "wb") as raw, pq.ParquetWriter(raw, schema, compression="zstd") as file:
        given = iter(records)
        while some := list(islice(given, ROWS)):
            columns = [pa.array(_values(name, some, emptied), _type(name, pa)) for name in names]
            file.write_batch(pa.record_batch(columns, schema=schema))


def _type(name: str, pa: Any) -> Any:
    if name in LISTS:
        return pa.list_(pa.string())
    if name in NUMBERS:
        return pa.int64() if name == "id" else pa.int32()
    return {
        "excised": pa.bool_(),
        "created": pa.timestamp("s", tz="UTC"),
        "updated": pa.timestamp("s", tz="UTC"),
        "day_first": pa.date32(),
        "day_last": pa.date32(),
    }.get(name, pa.string())


def _values(name: str, records: list[Record], emptied: Emptied) -> Iterator[Any]:
    def empty(record: Record) -> None:
        before = emptied.get(name, _Count(0, record.id))
        emptied[name] = before._replace(values=before.values + 1)

    if name in DAYS:
        at = DAYS.index(name)
        for one in records:
            if (day := _day(one, at)) is None and one.date:
                empty(one)
            yield day
    elif name in {"created", "updated"}:
        for one in records:
            moment = getattr(one, name)
            is_valid = is_moment(moment) if moment else False
            if moment and not is_valid:
                empty(one)
            yield datetime.fromisoformat(moment) if is_valid else None
    else:
        place = Record._fields.index(name)
        yield from (record[place] for record in records)


def _day(record: Record, at: int) -> date | None:
    """The first or last day that the record may be of; ``None`` where its date is not valid.

    Only another program can have put such a date there; ``date`` itself says what it is.
    """
    if not record.date or not is_date(record.date):
        return None
    end = record.date_end or None
    if end and not is_date(end):
        if DAYS[at] == "day_last":
            return None
        end = None
    return calendar_day(bounds(record.date, end)[at])
