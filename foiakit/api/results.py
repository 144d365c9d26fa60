"""Answers of a database: the records selected, or the hits of a search."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple, Unpack

from foiakit.api.citing import CiteKeywords, cited
from foiakit.api.open_store import OpenStore
from foiakit.api.record import Record
from foiakit.api.tables import SHOWN, Cells, Table, cells
from foiakit.model.query import Query
from foiakit.store.find.full_text.page_starts import page_of_hit

if TYPE_CHECKING:
    from foiakit.store.find.full_text.search import Search


_MARKS = ("**", "**")
"""The marks around each hit in a snippet."""


class Selection(Table[Record]):
    """Records by date, undated ones last. The database is asked again at every use."""

    def __init__(self, source: OpenStore, query: Query) -> None:
        super().__init__(source)
        self._query = query

    def __iter__(self) -> Iterator[Record]:
        return map(Record._make, self._source.store.select(self._query))

    def __len__(self) -> int:
        found = self._source.store.count(self._query._replace(limit=None))
        return found if self._query.limit is None else min(found, self._query.limit)

    def to_dicts(self) -> list[dict[str, Any]]:
        return [record.to_dict() for record in self]

    def cite(self, style: str | None = None, **options: Unpack[CiteKeywords]) -> list[str]:
        """Return the citation of each record; *options* as in `Database.cite`."""
        return list(cited(self._source.store, self, style, options))

    def _heading(self) -> str:
        number = len(self)
        return f"{number:,} {'record' if number == 1 else 'records'} of {self._source.path}"

    def _first(self) -> Iterator[tuple[Cells, str | None]]:
        limit = SHOWN if self._query.limit is None else min(SHOWN, self._query.limit)
        for record in self._source.store.brief(self._query._replace(limit=limit)):
            yield cells(record), record.url


class SearchHit(NamedTuple):
    """A record that a search found."""

    record: Record
    rank: float | None
    """How well it matches, lower is better; ``None`` if the hits are not ranked."""
    snippet: str
    """The text around the words, on one line, each hit between ``**`` and ``**``."""
    page: int | None = None
    """The page of the first of them; ``None`` if the record's pages are not known."""


class SearchResults(Table[SearchHit]):
    """The hits of a search, the best first. The search is repeated at every use."""

    _headings = ("id", "date", "message", "title", "snippet")

    def __init__(
        self, source: OpenStore, words: str, query: Query, *, exact: bool, by_date: bool
    ) -> None:
        super().__init__(source)
        self._words = words
        self._query = query
        self._exact = exact
        self._by_date = by_date

    def _search(self) -> Search:
        return self._source.store.search(
            self._words, self._query, exact=self._exact, by_date=self._by_date
        )

    def __iter__(self) -> Iterator[SearchHit]:
        store = self._source.store
        for hit in self._search():
            page = page_of_hit(store, hit.record, hit.snippet, _MARKS)
            yield SearchHit(Record._make(hit.record), hit.rank, hit.snippet, page)

    def __len__(self) -> int:
        limit = self._query.limit
        return self._search().count(1_000_000_000 if limit is None else limit)

    @property
    def records(self) -> list[Record]:
        """The records without the details of the search."""
        return [hit.record for hit in self]

    def to_dicts(self) -> list[dict[str, Any]]:
        return list(map(_row, self))

    def _columns(self) -> tuple[str, ...]:
        return (*Record._fields, "rank", "snippet", "page")

    def _heading(self) -> str:
        number = len(self)
        hits = "hit" if number == 1 else "hits"
        return f"{number:,} {hits} for {self._words!r} in {self._source.path}"

    def _first(self) -> Iterator[tuple[Cells, str | None]]:
        for hit in islice(self, SHOWN):
            yield (*cells(hit.record), hit.snippet), hit.record.url


def _row(hit: SearchHit) -> dict[str, Any]:
    """Return *hit* as ``foiakit search --format json`` writes it, with its page only if known."""
    made = {**hit.record.to_dict(), "rank": hit.rank, "snippet": hit.snippet}
    return made if hit.page is None else {**made, "page": hit.page}
