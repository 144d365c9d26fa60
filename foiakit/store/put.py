"""Putting a stream of records into the database: what is new goes in, what is here is compared.

Records are taken in chunks: one look-up by uid for a chunk, one `executemany` for what is new.
Memory stays flat: a chunk, and some twenty bytes for each record met (`foiakit.store.sightings`).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from foiakit.errors import BadInput
from foiakit.fields import GIVEN
from foiakit.record import Collection, Details, Record, Skipped
from foiakit.store import cables, rows
from foiakit.store.ahead import Ahead
from foiakit.store.bulk import STRIDE, Bulk, Stage
from foiakit.store.change import INSERT, change, filled, now, put_collection, refuse
from foiakit.store.fingerprint import fingerprint
from foiakit.store.history import Change
from foiakit.store.images import RECORDS, line, state_of_record
from foiakit.store.report import Conflict, Difference, Report, Tally, Tell
from foiakit.store.sightings import Sightings
from foiakit.store.unwritten import Unwritten

CHUNK = 500
_UID = Record._fields.index("uid")


class _Given(NamedTuple):
    """A record as it came: its row, what it says, and its number in this import."""

    record: Record
    row: tuple[Any, ...]
    said: str
    number: int


def put(
    connection: sqlite3.Connection,
    log: Change | None,
    items: Iterable[Record | Collection | Details | Skipped],
    on_change: str = "keep",
    where: Callable[[], str] | None = None,
    *,
    tell: Tell | None = None,
    stage: Stage | None = None,
) -> Report:
    """Take in what a reader gives, inside a transaction; a record that is here is not added again.

    A record is known by its uid. Where its source says something else than at the last import,
    *on_change* decides: ``keep`` it as it is here, ``update`` the fields that the source gives, or
    ``error`` (`BadInput`). Two records of one import with one uid are one if they say the same;
    else they are a conflict, and the first stands. *where* tells the place of the item that came
    last; *tell* is called with each difference, conflict and skipped item as it is met, *stage*
    with a word for what goes on after the last. *log* is told what is done; without one nothing is
    written, a dry run, and *connection* may be one that only reads.
    """
    into = _Putting(connection, log, on_change, Tally(tell))
    try:
        into.put(items, where or (lambda: ""), stage)
    finally:
        into.close()
    return into.tally.report()


class _Putting:
    def __init__(
        self, connection: sqlite3.Connection, log: Change | None, on_change: str, tally: Tally
    ) -> None:
        self.tally = tally
        self._connection = connection
        self._log = log
        self._on_change = on_change
        # The highest id there ever was: AUTOINCREMENT's own memory.
        found = connection.execute("SELECT seq FROM sqlite_sequence WHERE name = 'records'")
        self._last_id: int = (found.fetchone() or (0,))[0]
        self._met = Sightings(self._last_id)
        self._moment = now()
        self._collections: list[Collection] = []
        self._details: dict[str, Details] = {}  # of records that are still to come
        self._keeps_details = log is not None and cables.has_tables(connection)
        self.bulk = Bulk(connection, self._last_id)
        self._unwritten = Unwritten() if log is None else None

    def close(self) -> None:
        """Put back what was set for the import alone."""
        self.bulk.close()
        if self._unwritten:
            self._unwritten.close()

    def put(
        self,
        items: Iterable[Record | Collection | Details | Skipped],
        where: Callable[[], str],
        stage: Stage | None,
    ) -> None:
        """Take in everything, a chunk at a time."""
        ahead = Ahead(self._given(items, where), STRIDE)
        while chunk := ahead.take(CHUNK):
            self._flush(chunk)
            if self._unwritten or len(chunk) < CHUNK:
                continue
            last_id = self._last_id + self.tally.new
            self.bulk.grown(last_id)
            if self.bulk.is_due(last_id):
                with ahead.reading():
                    self.bulk.full_text(last_id)
        if self._log:
            for collection in self._collections:
                put_collection(self._connection, self._log, collection)
            self.bulk.finish(self._last_id + self.tally.new, stage)

    def _given(
        self, items: Iterable[Record | Collection | Details | Skipped], where: Callable[[], str]
    ) -> Iterator[_Given]:
        """The records of *items*, ready to be compared and kept; nothing here touches SQLite."""
        last: Details | None = None  # those of a record come right before it
        for item in items:
            if isinstance(item, Record):
                place = where()
                by_place = last.by_place if last and last.uid == item.uid else ()
                try:
                    row = rows.row_of(filled(item, self._moment))
                    said = fingerprint(row, by_place)
                except UnicodeEncodeError:
                    refuse(item, place)
                except ValueError as error:  # a date that cannot be
                    raise BadInput(f"{place}: {error}" if place else str(error)) from None
                yield _Given(item, row, said, self._met.note(place, said))
            elif isinstance(item, Details):
                last = item
                if self._keeps_details:
                    self._details[item.uid] = item
            elif isinstance(item, Skipped):
                self.tally.skip(item)
            else:
                self._collections.append(item)

    def _flush(self, chunk: list[_Given]) -> None:
        known = self._known([one.row[_UID] for one in chunk])
        new: list[tuple[Any, ...]] = []
        states: list[str] = []
        for one in chunk:
            uid = one.row[_UID]
            if found := known.get(uid):
                self._again(one, *found)
                continue
            self.tally.new += 1
            record_id = self._last_id + self.tally.new
            self._met.became(one.number)
            known[uid] = record_id, one.said
            new.append((record_id, *one.row[1:], one.said))
            states.append(line(record_id, state_of_record(one.row, one.said)))
        if self._unwritten:
            self._unwritten.add((row[_UID], row[0], row[-1]) for row in new)
        elif self._log and new:
            self._connection.executemany(INSERT, new)
            self._log.add(RECORDS, new[0][0], new[-1][0], len(new), "".join(states))
        for one in chunk if self._details else ():
            self._detail(one, known[one.row[_UID]][0])

    def _detail(self, one: _Given, record_id: int) -> None:
        """Keep what the text of a record says beyond its fields, if the record says the same."""
        found = self._details.pop(one.row[_UID], None)
        said = "SELECT fingerprint FROM records WHERE id = ?"
        if (
            found
            and self._log
            and self._connection.execute(said, (record_id,)).fetchone() == (one.said,)
        ):
            cables.put_details(
                self._connection, self._log, record_id, found.data, found.source_text
            )

    def _known(self, uids: list[str]) -> dict[str, tuple[int, str]]:
        marks = ", ".join("?" * len(uids))
        found = self._connection.execute(
            f"SELECT uid, id, fingerprint FROM records WHERE uid IN ({marks})", uids
        )
        known = {uid: (record_id, said) for uid, record_id, said in found}
        if self._unwritten:
            known |= self._unwritten.known(uids)
        return known

    def _again(self, one: _Given, record_id: int, said: str) -> None:
        first = self._met.met(record_id, one.number)
        if first and not self._met.says(first, one.said):
            where = self._met.where
            self.tally.conflict(Conflict(one.row[_UID], where(one.number), where(first)))
        elif first or (said == one.said and not self._may_lie_elsewhere(one)):
            self.tally.unchanged += 1
        else:
            self._changed(one, record_id)

    def _may_lie_elsewhere(self, one: _Given) -> bool:
        """Whether the record's file is to be looked for where it was found now."""
        return self._on_change == "update" and bool(one.record.sha256)

    def _changed(self, one: _Given, record_id: int) -> None:
        """The source of a record that is here says something else than it did."""
        row = self._connection.execute(
            f"SELECT {rows.COLUMNS} FROM records WHERE id = ?", (record_id,)
        ).fetchone()
        here = rows.record_of(row)
        where = self._met.where(one.number)
        differences = _differences(here, one.record, where)
        for difference in differences:
            self.tally.difference(difference)
        if differences and self._on_change == "error":
            raise BadInput(_sentence(here, differences, where))
        if differences and self._on_change == "keep":
            self.tally.kept += 1
            return
        if differences:
            self.tally.updated += 1
        else:
            self.tally.unchanged += 1  # it was brought to what the source says by hand
        if self._log and differences:
            fields = {each.field: each.source for each in differences}
            change(self._connection, self._log, here, fields, one.said)
        elif self._log:
            self._connection.execute(
                "UPDATE records SET fingerprint = ? WHERE id = ?", (one.said, record_id)
            )


def _differences(here: Record, source: Record, where: str) -> list[Difference]:
    return [
        Difference(here.id or 0, name, ours, theirs, where)
        for name, ours, theirs in zip(Record._fields, here, source, strict=True)
        if name not in GIVEN and theirs not in (None, ()) and theirs != ours
    ]


def _sentence(here: Record, differences: list[Difference], where: str) -> str:
    what = "; ".join(
        f"{one.field}: here {one.here!r}, source {one.source!r}" for one in differences
    )
    place = f"{where}: " if where else ""
    return f"{place}record {here.id} has changed at its source ({what}); nothing was imported"
