"""Counts of records by the values of one or two fields, and of serial numbers held and missing."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from foiakit.model.query import Query
from foiakit.model.record import LISTS, Record
from foiakit.store.find.select import where
from foiakit.store.session import Session

_MADE = {  # from the first and last day that a date may stand for; none if they disagree
    "day": "CASE WHEN day_first = day_last THEN day_first END",
    "month": "CASE WHEN substr(day_first, 1, 7) = substr(day_last, 1, 7)"
    " THEN substr(day_first, 1, 7) END",
    "decade": "CASE WHEN substr(day_first, 1, 3) = substr(day_last, 1, 3)"
    " THEN substr(day_first, 1, 3) || '0s' END",
    "post": "post",
}
FIELDS = (*_MADE, *(name for name in Record._fields if name not in {"id", "uid", "citation_key"}))
"""What records can be counted by: `Record`'s fields and parts of dates and messages."""
_CASES = """'[' || replace(replace(json_quote(trim("case", '; ')), '; ', ';'), ';', '","') || ']'"""
"""The case numbers of a record, which are separated by semicolons, as a JSON list."""
IN_ORDER = ("year", "day", "month", "decade", "date")
"""Fields whose values are listed in their own order; others by their counts."""


class Run(NamedTuple):
    """Serial numbers of one post and year, without a gap, that are all held or all missing."""

    post: str
    year: int | None
    first: int
    last: int
    held: bool

    @property
    def numbers(self) -> int:
        """How many there are."""
        return self.last - self.first + 1


def counts(
    session: Session, query: Query, by: Sequence[str], limit: int | None = None
) -> Iterator[tuple[Any, ...]]:
    """Yield rows of a value for each field of *by* and the number of records that have them.

    ``None`` is for records without a value. A record with several labels (captions, tags), or with
    several case numbers (``F-2012-00001; M-2014-00222``), is counted at each. *query*'s limit is
    ignored; *limit* is the number of rows.
    """
    clause, values = where(query)
    table, columns = _columns(by)
    groups = ", ".join(str(number + 1) for number in range(len(by)))
    order = groups if by[0] in IN_ORDER else f"{len(by) + 1} DESC, {groups}"
    found = session.execute(
        f"SELECT {', '.join(columns)}, count(*) FROM {table} {clause}"
        f" GROUP BY {groups} ORDER BY {order} LIMIT ?",
        (*values, -1 if limit is None else limit),
    )
    yield from found


def values_and_texts(
    session: Session, query: Query, by: Sequence[str]
) -> Iterator[tuple[Any, ...]]:
    """Yield a value for each field of *by* and the text, for records whose text may have excisions.

    The mark of an excision has a bracket, a parenthesis, a block or a row of X in it.
    """
    clause, values = where(query)
    table, columns = _columns(by)
    has_mark = " OR ".join(f"instr(records.text, '{sign}')" for sign in ("[", "(", "█", "XXXXXX"))
    yield from session.execute(
        f"SELECT {', '.join((*columns, 'records.text'))} FROM {table} {clause}"
        f" {'AND' if clause else 'WHERE'} ({has_mark})",
        values,
    )


def _columns(by: Sequence[str]) -> tuple[str, list[str]]:
    """Return the tables and the expressions for the values of the fields *by*."""
    table, columns = "records", []
    for number, field in enumerate(by):
        if field not in FIELDS:
            raise ValueError(f"records cannot be counted by {field}")
        column = _MADE.get(field, f'records."{field}"')
        if field in LISTS:
            table += f" LEFT JOIN json_each({column}) AS label{number}"
            column = f"label{number}.value"
        elif field == "case":
            table += f" JOIN json_each({_CASES}) AS label{number}"
            column = f"label{number}.value"
        columns.append(column)
    return table, columns


def runs(session: Session, query: Query) -> Iterator[Run]:
    """Yield the runs of held and missing numbers, by post, year and number; numbers begin with 1.

    What was sent after the last held number is unknown, so the last run is a held one.
    """
    for post in query.posts or _posts(session, query):
        clause, values = where(query._replace(posts=(post,)))
        rows = session.execute(
            f"SELECT DISTINCT year, serial FROM records {clause} AND serial IS NOT NULL"
            " ORDER BY year, serial",
            values,
        )
        for year, some in itertools.groupby(rows, key=lambda row: row[0]):
            yield from _runs(post, year, (row[1] for row in some))


def _posts(session: Session, query: Query) -> list[str]:
    clause, values = where(query)
    rows = session.execute(f"SELECT DISTINCT post FROM records {clause} ORDER BY post", values)
    return [post for (post,) in rows if post is not None]


def _runs(post: str, year: int | None, serials: Iterable[int]) -> Iterator[Run]:
    first = last = 0
    for serial in serials:
        if serial == last + 1 and first:
            last = serial
            continue
        if first:
            yield Run(post, year, first, last, held=True)
        if serial > last + 1:
            yield Run(post, year, last + 1, serial - 1, held=False)
        first = last = serial
    if first:
        yield Run(post, year, first, last, held=True)
