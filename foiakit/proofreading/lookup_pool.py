"""Processes that each look up some of a manuscript's quotations.

Each opens the database for itself. SQLite does not allow a connection to be shared by a fork, so
the pool is made before the database is opened.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple, Self

from foiakit.drafts.findings import Finding
from foiakit.drafts.manuscript import Manuscript
from foiakit.drafts.quotations import quotations
from foiakit.proofreading.quotation_lookup import QuotationLookup, Sought
from foiakit.store.file.connection import LockWait
from foiakit.store.store import Store
from foiakit.system.process_pool import ProcessPool, processors

MANY = 100
"""Fewer quotations than this are not worth a process."""
MOST = 4
"""The most processes: each has texts and pages of the database in memory."""
EACH = 10
"""The number of quotations that a process gets at once."""
_ENDED = "a process that was looking up quotations was killed (out of memory?)"


class _Part(NamedTuple):
    """Quotations for one process, and the database to look them up in."""

    path: str
    wait: float
    sought: Sequence[Sought]


class LookupPool:
    """Processes that look up quotations, if *manuscript* has many; leaving the block ends them."""

    def __init__(self, manuscript: Manuscript, path: str, wait: float) -> None:
        """*path* is the database; a process waits *wait* seconds for another program's lock."""
        self._path = path
        self._wait = wait
        many = sum(1 for _ in quotations(manuscript.blocks)) >= MANY
        number = processors()
        self._pool: ProcessPool[_Part, list[Finding]] = ProcessPool(
            _findings, min(MOST, number) if many and number > 1 else 0, _ENDED
        )

    def __enter__(self) -> Self:
        self._pool.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._pool.close()

    def findings(self, sought: Sequence[Sought], lookup: QuotationLookup) -> Iterator[Finding]:
        """Return the finding of each quotation, in order; without processes, by *lookup*."""
        if not self._pool.is_useful:
            yield from map(lookup.finding, sought)
            return
        parts = (
            _Part(self._path, self._wait, sought[first : first + EACH])
            for first in range(0, len(sought), EACH)
        )
        for _, found in self._pool.results(parts):
            yield from found


@lru_cache(maxsize=1)  # a process has one database
def _lookup(path: str, wait: float) -> QuotationLookup:
    return QuotationLookup(Store.open(path, LockWait(wait)))


def _findings(part: _Part) -> list[Finding]:
    """Return the findings; this runs in a process of the pool."""
    lookup = _lookup(part.path, part.wait)
    return [lookup.finding(sought) for sought in part.sought]
