"""Apache Parquet: files of `foiakit export` and `foiakit.scale`, and tables of other programs.

Rows are read some at a time, so a row group may be larger than memory. A folder ``year=1975`` above
the file is a column of it, as in every engine that partitions Parquet. ``--where`` leaves out
files, row groups and rows before they become records (`foiakit.readers.tables.parquet_conditions`).

Needs the package pyarrow. The sizes that a file claims are checked before anything is unpacked
(`foiakit.readers.tables.parquet_file`).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from foiakit.errors import BadInput, NeedsExtra, NotFound
from foiakit.model.record import LISTS, NUMBERS, Collection, Details, Record, Skipped
from foiakit.readers.catalogues.own_exports import DETAILS_KEYS
from foiakit.readers.source import Source
from foiakit.readers.tables import column_mapping, rows
from foiakit.readers.tables.parquet_conditions import Condition, conditions, folder_columns
from foiakit.readers.tables.parquet_file import MAGIC, ParquetRows
from foiakit.readers.tables.parquet_values import plain_value
from foiakit.readers.values.record_values import Unfit

ENDING = ".parquet"
COMPUTED = {
    "day_first": "date", "day_last": "date", "post": "message", "serial": "message",
    "refs": "cable",
}  # fmt: skip
"""Computed columns of our own files, and the column that each is computed from."""
PROVENANCE = {
    "source_path": "the file that it was read from",
    "source_sha256": "the SHA-256 of that file",
    "source_row": "which record of that file it is",
    "source_pages": "the pages of that file",
    "skipped_where": "the place of a row without a record",
    "skipped_reason": "why it has no record",
    "skipped_text": "what is there",
}
"""Columns of our own files that say where a row is from, or why it has no record."""
Found = Iterator[dict[str, Any] | Skipped]


def claims(head: bytes, name: str) -> bool:
    """Claim by the first bytes, or the extension, so that a damaged file is called one too."""
    return head.startswith(MAGIC) or name.lower().endswith(ENDING)


def read(source: Source) -> Iterator[Record | Skipped | Collection | Details]:
    """A record for each row; `NeedsExtra` if pyarrow is not installed, `BadInput` for damage."""
    if not source.head:
        raise BadInput(f"{source.name}: empty")
    try:
        import pyarrow.parquet as pq
    except ImportError:
        raise NeedsExtra(f"{source.name}: reading Parquet", "parquet") from None
    source.ending = ".ndjson"  # skipped rows are written as JSON
    return rows.from_objects(_objects(source, pq), source)


def _objects(source: Source, pq: Any) -> Found:
    """Yield each row that meets the conditions, as an object with plain values."""
    folders = folder_columns(source.name)
    wanted = conditions(source.asked.where)
    if not all(
        condition.holds(folders[condition.column])
        for condition in wanted
        if condition.column in folders
    ):
        return
    file = ParquetRows(source, pq)
    column_mapping.check_width(file.names, source)
    _check_columns(wanted, [*file.names, *folders], source)
    source.read_so_far = lambda: int(file.share() * (source.size or 0))
    is_own = "uid" in file.names
    made = _own(folders, source) if is_own else partial(_foreign, folders=folders)
    for number, row in file.rows(
        [condition for condition in wanted if condition.column in file.names]
    ):
        source.place.line = number
        source.place.row = lambda row=row: json.dumps(row, ensure_ascii=False, default=str)
        try:
            yield made({name: plain_value(value) for name, value in row.items()})
        except ValueError as error:  # `Unfit` too
            yield Skipped(source.place.where(), str(error), source.place.raw())


def _check_columns(wanted: list[Condition], names: list[str], source: Source) -> None:
    for condition in wanted:
        if condition.column not in names:
            raise NotFound(
                f"{source.name}: --where {condition.column}=...: no such column; there are:"
                f" {', '.join(names[:40])}"
            )


def _foreign(row: dict[str, Any], folders: dict[str, str | None]) -> dict[str, Any]:
    return {**row, **{name: value for name, value in folders.items() if name not in row}}


def _own(
    folders: dict[str, str | None], source: Source
) -> Callable[[dict[str, Any]], dict[str, Any]]:
    """Return a function that turns a row of our own file into the object that a JSON export has."""
    dropped: set[str] = set()

    def own(row: dict[str, Any]) -> dict[str, Any]:
        if reason := row.get("skipped_reason"):
            raise Unfit(f"{row.get('skipped_where')}: {reason}")
        for name, value in folders.items():
            is_number = name in NUMBERS and value is not None and value.isdecimal()
            row.setdefault(name, int(value) if is_number and value else value)
        for name in list(row):
            if name in COMPUTED and COMPUTED[name] in row:
                dropped.add(name)
                del row[name]
            elif name in PROVENANCE:
                source.dropped.setdefault(name, PROVENANCE[name])
                del row[name]
            elif name in LISTS and row[name] is None:
                row[name] = []
            elif name in DETAILS_KEYS and isinstance(row[name], str):
                try:
                    row[name] = json.loads(row[name])
                except (ValueError, RecursionError):
                    raise Unfit(f"{name}: not a JSON object, or one nested too deeply") from None
        return _in_order(row)

    return own


def _in_order(row: dict[str, Any]) -> dict[str, Any]:
    """Return the keys in the order of a record's fields, whatever order an engine gave them."""
    found = {name: row.pop(name) for name in Record._fields if name in row}
    return {**found, **row}
