"""Full-text search: the best hits first, or by date, with the words marked in a snippet.

Ranking a hit costs some microseconds, so a word in every record would cost seconds (bm25 of a
million records: four). Up to `RANKED` hits are all ranked. If there are more, those with the rarer
side of an OR are ranked, and then the `NEWEST` that were added last; `Search.partly` shows this.
The unranked hits follow, the newest first.

A record whose document or case has a number among the words comes before them all.
"""

from __future__ import annotations

import heapq
import itertools
import json
from collections.abc import Iterator
from typing import Any, NamedTuple

from foiakit.model.query import Query
from foiakit.model.record import Record
from foiakit.store.file.sqlite_errors import translating_errors
from foiakit.store.find.conditions import Condition
from foiakit.store.find.full_text import folded_hits, snippet
from foiakit.store.find.full_text.folded_hits import FoldedHits
from foiakit.store.find.full_text.numbered_hits import NumberedHits
from foiakit.store.find.full_text.query_language import read
from foiakit.store.find.select import ORDER, count, is_indexed, select, where
from foiakit.store.schema.rows import COLUMNS, FULL_TEXT, record_of
from foiakit.store.session import Session

RANKED = 20_000
NEWEST = 5_000
MARKS = ("**", "**")
"""Marks around a hit in a snippet: plain text, so that they survive a pipe."""
AROUND = 24
"""How many words a snippet has."""

# A word in a title weighs more than one in a description, and that more than one in the text.
_BM25 = "bm25(8.0, 4.0, 2.0, 1.0)"
_COLUMNS = ", ".join(f"records.{name}" for name in COLUMNS.split(", "))
_SCHEMA = "SELECT sql FROM sqlite_master WHERE name = 'records_fts'"
_JOIN = "records_fts CROSS JOIN records ON records.id = records_fts.rowid"
_SNIPPET = snippet.sql(AROUND)


class Hit(NamedTuple):
    """A record that was found."""

    record: Record
    rank: float | None
    """How well it fits, the lower the better (bm25); ``None`` if it was not ranked."""
    snippet: str
    """The text around the words, on one line, each hit between the marks."""


class Search:
    """A search: iterate over it for its hits; see `foiakit.store.Store.search`."""

    def __init__(
        self,
        session: Session,
        text: str,
        query: Query,
        *,
        exact: bool = False,
        by_date: bool = False,
        marks: tuple[str, str] = MARKS,
    ) -> None:
        with translating_errors(session.path):
            text.encode()  # a byte of the command line that is not UTF-8 is refused, not left out
        self.words = read(text, exact=exact)
        """The parsed query: `foiakit.store.find.full_text.query_language.Words`."""
        self._session = session
        self._query = query
        self._by_date = by_date
        self._marks = marks
        self._known: dict[str, int] = {}
        self._folded = FoldedHits(session, self.words.expression, _COLUMNS)
        self._numbered = NumberedHits(session, self.words.numbered)
        self.taken = 0
        """How many hits were taken from it."""

    def __iter__(self) -> Iterator[Hit]:
        if self.words.expression:
            hits = self._dated() if self._by_date else self._by_rank()
            for hit in itertools.islice(hits, self._query.limit):
                self.taken += 1
                yield hit

    def partly(self) -> bool:
        """Whether there are too many hits to rank them all."""
        return not self._by_date and self._matches(self.words.expression) > RANKED

    def count(self, at_most: int) -> int:
        """Return how many hits there are, counted up to *at_most*."""
        if not self.words.expression:
            return 0
        found = len(self._with_numbers())
        found += len(self._newest(self.words.expression, max(at_most - found, 0), ""))
        return min(found + self._folded.ids(self._held(), max(at_most - found, 0)), at_most)

    def _by_rank(self) -> Iterator[Hit]:
        folded = map(self._seen_folded, self._folded.ranked(_BM25, self._held(), RANKED))
        by_words = heapq.merge(self._ranked(self.words.expression), folded, key=_order)
        return itertools.chain(self._numbered_hits(), by_words)

    def _numbered_hits(self) -> Iterator[Hit]:
        """Yield the hits with a number, those with the other words first, by rank."""
        found, words = self._with_numbers(), self._numbered.words
        ranked = self._best_of(words, found) if words and len(found) <= RANKED else []
        known = {number for number, _ in ranked}
        for number, rank in (*ranked, *((number, None) for number in found if number not in known)):
            yield self._hit(words, number, rank)

    def _with_numbers(self) -> list[int]:
        """Return the ids of the hits with a number that meet the filters, by date."""
        if not self._numbered.ids:
            return []
        clause, values = self._held()
        only = self._numbered.only()
        rows = self._session.execute(
            f"SELECT id FROM records WHERE {only.sql} {clause} ORDER BY {ORDER}",
            (*only.values, *values),
        )
        return [row[0] for row in rows]

    def _ranked(self, match: str) -> Iterator[Hit]:
        if self._matches(match) <= RANKED:
            yield from self._best(match)
            return
        rare = [side for side in self.words.sides if self._matches(side) <= RANKED]
        if rare:
            first = " OR ".join(rare)
            yield from self._best(first)
            match = f"({match} NOT ({first}))"
        newest = self._newest(match, NEWEST)
        for number, rank in self._best_of(match, newest):
            yield self._hit(match, number, rank)
        if len(newest) == NEWEST:
            yield from self._older_than(match, newest[-1])

    def _matches(self, match: str) -> int:
        if match and match not in self._known:
            (number,) = self._session.execute(
                "SELECT count(*) FROM"
                " (SELECT rowid FROM records_fts WHERE records_fts MATCH ? LIMIT ?)",
                (match, RANKED + 1),
            ).fetchone()
            self._known[match] = int(number)
        return self._known.get(match, 0)

    def _best(self, match: str) -> Iterator[Hit]:
        """Yield every hit, the best first: FTS5 sorts by rank, records are looked up one by one."""
        held, values = self._held()
        rows = self._session.execute(
            f"SELECT records_fts.rank, {_SNIPPET}, {_COLUMNS} FROM {_JOIN}"
            f" WHERE records_fts MATCH ? AND records_fts.rank MATCH '{_BM25}' {held}"
            " ORDER BY records_fts.rank",
            (*self._shown(match), match, *values),
        )
        return (self._seen(match, row) for row in rows)

    def _newest(self, match: str, at_most: int, order: str = "DESC") -> list[int]:
        """Return the ids of the hits that were added last; in *order* "" of those added first."""
        held, values = self._held()
        table = _JOIN if held else "records_fts"
        if held and self._few():
            # Few records meet the filters: one pass through the words finds which of them are
            # hits. The + keeps SQLite from asking FTS5 for each of them by itself.
            unlimited = self._query._replace(limit=None)
            statement, values = select(unlimited, "records.id", self._refused())
            held, table = f"AND +records_fts.rowid IN ({statement})", "records_fts"
        rows = self._session.execute(
            f"SELECT records_fts.rowid FROM {table} WHERE records_fts MATCH ? {held}"
            f" ORDER BY records_fts.rowid {order} LIMIT ?",
            (match, *values, at_most),
        )
        return [row[0] for row in rows]

    def _few(self) -> bool:
        """Whether the filters have an index and leave few records; false if that is unknown."""
        if not is_indexed(self._query):
            return False
        statement, values = count(self._query._replace(limit=None), RANKED + 1)
        return int(self._session.execute(statement, values).fetchone()[0]) <= RANKED

    def _best_of(self, match: str, ids: list[int]) -> list[tuple[int, float]]:
        if not ids:
            return []
        score = _BM25.replace("(", "(records_fts, ", 1)
        return self._session.execute(
            f"SELECT rowid, {score} AS best FROM records_fts"
            " WHERE records_fts MATCH ? AND rowid BETWEEN ? AND ?"
            " AND +rowid IN (SELECT value FROM json_each(?)) ORDER BY best, rowid",
            (match, min(ids), max(ids), json.dumps(ids)),
        ).fetchall()

    def _older_than(self, match: str, number: int) -> Iterator[Hit]:
        held, values = self._held()
        rows = self._session.execute(
            f"SELECT NULL, {_SNIPPET}, {_COLUMNS} FROM {_JOIN}"
            f" WHERE records_fts MATCH ? AND records_fts.rowid < ? {held}"
            " ORDER BY records_fts.rowid DESC",
            (*self._shown(match), match, number, *values),
        )
        return (self._seen(match, row) for row in rows)

    def _hit(self, match: str, number: int, rank: float | None) -> Hit:
        row = (
            match
            and self._session.execute(
                f"SELECT ?, {_SNIPPET}, {_COLUMNS} FROM {_JOIN}"
                " WHERE records_fts MATCH ? AND records_fts.rowid = ?",
                (rank, *self._shown(match), match, number),
            ).fetchone()
        )
        if row:
            return self._seen(match, row)
        if row := self._folded.row(number):
            return self._seen_folded(row)
        record = record_of(
            self._session.execute(
                f"SELECT {_COLUMNS} FROM records WHERE id = ?", (number,)
            ).fetchone()
        )
        return Hit(record, rank, self._numbered.snippet(record, self._marks))

    def _dated(self) -> Iterator[Hit]:
        """Yield the hits in the order of a listing: its walk along the dates, filtered by the
        words.

        If the words are common, each record is checked; if not, the hits are collected first and
        each record is looked up among them.
        """
        match = self.words.expression
        if self._common(match):
            inner = "SELECT 1 FROM records_fts WHERE records_fts MATCH ? AND rowid = records.id"
            only = Condition(f"EXISTS ({inner})", (match,))
        else:
            inner = "SELECT rowid FROM records_fts WHERE records_fts MATCH ?"
            only = Condition(f"records.id IN ({inner})", (match,))
        held = (self._numbered.either(self._folded.either(only)), *self._refused())
        statement, values = select(self._query, "records.id", held)
        for (number,) in self._session.execute(statement, values):
            yield self._hit(match, number, None)

    def _common(self, match: str) -> bool:
        """Return whether at least every twentieth of the records added last has the words."""
        newest = self._session.execute(
            "SELECT max(rowid) - min(rowid), count(*) FROM (SELECT rowid FROM records_fts"
            " WHERE records_fts MATCH ? ORDER BY rowid DESC LIMIT ?)",
            (match, NEWEST),
        ).fetchone()
        return bool(newest[1] == NEWEST and newest[0] < 20 * NEWEST)

    def _held(self) -> tuple[str, list[Any]]:
        clause, values = where(self._query)
        clause = clause.replace("WHERE", "AND", 1)
        for condition in self._refused():
            clause += f" AND {condition.sql}"
            values = [*values, *condition.values]
        return clause, values

    def _refused(self) -> tuple[Condition, ...]:
        return (*self._folded.refused(), *self._numbered.refused())

    def _shown(self, match: str) -> tuple[str, ...]:
        """Return the arguments of `_SNIPPET`."""
        return snippet.wanted(match), *self._marks

    def _seen(self, match: str, row: tuple[Any, ...]) -> Hit:
        rank, snippet_text, *values = row
        record = record_of(tuple(values))
        if snippet_text is None:
            (schema,) = self._session.execute(_SCHEMA).fetchone()
            texts = [getattr(record, name) for name in FULL_TEXT]
            with translating_errors(self._session.path):  # of a database in memory
                snippet_text = snippet.by_parts(schema, match, texts, self._marks, AROUND)
        return Hit(record, rank, " ".join(snippet_text.split()))

    def _seen_folded(self, row: tuple[Any, ...]) -> Hit:
        rank, *values = row
        highlighted, values = values[: len(FULL_TEXT)], values[len(FULL_TEXT) :]
        record = record_of(tuple(values))
        texts = [getattr(record, name) for name in FULL_TEXT]
        snippet_text = folded_hits.snippet(highlighted, texts, self._marks, AROUND)
        return Hit(record, rank, " ".join(snippet_text.split()))


def _order(hit: Hit) -> float:
    return float("inf") if hit.rank is None else hit.rank
