"""Rows as Arrow, for Spark's `mapInArrow` and any engine that exchanges record batches.

The columns are those of every Parquet file of foiakit (`foiakit.writers.arrow_columns`), then where
a row is from, then why it has no record.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any
from urllib.parse import unquote

from foiakit.scale.file_rows import FileRow, rows_of
from foiakit.writers.arrow_columns import ALL_COLUMNS, Emptied, batch, schema

GIVEN_BY_A_DATABASE = ("id", "created", "updated")
COLUMNS = tuple(name for name in ALL_COLUMNS if name not in GIVEN_BY_A_DATABASE)
PROVENANCE = ("source_path", "source_sha256", "source_row", "source_pages")
SKIPPED = ("skipped_where", "skipped_reason", "skipped_text")
ROWS = 500
"""The number of rows in a batch."""
WEIGHT = 8 * 2**20
"""A batch is smaller if its texts together have this many characters."""


def arrow_schema() -> Any:
    """Return the schema of the batches that `read_batches` yields."""
    import pyarrow as pa

    more = [
        (name, pa.int32() if name == "source_row" else pa.string())
        for name in (*PROVENANCE, *SKIPPED)
    ]
    return pa.schema([*schema(COLUMNS, pa), *map(pa.field, *zip(*more, strict=True))])


def read_batches(
    batches: Iterable[Any], read: Callable[[str, bytes], Iterator[FileRow]] = rows_of
) -> Iterator[Any]:
    """Turn record batches with the columns ``path`` and ``content`` into `arrow_schema`."""
    held: list[FileRow] = []
    weight = 0
    for files in batches:
        for path, content in zip(files["path"], files["content"], strict=True):
            for row in read(plain_path(path.as_py()), content.as_py()):
                held.append(row)
                weight += _weight(row)
                if len(held) >= ROWS or weight > WEIGHT:
                    yield _batch(held)
                    held, weight = [], 0
    if held:
        yield _batch(held)


def plain_path(address: str) -> str:
    """Return a file's path as a person names it: ``/a b.txt`` for ``file:/a%20b.txt``."""
    if not address.startswith("file:"):
        return address
    return unquote("/" + address.removeprefix("file:").lstrip("/"))


def _weight(row: FileRow) -> int:
    record, cable = row.row.record, row.row.cable
    text = len(record.text or "") + len(record.description or "")
    return text + len((cable and cable.source_text) or "")


def _batch(rows: list[FileRow]) -> Any:
    import pyarrow as pa

    columns = batch([file_row.row for file_row in rows], COLUMNS, Emptied(), pa).columns
    more = zip(*map(_more, rows), strict=True)
    whole = arrow_schema()
    kinds = whole.types[len(columns) :]
    columns += [pa.array(values, kind) for values, kind in zip(more, kinds, strict=True)]
    return pa.record_batch(columns, schema=whole)


def _more(row: FileRow) -> tuple[Any, ...]:
    skipped = row.skipped
    why = (skipped.where, skipped.reason, skipped.raw) if skipped else (None, None, None)
    return (row.path, row.sha256, row.number, row.pages, *why)
