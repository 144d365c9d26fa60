"""Counting records by the day on which they begin, for timelines of any number of them.

One walk along an index that holds the classification (or post) and the day together counts all
periods at once, in order and without sorting: a quarter of what grouping by month costs, and days,
weeks, months and years are then sums of what it found.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterator
from typing import Any

from foiakit.query import Query
from foiakit.store.select import select, where
from foiakit.timelines.histogram import PARTS
from foiakit.timelines.tally import OTHER, STACKS, Tally

# The two indices that hold coarse dates alone, with their conditions to the letter (m001).
_COARSE = {
    "records_by_part_of_year": "day_last > day_first"
    " AND substr(day_last, 1, 4) = substr(day_first, 1, 4)",
    "records_over_years": "substr(day_last, 1, 4) > substr(day_first, 1, 4)",
}


def tally(connection: sqlite3.Connection, query: Query, stack: str) -> Tally:
    """How many of *query*'s records begin on which day, parted by *stack* (see `STACKS`).

    The page of *query* (its limit and what it comes after) is left out of account.
    """
    if stack not in STACKS:
        raise ValueError(f"a timeline is not stacked by {stack}")
    query = query._replace(limit=None, after=None)
    if query != Query(**{_FIELDS[stack]: getattr(query, _FIELDS[stack])}):
        return _of(list(connection.execute(*_walked(query, stack))))
    clause, values = where(query)
    days = list(_days(connection, clause, values, stack))
    spans: list[tuple[str | None, str, str, int]] = []
    for index, kept in _COARSE.items():
        held = f"{clause} AND {kept}" if clause else f"WHERE {kept}"
        spans += connection.execute(
            f"SELECT {stack}, day_first, day_last, count(*) FROM records INDEXED BY {index}"
            f" {held} GROUP BY 1, 2, 3",
            values,
        )
    return Tally(
        tuple((part, day, count) for part, day, count in days if day is not None),
        tuple(spans),
        tuple((part, count) for part, day, count in days if day is None),
    )


_FIELDS = {"classification": "classifications", "post": "posts"}


def _days(
    connection: sqlite3.Connection, clause: str, values: list[Any], stack: str
) -> Iterator[tuple[str | None, str | None, int]]:
    if stack == "post" and not clause:
        yield from _greatest(connection)
        return
    yield from connection.execute(
        f"SELECT {stack}, day_first, count(*) FROM records INDEXED BY records_by_{stack} {clause}"
        " GROUP BY 1, 2",
        values,
    )


def _greatest(connection: sqlite3.Connection) -> Iterator[tuple[str | None, str | None, int]]:
    # There are hundreds of posts; the days of each would be as many rows as records. Only the
    # greatest are shown by name, and the rest are what is left of each day.
    posts = [
        post
        for (post,) in connection.execute(
            "SELECT post FROM records INDEXED BY records_by_post"
            f" GROUP BY post ORDER BY count(*) DESC, post LIMIT {PARTS}"
        )
    ]
    left = Counter(
        dict(connection.execute("SELECT day_first, count(*) FROM records GROUP BY day_first"))
    )
    for post in posts:
        for day, count in connection.execute(
            "SELECT day_first, count(*) FROM records WHERE post IS ? GROUP BY day_first", (post,)
        ):
            left[day] -= count
            yield post, day, count
    for day, count in left.items():
        if count > 0:
            yield OTHER, day, count


def _walked(query: Query, stack: str) -> tuple[str, list[Any]]:
    # What is narrowed by anything else is met as a listing meets it, record by record.
    columns = f"records.{stack} AS part, records.day_first AS first, records.day_last AS last"
    statement, values = select(query, columns, scan=True)
    return f"SELECT part, first, last, count(*) FROM ({statement}) GROUP BY 1, 2, 3", values


def _of(counted: list[tuple[str | None, str | None, str | None, int]]) -> Tally:
    return Tally(
        tuple((part, first, count) for part, first, _, count in counted if first is not None),
        tuple(
            (part, first, last, count)
            for part, first, last, count in counted
            if first is not None and last is not None and first != last
        ),
        tuple((part, count) for part, first, _, count in counted if first is None),
    )
