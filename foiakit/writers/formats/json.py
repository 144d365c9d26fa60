"""One JSON array of records, one record per line."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import closing
from typing import TextIO

from foiakit.model.query import Query
from foiakit.model.record import Collection, Record
from foiakit.store.store import Store
from foiakit.writers import PLAIN, WriteOptions
from foiakit.writers.objects import lines, lines_from
from foiakit.writers.streams import taker

BETWEEN = b",\n"


def write(
    records: Iterable[Record],
    out: TextIO,
    postings: Mapping[str, Collection],
    wish: WriteOptions = PLAIN,
) -> None:
    """Write an array with every key of every record, or the columns asked for; ``[]`` for none."""
    _write((line.encode() for line in lines(records, wish.columns)), taker(out))


def write_from(store: Store, query: Query, out: TextIO, wish: WriteOptions = PLAIN) -> None:
    """Write the same as `write`, by SQLite."""
    # The objects are released before the database is closed, whatever happens to *out*.
    with closing(lines_from(store, query, wish, BETWEEN)) as objects:
        _write(objects, taker(out))


def _write(objects: Iterable[bytes], take: Callable[[bytes], object]) -> None:
    between = b"[\n"
    for some in objects:
        take(between + some)
        between = BETWEEN
    take(b"[]\n" if between == b"[\n" else b"\n]\n")
