"""One JSON object per line (https://jsonlines.org), which can be streamed and read back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TextIO

from foiakit.model.query import Query
from foiakit.model.record import Collection, Record
from foiakit.store.store import Store
from foiakit.writers import PLAIN, WriteOptions
from foiakit.writers.objects import lines, lines_from
from foiakit.writers.streams import taker


def write(
    records: Iterable[Record],
    out: TextIO,
    postings: Mapping[str, Collection],
    wish: WriteOptions = PLAIN,
) -> None:
    """Write every key of a record, or the requested columns, one record per line."""
    out.writelines(f"{line}\n" for line in lines(records, wish.columns))


def write_from(store: Store, query: Query, out: TextIO, wish: WriteOptions = PLAIN) -> None:
    """Write the same as `write`, by SQLite."""
    take = taker(out)
    for some in lines_from(store, query, wish):
        take(some + b"\n")
