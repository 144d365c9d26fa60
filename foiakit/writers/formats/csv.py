"""Comma-separated values (RFC 4180): a header line, one row per record, one column per field.

Text is between quotation marks, numbers and true and false are bare, and where nothing is
known there is nothing. A list is one cell, separated by ``; `` (as JSON where an item holds that
sign). Values are the values: only where it is wished for does a cell that a spreadsheet would take
for a formula get an apostrophe before it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TextIO

from foiakit.model.query import Query
from foiakit.model.record import Collection, Record
from foiakit.store.store import Store
from foiakit.writers import PLAIN, WriteOptions
from foiakit.writers.cells import csv_line, rows, safe
from foiakit.writers.streams import taker

END = "\r\n"


def write(
    records: Iterable[Record],
    out: TextIO,
    postings: Mapping[str, Collection],
    wish: WriteOptions = PLAIN,
) -> None:
    """Write a header line and one row per record; lines end in CR LF, as RFC 4180 requires."""
    out.write(",".join(wish.columns or Record._fields) + END)
    cells = rows(records, wish.columns)
    out.writelines(
        csv_line(row) + END for row in (map(safe, cells) if wish.formula_safe else cells)
    )


def write_from(store: Store, query: Query, out: TextIO, wish: WriteOptions = PLAIN) -> None:
    """Write the same as `write`, by SQLite, unless cells must be examined."""
    if wish.formula_safe:
        write(store.ordered(query, wish.sort), out, {}, wish)
        return
    columns = wish.columns or Record._fields
    take, end = taker(out), END.encode()
    take((",".join(columns) + END).encode())
    for some in store.csv_lines(query, columns, wish.sort, end):
        take(some + end)
