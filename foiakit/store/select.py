"""A query as SQL: conditions and their values, and the one order that every listing has."""

from __future__ import annotations

from typing import Any

from foiakit.query import Query
from foiakit.store.rows import COLUMNS

ORDER = "ORDER BY day_first NULLS LAST, id"


def select(query: Query, columns: str = COLUMNS) -> tuple[str, list[Any]]:
    """The statement that lists *query*'s records by date, undated last, and its parameters."""
    where, values = conditions(query)
    limit = "" if query.limit is None and not query.offset else "LIMIT ? OFFSET ?"
    if limit:
        values = [*values, -1 if query.limit is None else query.limit, query.offset]
    return f"SELECT {columns} FROM records {where} {ORDER} {limit}", values


def count(query: Query, at_most: int) -> tuple[str, list[Any]]:
    """The statement that counts *query*'s records, but no further than *at_most*."""
    where, values = conditions(query)
    statement = f"SELECT count(*) FROM (SELECT 1 FROM records {where} LIMIT ?)"
    return statement, [*values, at_most]


def conditions(query: Query) -> tuple[str, list[Any]]:
    """The ``WHERE`` clause of *query*, empty where it asks for everything, and its values."""
    parts: list[tuple[str, list[Any]]] = []
    for column, wanted in (
        ("classification", query.classifications),
        ("kind", query.kinds),
        ("post", query.posts),
        ("document", query.documents),
        ("year", query.years),
    ):
        if wanted:
            parts.append((f"{column} IN ({_marks(wanted)})", list(wanted)))
    for table, column, wanted in (
        ("record_captions", "caption", query.captions),
        ("record_tags", "tag", query.tags),
    ):
        if wanted:
            inner = f"SELECT record FROM {table} WHERE {column} IN ({_marks(wanted)})"
            parts.append((f"id IN ({inner})", list(wanted)))
    parts += [*_ids(query), *_collections(query), *_dates(query)]
    if query.excised is not None:
        parts.append(("coalesce(excised, 0) = ?", [int(query.excised)]))
    if not parts:
        return "", []
    return (
        "WHERE " + " AND ".join(f"({sql})" for sql, _ in parts),
        [value for _, values in parts for value in values],
    )


def _ids(query: Query) -> list[tuple[str, list[Any]]]:
    if not query.ids and not query.messages:
        return []
    either: list[str] = []
    values: list[Any] = []
    for first, last in query.ids:
        either.append("id BETWEEN ? AND ?")
        values += [first, last]
    for message in query.messages:
        post, _, serial = message.key.rpartition(" ")
        either.append("post = ? AND serial IS ?" if serial.isdigit() else "message = ?")
        values += [post, int(serial)] if serial.isdigit() else [message.printed]
        if message.year is not None:
            either[-1] += " AND (year IS NULL OR year = ?)"
            values.append(message.year)
    return [(" OR ".join(f"({one})" for one in either), values)]


def _collections(query: Query) -> list[tuple[str, list[Any]]]:
    if not query.collections:
        return []
    marks = _marks(query.collections)
    inner = f"SELECT name FROM collections WHERE number IN ({marks}) OR name IN ({marks})"
    return [
        (f"collection IN ({marks}) OR collection IN ({inner})", [*query.collections] * 3),
    ]


def _dates(query: Query) -> list[tuple[str, list[Any]]]:
    parts: list[tuple[str, list[Any]]] = []
    if query.since is not None:
        parts.append(("day_last >= ?", [query.since]))
    if query.until is not None:
        parts.append(("day_first <= ?", [query.until]))
    return parts


def _marks(values: tuple[Any, ...]) -> str:
    return ", ".join("?" * len(values))
