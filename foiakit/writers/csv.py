"""Comma-separated values (RFC 4180): a header line, then a row a record, every field a column.

Lists stand in one cell, separated by ``; ``; an absent value is an empty cell; true and false are
words. Values are the values: nothing is put before a cell that a spreadsheet would take for a
formula.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from typing import Any, TextIO

from foiakit.record import Collection, Record


def write(records: Iterable[Record], out: TextIO, postings: Mapping[str, Collection]) -> None:
    """A header line and a row a record; lines end in CR LF, as the standard has it."""
    table = csv.writer(out)
    table.writerow(Record._fields)
    for record in records:
        table.writerow([_cell(value) for value in record])


def _cell(value: Any) -> Any:
    if isinstance(value, bool):
        return "true" if value else "false"
    return "; ".join(value) if isinstance(value, tuple) else value
