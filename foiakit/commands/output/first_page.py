"""The records on the first page of a list, and how many come after them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from foiakit.model.dates import bounds
from foiakit.model.query import Query
from foiakit.model.record import Record
from foiakit.store.store import Store

MORE = 1000
"""Counting the remaining records stops here: counting everything would read everything."""


class FirstPage:
    """The records that are shown; remembers where they ended."""

    def __init__(self, records: Iterable[Record], *, by_date: bool = True) -> None:
        self._records = records
        self._by_date = by_date
        self._last: Record | None = None
        self._left = 0
        self.number = 0

    def __iter__(self) -> Iterator[Record]:
        for record in self._records:
            self.number += 1
            self._last = record
            yield record

    def cut(self, choose: Callable[[list[Record]], list[Record]]) -> list[Record]:
        """Return the records that *choose* selects, from the first on."""
        every = list(self)
        kept = choose(every)
        if kept and len(kept) < len(every):
            self.number, self._last, self._left = len(kept), kept[-1], len(every) - len(kept)
        return kept

    def more(self, store: Store, query: Query) -> str:
        """Return in words how many records of *query* come after its page; "" if none do."""
        if query.limit is None or self.number + self._left < query.limit:
            # The whole table was just searched for a rare value.
            return f"{self._left:,}" if self._left else ""
        if not self._by_date:
            more = store.count(query._replace(limit=None), self.number + MORE) - self.number
            return _number(more)
        last, after = self._last, None
        if last is not None:
            day = bounds(last.date, last.date_end)[0] if last.date else None
            after = (day, last.id or 0)
        more = store.count(query._replace(limit=None, after=after), MORE)
        return _number(more)


def _number(more: int) -> str:
    return (f"{MORE:,}+" if more == MORE else f"{more:,}") if more else ""
