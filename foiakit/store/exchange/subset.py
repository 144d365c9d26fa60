"""A new database with a selection of the records, under the same ids.

Records keep their ids, their uids and their sources' fingerprints; telegrams' details
(`foiakit.store.telegrams`), accepted findings and the postings of the records are included. Saved
selections, known ranges of serial numbers and the log are not.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from itertools import islice
from typing import Any

from foiakit.model.query import Query
from foiakit.model.record import Record
from foiakit.store.find.row_lines import ordered
from foiakit.store.load.batches import CHUNK
from foiakit.store.load.bulk import Bulk
from foiakit.store.load.citation_keys import take_former
from foiakit.store.load.edit_records import COLUMNS, INSERT
from foiakit.store.log import row_snapshots
from foiakit.store.log.row_snapshots import CABLES, MERGED, RECORDS, line, state_of_record
from foiakit.store.session import Session
from foiakit.store.store import Store

_COLUMNS = ", ".join(COLUMNS)
_AT = Record._fields.index("collection")
_BELONGING = ((CABLES, (CABLES, "refs")), ("seen", ("seen",)), (MERGED, (MERGED,)))
"""What belongs to a record, and the tables that contain it."""


def make(store: Store, path: str, query: Query, sort: str = "date") -> int:
    """Create a database at *path* with the records of *query* in *store*; return their number.

    It depends on no other file; *sort* decides which are the first, if *query* has a limit.
    """
    query = store.resolved(query)
    command = "foiakit export --format sqlite"
    with Store.write(path, create=True, command=command, final=False) as piece:
        with piece.transaction():
            number = _Piece(store, piece).fill(query, sort)
        piece.settle()
    return number


class _Piece:
    def __init__(self, here: Session, into: Session) -> None:
        self._here = here
        self._into = into
        self._log = into.log

    def fill(self, query: Query, sort: str) -> int:
        """Write everything, and return the number of records."""
        bulk = Bulk(self._into, 0)
        collections: dict[str, None] = {}
        last_id = number = 0
        try:
            for rows in _batches(_rows(self._here, query, sort)):
                self._into.executemany(INSERT, rows)
                last_id, number = rows[-1][0], number + len(rows)
                bulk.grown(last_id)
                self._note(rows)
                self._belonging([row[0] for row in rows])
                collections.update((row[_AT], None) for row in rows if row[_AT] is not None)
            for name in collections:
                if found := row_snapshots.image(self._here, "collections", name):
                    self._put("collections", found)
            bulk.finish(last_id)
            take_former(self._into, self._here)
        finally:
            bulk.close()
        return number

    def _note(self, rows: list[tuple[Any, ...]]) -> None:
        """Log the records as they are now: an edited record differs from its source."""
        for row in rows:
            self._log.add(RECORDS, row[0], row[0], 1, line(row[0], state_of_record(row)))

    def _belonging(self, ids: list[int]) -> None:
        """Copy telegrams' details, accepted findings, and what was merged."""
        listed = ", ".join(map(str, ids))
        for place, tables in _BELONGING:
            statement = " UNION ".join(
                f"SELECT record FROM {table} WHERE record IN ({listed})" for table in tables
            )
            for (record,) in self._here.execute(statement).fetchall():
                for kept in row_snapshots.images(self._here, place, (record,)):
                    self._put(place, kept)

    def _put(self, place: str, image: row_snapshots.Image) -> None:
        key = row_snapshots.key_of(place, image)
        row_snapshots.put(self._into, key, image)
        if place == CABLES and key.record is not None:
            snapshot = line(key.record, str(row_snapshots.state(image)))
            self._log.add(CABLES, key.record, key.record, 1, snapshot)
        else:
            self._log.altered(key, None, image)


def _rows(here: Session, query: Query, sort: str) -> Iterator[tuple[Any, ...]]:
    """Yield the rows of the records, in the order of their ids."""
    if query.limit is None:
        yield from here.execute(*ordered(query, _COLUMNS, "id"))
        return
    # The first by date are not the first by id.
    ids = iter(
        sorted(
            array("q", [record_id for (record_id,) in here.execute(*ordered(query, "id", sort))])
        )
    )
    while some := list(islice(ids, CHUNK)):
        marks = ", ".join("?" * len(some))
        yield from here.execute(
            f"SELECT {_COLUMNS} FROM records WHERE id IN ({marks}) ORDER BY id", some
        )


def _batches(rows: Iterator[tuple[Any, ...]]) -> Iterator[list[tuple[Any, ...]]]:
    while some := list(islice(rows, CHUNK)):
        yield some
