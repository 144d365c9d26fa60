"""How many records begin on which day: the store counts, and a histogram is made of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from foiakit.model.dates import bounds
from foiakit.model.message import parse, post_key
from foiakit.model.record import Record

STACKS = ("classification", "post")
"""The fields by which a histogram's bars can be split."""
OTHER = "other"
"""The part for everything that is not among the greatest; no classification or post has this
name.
"""


Counted = tuple[str | None, str, int]
"""Part, day, count."""
Span = tuple[str | None, str, str, int]
"""Part, first day, last day, count."""


class DayCounts(NamedTuple):
    """Counts of records, each with its part (a classification or post)."""

    days: tuple[Counted, ...] = ()
    """Part, first day that the date may stand for, count; dates of any precision.

    With *by* it is any day of the period that contains that first day.
    """
    spans: tuple[Span, ...] = ()
    """Those among `days` whose date is more than one day (with *by*: more than one period)."""
    undated: tuple[tuple[str | None, int], ...] = ()
    by: str | None = None
    """The period that was counted by; ``None`` is the day, from which any other can be computed."""
    weeks: tuple[tuple[str, int], ...] = ()
    """With *by*: a day and what was counted of its week; some may be there several times."""


def tally(records: Iterable[Record], stack: str) -> DayCounts:
    """Return the `Tally` of *records*, split by *stack*."""
    days: Counter[tuple[str | None, str]] = Counter()
    spans: Counter[tuple[str | None, str, str]] = Counter()
    undated: Counter[str | None] = Counter()
    for record in records:
        part = part_of(record, stack)
        if record.date is None:
            undated[part] += 1
            continue
        first, last = bounds(record.date, record.date_end)
        days[part, first] += 1
        if first != last:
            spans[part, first, last] += 1
    return DayCounts(
        tuple((*key, count) for key, count in days.items()),
        tuple((*key, count) for key, count in spans.items()),
        tuple(undated.items()),
    )


def part_of(record: Record, stack: str) -> str | None:
    """Return the part of *record*: its classification, or its post in the form for comparing."""
    if stack == "classification":
        return record.classification
    message = parse(record.message) if record.message else None
    return post_key(message.post) if message else None
