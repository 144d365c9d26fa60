"""`Store`: a database that is open, with all that can be asked of it and done to it.

Each method hands on to the module that knows how, and loads it then.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from foiakit.record import Collection, Record
from foiakit.store import rows
from foiakit.store.selecting import Selecting
from foiakit.store.trouble import named

if TYPE_CHECKING:
    from foiakit.query import Query
    from foiakit.store.bulk import Stage
    from foiakit.store.lines_detailed import Detailed
    from foiakit.store.prepare import Batch, Item
    from foiakit.store.report import Report, Tell
    from foiakit.store.search import Search
    from foiakit.store.stats import Run
    from foiakit.timelines.tally import Tally


class Store(Selecting):
    """A foiakit database: `Store.open` to read one, `Store.write` to change or make one."""

    def tally(
        self,
        query: Query,
        stack: str = "classification",
        by: str | None = None,
        room: int | None = None,
        *,
        weeks: bool = True,
    ) -> Tally:
        """How many of *query*'s records begin in which period; see `foiakit.store.timeline`."""
        from foiakit.store.timeline import tally

        with named(self.path):
            return tally(self.connection, self.resolved(query), stack, by, room, weeks=weeks)

    def same_message(self, record: Record, limit: int = 10) -> list[Record]:
        """Other records of the message that *record* has, without their long texts."""
        from foiakit.store.related import same_message

        with named(self.path):
            return same_message(self.connection, record, limit)

    def neighbours(
        self, record: Record, limit: int = 3, collection: str | None = None
    ) -> tuple[list[Record], list[Record]]:
        """The records just before and just after, of all or of *collection*; likewise brief."""
        from foiakit.store.related import neighbours

        with named(self.path):
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

        *words* are as `foiakit.store.words` says; no text is an error. Names are found in other
        spellings too, unless *exact*. Of *query* the limit counts, and not ``after``.
        """
        from foiakit.store.search import Search

        with named(self.path):
            query = self.resolved(query)
        return Search(
            self.connection, self.path, words, query, exact=exact, by_date=by_date, marks=marks
        )

    def terms(self, field: str, at_most: int = 1000) -> list[str]:
        """The values that a field of `Query` (``posts``, ``tags`` ...) has here, in order."""
        from foiakit.store.terms import terms

        with named(self.path):
            return terms(self.connection, field, at_most)

    def holds(self, field: str, term: str) -> bool:
        """Whether any record here has *term* in that field of `Query`."""
        from foiakit.store.terms import holds

        with named(self.path):
            return holds(self.connection, field, term)

    def saved(self, name: str) -> dict[str, Any]:
        """The filters that were saved as *name*, as they were typed; `NotFound` if none were."""
        from foiakit.store.selections import saved

        with named(self.path):
            return saved(self.connection, name)

    def selections(self) -> dict[str, dict[str, Any]]:
        """Every saved selection by its name."""
        from foiakit.store.selections import selections

        with named(self.path):
            return selections(self.connection)

    def keep(self, name: str, typed: Mapping[str, Any]) -> bool:
        """Save filters as they were typed; whether another selection had the name before."""
        from foiakit.store.selections import keep

        with self.changing() as log:
            return keep(self.connection, log, name, typed)

    def forget(self, name: str) -> None:
        """Take a saved selection out; `NotFound` if there is none."""
        from foiakit.store.selections import forget

        with self.changing() as log:
            forget(self.connection, log, name)

    def stats(self, query: Query | None, by: Sequence[str]) -> Iterator[tuple[Any, ...]]:
        """For each value, or combination of values, of the fields *by*: it and how many records.

        See `foiakit.store.stats`; the values come in their own order, ``None`` for absent ones.
        """
        from foiakit.store.stats import counts

        with named(self.path):
            yield from counts(self.connection, self.resolved(query), by)

    def runs(self, query: Query) -> Iterator[Run]:
        """The serial numbers that *query*'s records have, as runs without a gap, post by post."""
        from foiakit.store.stats import runs

        with named(self.path):
            yield from runs(self.connection, self.resolved(query))

    def collection(self, name: str | None) -> Collection | None:
        """The collection called *name* (``EBB 389``), if the database has it."""
        columns = ", ".join(rows.COLLECTION_COLUMNS)
        with named(self.path):
            row = self.connection.execute(
                f"SELECT {columns} FROM collections WHERE name = ?", (name,)
            ).fetchone()
        return rows.collection_of(row) if row else None

    def postings(self) -> Mapping[str, Collection]:
        """The collections by name, each read when it is first asked for."""
        from foiakit.store.postings import Postings

        return Postings(self.connection, self.collection)

    def detailed_lines(self, query: Query, sort: str) -> Iterator[list[Detailed]]:
        """As `json_lines` with every key, each with what its line has no key for."""
        from foiakit.store import lines_detailed
        from foiakit.store.lines import one_state

        with named(self.path), one_state(self.connection):
            ids = self._ordered(query, "records.id", sort)
            for some in lines_detailed.lines(self.connection, self.postings(), ids):
                b"".join(
                    one.line for one in some
                ).decode()  # what is no text any more would go out as it is
                yield some

    def add(self, record: Record) -> int:
        """Keep *record* and give its id; ``uid``, ``created`` and ``updated`` are given if absent.

        Inside `transaction`, or it is one of its own.
        """
        from foiakit.store.change import add

        with self.changing() as log:
            return add(self.connection, log, record)

    def change(self, record_id: int, fields: Mapping[str, Any]) -> Record:
        """Set *fields* of a record and give it back as it is now; `NotFound` if there is none.

        Inside `transaction`, or it is one of its own.
        """
        from foiakit.store.change import change

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
    ) -> Report:
        """Take in what a reader gives; `foiakit.store.put.put` says how.

        Inside `transaction`, or it is one of its own; *dry_run* needs none.
        """
        from foiakit.store.put import put

        if dry_run:
            with named(self.path):
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
        from foiakit.store.anew import anew
        from foiakit.store.change import remove

        ids = list(record_ids)
        with self.changing() as log, anew(self.connection, len(ids)) as text_comes_last:
            return remove(self.connection, log, ids, with_text=not text_comes_last)
