"""Adding a stream of records to the database: new ones are stored, existing ones are compared.

Records come in batches: one look-up by uid per batch, one `executemany` for the new ones. Memory
stays constant: a batch, and some twenty bytes for each record of the import
(`foiakit.store.load.sightings`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from foiakit.errors import BadInput
from foiakit.model.record import Collection, Details, Record, Skipped
from foiakit.store import telegrams
from foiakit.store.events import (
    Answer,
    Conflict,
    Counts,
    Difference,
    Events,
    Reworded,
    TakenKey,
    Tell,
)
from foiakit.store.find import record_by_id
from foiakit.store.load import details, merged_records
from foiakit.store.load.batches import Batch, Item, batches
from foiakit.store.load.bulk import Bulk, Stage
from foiakit.store.load.citation_keys import CitationKeys
from foiakit.store.load.dry_run_records import Unwritten
from foiakit.store.load.edit_records import INSERT, change, put_collection
from foiakit.store.load.reference_sync import CurrentReferences
from foiakit.store.load.sightings import Sightings
from foiakit.store.load.source_differences import (
    differences_of,
    different_fields,
    documents,
    sentence,
)
from foiakit.store.log.change_log import now
from foiakit.store.log.row_snapshots import RECORDS, line, state_of_record
from foiakit.store.requests import links
from foiakit.store.schema import rows
from foiakit.store.session import Session

_KEY = Record._fields.index("citation_key")
_UID, _SHA256 = Record._fields.index("uid"), Record._fields.index("sha256")


def put(
    session: Session,
    items: Iterable[Item | Batch],
    on_change: str = "keep",
    where: Callable[[], str] | None = None,
    *,
    current: CurrentReferences,
    tell: Tell | None = None,
    stage: Stage | None = None,
    dry_run: bool = False,
) -> Counts:
    """Add what a reader yields, inside a transaction; an existing record is not added again.

    A record is identified by its uid. If its source has changed since the last import, *on_change*
    decides: ``keep`` it as it is here, ``update`` the fields that the source gives, or ``error``
    (`BadInput`). Two records of one import with one uid are one if they are equal; else they are a
    conflict, and the first is kept. *where* returns the place of the last item; *tell* is called
    with each event (`foiakit.store.events`) as it happens, *stage* with a word for the work after
    the last item, *current* returns the references of a record that is updated. On a *dry_run*
    nothing is written, and *session* may be read-only. *items* may include batches that another
    process has prepared (`foiakit.store.load.batches`).
    """
    into = _Putting(session, on_change, Events(tell), current, dry_run=dry_run)
    try:
        into.put(batches(items, where or (lambda: ""), now()), stage)
    finally:
        into.close()
    for link in links.proposed(session):
        into.events.tell(Answer(*link))
    return into.events.counts()


class _Putting:
    def __init__(
        self,
        session: Session,
        on_change: str,
        events: Events,
        current: CurrentReferences,
        *,
        dry_run: bool,
    ) -> None:
        self.events = events
        self._current = current
        self._new = 0
        self._session = session
        self._log = None if dry_run else session.log
        self._on_change = on_change
        # The highest id there ever was, which AUTOINCREMENT remembers.
        found = session.execute("SELECT seq FROM sqlite_sequence WHERE name = 'records'")
        self._last_id: int = (found.fetchone() or (0,))[0]
        self._met = Sightings(self._last_id)
        self._collections: list[Collection] = []
        self._details: dict[str, Details] = {}  # of records that are still to come
        self._keeps_details = telegrams.has_tables(session)
        self.bulk = Bulk(session, self._last_id)
        self._unwritten = Unwritten() if dry_run else None
        self._keys = CitationKeys(session, remember=dry_run)
        self._has_merged = merged_records.are_any(session)

    def close(self) -> None:
        """Restore what was set for the import alone."""
        self.bulk.close()
        if self._unwritten:
            self._unwritten.close()

    def put(self, ready: Iterator[Batch], stage: Stage | None) -> None:
        """Add everything, a batch at a time."""
        for batch in ready:
            for item in batch.others:
                self._other(item)
            self._flush(batch)
            if not self._unwritten:
                self.bulk.grown(self._last_id + self._new)
        for collection in self._collections:
            self._posting(collection)
        if self._log:
            self.bulk.finish(self._last_id + self._new, stage)

    def _posting(self, source: Collection) -> None:
        """Store a posting that is new; an existing one is treated as a record is."""
        columns = ", ".join(rows.COLLECTION_COLUMNS)
        row = self._session.execute(
            f"SELECT {columns} FROM collections WHERE name = ?", (source.name,)
        ).fetchone()
        here = rows.collection_of(row) if row else Collection(source.name)
        differences = different_fields(here, source)
        if row:
            for name, value in differences.items():
                if name == "references" and documents(here) == documents(source):
                    continue  # only their places moved, with the lead's text
                self.events.tell(Reworded(source.name, name, getattr(here, name), value))
            if differences and self._on_change == "error":
                raise BadInput(
                    f"{source.name} has changed at its source ({', '.join(differences)}); nothing"
                    " was imported"
                )
        if self._log and (not row or (differences and self._on_change == "update")):
            put_collection(self._session, here._replace(**differences))

    def _other(self, item: Collection | Details | Skipped) -> None:
        if isinstance(item, Details):
            if self._keeps_details:
                self._details.setdefault(item.uid, item)  # as with two records, the first is kept
        elif isinstance(item, Skipped):
            self.events.tell(item)
        else:
            self._collections.append(item)

    def _flush(self, batch: Batch) -> None:
        """Store the new records of *batch*."""
        number = self._met.note(batch)
        uids = [row[_UID] for row in batch.rows]
        known = self._known(uids)
        merged = merged_records.known(self._session, uids) if self._has_merged else {}
        before = self._last_id + self._new
        are_all_new = not known and not merged and len(set(uids)) == len(uids)
        if are_all_new:  # as in most imports
            new = batch.rows
            self._met.became(number, len(new))
        else:
            new = []
            for at, row in enumerate(batch.rows):
                if found := known.get(row[_UID]):
                    self._again(batch, at, number + at, *found)
                    continue
                if alias := merged.get(row[_UID]):
                    self._merged(row, *alias, self._met.where(number + at))
                    continue
                self._met.became(number + at)
                new.append(row)
                known[row[_UID]] = before + len(new), row[-1]
        for record_id, row in enumerate(new, before + 1):
            row[0] = record_id
        self._give_keys(batch, new, number)
        self._new += len(new)
        self.events.count("new", len(new))
        if self._unwritten:
            self._unwritten.add((row[_UID], row[0], row[-1]) for row in new)
        elif self._log and new:
            self._session.executemany(INSERT, new)
            states = [line(row[0], state_of_record(row, self._own_digest(row))) for row in new]
            self._log.add(RECORDS, before + 1, before + len(new), len(new), "".join(states))
        if self._details:
            self._detailed(batch, number, known)

    def _give_keys(self, batch: Batch, new: list[list[Any]], number: int) -> None:
        """Give citation keys to *new*; report one that a source gives and another record has."""
        for key, row, at in self._keys.give_batch(batch.rows, batch.keyed, new):
            self.events.tell(TakenKey(key, row[_KEY], row[0], self._met.where(number + at)))

    def _own_digest(self, row: list[Any]) -> str | None:
        """Return the fingerprint of *row*'s whole content, if its source's is the same."""
        found = self._details.get(row[_UID]) if self._details else None
        return None if found and found.by_place else row[-1]

    def _detailed(self, batch: Batch, number: int, known: dict[str, tuple[int, str]]) -> None:
        """Store texts' details, if their records' content is the same as here."""
        for at, row in enumerate(batch.rows):
            if not (found := self._details.pop(row[_UID], None)):
                continue
            record_id, earlier = known.get(row[_UID]) or (row[0], "")
            statement = "SELECT fingerprint FROM records WHERE id = ?"
            if self._session.execute(statement, (record_id,)).fetchone() != (row[-1],):
                continue
            where = self._met.where(number + at)
            differences = details.put(
                self._session, record_id, found, self._on_change, where, dry_run=self._log is None
            )
            for difference in differences:
                self.events.tell(difference)
            if differences and earlier == row[-1] and not self._may_lie_elsewhere(row):
                # It was counted before its details were compared.
                self.events.count("unchanged", -1)
                self.events.count("kept" if self._on_change == "keep" else "updated")

    def _known(self, uids: list[str]) -> dict[str, tuple[int, str]]:
        marks = ", ".join("?" * len(uids))
        found = self._session.execute(
            f"SELECT uid, id, fingerprint FROM records WHERE uid IN ({marks})", uids
        )
        known = {uid: (record_id, digest) for uid, record_id, digest in found}
        if self._unwritten:
            known |= self._unwritten.known(uids)
        return known

    def _again(self, batch: Batch, at: int, number: int, record_id: int, digest: str) -> None:
        """Handle a row of a record that is here, or came before in this import."""
        row = batch.rows[at]
        first = self._met.met(record_id, number)
        if first and not self._met.has_digest(first, batch.digests[at]):
            where = self._met.where
            self.events.tell(Conflict(row[_UID], where(number), where(first)))
        elif first or (digest == row[-1] and not self._may_lie_elsewhere(row)):
            self.events.count("unchanged")
        else:
            self._changed(row, record_id, self._met.where(number), dated=batch.dated[at] == 1)

    def _merged(self, row: list[Any], record_id: int, digest: str | None, where: str) -> None:
        """Handle a row of a record that was merged into another, whose fields a person has decided
        on.

        Changes at its source are reported, and only accepted by hand.
        """
        differences: list[Difference] = []
        if digest != row[-1]:
            here = self._here(record_id)
            source = rows.record_of(row[: len(Record._fields)])
            differences = differences_of(here, source._replace(year=None), where)
        for difference in differences:
            self.events.tell(difference)
        if differences and self._on_change == "error":
            raise BadInput(sentence(record_id, differences, where))
        self.events.count("kept" if differences else "unchanged")

    def _may_lie_elsewhere(self, row: list[Any]) -> bool:
        """Return whether the record's file is to be looked for where it was found now."""
        return self._on_change == "update" and bool(row[_SHA256])

    def _changed(self, values: list[Any], record_id: int, where: str, *, dated: bool) -> None:
        """Handle a change at the source of a record that is here."""
        here = self._here(record_id)
        source = rows.record_of(values[: len(Record._fields)])
        if not dated:
            # it depends on the date, and is not a change of its own
            source = source._replace(year=None)
        differences = differences_of(here, source, where)
        for difference in differences:
            self.events.tell(difference)
        if differences and self._on_change == "error":
            raise BadInput(sentence(record_id, differences, where))
        if differences and self._on_change == "keep":
            self.events.count("kept")
            return
        if differences:
            self.events.count("updated")
        else:
            self.events.count("unchanged")  # it was edited by hand to agree with the source
        if self._log and differences:
            fields = {each.field: each.source for each in differences}
            change(self._session, here, fields, self._current, values[-1])
        elif self._log:
            change(self._session, here, {}, self._current, values[-1])

    def _here(self, record_id: int) -> Record:
        return record_by_id.get(self._session.connection, self._session.path, record_id)
