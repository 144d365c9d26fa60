"""Merging another person's database into this one.

A record is identified by its uid. New records are added with everything that belongs to them;
existing ones are compared (`foiakit.store.exchange.comparison`), and nothing is overwritten
unasked. Everything is written by the store's usual functions, so that it is logged like any other
change.

Memory stays constant: a chunk of records, and eight or sixteen bytes for each new one.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from itertools import chain
from typing import Any

from foiakit.errors import BadInput
from foiakit.model.record import Record
from foiakit.store.events import (
    Counts,
    Disagreement,
    Event,
    Events,
    SameMessage,
    TakenKey,
    Tell,
)
from foiakit.store.exchange import merge_related, merge_requests
from foiakit.store.exchange.comparison import BOTH, HERE, SAME, Comparison, compare, held
from foiakit.store.exchange.conflict_rule import ConflictRule
from foiakit.store.exchange.record_stream import CHUNK, Outgoing, Tick, rows_of
from foiakit.store.find.named_records import ids_of
from foiakit.store.load import merged_records
from foiakit.store.load.bulk import Stage
from foiakit.store.load.citation_keys import CitationKeys, keys_of, know_as, owner_of
from foiakit.store.log.log_reader import fingerprints_of
from foiakit.store.log.row_snapshots import fingerprint_of
from foiakit.store.store import Store

_FROM_SOURCE = slice(Record._fields.index("collection"), -3)
"""The record's own values in a row of `foiakit.store.log.row_snapshots.RECORD_COLUMNS`."""
_LIKENESSES = 8
_KEY = Record._fields.index("citation_key")

_Row = tuple[Any, ...]


def merge(
    here: Store,
    there: Store,
    on_change: str = "keep",
    *,
    dry_run: bool = False,
    tell: Tell | None = None,
    tick: Tick | None = None,
    stage: Stage | None = None,
) -> Counts:
    """Merge *there* into *here*, inside the transaction of *here*; *there* is only read.

    If both have something and it differs, *on_change* decides: ``keep`` it as it is here,
    ``update`` it to the other's values, or ``error`` (`BadInput`). *tell* is called with each event
    (`foiakit.store.events`) as it happens, *tick* with the number of records done, *stage* with a
    word for the work after the last one. With *dry_run* nothing is written, and *here* may be a
    read-only database.
    """
    events = Events(tell)
    decide = ConflictRule(events, on_change)
    there.execute("BEGIN")  # one state of it, even if others write meanwhile
    try:
        records = _Records(here, there, decide, dry_run=dry_run)
        tick = tick or (lambda _, __: None)
        new = records.compare(tick)
        collections = list(merge_related.collections(here, there, decide))
        events.count("new", len(new))
        if not dry_run and (new or collections):
            going = Outgoing(there, new, tick)
            items = chain(collections, going.items())

            def on_way_in(event: Event) -> None:
                if isinstance(event, TakenKey):  # everything else was decided before
                    events.tell(event)

            here.put(items, "update", where=going.where, tell=on_way_in, stage=stage)
            _keep_sources(here, there, going.edited)
        merge_related.bring(here, there, decide, dry_run=dry_run)
        merge_requests.bring(here, there, decide, dry_run=dry_run)
    finally:
        if there.connection.in_transaction:
            there.execute("ROLLBACK")
    return events.counts()


def _keep_sources(here: Store, there: Store, edited: array[int]) -> None:
    """Add new records: edited ones are stored with their source's fingerprint, not their own."""
    for start in range(0, len(edited), CHUNK):
        rows = rows_of(there, edited[start : start + CHUNK])
        here.executemany(
            "UPDATE records SET fingerprint = ? WHERE uid = ?",
            [(row[-1], row[1]) for row in rows],
        )


class _Records:
    def __init__(self, here: Store, there: Store, decide: ConflictRule, *, dry_run: bool) -> None:
        self._here = here
        self._there = there
        self._decide = decide
        self._events = decide.events
        self._dry_run = dry_run
        self._keys = CitationKeys(here, remember=True)

    def compare(self, tick: Tick) -> array[int]:
        """Compare what both have; return the ids, there, of what is new."""
        new = array("q")
        done = 0
        for page in self._pages():
            known = ids_of(self._here, [uid for _, uid, *_ in page])
            merged = merged_records.known(self._here, [uid for _, uid, *_ in page])
            strangers = [row for row in page if row[1] not in known and row[1] not in merged]
            if known:
                self._compare([row[0] for row in page if row[1] in known], known)
            self._merged([row[0] for row in page if row[1] in merged.keys() - known], merged)
            self._likenesses(strangers)
            self._citation_keys(page, known, strangers)
            new.extend(row[0] for row in strangers)
            done += len(page)
            tick(done, None)
        return new

    def _pages(self) -> Iterator[list[_Row]]:
        last = -(2**63)
        while True:
            page = self._there.execute(
                "SELECT id, uid, message, post, serial, year, citation_key FROM records NOT INDEXED"
                " WHERE id > ? ORDER BY id LIMIT ?",
                (last, CHUNK),
            ).fetchall()
            if not page:
                return
            last = page[-1][0]
            yield page

    def _compare(self, ids: list[int], known: dict[str, int]) -> None:
        theirs = rows_of(self._there, ids)
        held_here = {row[1]: row for row in rows_of(self._here, [known[row[1]] for row in theirs])}
        for row in theirs:
            mine = held_here[row[1]]
            if mine[_FROM_SOURCE] == row[_FROM_SOURCE]:
                self._events.count("unchanged")
                continue
            try:
                found = compare(
                    held(mine, fingerprints_of(self._here, mine[0])),
                    held(row, fingerprints_of(self._there, row[0])),
                )
                self._decided(mine[0], row[0], found)
            except ValueError as error:  # an invalid date from another program
                raise BadInput(f"{self._there.path}:{row[0]}: {error}") from None

    def _merged(self, ids: list[int], merged: merged_records.Known) -> None:
        """Handle records that were merged into another here: a person has decided on their
        content.
        """
        for row in rows_of(self._there, ids) if ids else ():
            same = merged[row[1]][1] in {row[-1], fingerprint_of(row[:-1])}
            self._events.count("unchanged" if same else "kept")

    def _decided(self, here: int, there: int, found: Comparison) -> None:
        if found.edited in (SAME, HERE):
            self._events.count("unchanged" if found.edited == SAME else "ahead")
            return
        where = f"{self._there.path}:{there}"
        disagreements = [
            Disagreement("record", here, field, ours, theirs, found.edited, where)
            for field, (ours, theirs) in found.differences.items()
        ]
        if not self._decide.takes(disagreements):
            self._events.count("conflicting" if found.edited == BOTH else "kept")
            return
        self._events.count("updated")
        if not self._dry_run:
            self._here.change(here, found.taken)

    def _citation_keys(
        self, page: list[_Row], known: dict[str, int], strangers: list[_Row]
    ) -> None:
        """Accept the other database's keys for records here as well, where they are free.

        New records get theirs when they are added, so only a dry run checks those.
        """
        if self._dry_run:
            wanted = [_values(row[1], row[-1]) for row in strangers]
            self._keys.give(wanted)
            for row, granted in zip(strangers, wanted, strict=True):
                if row[-1] != granted[_KEY]:
                    where = f"{self._there.path}:{row[0]}"
                    self._events.tell(TakenKey(row[-1], granted[_KEY], 0, where))
        held_here = keys_of(self._here, list(known.values()))
        for there, uid, *_, key in page:
            number = known.get(uid)
            if number is None or key is None or held_here[number] == key:
                continue
            if self._dry_run:
                fits = owner_of(self._here, key) in {None, uid}
            else:
                fits = know_as(self._here, key, uid)
            if not fits:
                where = f"{self._there.path}:{there}"
                self._events.tell(TakenKey(key, None, number, where))

    def _likenesses(self, strangers: list[_Row]) -> None:
        """Report new records with the message and the year of one that is only here."""
        for there, _, message, post, serial, year, _ in strangers:
            if post is None or serial is None or year is None:
                continue
            found = self._here.execute(
                "SELECT id, uid FROM records INDEXED BY records_by_message"
                f" WHERE post = ? AND serial = ? AND year = ? LIMIT {_LIKENESSES}",
                (post, serial, year),
            ).fetchall()
            # Whoever has both there knows that they are two releases of one message.
            both = ids_of(self._there, [uid for _, uid in found]) if found else {}
            for here, uid in found:
                if uid not in both:
                    where = f"{self._there.path}:{there}"
                    self._events.tell(SameMessage(here, message, year, where))


def _values(uid: str, key: str) -> list[Any]:
    """Return the values of a record that needs nothing else."""
    return list(Record(uid=uid, citation_key=key))
