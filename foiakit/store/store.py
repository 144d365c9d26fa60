"""`Store`: an open database, with methods for everything that can be done with it.

Each method loads the module that does the work, and calls it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import nullcontext
from typing import TYPE_CHECKING, Any

from foiakit.model.record import Collection, Record
from foiakit.store.find import record_by_id, records
from foiakit.store.schema import rows
from foiakit.store.session import Session

if TYPE_CHECKING:
    from foiakit.model.query import Query
    from foiakit.store.events import Counts, Tell
    from foiakit.store.find.counts.stats import Run
    from foiakit.store.find.detailed_lines import Detailed
    from foiakit.store.find.full_text.search import Search
    from foiakit.store.find.records import Lines
    from foiakit.store.load.batches import Batch, Item
    from foiakit.store.load.bulk import Stage
    from foiakit.timelines.tally import DayCounts


def current_references(
    record: Record, stored: Sequence[dict[str, Any]], *, is_telegram: bool, text_changed: bool
) -> list[dict[str, Any]]:
    """As `foiakit.cables.stored_references.current_references`, which is loaded on demand.

    The rest of the store gets it from here, and reads no telegrams itself.
    """
    from foiakit.cables import stored_references

    return stored_references.current_references(
        record, stored, is_telegram=is_telegram, text_changed=text_changed
    )


class Store(Session):
    """A foiakit database: `Store.open` to read one, `Store.write` to change or create one."""

    def get(self, record_id: int) -> Record:
        """Return the record with that id; `NotFound` if there is none."""
        return record_by_id.get(self.connection, self.path, record_id)

    def select(self, query: Query | None = None) -> Iterator[Record]:
        """Yield the records of *query* (all of them without one), by date, undated last."""
        return map(rows.record_of, self.values(query))

    def values(self, query: Query | None = None, columns: str = rows.COLUMNS) -> Iterator[Any]:
        """As `select`, but rows of *columns*: SQL on the table ``records``, which must be
        trusted.
        """
        return records.values(self, query, columns)

    def brief(self, query: Query | None = None) -> Iterator[Record]:
        """As `select`, without description, notes, text and printed citation: for long lists."""
        from foiakit.store.schema.rows import BRIEF

        return map(rows.record_of, self.values(query, BRIEF))

    def ordered(self, query: Query, sort: str = "date") -> Iterator[Record]:
        """As `select`, by the field *sort*; descending if it begins with ``-``."""
        return records.records(self, query, sort)

    def json_lines(
        self, query: Query, columns: Sequence[str], sort: str, between: bytes = b"\n"
    ) -> Lines:
        """Yield each record as a JSON object with the keys *columns*, on one line; some at a time.

        *between* separates two lines of them, and does not follow the last one.
        """
        return records.json_lines(self, query, columns, sort, between)

    def csv_lines(
        self, query: Query, columns: Sequence[str], sort: str, between: bytes = b"\r\n"
    ) -> Lines:
        """As `json_lines`, but each record as a line of CSV with the cells *columns*."""
        return records.csv_lines(self, query, columns, sort, between)

    def count(self, query: Query | None = None, at_most: int = 1_000_000_000) -> int:
        """Return how many records *query* has, counted up to *at_most*."""
        return records.count(self, query, at_most)

    def resolved(self, query: Query | None) -> Query:
        """Return *query* with the whole names of its collections: ``389`` is ``EBB 389``."""
        from foiakit.model.query import Query
        from foiakit.store.find.terms import resolved

        return resolved(self, query or Query())

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
        """Return how many records begin in each period; see `foiakit.store.find.counts`."""
        from foiakit.store.find.counts.day_counts import tally

        return tally(self, self.resolved(query), stack, by, room, weeks=weeks, greatest=greatest)

    def same_message(self, record: Record, limit: int = 10) -> list[Record]:
        """Return other records of *record*'s message, without their long texts."""
        from foiakit.store.find.related import same_message

        return same_message(self, record, limit)

    def neighbours(
        self, record: Record, limit: int = 3, collection: str | None = None
    ) -> tuple[list[Record], list[Record]]:
        """The records just before and just after, of all or of *collection*; likewise brief."""
        from foiakit.store.find.related import neighbours

        return neighbours(self, record, limit, collection)

    def search(
        self,
        words: str,
        query: Query | None = None,
        *,
        exact: bool = False,
        by_date: bool = False,
        marks: tuple[str, str] = ("**", "**"),
    ) -> Search:
        """Search for records that have *words* and meet *query*: iterate for a `Hit` each, best
        first.

        *words* are as in `foiakit.store.find.full_text.query_language`; no text is an error, unless
        it is not UTF-8 (`BadInput`). Names are found in other spellings too, unless *exact*. The
        limit of *query* counts, and not its ``after``.
        """
        from foiakit.store.find.full_text.search import Search

        query = self.resolved(query)
        return Search(self, words, query, exact=exact, by_date=by_date, marks=marks)

    def terms(self, field: str, at_most: int = 1000) -> list[str]:
        """The values that a field of `Query` (``posts``, ``tags`` ...) has here, in order."""
        from foiakit.store.find.terms import terms

        return terms(self, field, at_most)

    def holds(self, field: str, term: str) -> bool:
        """Return whether any record here has *term* in that field of `Query`."""
        from foiakit.store.find.terms import holds

        return holds(self, field, term)

    def saved(self, name: str) -> dict[str, Any]:
        """The filters that were saved as *name*, as they were typed; `NotFound` if none were."""
        from foiakit.store.find.saved_selections import saved

        return saved(self, name)

    def selections(self) -> dict[str, dict[str, Any]]:
        """Return every saved selection by its name."""
        from foiakit.store.find.saved_selections import selections

        return selections(self)

    def keep(self, name: str, typed: Mapping[str, Any]) -> bool:
        """Save filters as they were typed; return whether another selection had the name before."""
        from foiakit.store.find.saved_selections import keep

        with self.changing():
            return keep(self, name, typed)

    def forget(self, name: str) -> None:
        """Remove a saved selection; `NotFound` if there is none."""
        from foiakit.store.find.saved_selections import forget

        with self.changing():
            forget(self, name)

    def citation_style(self) -> str | None:
        """The database's own citation style, if it has one; see `record_by_id.citation_style`."""
        return record_by_id.citation_style(self.connection, self.path)

    def set_citation_style(self, name: str | None) -> None:
        """Set the database's own citation style, or with ``None`` remove it."""
        from foiakit.store.find.settings import set_citation_style

        with self.changing():
            set_citation_style(self, name)

    def stats(self, query: Query | None, by: Sequence[str]) -> Iterator[tuple[Any, ...]]:
        """Yield each value, or combination of values, of the fields *by*, and how many records have
        it.

        The values come in their own order, ``None`` for absent ones.
        """
        from foiakit.store.find.counts.stats import counts

        yield from counts(self, self.resolved(query), by)

    def values_and_texts(self, query: Query | None, by: Sequence[str]) -> Iterator[tuple[Any, ...]]:
        """The values of the fields *by* and the text, for records whose text may have excisions."""
        from foiakit.store.find.counts.stats import values_and_texts

        yield from values_and_texts(self, self.resolved(query), by)

    def runs(self, query: Query) -> Iterator[Run]:
        """The serial numbers that *query*'s records have, as runs without a gap, post by post."""
        from foiakit.store.find.counts.stats import runs

        yield from runs(self, self.resolved(query))

    def collection(self, name: str | None) -> Collection | None:
        """Return the collection called *name* (``EBB 389``), if the database has it."""
        from foiakit.store.find.collections import collection

        return collection(self, name)

    def postings(self) -> Mapping[str, Collection]:
        """The collections by name, each read on first use."""
        from foiakit.store.find.collections import Postings

        return Postings(self)

    def detailed_lines(self, query: Query, sort: str) -> Iterator[list[Detailed]]:
        """As `json_lines` with every key, each with what belongs to its record."""
        from foiakit.store.find.detailed_lines import lines

        return lines(self, self.resolved(query), sort)

    def add(self, record: Record) -> int:
        """Add *record* and return its id; ``uid``, ``created`` and ``updated`` are set if absent.

        Inside `transaction`, or it is one of its own.
        """
        from foiakit.store.load.edit_records import add

        with self.changing():
            return add(self, record, current_references)

    def change(self, record_id: int, fields: Mapping[str, Any]) -> Record:
        """Set *fields* of a record and return it as it is now; `NotFound` if there is none.

        Inside `transaction`, or it is one of its own.
        """
        from foiakit.store.load.edit_records import change

        with self.changing():
            return change(self, self.get(record_id), fields, current_references)

    def read_references(self, record: Record) -> bool:
        """Read again what *record* refers to, unless it was imported as a telegram.

        Return whether that has changed. Inside `transaction`, or it is one of its own.
        """
        from foiakit.store.load import reference_sync

        with self.changing():
            if reference_sync.is_telegram(self, record):
                return False
            return reference_sync.keep_in_step(self, record, current_references)

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
        """Add what a reader yields; see `foiakit.store.load.import_records.put`.

        Inside `transaction`, or it is one of its own; *dry_run* needs none.
        """
        from foiakit.store.load.import_records import put

        with nullcontext() if dry_run else self.changing():
            return put(
                self, items, on_change, where,
                current=current_references, tell=tell, stage=stage, dry_run=dry_run,
            )  # fmt: skip

    def remove(self, record_ids: Iterable[int]) -> int:
        """Remove records and return their number; an id is never reused.

        Inside `transaction`, or it is one of its own.
        """
        from foiakit.store.load.edit_records import remove
        from foiakit.store.load.rebuild import rebuilding

        ids = list(record_ids)
        with self.changing(), rebuilding(self, len(ids)) as text_comes_last:
            return remove(self, ids, with_text=not text_comes_last)
