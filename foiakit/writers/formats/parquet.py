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
from typing import Any

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
        raise NeedsExtra("to write Parquet", "parquet") from None
    names = wish.columns or (*Record._fields, *DAYS)
    if wish.partition is None:
        _file(path, records, names, pa, pq)
        return []
    names = tuple(name for name in names if name != wish.partition)
    place = Record._fields.index(wish.partition)
    os.makedirs(path, exist_ok=True)
    for value, some in groupby(records, key=lambda record: record[place]):
        folder = os.path.join(path, f"{wish.partition}={NONE if value is None else value}")
        os.mkdir(folder)
        _file(os.path.join(folder, "records.parquet"), some, names, pa, pq)
    return []


def _file(path: str, records: Iterable[Record], names: tuple[str, ...], pa: Any, pq: Any) -> None:
    schema = pa.schema([(name, _type(name, pa)) for name in names])
    # Opened here: Arrow takes only names that are UTF-8.
    with open(path, "wb") as raw, pq.ParquetWriter(raw, schema, compression="zstd") as file:
        given = iter(records)
        while some := list(islice(given, ROWS)):
            columns = [pa.array(_values(name, some), _type(name, pa)) for name in names]
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


def _values(name: str, records: list[Record]) -> Iterator[Any]:
    if name in DAYS:
        at = DAYS.index(name)
        for one in records:
            yield _day(one, at)
    elif name in {"created", "updated"}:
        for one in records:
            moment = getattr(one, name)
            yield datetime.fromisoformat(moment) if moment and is_moment(moment) else None
    else:
        place = Record._fields.index(name)
        yield from (record[place] for record in records)


def _day(record: Record, at: int) -> date | None:
    """The first or last day that the record may be of; ``None`` where its date is not valid.

    Only another program can have put such a date there; ``date`` itself says what it is.
    """
    if not record.date or not is_date(record.date):
        return None
    end = record.date_end if record.date_end and is_date(record.date_end) else None
    return calendar_day(bounds(record.date, end)[at])
