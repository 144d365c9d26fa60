"""One JSON array of records, a record a line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TextIO

from foiakit.query import Query
from foiakit.record import Collection, Record
from foiakit.store import Store
from foiakit.writers import PLAIN, Wish
from foiakit.writers.objects import lines


def write(
    records: Iterable[Record],
    out: TextIO,
    postings: Mapping[str, Collection],
    wish: Wish = PLAIN,
) -> None:
    """An array with every key of every record, or those wished for; no record is ``[]``."""
    _write(([line] for line in lines(records, wish.columns)), out)


def write_from(store: Store, query: Query, out: TextIO, wish: Wish = PLAIN) -> None:
    """As `write`, by SQLite."""
    _write(store.json_lines(query, wish.columns or Record._fields, wish.sort), out)


def _write(objects: Iterator[list[str]], out: TextIO) -> None:
    between = "[\n"
    for some in objects:
        out.write(between + ",\n".join(some))
        between = ",\n"
    out.write("[]\n" if between == "[\n" else "\n]\n")
