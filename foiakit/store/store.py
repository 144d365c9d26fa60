"""`Store`: a database that is open, with all that can be asked of it and done to it.

Each method hands on to the module that knows how, and loads it then.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from foiakit.model.record import Collection, Record
from foiakit.store.file.sqlite_errors import translating_errors
from foiakit.store.find.records import RecordFinder
from foiakit.store.schema import rows

if TYPE_CHECKING:
    from foiakit.query import Query
    from foiakit.store.events import Counts, Tell
    from foiakit.store.exchange.detailed_lines import Detailed
    from foiakit.store.find.search import Search
    from foiakit.store.find.stats import Run
    from foiakit.store.load.batches import Batch, Item
    from foiakit.store.load.bulk import Stage
    from foiakit.timelines.tally import DayCounts


class Store(RecordFinder):
    """A foiakit database: `Store.open` to read one, `Store.write` to change or make one."""

    def tally(
        self,
        query: Query,
        stack: str = "classification",
        by: str | None = None,
        room: int | None = None,
        *,
        weeks: bool = True,
        greatest: int = 20,
    ) -> DayCounts:
        """How many of *query*'s records begin in which period; see
        `foiakit.store.find.day_counts`.
        """
        from foiakit.store.find.day_counts import tally

        with translating_errors(self.path):
            return tally(
                self.connection, self.resolved(query), stack, by, room,
                weeks=weeks, greatest=greatest,
            )  # fmt: skip

    def same_message(self, record: Record, limit: int = 10) -> list[Record]:
        """Other records of the message that *record* has, without their long texts."""
        from foiakit.store.find.related import same_message

        with translating_errors(self.path):
            return same_message(self.connection, record, limit)

    def neighbours(
        self, record: Record, limit: int = 3, collection: str | None = None
    ) -> tuple[list[Record], list[Record]]:
        """The records just before and just after, of all or of *collection*; likewise brief."""
        from foiakit.store.find.related import neighbours

        with translating_errors(self.path):
            return neighbours(self.connection, record, limit, collection)

    def search(
        self,
        words: str,
        query: Query | None = None,
        *,
        exact: bool = False,
        by_date: bool = False,
        marks: tuple[str, str] = ("**", "**"),
    ) -> Search:
        """The records that have *words* and meet *query*: iterate for a `Hit` each, best first.

        *words* are as `foiakit.store.find.query_language` says; no text is an error, unless it is
        not UTF-8 (`BadInput`). Names are found in other spellings too, unless *exact*. Of *query*
        the limit counts, and not ``after``.
        """
        from foiakit.store.find.search import Search

        with translating_errors(self.path):
            query = self.resolved(query)
        return Search(
            self.connection, self.path, words, query, exact=exact, by_date=by_date, marks=marks
        )

    def terms(self, field: str, at_most: int = 1000) -> list[str]:
        """The values that a field of `Query` (``posts``, ``tags`` ...) has here, in order."""
        from foiakit.store.find.terms import terms

        with translating_errors(self.path):
            return terms(self.connection, field, at_most)

    def holds(self, field: str, term: str) -> bool:
        """Whether any record here has *term* in that field of `Query`."""
        from foiakit.store.find.terms import holds

        with translating_errors(self.path):
            return holds(self.connection, field, term)

    def saved(self, name: str) -> dict[str, Any]:
        """The filters that were saved as *name*, as they were typed; `NotFound` if none were."""
        from foiakit.store.find.saved_selections import saved

        with translating_errors(self.path):
            return saved(self.connection, name)

    def selections(self) -> dict[str, dict[str, Any]]:
        """Every saved selection by its name."""
        from foiakit.store.find.saved_selections import selections

        with translating_errors(self.path):
            return selections(self.connection)

    def keep(self, name: str, typed: Mapping[str, Any]) -> bool:
        """Save filters as they were typed; whether another selection had the name before."""
        from foiakit.store.find.saved_selections import keep

        with self.changing() as log:
            return keep(self.connection, log, name, typed)

    def forget(self, name: str) -> None:
        """Take a saved selection out; `NotFound` if there is none."""
        from foiakit.store.find.saved_selections import forget

        with self.changing() as log:
            forget(self.connection, log, name)

    def stats(self, query: Query | None, by: Sequence[str]) -> Iterator[tuple[Any, ...]]:
        """For each value, or combination of values, of the fields *by*: it and how many records.

        See `foiakit.store.find.stats`; the values come in their own order, ``None`` for absent
        ones.
        """
        from foiakit.store.find.stats import counts

        with translating_errors(self.path):
            yield from counts(self.connection, self.resolved(query), by)

    def runs(self, query: Query) -> Iterator[Run]:
        """The serial numbers that *query*'s records have, as runs without a gap, post by post."""
        from foiakit.store.find.stats import runs

        with translating_errors(self.path):
            yield from runs(self.connection, self.resolved(query))

    def collection(self, name: str | None) -> Collection | None:
        """The collection called *name* (``EBB 389``), if the database has it."""
        columns = ", ".join(rows.COLLECTION_COLUMNS)
        with translating_errors(self.path):
            row = self.connection.execute(
                f"SELECT {columns} FROM collections WHERE name = ?", (name,)
            ).fetchone()
        return rows.collection_of(row) if row else None

    def postings(self) -> Mapping[str, Collection]:
        """The collections by name, each read when it is first asked for."""
        from foiakit.store.find.collections import Postings

        return Postings(self.connection, self.collection)

    def detailed_lines(self, query: Query, sort: str) -> Iterator[list[Detailed]]:
        """As `json_lines` with every key, each with what its line has no key for."""
        from foiakit.store.exchange import detailed_lines
        from foiakit.store.exchange.row_lines import one_state

        with translating_errors(self.path), one_state(self.connection):
            ids = self._ordered(query, "records.id", sort)
            for some in detailed_lines.lines(self.connection, self.postings(), ids):
                b"".join(
                    one.line for one in some
                ).decode()  # what is no text any more would go out as it is
                yield some

    def add(self, record: Record) -> int:
        """Keep *record* and give its id; ``uid``, ``created`` and ``updated`` are given if absent.

        Inside `transaction`, or it is one of its own.
        """
        from foiakit.store.load.edit_records import add

        with self.changing() as log:
            return add(self.connection, log, record)

    def change(self, record_id: int, fields: Mapping[str, Any]) -> Record:
        """Set *fields* of a record and give it back as it is now; `NotFound` if there is none.

        Inside `transaction`, or it is one of its own.
        """
        from foiakit.store.load.edit_records import change

        with self.changing() as log:
            return change(self.connection, log, self.get(record_id), fields)

    def put(
        self,
        items: Iterable[Item | Batch],
        on_change: str = "keep",
        where: Callable[[], str] | None = None,
        *,
        dry_run: bool = False,
        tell: Tell | None = None,
        stage: Stage | None = None,
    ) -> Counts:
        """Take in what a reader gives; `foiakit.store.load.import_records.put` says how.

        Inside `transaction`, or it is one of its own; *dry_run* needs none.
        """
        from foiakit.store.load.import_records import put

        if dry_run:
            with translating_errors(self.path):
                return put(
                    self.connection, None, items, on_change, where,
                    tell=tell, stage=stage,
                )  # fmt: skip
        with self.changing() as log:
            return put(
                self.connection, log, items, on_change, where,
                tell=tell, stage=stage,
            )  # fmt: skip

    def remove(self, record_ids: Iterable[int]) -> int:
        """Take records out and give their number; an id is not given out again.

        Inside `transaction`, or it is one of its own.
        """
        from foiakit.store.load.edit_records import remove
        from foiakit.store.schema.rebuild import anew

        ids = list(record_ids)
        with self.changing() as log, anew(self.connection, len(ids)) as text_comes_last:
            return remove(self.connection, log, ids, with_text=not text_comes_last)
