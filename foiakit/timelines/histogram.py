"""Records by year, month, week or day, stacked by classification or post.

A record is counted in a period only if its date is entirely in it. In a histogram by month, one
that is dated 1999 without a month is counted separately at the head of 1999, never in January.
"""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from foiakit.model import markings, vocabulary
from foiakit.timelines.periods import Period, fitting, holding, number, numbered
from foiakit.timelines.tally import OTHER, DayCounts

PARTS = 7
"""More parts than this in a bar cannot be distinguished; the rest are one."""
NAMED = 3
"""How many of the busiest weeks are named."""


class Bar(NamedTuple):
    """The records of one period, by part in the order of `Histogram.parts`."""

    period: Period
    counts: tuple[int, ...]
    total: int


class Span(NamedTuple):
    """Records whose dates are only years: ``1999``, ``1960-1969``."""

    first: int
    last: int
    counts: tuple[int, ...]
    total: int

    @property
    def label(self) -> str:
        """The year, or the first and the last."""
        first, last = f"{self.first:04}", f"{self.last:04}"
        return first if first == last else f"{first}-{last}"


class Histogram(NamedTuple):
    """The drawing: bars in order of time (none is empty), and what is in none of them."""

    by: str
    stack: str
    parts: tuple[str | None, ...]
    """Classifications from the highest down, or posts from the greatest; ``None`` is absent."""
    totals: tuple[int, ...]
    bars: tuple[Bar, ...]
    spans: tuple[Span, ...]
    undated_counts: tuple[int, ...]
    busiest: tuple[tuple[Period, int], ...]
    at: Period | None = None
    """The period of the record around which this was drawn."""

    @property
    def reach(self) -> tuple[str, str] | None:
        """The first and the last period: years, months, or the first and the last day of weeks."""
        if not self.bars:
            return None
        exact = {"year": 4, "month": 7}.get(self.by)
        return self.bars[0].period.first[:exact], self.bars[-1].period.last[:exact]

    @property
    def undated(self) -> int:
        """How many have no date."""
        return sum(self.undated_counts)

    @property
    def total(self) -> int:
        """The number of all records: in a bar, in a span or undated."""
        return sum(self.totals)

    @property
    def names(self) -> tuple[str, ...]:
        """What people call the parts: ``Secret``, ``New Delhi``, ``no classification``."""
        return tuple(_name(part, self.stack) for part in self.parts)


def histogram(
    counted: DayCounts, stack: str, by: str | None = None, room: int = 48, around: str | None = None
) -> Histogram:
    """Return the histogram; without *by*, by the finest period of which *room* are enough.

    *around* is a day whose period is to be marked.
    """
    parts, totals = _parts(counted, stack)
    place = {part: index for index, part in enumerate(parts)}
    rest = place.get(OTHER, 0)
    inside: Counter[tuple[int, str]] = Counter()
    for part, day, count in counted.days:
        inside[place.get(part, rest), day] += count
    by = counted.by or by or _by(counted, room)
    spans: Counter[tuple[int, int, int]] = Counter()
    weeks: Counter[int] = Counter()
    for part, first, last, count in counted.spans:
        index = place.get(part, rest)
        if not counted.by and number(first, "week") != number(last, "week"):
            weeks[number(first, "week")] -= count
        if number(first, by) != number(last, by):
            inside[index, first] -= count
            spans[index, int(first[:4]), int(last[:4])] += count
    undated = [0] * len(parts)
    for part, count in counted.undated:
        undated[place.get(part, rest)] += count
    bars: dict[int, list[int]] = {}
    for (index, day), count in inside.items():
        bars.setdefault(number(day, by), [0] * len(parts))[index] += count
    begun = counted.weeks if counted.by else ((day, count) for _, day, count in counted.days)
    for day, count in begun:
        weeks[number(day, "week")] += count
    return Histogram(
        by=by,
        stack=stack,
        parts=parts,
        totals=totals,
        bars=tuple(
            Bar(numbered(key, by), tuple(counts), sum(counts))
            for key, counts in sorted(bars.items())
            if any(counts)
        ),
        spans=_spans(spans, len(parts)),
        undated_counts=tuple(undated),
        busiest=_busiest(weeks),
        at=holding(around, by) if around else None,
    )


def _by(counted: DayCounts, room: int) -> str:
    days = [day for _, day, _ in counted.days]
    if not days:
        return "year"
    total = sum(count for _, _, count in counted.days)
    return fitting(min(days), max(days), total, [span[1:] for span in counted.spans], room)


def _parts(counted: DayCounts, stack: str) -> tuple[tuple[str | None, ...], tuple[int, ...]]:
    found: Counter[str | None] = Counter()
    for part, _, count in counted.days:
        found[part] += count
    for part, count in counted.undated:
        found[part] += count
    greatest = sorted(found.keys() - {OTHER}, key=lambda part: (-found[part], part or ""))
    chosen: list[str | None] = greatest[:PARTS]
    if stack == "classification":
        chosen.sort(key=lambda part: (-_rank(part), part or ""))
    rest = sum(found.values()) - sum(found[part] for part in chosen)
    totals = [found[part] for part in chosen]
    if rest:
        chosen.append(OTHER)
        totals.append(rest)
    return tuple(chosen), tuple(totals)


def _name(part: str | None, stack: str) -> str:
    if part is None:
        return "no classification" if stack == "classification" else "no message number"
    if part == OTHER or stack == "classification":
        return part
    known = vocabulary.post(part)
    return known.name if known else part.title()


def _rank(part: str | None) -> int:
    rank = markings.rank(part)
    if rank is None:
        return -2 if part is None else -1
    return rank


def _spans(found: Counter[tuple[int, int, int]], parts: int) -> tuple[Span, ...]:
    counts: dict[tuple[int, int], list[int]] = {}
    for (index, first, last), count in found.items():
        counts.setdefault((first, last), [0] * parts)[index] += count
    return tuple(
        Span(*years, tuple(each), sum(each)) for years, each in sorted(counts.items()) if any(each)
    )


def _busiest(weeks: Counter[int]) -> tuple[tuple[Period, int], ...]:
    most = sorted(weeks.items(), key=lambda week: (-week[1], week[0]))[:NAMED]
    return tuple((numbered(week, "week"), count) for week, count in most if count > 1)
