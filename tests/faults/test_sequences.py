"""Any steps in two databases, against a model: each is as predicted, and proves sound.

So do the pieces and backups that are made between. ``FOIAKIT_FAULTS=full python -m pytest
tests/faults/test_sequences.py`` runs a thousand sequences.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

import pytest
from faults.composed import rows_of_telegrams, shuffled_csv, shuffled_details, telegrams
from faults.extent import often, report
from faults.model import (
    Diff,
    Records,
    diff,
    imported,
    last_id,
    merged,
    records_of,
    taken_back,
    things,
    without_keys,
)
from log_inspection import damages

from foiakit.errors import DatabaseError, FoiakitError
from foiakit.model.query import Query
from foiakit.model.record import Record
from foiakit.readers import Item
from foiakit.requests.model import Event, Number, Outcome, Request, number_key
from foiakit.requests.model import Item as Wanted
from foiakit.store.exchange import subset
from foiakit.store.exchange.merge import merge
from foiakit.store.file import backup
from foiakit.store.file.connection import LockWait
from foiakit.store.load import accepted_findings, undo
from foiakit.store.log import log_reader
from foiakit.store.requests import read as requests
from foiakit.store.requests import write
from foiakit.store.store import Store

STEPS = 14
ALPHABET = (
    "texts", "texts", "rows", "rows", "csv", "details", "add", "edit", "edit", "remove", "undo",
    "undo", "undo", "restore", "merge", "mark", "piece", "backup",
    "request", "request", "event", "event",
)  # fmt: skip
"""The steps; some are taken more often."""


class Kept:
    """A database, and what its changes did."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.store = self.opened()
        self.store.put([])
        self.changes: dict[int, Diff] = {}

    def opened(self) -> Store:
        store = Store.write(str(self.path), create=True)
        store.connection.execute("PRAGMA synchronous = OFF")  # no power failure is tested here
        return store

    def newest(self) -> int:
        return next((entry.id for entry in log_reader.entries(self.store, limit=1)), 0)

    def ids(self) -> list[int]:
        return sorted(records_of(self.store))


class Steps:
    """The sequence of operations of a seed."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.random = Random(seed)
        self.folder = folder
        self.here, self.there = Kept(folder / "here.db"), Kept(folder / "there.db")
        self.done: list[str] = []

    def run(self) -> None:
        try:
            for number in range(STEPS):
                self.step(number)
        finally:
            self.here.store.close()
            self.there.store.close()

    def step(self, number: int) -> None:
        if self.random.random() < 0.3:
            self.here, self.there = self.there, self.here
        name = self.random.choice(ALPHABET)
        self.done.append(f"{self.here.path.stem}: {name}")
        if name == "piece":
            self.piece(number)
        elif name == "backup":
            self.backup(number)
        else:
            self.change(name)

    def change(self, name: str) -> None:
        """A step that may alter the database: as predicted, and in the log."""
        store = self.here.store
        before, last = things(store), self.here.newest()
        try:
            expected = getattr(self, name)()
        except DatabaseError:
            raise
        except FoiakitError:  # no record to edit, nothing to restore
            assert things(store) == before
            return
        after, newest = things(store), self.here.newest()
        if expected is not None:
            assert records_of(store) == without_keys(expected)
        if newest == last:
            assert after == before  # what is altered is in the log
        else:
            assert newest == last + 1
            self.here.changes[newest] = diff(before, after)
        assert damages(store) == []
        assert all(record.citation_key for record in store.select(Query()))

    def take(self, items: list[Item]) -> Records:
        on_change = self.random.choice(["keep", "update"])
        self.done[-1] += (
            f" {on_change} {[str(item.uid)[:4] for item in items if type(item) is Record]}"
        )
        store = self.here.store
        expected = imported(records_of(store), last_id(store), items, on_change)
        store.put(items, on_change)
        return _as_updated(expected, records_of(store)) if on_change == "update" else expected

    def texts(self) -> Records:
        return self.take(telegrams(self.random))

    def rows(self) -> Records:
        return self.take(rows_of_telegrams(self.random))

    def csv(self) -> Records:
        source = self.random.choice([self.here, self.there])
        return self.take(shuffled_csv(source.store, self.random))

    def details(self) -> Records:
        source = self.random.choice([self.here, self.there])
        return self.take(shuffled_details(source.store, self.random))

    def any_id(self) -> int:
        return self.random.choice(self.here.ids() or [1])

    def add(self) -> None:
        words = self.random.choice([None, "See Kabul 1701 of March 1974.", "nothing"])
        self.here.store.add(Record(title="By hand", text=words, captions=("NODIS",)))

    def edit(self) -> None:
        fields: dict[str, Any] = self.random.choice(
            [{"notes": "n"}, {"title": "Edited", "tags": ("t",)}, {"text": "SEE STATE 4009."}]
        )
        self.here.store.change(self.any_id(), fields)

    def remove(self) -> None:
        ids = self.here.ids()
        self.here.store.remove(self.random.sample(ids, min(len(ids), self.random.randint(1, 2))))

    def mark(self) -> None:
        store = self.here.store
        with store.transaction():
            accepted_findings.mark(
                store, self.any_id(), "odd-character", self.random.choice(["so", "yes"])
            )

    def request(self) -> None:
        """A request for one of a few cables, so that two databases may ask for the same."""
        cable = self.random.choice([("Kabul 8106", 1973), ("Lima 4127", 1975), (None, None)])
        item = Wanted(number=1, message=cable[0], year=cable[1], what=None if cable[0] else "All")
        law = self.random.choice(["foia", "mdr"])
        with self.here.store.transaction():
            write.add(self.here.store, Request(law=law, office="nara", items=(item,)))

    def event(self) -> None:
        """Something happens to a request: a letter with its number, a decision on its item."""
        store = self.here.store
        held = list(requests.every(store))
        if not held:
            return
        own = self.random.choice(held).id or 0
        kind = self.random.choice(["sent", "acknowledged", "determined", "note"])
        number = f"NGC{own}-{self.random.randint(1, 3)}"
        outcomes = (Outcome(item=1, result="part", exemptions=("(b)(1)",)),)
        with store.transaction():
            if kind == "acknowledged":
                key = number_key(number)
                write.add_numbers(store, own, [Number(number=number, key=key)])
            day = f"2026-0{self.random.randint(1, 9)}-02"
            write.add_event(
                store,
                own,
                Event(number=0, kind=kind, day=day,
                      outcomes=outcomes if kind == "determined" else ()),
            )  # fmt: skip

    def restore(self) -> None:
        store = self.here.store
        with store.transaction():
            undo.restore(store, self.random.randint(1, last_id(store) + 1))

    def merge(self) -> Records | None:
        on_change = self.random.choice(["keep", "keep", "update"])
        store = self.here.store
        expected = merged(records_of(store), last_id(store), records_of(self.there.store))
        with Store.open(self.there.store.path) as other, store.transaction():
            merge(store, other, on_change)
        return expected if on_change == "keep" else None

    def undo(self) -> None:
        """Undo a change: everything is as before it, or a later change makes it impossible."""
        store = self.here.store
        standing = [
            step.id for step in log_reader.entries(store) if step.undone is None and not step.begins
        ]
        if not standing:
            return
        number = self.random.choice(standing[: self.random.choice([1, 3, len(standing)])])
        self.done[-1] += f" {number}"
        now = things(store)
        expected = taken_back(now, self.here.changes[number])
        if expected is None:
            with pytest.raises(FoiakitError) as refused, store.transaction():
                undo.undo(store, log_reader.entry(store, number))
            assert not isinstance(refused.value, DatabaseError)
            assert things(store) == now
            return
        with store.transaction():
            undo.undo(store, log_reader.entry(store, number))
        assert things(store) == expected

    def piece(self, number: int) -> None:
        ids = self.here.ids()
        if not ids:
            return
        chosen = sorted(self.random.sample(ids, self.random.randint(1, len(ids))))
        path = self.folder / f"piece{number}.db"
        spans = tuple((number, number) for number in chosen)
        subset.make(self.here.store, str(path), Query(ids=spans))
        held = records_of(self.here.store)
        self.proved(path, {number: held[number] for number in chosen})

    def backup(self, number: int) -> None:
        path = self.folder / f"backup{number}.db"
        backup.copy(self.here.store.path, str(path), LockWait())
        self.proved(path, records_of(self.here.store))

    def proved(self, path: Path, expected: Records) -> None:
        """The copy is sound and holds what it should; sometimes work goes on in it."""
        with Store.open(str(path)) as copy:
            assert damages(copy) == []
            assert records_of(copy) == expected
        if self.random.random() < 0.3 and path.stem.startswith("piece"):
            self.there.store.close()
            self.there = Kept(path)
            self.there.changes = {1: diff({}, things(self.there.store))}


def _as_updated(expected: Records, found: Records) -> Records:
    """A text that was updated is read for what it names, and may have details for that alone."""
    return {
        number: record._replace(has_details=found[number].has_details)
        if number in found and record.source_text is None
        else record
        for number, record in expected.items()
    }


@pytest.fixture
def sequences(tmp_path: Path) -> Callable[[int], None]:
    def run(seed: int) -> None:
        folder = tmp_path / str(seed)
        folder.mkdir()
        steps = Steps(folder, seed)
        try:
            steps.run()
        except Exception as error:
            error.add_note(f"sequence {seed}: " + "; ".join(steps.done))
            raise

    return run


def test_any_steps_end_as_predicted_and_prove_sound(
    sequences: Callable[[int], None], record_property: Callable[[str, object], None]
) -> None:
    number = often(30, 1000)
    for seed in range(number):
        sequences(seed)
    report(record_property, f"{number:,} random sequences of {STEPS} steps in two databases")
