"""A query as one SQL statement that walks indices and stops at its limit.

A listing is ordered by date, then id, undated last, and so is every index: (classification, first
day), (post, first day) ... A query with one such value is one walk along one index. Several values
(Secret or Top Secret) are several walks that SQLite merges (``MERGE (UNION ALL)``): nothing is
sorted, and a page costs the same in a thousand records and in a million.

A record counts from a day on if its date *may* be there: ``1997`` counts from 3 March 1997. Such
imprecise dates begin before the day. They are few; two walks along the indices on only those find
them, and a walk from the day on finds the rest.

A filter without an index (words of the originator, an empty field) is applied along the dates if
many records meet it, and in one pass through the table if few do: see `sample`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from foiakit.model.query import Query
from foiakit.store.find.conditions import LABELS, Condition, conditions, id_condition
from foiakit.store.schema.rows import COLUMNS

ORDER = "day_first NULLS LAST, id"
"""The order of every listing."""
MANY = 100
"""More values than this are not worth a walk each; they are searched for along the dates."""
FEW = 10_000
"""How many ids are looked up one by one and then sorted."""
_ALL = " LIMIT -1"
_THROUGH = "records NOT INDEXED"
_BY_RELEASE = "records INDEXED BY records_by_release"
_SORTED = (_THROUGH, _BY_RELEASE)
"""Walks that are not ordered by date: their ids are sorted before records are read."""

_INDICES = {  # a query's field: index and column; those that usually leave fewest records first
    "tags": ("record_tags_by_tag", "tag"),
    "collections": ("records_by_collection", "collection"),
    "posts": ("records_by_post", "post"),
    "years": ("records_by_year", "year"),
    "captions": ("record_captions_by_caption", "caption"),
    "kinds": ("records_by_kind", "kind"),
    "classifications": ("records_by_classification", "classification"),
    "exemptions": ("record_exemptions_by_exemption", "exemption"),
    "decisions": ("records_by_decision", "decision"),
}


class _Walk(NamedTuple):
    """One walk along an index: the table, and the conditions."""

    table: str
    held: tuple[Condition, ...]
    day: str = "records.day_first"
    id: str = "records.id"

    def sql(self, columns: str) -> str:
        where = " AND ".join(f"({condition.sql})" for condition in self.held)
        return f"SELECT {columns} FROM {self.table}{' WHERE ' + where if where else ''}"

    @property
    def values(self) -> list[Any]:
        return [value for condition in self.held for value in condition.values]


def select(
    query: Query,
    columns: str = COLUMNS,
    only: tuple[Condition, ...] = (),
    *,
    scan: bool = False,
) -> tuple[str, list[Any]]:
    """Return the statement that lists *query*'s records by date, undated last, and its values.

    *columns* are columns of the table ``records``, or expressions of them; *only* are conditions in
    addition to the query's. With *scan* a query without an index is a pass through the table and
    not a walk along the dates. Collections must have their whole names
    (`foiakit.store.find.terms.resolved` ensures that).
    """
    walks = _walks(query, only, scan=scan)
    values = [value for walk in walks for value in walk.values]
    limit = _ALL if query.limit is None else f" LIMIT {query.limit:d}"
    if len(walks) == 1 and walks[0].id == "records.id" and walks[0].table not in _SORTED:
        return f"{walks[0].sql(columns)} ORDER BY {ORDER}{limit}", values
    # The walks yield ids; each record is then fetched by its id. The limit, even none (-1), keeps
    # SQLite from dropping the inner order as unnecessary.
    union = " UNION ALL ".join(
        walk.sql(f"{walk.day} AS day_first, {walk.id} AS id") for walk in walks
    )
    inner = f"SELECT id AS walked FROM ({union} ORDER BY {ORDER}{limit}){limit}"
    return f"SELECT {columns} FROM ({inner}) CROSS JOIN records ON records.id = walked", values


def count(query: Query, at_most: int) -> tuple[str, list[Any]]:
    """Return the statement that counts *query*'s records, up to *at_most*."""
    walks = _walks(query, scan=not query.since and not query.until)
    union = " UNION ALL ".join(walk.sql("1") for walk in walks)
    values = [value for walk in walks for value in walk.values]
    return f"SELECT count(*) FROM ({union} LIMIT ?)", [*values, at_most]


def where(query: Query) -> tuple[str, list[Any]]:
    """Return the ``WHERE`` clause of *query*, empty if it has no filter: for counts and sums."""
    held = [*conditions(query), *_within(*_span(query))]
    clause = " AND ".join(f"({condition.sql})" for condition in held)
    return f"WHERE {clause}" if held else "", [
        value for condition in held for value in condition.values
    ]


def is_indexed(query: Query) -> bool:
    """Return whether an index leads to the records of *query*, dates aside."""
    return (
        _index_for(query) is not None
        or _released(query, (), None, None) is not None
        or bool(_by_id(query, ()))
    )


def _span(query: Query) -> tuple[str | None, str | None]:
    parts = query.parts()
    since = max((part.since for part in parts if part.since is not None), default=None)
    until = min((part.until for part in parts if part.until is not None), default=None)
    return since, until


def _within(since: str | None, until: str | None) -> list[Condition]:
    held = [] if since is None else [Condition("records.day_last >= ?", (since,))]
    return held if until is None else [*held, Condition("records.day_first <= ?", (until,))]


def _walks(query: Query, only: tuple[Condition, ...] = (), *, scan: bool = False) -> list[_Walk]:
    since, until = _span(query)
    if walks := _by_id(query, (*only, *_within(since, until))):
        return walks
    found = _index_for(query)
    if found is None and (walk := _released(query, only, since, until)):
        return [walk]
    rest = (*conditions(query, found), *only)
    if found is None and scan and rest:
        return [_Walk(_THROUGH, (*_past(query.after), *rest, *_within(since, until)))]
    if found is None:
        table = "records INDEXED BY records_by_date"
        walks = [
            _Walk(table, (*days, *rest)) for days in _stretches(query.after, since, until=until)
        ]
    else:
        walks = list(_along(query, found, rest, since, until))
    if since is not None:
        walks += _coarse(query, only, since, until)
    return walks


def _released(
    query: Query, only: tuple[Condition, ...], since: str | None, until: str | None
) -> _Walk | None:
    """A walk along the days of release, whose ids are then sorted; none without such a filter."""
    for part in query.parts():
        if part.released_since is None and part.released_until is None:
            continue
        held = [Condition("records.released IS NOT NULL")]
        if part.released_since is not None:
            # A release may be dated by its year alone: the condition itself is more exact.
            held.append(Condition("records.released >= substr(?, 1, 4)", (part.released_since,)))
        return _Walk(
            _BY_RELEASE,
            (*held, *_past(query.after), *conditions(query), *only, *_within(since, until)),
        )
    return None


def _by_id(query: Query, only: tuple[Condition, ...]) -> list[_Walk]:
    """Return a walk to records named by id or message, if they are few: looked up, then sorted."""
    for place, part in enumerate(query.parts()):
        number = sum(last - first + 1 for first, last in part.ids)
        if not (part.ids or part.messages or part.keys):
            continue
        if number <= FEW and len(part.messages) <= MANY and len(part.keys) <= FEW:
            rest = (id_condition(part), *conditions(query, (place, "ids")), *only)
            return [_Walk("records", (*rest, *days)) for days in _stretches(query.after)]
    return []


def _index_for(query: Query) -> tuple[int, str] | None:
    parts = query.parts()
    for field in _INDICES:
        for place, part in enumerate(parts):
            if 0 < len(getattr(part, field)) <= MANY:
                return place, field
    return None


def _along(
    query: Query,
    found: tuple[int, str],
    rest: tuple[Condition, ...],
    since: str | None,
    until: str | None,
) -> Iterator[_Walk]:
    """Return a walk for each value of the field with an index."""
    place, field = found
    index, column = _INDICES[field]
    wanted = tuple(dict.fromkeys(getattr(query.parts()[place], field)))
    for number, value in enumerate(wanted):
        if field not in LABELS:
            key = Condition(f"records.{column} = ?", (value,))
            for days in _stretches(query.after, since, until):
                yield _Walk(f"records INDEXED BY {index}", (key, *days, *rest))
            continue
        table = f"{LABELS[field][0]} AS walk INDEXED BY {index}"
        held: list[Condition] = [Condition(f"walk.{column} = ?", (value,))]
        if number:  # a record with an earlier one of the labels was found there
            marks = ", ".join("?" * number)
            labels = f"{LABELS[field][0]} INDEXED BY {LABELS[field][0]}_by_record"
            inner = f"SELECT 1 FROM {labels} WHERE record = walk.record"
            held.append(
                Condition(f"NOT EXISTS ({inner} AND {column} IN ({marks}))", wanted[:number])
            )
        if rest:
            table += " CROSS JOIN records ON records.id = walk.record"
        for days in _stretches(query.after, since, until, "walk.day_first", "walk.record"):
            yield _Walk(table, (*held, *days, *rest), "walk.day_first", "walk.record")


def _coarse(
    query: Query, only: tuple[Condition, ...], since: str, until: str | None
) -> Iterator[_Walk]:
    """Return the records whose date begins before *since* but may be later."""
    if query.after is not None and query.after[0] is None:
        return  # all dated ones were on earlier pages
    rest = (Condition("records.day_last >= ?", (since,)), *conditions(query), *only)
    before = Condition("records.day_first < ?", (since,))
    year = f"{since[:4]}-01-01"
    for index, kept, first in (
        # The conditions are exactly those of the indices, or SQLite would not use them.
        ("records_by_part_of_year", _PART_OF_YEAR, year),
        ("records_over_years", _OVER_YEARS, None),
    ):
        if first == since:
            continue
        for days in _stretches(query.after, first, until):
            yield _Walk(f"records INDEXED BY {index}", (Condition(kept), before, *days, *rest))


_PART_OF_YEAR = "day_last > day_first AND substr(day_last, 1, 4) = substr(day_first, 1, 4)"
_OVER_YEARS = "substr(day_last, 1, 4) > substr(day_first, 1, 4)"


def _past(after: tuple[str | None, int] | None) -> tuple[Condition, ...]:
    """Return the condition for records on no earlier page: for a pass through the table."""
    day, number = "records.day_first", "records.id"
    if after is None:
        return ()
    if after[0] is None:
        return (Condition(f"{day} IS NULL AND {number} > ?", after[1:]),)
    later = f"{day} > ? OR ({day} = ? AND {number} > ?) OR {day} IS NULL"
    return (Condition(later, (after[0], *after)),)


def _stretches(
    after: tuple[str | None, int] | None,
    since: str | None = None,
    until: str | None = None,
    day: str = "records.day_first",
    number: str = "records.id",
) -> Iterator[tuple[Condition, ...]]:
    """Return the ranges of days to walk, without those on earlier pages (keyset paging)."""
    first = since
    past: tuple[Condition, ...] = ()
    dated = since is not None or until is not None
    if after is not None and after[0] is None:
        yield (Condition("0" if dated else f"{day} IS NULL"), Condition(f"{number} > ?", after[1:]))
        return
    if after is not None:
        first = max(since or "", after[0] or "")
        past = (Condition(f"{day} > ? OR {number} > ?", after),)
    bounds: tuple[Condition, ...] = () if first is None else (Condition(f"{day} >= ?", (first,)),)
    if until is not None:
        bounds += (Condition(f"{day} <= ?", (until,)),)
    yield (*bounds, *past)
    if after is not None and not dated:
        yield (Condition(f"{day} IS NULL"),)
