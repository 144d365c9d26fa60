"""An open database: the questions that Python code can ask it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from typing import Any, Self, Unpack, overload

from foiakit.api.citing import CiteKeywords, cited
from foiakit.api.keywords import Filters, typed
from foiakit.api.open_store import OpenStore
from foiakit.api.record import Record
from foiakit.api.results import SearchResults, Selection
from foiakit.errors import Locked, NoDatabase, NotFound
from foiakit.filters import InvalidValue, field_named, parse_ids
from foiakit.model import record as model
from foiakit.model.query import Query, named_records
from foiakit.selection import is_saved, query_of, unknown_terms
from foiakit.store.file.connection import LockWait
from foiakit.store.find.counts.stats import FIELDS
from foiakit.store.find.typed_filters import not_here, saved
from foiakit.store.store import Store

Reference = int | str
"""An id (``4``) or a message number (``"State 095538"``)."""


def open_database(path: str | os.PathLike[str], *, wait: float = 120) -> Database:
    """Open the database at *path* for reading; close it, or use it in a ``with`` block.

    If another program is writing to it, this waits up to *wait* seconds. Raises a
    `foiakit.errors.DatabaseError` that says what is wrong with the file.
    """
    name = os.fspath(path)
    try:
        return Database(Store.open(name, LockWait(wait)))
    except NoDatabase:
        raise NoDatabase(
            name,
            "give foiakit.open() the path of an existing one, or create one with foiakit import"
            " FILE",
        ) from None
    except Locked:
        raise Locked(name, wait, "foiakit.open(path, wait=SECONDS)") from None


class Database(OpenStore):
    """An open database; iterating over it yields its records, and its length is their number."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __repr__(self) -> str:
        if self.closed:
            return f"<Database {self.path!r}, closed>"
        number = len(self)
        return f"<Database {self.path!r}: {number:,} {'record' if number == 1 else 'records'}>"

    def __len__(self) -> int:
        return self.store.count()

    def __iter__(self) -> Iterator[Record]:
        return iter(self.select())

    def __bool__(self) -> bool:
        return True  # an open database is one, however few records it has

    def get(self, reference: Reference) -> Record:
        """Return the record with that id or message number; raises `NotFound` if there is none."""
        found = self.store.select(self._named(reference)._replace(limit=2))
        records = [Record._make(record) for record in found]
        if not records:
            what = f"record {reference}" if isinstance(reference, int) else f"record {reference!r}"
            raise NotFound(f"{self.path}: there is no {what}")
        if len(records) > 1:
            raise InvalidValue(f"{reference!r} means several records; use select({reference!r})")
        return records[0]

    def _named(self, reference: Reference) -> Query:
        if not isinstance(reference, int | str) or isinstance(reference, bool):
            raise InvalidValue(f"{reference!r} is neither an id (4) nor a message number")
        found = parse_ids(str(reference))
        return Query(**named_records([found]))

    def select(
        self,
        *which: Reference | Iterable[Reference],
        limit: int | None = None,
        **filters: Unpack[Filters],
    ) -> Selection:
        """Return the records that meet every filter, by date; without filters, all of them.

        *which* are ids (``4``), ranges (``"1-7"``), message numbers, or ``"@NAME"`` for a saved
        selection. The value of a filter is what its option takes on the command line, or a list of
        such values. Raises `TypeError` for an unknown filter and `ValueError` for a value that
        means nothing; both name the nearest known one.
        """
        return Selection(self, self._query(which, filters, limit))

    def search(
        self,
        words: str,
        *,
        exact: bool = False,
        by_date: bool = False,
        limit: int | None = None,
        **filters: Unpack[Filters],
    ) -> SearchResults:
        """Return the records that contain *words* and meet the filters, the best first.

        Names are also found in other spellings, unless *exact* is true; *by_date* orders the hits
        as `select` does. ``foiakit search --help`` describes the syntax of *words*.
        """
        query = self._query((), filters, limit)
        return SearchResults(self, words, query, exact=exact, by_date=by_date)

    def count_by(self, *fields: str, **filters: Unpack[Filters]) -> list[tuple[Any, ...]]:
        """Return each value, or combination of values, of *fields*, followed by its number of
        records.

        ``None`` stands for records without a value. *fields* are fields of a record, or day, month,
        decade and post.
        """
        names = [field_named(name, FIELDS) for name in fields]
        return list(self.store.stats(self._query((), filters, None), names))

    def _query(self, which: tuple[object, ...], filters: Filters, limit: int | None) -> Query:
        store, keywords = self.store, typed(which, filters)
        try:
            query, unknown = query_of(keywords), unknown_terms(keywords)
        except InvalidValue as error:
            sentence = f"{error.filter_name}: {error}" if error.filter_name else str(error)
            raise InvalidValue(sentence, error.filter_name) from None
        for term in unknown:
            if missing := not_here(store, term):
                raise InvalidValue(missing, term.what)
        named = [text for text in keywords.get("which", ()) if is_saved(text)]
        also = tuple(saved(store, name) for name in named)
        return query._replace(limit=limit, also=also)

    @overload
    def cite(  # type: ignore[overload-overlap]  # a text names one record, not one for each letter
        self,
        what: Reference | model.Record,
        style: str | None = ...,
        **options: Unpack[CiteKeywords],
    ) -> str: ...
    @overload
    def cite(
        self,
        what: Iterable[Reference | model.Record],
        style: str | None = ...,
        **options: Unpack[CiteKeywords],
    ) -> list[str]: ...
    def cite(
        self,
        what: Reference | model.Record | Iterable[Reference | model.Record],
        style: str | None = None,
        **options: Unpack[CiteKeywords],
    ) -> str | list[str]:
        """Return the citation of a record, or a list of citations for several records.

        *style* is one that ``foiakit cite --styles`` lists, or the file of a CSL style; without it,
        the style of the database (``foiakit config``) or the Archive's is used. *options* are
        ``page``, ``accessed``, ``classification`` and ``markup`` (`CiteKeywords`). Raises
        `NotFound` for an unknown style or record.
        """
        if isinstance(what, int | str | model.Record):
            return next(cited(self.store, [self._record(what)], style, options))
        return list(cited(self.store, map(self._record, what), style, options))

    def _record(self, what: Reference | model.Record) -> model.Record:
        return what if isinstance(what, model.Record) else self.get(what)
