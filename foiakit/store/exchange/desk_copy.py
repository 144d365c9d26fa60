"""A read-only copy of a database: the content of records and their references, in tables and views.

It is made for people and tools that know nothing about foiakit, such as Datasette. What is private
is left out: notes, the log, requests, saved selections, accepted findings.
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from typing import Any

from foiakit.model.dates import bounds
from foiakit.model.query import Query
from foiakit.model.record import LISTS, Record
from foiakit.store.find.cited.release_style import default_style
from foiakit.store.links.reference_graph import Citing
from foiakit.store.store import Store
from foiakit.threads import is_wanted

_FIELDS = (
    "id", "citation_key", "date", "title", "message", "originator", "recipient", "kind",
    "classification", "captions", "pages", "excised", "decision", "released", "exemptions",
    "collection", "document", "source", "case", "tags", "traffic_tags", "description", "text",
    "url",
)  # fmt: skip
"""The fields of a record that are copied as columns."""
_COLUMNS = (*_FIELDS, "file", "sha256", "year", "day", "citation", "page")
_TOGETHER = 500


def make(
    store: Store,
    path: str,
    query: Query,
    *,
    place_of: Callable[[Record], str | None],
    page_of: Callable[[Record], str],
    tick: Callable[[int], object] = lambda _: None,
) -> int:
    """Create the database at *path* from the records of *query*, and return their number.

    *place_of* returns the address of a record's file, if it may be shown, *page_of* that of a
    record's page; *tick* is called with the number of records done.
    """
    with closing(sqlite3.connect(path)) as made:
        made.executescript(_script("desk_tables.sql"))
        number = _fill(store, made, query, place_of, page_of, tick)
        made.executescript(_script("desk_views.sql"))
        made.commit()
    return number


def empty_columns(path: str) -> frozenset[str]:
    """Return the columns of ``records`` in the copy at *path* that have no value in any record."""
    with closing(sqlite3.connect(path)) as made:
        return frozenset(
            name
            for name in _COLUMNS
            if not made.execute(
                f"""SELECT 1 FROM records WHERE "{name}" NOT IN ('', '[]') LIMIT 1"""
            ).fetchone()
        )


def _fill(
    store: Store,
    made: sqlite3.Connection,
    query: Query,
    place_of: Callable[[Record], str | None],
    page_of: Callable[[Record], str],
    tick: Callable[[int], object],
) -> int:
    citing, style, postings = Citing(store), default_style(store), store.postings()
    insert = (
        f"INSERT INTO records ({', '.join(f'{chr(34)}{name}{chr(34)}' for name in _COLUMNS)})"
        f" VALUES ({', '.join('?' * len(_COLUMNS))})"
    )
    number = 0
    collections: dict[str, None] = {}
    for record in store.select(query):
        posting = postings.get(record.collection) if record.collection else None
        file = place_of(record)
        day = bounds(record.date, record.date_end)[0] if record.date else None
        made.execute(
            insert,
            (
                *(_value(record, name) for name in _FIELDS),
                file, record.sha256 if file else None,
                int(day[:4]) if day else record.year, day,
                style.cite(record, posting), page_of(record),
            ),
        )  # fmt: skip
        made.executemany(
            "INSERT INTO refers_to VALUES (?, ?, ?, ?)", list(_references(citing, record))
        )
        if posting:
            collections[posting.name] = None
        number += 1
        if number % _TOGETHER == 0:
            tick(number)
    made.executemany(
        "INSERT INTO collections VALUES (?, ?, ?, ?, ?)",
        [
            (
                collection.name,
                collection.title,
                "; ".join(collection.editors),
                collection.posted,
                collection.url,
            )
            for collection in (postings[name] for name in collections)
        ],
    )
    return number


def _value(record: Record, name: str) -> Any:
    value = getattr(record, name)
    return json.dumps(value, ensure_ascii=False) if name in LISTS else value


def _references(citing: Citing, record: Record) -> Iterator[tuple[int, str, int | None, int]]:
    """The rows of the references of *record*: name, the record here, and whether it is wanted."""
    number = record.id or 0
    for meant in citing.around(number, notes=False)[0]:
        here = meant.records[0] if meant.records else None
        yield number, meant.name, here, int(is_wanted(meant))


def _script(name: str) -> str:
    with open(os.path.join(os.path.dirname(__file__), name), encoding="utf-8") as file:
        return file.read()
