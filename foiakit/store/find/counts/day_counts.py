"""Counts records by the day on which they begin, for timelines of any size.

If the query filters only by days and the field of the stack, years and months are counted along an
index (`foiakit.store.find.counts.counts_by_period`), and so are days, for weeks and days.
"""

from __future__ import annotations

from typing import Any

from foiakit.model.query import Query
from foiakit.store.find.counts.counts_by_period import DISTINCT, FIELDS, Walked, by_period
from foiakit.store.find.select import select
from foiakit.store.session import Session
from foiakit.timelines.tally import STACKS, DayCounts


def tally(
    session: Session,
    query: Query,
    stack: str,
    by: str | None = None,
    room: int | None = None,
    *,
    weeks: bool = True,
    greatest: int = DISTINCT,
) -> DayCounts:
    """Return how many of *query*'s records begin in each period, split by *stack* (see `STACKS`).

    With *by*, or with *room* for a number of periods, no finer than needed for that; without
    *weeks*, without what only the busiest weeks need. If there are many parts, the *greatest* are
    counted each and the rest together. The page of *query* (its limit and its ``after``) is
    ignored.
    """
    if stack not in STACKS:
        raise ValueError(f"a timeline is not stacked by {stack}")
    query = query._replace(limit=None, after=None)
    own = FIELDS[stack]
    alone = Query(since=query.since, until=query.until)._replace(**{own: getattr(query, own)})
    if query != alone:
        return _of(list(session.execute(*_walked(query, stack))))
    walked = Walked(session, query, stack, greatest)
    if by in {"year", "month"} or (by is None and room is not None):
        counted = by_period(walked, by, room or 0, weeks=weeks)
        if counted is not None:
            return counted
    coarse = tuple(walked.coarse())
    return DayCounts((*walked.by_day(), *walked.before(coarse)), coarse, tuple(walked.undated()))


def _walked(query: Query, stack: str) -> tuple[str, list[Any]]:
    # Other filters: records are found one by one, as in a listing.
    columns = f"records.{stack} AS part, records.day_first AS first, records.day_last AS last"
    statement, values = select(query, columns, scan=True)
    return f"SELECT part, first, last, count(*) FROM ({statement}) GROUP BY 1, 2, 3", values


def _of(counted: list[tuple[str | None, str | None, str | None, int]]) -> DayCounts:
    return DayCounts(
        tuple((part, first, count) for part, first, _, count in counted if first is not None),
        tuple(
            (part, first, last, count)
            for part, first, last, count in counted
            if first is not None and last is not None and first != last
        ),
        tuple((part, count) for part, first, _, count in counted if first is None),
    )
