"""From a selection to the data of a timeline: an axis of single records, or counts by period."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice

from foiakit.errors import BadInput
from foiakit.model.dates import bounds
from foiakit.model.query import Query
from foiakit.model.record import Collection, Record
from foiakit.store.store import Store
from foiakit.timelines.axis import Axis, axis
from foiakit.timelines.histogram import PARTS, Histogram, histogram
from foiakit.timelines.periods import moved
from foiakit.timelines.tally import tally
from foiakit.writers.web_page import posting_heading

FEW = 300
"""Up to this many records are drawn one by one; more are counted."""


def around(query: Query, centre: Record, days: int) -> Query:
    """Return *query* narrowed to what may have been sent within *days* of *centre*."""
    if centre.date is None:
        raise BadInput(f"record {centre.id} has no date; foiakit edit {centre.id} --date gives one")
    first, last = bounds(centre.date, centre.date_end)
    since, until = moved(first, -days), moved(last, days)
    return query._replace(
        since=max(query.since or since, since), until=min(query.until or until, until)
    )


def chart(
    store: Store,
    query: Query,
    by: str | None,
    stack: str | None,
    room: int,
    centre: Record | None = None,
    *,
    whole: bool = False,
    weeks: bool = True,
) -> Axis | Histogram:
    """Return the few records of *query* on an axis, or many (and any with *by* or *stack*) counted.

    *room* is how many periods fit next to each other. With *whole* the axis has records with their
    long texts.
    """
    select = store.select if whole else store.brief
    if by is None and stack is None:
        few = query._replace(limit=min(query.limit or FEW + 1, FEW + 1))
        if query.limit == 0:
            return axis(())
        records = list(select(few))
        if len(records) <= FEW:
            return axis(records, at=centre.id if centre else None)
    stack = stack or "classification"
    if query.limit is None:
        counted = store.tally(query, stack, by, room, weeks=weeks, greatest=PARTS)
    else:
        counted = tally(islice(store.brief(query), query.limit), stack)
    middle = bounds(centre.date, centre.date_end)[0] if centre and centre.date else None
    return histogram(counted, stack, by, room, middle)


def heading(drawn: Axis | Histogram, postings: Mapping[str, Collection]) -> str:
    """Return the title of a picture: the posting of all its records, else what it is."""
    if isinstance(drawn, Axis):
        records = [*(mark.record for mark in drawn.marks), *drawn.undated]
        names = {record.collection for record in records}
        if len(names) == 1 and (name := names.pop()) and name in postings:
            return posting_heading(name, postings)
        return "Records along time"
    return f"Records by {drawn.by}"
