"""Counts records by year or month along indices, without reading records or sorting.

A period is a range of days in an index on the classification (or post) and the day: SQLite runs
along it in a fraction of the time that grouping would take. Imprecise dates (1999 is not a day in
January) are in the two indices that contain only those; which part they belong to is found by their
id in the first index, where looking up each record would cost most.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from foiakit.model.query import Query
from foiakit.store.find.terms import terms
from foiakit.store.session import Session
from foiakit.timelines.periods import fitting, number, numbered
from foiakit.timelines.tally import OTHER, Counted, DayCounts, Span

RANGES = 20_000
"""More ranges than this are not counted one by one: a date in the year 9999 makes many months."""
DISTINCT = 20
"""Up to this many parts are counted each; of more, the first by name, and the rest together."""
FIELDS = {"classification": "classifications", "post": "posts"}
"""What a timeline is stacked by, and the query's field for it."""
COARSE = {  # the two indices on imprecise dates alone, with exactly their conditions
    "records_by_part_of_year": "day_last > day_first"
    " AND substr(day_last, 1, 4) = substr(day_first, 1, 4)",
    "records_over_years": "substr(day_last, 1, 4) > substr(day_first, 1, 4)",
}
_Range = tuple[str, str]


class Walked:
    """The index of one *stack*, and the parts and days in *query*; nothing else of it is used.

    A query without a part means all. If there are more than `DISTINCT`, the *greatest* are counted
    each, and `rest` says that others are left.
    """

    def __init__(
        self, session: Session, query: Query, stack: str, greatest: int = DISTINCT
    ) -> None:
        self._session = session
        self._stack = stack
        self._greatest = greatest
        wanted = getattr(query, FIELDS[stack])
        self.whole = not wanted
        self.rest = False
        self.since, self.until = query.since, query.until
        self._days = {"since": query.since or "", "until": query.until or "~"}
        self.parts: list[str | None] = list(dict.fromkeys(wanted)) if wanted else self._every()

    def _every(self) -> list[str | None]:
        found = terms(self._session, FIELDS[self._stack], DISTINCT + 1)
        self.rest = len(found) > DISTINCT
        if not self.rest:
            return [*found, None]
        begun = f"SELECT {self._stack} AS part FROM records INDEXED BY records_by_{self._stack}"
        if self.since is not None or self.until is not None:
            begun += " WHERE day_first BETWEEN :since AND :until"
        before = "".join(
            f" UNION ALL SELECT {self._stack} FROM records INDEXED BY {index} WHERE {kept}"
            " AND day_first < :since AND day_last >= :since"
            for index, kept in COARSE.items()
        )
        rows = self._session.execute(
            f"SELECT part FROM ({begun}{before}) GROUP BY part"
            f" ORDER BY count(*) DESC, part LIMIT {self._greatest}",
            self._days,
        )
        return [part for (part,) in rows]

    def reach(self) -> _Range | None:
        """Return the first and the last day on which a record begins, within the query's days."""
        low, high = "day_first >= :since", "day_first <= :until"
        if self.whole:
            statement = (
                f"SELECT (SELECT min(day_first) FROM records WHERE {low}),"
                f" (SELECT max(day_first) FROM records WHERE {high})"
            )
        else:
            statement = (
                f"SELECT min((SELECT min(day_first) {self._along(low)})),"
                f" max((SELECT max(day_first) {self._along(high)}))"
                " FROM json_each(:parts) AS part"
            )
        values = self._days | ({} if self.whole else {"parts": json.dumps(self.parts)})
        ends = self._session.execute(statement, values).fetchone()
        return None if None in ends or ends[0] > ends[1] else (ends[0], ends[1])

    def counted(self, ranges: Sequence[_Range]) -> Iterator[Counted]:
        """Yield part, first day and count of each of *ranges* in which there is a record."""
        inside = "day_first BETWEEN span.value ->> 0 AND span.value ->> 1"
        rows = self._session.execute(
            f"SELECT part.value, span.value ->> 0, (SELECT count(*) {self._along(inside)})"
            " FROM json_each(?) AS part CROSS JOIN json_each(?) AS span",
            (json.dumps(self.parts), json.dumps(ranges)),
        )
        left = Counter(dict(self.totals(ranges))) if self.rest else Counter()
        for part, day, count in rows:
            left[day] -= count
            if count:
                yield part, day, count
        yield from ((OTHER, day, count) for day, count in left.items() if count > 0)

    def totals(self, ranges: Sequence[_Range]) -> Iterator[tuple[str, int]]:
        """Yield first day and count of each of *ranges*, for all parts."""
        if not self.whole:
            found: Counter[str] = Counter()
            for _, day, count in self.counted(ranges):
                found[day] += count
            yield from found.items()
            return
        yield from self._session.execute(
            "SELECT value ->> 0, (SELECT count(*) FROM records INDEXED BY records_by_date"
            " WHERE day_first BETWEEN value ->> 0 AND value ->> 1) FROM json_each(?)",
            (json.dumps(ranges),),
        )

    def undated(self) -> Iterator[tuple[str | None, int]]:
        """Yield part and count of the records without a date."""
        if self.since is not None or self.until is not None:
            return
        rows = self._session.execute(
            f"SELECT value, (SELECT count(*) {self._along('day_first IS NULL')})"
            " FROM json_each(?) AS part",
            (json.dumps(self.parts),),
        )
        left = 0
        if self.rest:
            (left,) = self._session.execute(
                "SELECT count(*) FROM records WHERE day_first IS NULL"
            ).fetchone()
        for part, count in rows:
            left -= count
            if count:
                yield part, count
        if self.rest and left:
            yield OTHER, left

    def _along(self, condition: str) -> str:
        return (
            f"FROM records INDEXED BY records_by_{self._stack}"
            f" WHERE {self._stack} IS part.value AND {condition}"
        )

    def coarse(self, crossing: str | None = None) -> Iterator[Span]:
        """Yield part, first day, last day and count of dates that are longer than a day.

        With *crossing*, ``year`` or ``month``, only those that are not within one.
        """
        size = {"year": 4, "month": 7}.get(crossing or "")
        for index, kept in COARSE.items():
            held = f"{kept} AND day_last >= :since"
            if size:
                held += f" AND substr(day_first, 1, {size}) <> substr(day_last, 1, {size})"
            yield from self._parted(index, held)

    def before(self, coarse: Iterable[Span]) -> tuple[Counted, ...]:
        """Return those of *coarse* that begin before the query's days, but may be within them."""
        since = self.since or ""
        return tuple((part, first, count) for part, first, _, count in coarse if first < since)

    def by_day(self) -> Iterator[Counted]:
        """Yield part, day and count of each day of the query on which a record begins."""
        left: Counter[str] = Counter()
        of_day = "day_first BETWEEN :since AND :until GROUP BY day_first"
        if self.rest:
            rows = self._session.execute(
                f"SELECT day_first, count(*) FROM records WHERE {of_day}", self._days
            )
            left.update(dict(rows))
        for part in self.parts:
            for day, count in self._session.execute(
                f"SELECT day_first, count(*) FROM records INDEXED BY records_by_{self._stack}"
                f" WHERE {self._stack} IS :part AND {of_day}",
                self._days | {"part": part},
            ):
                left[day] -= count
                yield part, day, count
        yield from ((OTHER, day, count) for day, count in left.items() if count > 0)

    def _parted(self, index: str, held: str) -> Iterator[Span]:
        left: Counter[tuple[str, str]] = Counter()
        if self.rest:
            rows = self._session.execute(
                "SELECT day_first, day_last, count(*)"
                f" FROM records INDEXED BY {index}"
                f" WHERE {held} AND day_first <= :until GROUP BY 1, 2",
                self._days,
            )
            left.update({(first, last): count for first, last, count in rows})
        # Each record of the part and day is looked up among the imprecise ones, by day and id.
        wide = re.sub(r"\bday_", "wide.day_", held)
        for part, first, last, count in self._session.execute(
            "SELECT part.value, wide.day_first, wide.day_last, count(*)"
            f" FROM (SELECT DISTINCT day_first FROM records INDEXED BY {index}"
            f" WHERE {held} AND day_first <= :until) AS coarse CROSS JOIN json_each(:parts) AS part"
            f" CROSS JOIN records AS begun INDEXED BY records_by_{self._stack}"
            f" ON begun.{self._stack} IS part.value AND begun.day_first = coarse.day_first"
            f" CROSS JOIN records AS wide INDEXED BY {index}"
            f" ON wide.day_first = coarse.day_first AND wide.id = begun.id AND {wide}"
            " GROUP BY 1, 2, 3",
            self._days | {"parts": json.dumps(self.parts)},
        ):
            left[first, last] -= count
            yield part, first, last, count
        if self.rest:
            yield from ((OTHER, *span, count) for span, count in left.items() if count > 0)


def by_period(walked: Walked, by: str | None, room: int, *, weeks: bool) -> DayCounts | None:
    """Return the `Tally` by *by*, or by what fits *room*; ``None`` unless that is years or months.

    With *weeks* it also contains the busiest weeks.
    """
    every = weeks or by is None or walked.since is not None
    coarse = list(walked.coarse(None if every else by))
    before = walked.before(coarse)
    reach = walked.reach()
    days = [*(reach or ()), *(day for _, day, _ in before)]
    if by is None:
        if not days:
            return None
        dated = sum(count for _, _, count in before)
        dated += sum(count for _, count in walked.totals([reach])) if reach else 0
        by = fitting(min(days), max(days), dated, [span[1:] for span in coarse], room)
    ranges = _split(reach, by) if by in {"year", "month"} else None
    of_weeks = _split(reach, "week") if weeks else []
    if ranges is None or of_weeks is None or len(ranges) * len(walked.parts) > RANGES:
        return None
    return DayCounts(
        (*walked.counted(ranges), *before),
        tuple(span for span in coarse if number(span[1], by) != number(span[2], by)),
        tuple(walked.undated()),
        by=by,
        weeks=_weeks(walked.totals(of_weeks), coarse, before) if weeks else (),
    )


def _split(reach: _Range | None, by: str) -> list[_Range] | None:
    """Return the days from the first to the last of *reach*, split at the ends of periods.

    ``None`` if those are too many ranges.
    """
    if reach is None:
        return []
    first, last = (number(day, by) for day in reach)
    if last - first >= RANGES:
        return None
    periods = [numbered(place, by) for place in range(first, last + 1)]
    # Where year 0 was counted, the first day is before the first period (`dates.calendar_day`).
    starts = [reach[0], *(period.first for period in periods[1:])]
    ends = [*(period.last for period in periods[:-1]), reach[1]]
    return list(zip(starts, ends, strict=True))


def _weeks(
    counted: Iterable[tuple[str, int]], coarse: Iterable[Span], before: Iterable[Counted]
) -> tuple[tuple[str, int], ...]:
    found = Counter(dict(counted))
    for _, day, count in before:
        found[day] += count
    for _, first, last, count in coarse:
        if number(first, "week") != number(last, "week"):
            found[first] -= count
    return tuple((day, count) for day, count in found.items() if count)
