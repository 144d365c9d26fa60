"""Apache Parquet, which DuckDB, Spark, Trino and pandas read. Needs the package pyarrow.

The columns are those of `foiakit.writers.arrow_columns`. With a partition the path is a folder,
with a folder a value in it (``year=1997``). Pages have checksums, by which a reader finds damage.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby, islice
from typing import Any

from foiakit.errors import NeedsExtra
from foiakit.model.query import Query
from foiakit.model.record import LISTS, Collection, Record
from foiakit.store.find.detailed_lines import Detailed
from foiakit.store.store import Store
from foiakit.writers import PLAIN, WriteOptions
from foiakit.writers.arrow_columns import (
    ALL_COLUMNS,
    PLAIN_COLUMNS,
    Emptied,
    Row,
    batch,
    schema,
)

ROWS = 10_000
"""The number of rows in a group: this many are in memory at a time."""
DETAILED_ROWS = 1_000
"""The same for rows with details, which are longer."""
NONE = "__HIVE_DEFAULT_PARTITION__"
"""The folder of records without a value, by the name that Hive introduced and all readers know."""


def write_to(
    path: str,
    records: Iterable[Record],
    postings: Mapping[str, Collection],
    wish: WriteOptions = PLAIN,
) -> list[str]:
    """Make the file, or the folder; records come sorted by the partition's field.

    Raises `NeedsExtra` if pyarrow is not installed.
    """
    return _write(path, map(Row, records), wish.columns or PLAIN_COLUMNS, wish)


def write_from_to(path: str, store: Store, query: Query, wish: WriteOptions = PLAIN) -> list[str]:
    """Make the file or folder as `write_to` does, with the telegrams' details and the postings."""
    lines = (row for some in store.detailed_lines(query, wish.sort) for row in some)
    return _write(path, map(_row, lines), ALL_COLUMNS, wish)


def _row(found: Detailed) -> Row:
    values = json.loads(found.line)
    for name in LISTS:
        values[name] = tuple(values[name])
    return Row(Record(**values), found.cable, found.posting)


def _write(path: str, rows: Iterator[Row], names: Sequence[str], wish: WriteOptions) -> list[str]:
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError:
        raise NeedsExtra("writing Parquet", "parquet") from None
    emptied = Emptied()
    number = DETAILED_ROWS if wish.details else ROWS
    if wish.partition is None:
        _file(path, rows, names, number, emptied, pa, pq)
        return emptied.remarks()
    names = [name for name in names if name != wish.partition]
    place = Record._fields.index(wish.partition)
    os.makedirs(path, exist_ok=True)
    for value, some in groupby(rows, key=lambda row: row.record[place]):
        folder = os.path.join(path, f"{wish.partition}={NONE if value is None else value}")
        os.mkdir(folder)
        _file(os.path.join(folder, "records.parquet"), some, names, number, emptied, pa, pq)
    return emptied.remarks()


def _file(
    path: str,
    rows: Iterable[Row],
    names: Sequence[str],
    number: int,
    emptied: Emptied,
    pa: Any,
    pq: Any,
) -> None:
    # Opened here: Arrow takes only names that are UTF-8.
    with (
        open(path, "wb") as raw,
        pq.ParquetWriter(
            raw, schema(names, pa), compression="zstd", write_page_checksum=True
        ) as file,
    ):
        remaining = iter(rows)
        while some := list(islice(remaining, number)):
            file.write_batch(batch(some, names, emptied, pa))
