"""Estimates how many records meet a filter without an index, from some hundred records.

A page of twenty is soon found along the dates if one record in a hundred meets the filter. If
hardly any does, the walk would visit all of them in an order unrelated to that on disk; a pass
through the table is many times faster.
"""

from __future__ import annotations

from foiakit.model.query import Query
from foiakit.store.find.conditions import conditions
from foiakit.store.find.select import FEW, count, is_indexed
from foiakit.store.session import Session

SAMPLE = 300
"""How many records from either end of the table."""
RARE, RARE_FOR_ALL = 0.005, 0.1
"""A smaller share than this is rare, for a page and for a listing of everything."""


def is_rare(session: Session, query: Query) -> bool:
    """Return whether *query* has no index and few of the records meet it."""
    held = conditions(query)
    if not held or is_indexed(query):
        return False
    first, last = session.execute("SELECT min(id), max(id) FROM records").fetchone()
    if first is None or last - first < FEW:
        return False
    days = Query(since=query.since, until=query.until)
    if days != Query():
        statement, values = count(days, FEW + 1)
        if session.execute(statement, values).fetchone()[0] <= FEW:
            return False
    clause = " AND ".join(f"({condition.sql})" for condition in held)
    ends = ((first, first + SAMPLE), (last - SAMPLE, last))
    met = sum(
        session.execute(
            f"SELECT count(*) FROM records WHERE id BETWEEN ? AND ? AND {clause}",
            (*end, *(value for condition in held for value in condition.values)),
        ).fetchone()[0]
        for end in ends
    )
    return bool(met < 2 * SAMPLE * (RARE if query.limit is not None else RARE_FOR_ALL))
