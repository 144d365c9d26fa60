"""What the tests of exports with details share: telegrams, a posting, and all that is kept."""

from __future__ import annotations

import io
from functools import cache
from pathlib import Path
from typing import Any

from program import ROOT

from foiakit.model.query import Query
from foiakit.model.record import Record
from foiakit.readers import Item, recognise
from foiakit.readers.source import PEEK, Source, SourceOptions, open_source
from foiakit.store.store import Store
from foiakit.writers import WriteOptions, line_writer

FILES = [
    ROOT / "docs" / "examples" / "ebb389.txt",
    *sorted((ROOT / "tests" / "cables" / "labelled").glob("*.txt")),
]
_OF_RECORDS = ", ".join(f'"{name}"' for name in Record._fields if name != "id")
KEPT = {
    "records": f"SELECT {_OF_RECORDS}, day_first, day_last, post, serial FROM records",
    "cables": "SELECT uid, dtg, source_text, data FROM cables JOIN records ON id = record",
    "refs": (
        "SELECT uid, number, place, refs.kind, letter, refs.post, refs.serial, refs.year, year_by,"
        " refs.message, refs.date, notal, also, refs.printed, first, last, sentence"
        " FROM refs JOIN records ON id = record"
    ),
    "collections": "SELECT * FROM collections",
    "captions": "SELECT uid, caption FROM record_captions JOIN records ON id = record",
    "tags": "SELECT uid, tag FROM record_tags JOIN records ON id = record",
}
"""Everything of records, telegrams and postings, except ids."""


@cache
def read_all() -> tuple[Item, ...]:
    """The items of the tests' own posting and telegrams."""
    found: list[Item] = []
    for path in FILES:
        source = open_source(str(path))
        with source.stream:
            found += recognise(source).read(source)
    return tuple(found)


def kept(store: Store) -> dict[str, list[Any]]:
    """What *store* has, each table in an order of its own."""
    return {
        name: sorted(store.connection.execute(query).fetchall(), key=repr)
        for name, query in KEPT.items()
    }


def exported(store: Store, form: str, sort: str = "date") -> str:
    """All of *store*, with details."""
    out = io.StringIO()
    line_writer(form).write_from(store, Query(), out, WriteOptions(sort=sort, details=True))
    return out.getvalue()


def items(text: str, name: str = "a.ndjson") -> list[Item]:
    """What a reader makes of *text*."""
    raw = text.encode()
    source = Source(name, io.BytesIO(raw), raw[:PEEK], SourceOptions())
    return list(recognise(source).read(source))


def made(path: Path, *items: Item) -> Store:
    """A new database at *path* that has taken in these."""
    store = Store.write(str(path), create=True)
    store.put(items)
    return store
