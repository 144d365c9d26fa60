"""Cables that held records refer to and the collection lacks, found by one walk along an index.

The walk counts the rows of `refs` for each number. A cable that cites it twice has two rows, and
two releases of one cable cite it twice, so that count is an upper bound; the exact values (cables,
senders, days) are computed only for those near the top. Whether a record is held is also checked
there.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from foiakit.cables import SEPTEL
from foiakit.model.message import Number
from foiakit.model.query import Query
from foiakit.store.find.select import where
from foiakit.store.links.reference_graph import COPY, MENTION, Citing, copy_of, joined, mention_of
from foiakit.store.session import Session
from foiakit.threads import HELD, MOST_DIGITS, Copy, Member, Mention, key_of
from foiakit.threads.missing_ranking import Candidate, Cited, Weight

FIRST = 2000
"""How many candidates are examined first; if they do not fill a page, sixteen times as many."""
GROWTH = 16
LOOKED_AT = 50_000
"""How many references are examined for those that are not ranked: a count on a screen."""
SHOWN = 100
"""How many mentions of one cable are returned."""
_LARGEST = 10**MOST_DIGITS - 1
_SAME = "refs.post = ? AND refs.serial = ? AND refs.year = ? AND refs.serial IS NOT NULL"
_OTHER = (  # a record that is itself the cable does not count
    "NOT (records.post IS refs.post AND records.serial IS refs.serial"
    " AND (records.year IS refs.year OR records.year IS NULL))"
)
_CABLE = (
    "CASE WHEN records.post IS NULL OR records.serial IS NULL OR records.year IS NULL"
    " THEN records.id ELSE records.post || ' ' || records.serial || ' ' || records.year END"
)
_DAY = "CASE WHEN records.day_first = records.day_last THEN records.day_first END"


class Aside(NamedTuple):
    """References that are not ranked, counted as far as they were examined."""

    looked_at: int
    all: bool
    """Whether all of them were examined."""
    no_year: int
    damaged: int
    itself: int
    septels: int
    others: int
    """Airgrams, letters, telephone calls and the like."""
    notal: int
    """Ranked, but not sent to all addressees of the citing cable."""


class Wanting:
    """The missing cables of a database; *query* selects the records whose references count."""

    def __init__(self, session: Session, query: Query) -> None:
        self._session = session
        self.citing = Citing(session)
        clause, self._values = where(query)
        self._within = self._joined = ""
        if clause:
            self._within = f" AND refs.record IN (SELECT records.id FROM records {clause})"
            self._joined = f" AND {clause.removeprefix('WHERE ')}"

    def bounds(self, *, few: bool = True) -> Iterator[tuple[Number, int]]:
        """Yield each cited number and an upper bound of its citations, most first.

        With *few* the walk is made for some first, and repeated for more on demand.
        """
        seen, limit = 0, FIRST if few else -1
        while True:
            found = self._bounds(limit)
            rows = 0
            for rows, row in enumerate(found, 1):
                if rows > seen:
                    yield Number(row[0], row[1], row[2]), row[3]
            if limit < 0 or rows < limit:
                return
            seen, limit = rows, limit * GROWTH

    def _bounds(self, limit: int) -> Iterator[tuple[str, int, int, int]]:
        index = "" if self._within else "INDEXED BY refs_by_message"
        rows = self._session.execute(
            f"SELECT post, year, serial, count(*) AS rows FROM refs {index}"
            " WHERE serial IS NOT NULL AND post IS NOT NULL AND year IS NOT NULL"
            f" AND serial BETWEEN 1 AND {_LARGEST}{self._within}"
            " GROUP BY post, serial, year ORDER BY rows DESC, post, year, serial LIMIT ?",
            (*self._values, limit),
        )
        return iter(rows)

    def weigh(self, number: Number) -> Candidate | None:
        """The number's status and citations; ``None`` if it is held, or cited only by itself."""
        member = self.citing.of(number, "")
        if member.status == HELD:
            return None
        ((count, posts, first, last),) = self._rows(
            f"SELECT count(DISTINCT {_CABLE}), count(DISTINCT coalesce(records.post,"
            f" records.originator)), min({_DAY}), max({_DAY})"
            " FROM refs INDEXED BY refs_by_message CROSS JOIN records ON records.id = refs.record"
            f" WHERE {_SAME} AND {_OTHER}{self._joined}",
            number,
        )
        return (member, Weight(count, posts, first, last)) if count else None

    def described(self, candidate: Candidate) -> Cited:
        """Return *candidate* with the citing records, earliest first, and their words."""
        member, weight = candidate
        rows = self._rows(
            f"SELECT {MENTION}, {COPY}"
            " FROM refs INDEXED BY refs_by_message CROSS JOIN records ON records.id = refs.record"
            f" WHERE {_SAME} AND {_OTHER}{self._joined}"
            f" ORDER BY records.day_first NULLS LAST, refs.record, refs.number LIMIT {SHOWN}",
            member.number,
        )
        width = len(Mention._fields)
        mentions = tuple(mention_of(row[:width]) for row in rows)
        copies: dict[str, dict[int, Copy]] = {}
        for row in rows:
            copy = copy_of(row[width:])
            key = key_of(copy.number) if copy.number else f"record {copy.record}"
            copies.setdefault(key, {})[copy.record] = copy
        by = tuple(_citing(key, list(each.values())) for key, each in copies.items())
        name = next((mention.message for mention in mentions if mention.message), member.name)
        return Cited(member._replace(name=name), weight, by, mentions)

    def aside(self) -> Aside:
        """Return what is not ranked, among the first `LOOKED_AT` references."""
        inner = (
            "SELECT refs.kind, refs.serial, refs.year, refs.notal, refs.record, refs.post FROM refs"
            f" WHERE TRUE{self._within} LIMIT {LOOKED_AT + 1}"
        )
        ((looked_at, *counts),) = self._rows(
            "SELECT count(*), total(refs.serial IS NOT NULL AND refs.year IS NULL),"
            f" total(refs.serial = 0 OR refs.serial > {_LARGEST}),"
            f" total(refs.serial IS NOT NULL AND refs.year IS NOT NULL AND NOT ({_OTHER})),"
            f" total(refs.kind = '{SEPTEL}'),"
            f" total(refs.serial IS NULL AND refs.kind <> '{SEPTEL}'), total(refs.notal)"
            f" FROM ({inner}) AS refs CROSS JOIN records ON records.id = refs.record",
            None,
        )
        everything = looked_at <= LOOKED_AT
        return Aside(min(looked_at, LOOKED_AT), everything, *map(int, counts))

    def _rows(self, statement: str, number: Number | None) -> list[Any]:
        which = () if number is None else (number.post, number.serial, number.year)
        return self._session.execute(statement, (*which, *self._values)).fetchall()


def _citing(key: str, copies: list[Copy]) -> Member:
    """Return one message that cites, from those of its records that do."""
    first = copies[0]
    return joined(key, first.message or key, "cable", first.number, copies)
