"""Records on their way into another database, with everything that belongs to them: items for
`put`.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from foiakit.model.record import Details, Record
from foiakit.store import telegrams
from foiakit.store.log.row_snapshots import RECORD_COLUMNS, fingerprint_of
from foiakit.store.schema import rows
from foiakit.store.session import Session

CHUNK = 500
Tick = Callable[[int, float | None], object]
"""Called with the number of records done and, if known, which share of all that is."""


def rows_of(store: Session, ids: Sequence[int]) -> list[tuple[Any, ...]]:
    """Yield the rows, as `images.RECORD_COLUMNS`, of the records *ids*, in order of the ids."""
    return store.execute(
        f"SELECT {RECORD_COLUMNS} FROM records WHERE id IN (SELECT value FROM json_each(?))"
        " ORDER BY id",
        (json.dumps(list(ids)),),
    ).fetchall()


class Outgoing:
    """Yields the records of *store* with *ids*, in ascending order; memory holds `CHUNK` of
    them.
    """

    def __init__(self, store: Session, ids: Sequence[int], tick: Tick = lambda _, __: None) -> None:
        self._store = store
        self._tick = tick
        self._ids = ids
        self._id = 0
        self.edited = array("q")
        """Ids of records that differ from their source at the time of import."""

    def items(self) -> Iterator[Details | Record]:
        """Yield each record, after its details if it has any."""
        for start in range(0, len(self._ids), CHUNK):
            some = self._ids[start : start + CHUNK]
            self._tick(start, start / len(self._ids))
            found = self._details(some)
            for *values, source in rows_of(self._store, some):
                record = rows.record_of(tuple(values))
                self._id = record.id or 0
                if source is not None and source != fingerprint_of(values):
                    self.edited.append(self._id)
                if kept := found.get(self._id):
                    yield kept.details(record.uid or "")
                yield record

    def where(self) -> str:
        """Return the place of the last item: the file and its number there."""
        return f"{self._store.path}:{self._id}"

    def _details(self, ids: Sequence[int]) -> dict[int, telegrams.StoredDetails]:
        return telegrams.details_of(self._store, ids)
