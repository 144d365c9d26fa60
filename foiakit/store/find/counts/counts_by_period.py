"""Counting records by year or month along indices, reading no record and sorting nothing.

A period is a range of days in an index that holds the classification (or post) and the day
together: SQLite runs along it in a fraction of the time in which it would group. What a date may
also mean (1999 is no January) is in the two indices that hold coarse dates alone; which part those
belong to is found by their id in the first index, where looking up each record would cost most.
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
"""More ranges than this are not counted one by one: a date of the year 9999 makes many months."""
DISTINCT = 20
"""Up to so many parts are counted each; of more, the greatest by name and the rest together."""
FIELDS = {"classification": "classifications", "post": "posts"}
"""What a timeline is stacked by, and the query's field for it."""
COARSE = {  # the two indices that hold coarse dates alone, with their conditions to the letter
    "records_by_part_of_year": "day_last > day_first"
    " AND substr(day_last, 1, 4) = substr(day_first, 1, 4)",
    "records_over_years": "substr(day_last, 1, 4) > substr(day_first, 1, 4)",
}
_Range = tuple[str, str]


class Walked:
    """The index of one *stack*, and the parts and days that *query* asks for; of it nothing else.

    Without a part it asks for all. Where there are more than `DISTINCT`, the *greatest* are counted
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
        """The first and the last day on which a record begins, within the days asked for."""
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
        """Part, first day and count of each of *ranges* in which there is a record."""
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
        """First day and count of each of *ranges*, of all parts."""
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
        """Part and count of the records without a date."""
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
        """Part, first day, last day and count of dates that are more than a day.

        With *crossing*, ``year`` or ``month``, only those that do not lie in one.
        """
        size = {"year": 4, "month": 7}.get(crossing or "")
        for index, kept in COARSE.items():
            held = f"{kept} AND day_last >= :since"
            if size:
                held += f" AND substr(day_first, 1, {size}) <> substr(day_last, 1, {size})"
            yield from self._parted(index, held)

    def before(self, coarse: Iterable[Span]) -> tuple[Counted, ...]:
        """Those of *coarse* that begin before the days asked for, and may yet lie in them."""
        since = self.since or ""
        return tuple((part, first, count) for part, first, _, count in coarse if first < since)

    def by_day(self) -> Iterator[Counted]:
        """Part, day and count of each day asked for on which a record begins."""
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
        # Every record of the part and day is looked for among the coarse ones, by day and id.
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
    """The `Tally` by *by*, or by what fits *room*; ``None`` if that is neither years nor months.

    With *weeks* it can also tell the busiest weeks.
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
    """The days from the first to the last of *reach*, parted where a period ends.

    ``None`` if those are too many parts.
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
