"""Reading the log: which changes there were, what each did, the state of a record at any time."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, NamedTuple

from foiakit.errors import NotFound
from foiakit.model.record import Record
from foiakit.store.file.executor import Executor
from foiakit.store.log import row_snapshots
from foiakit.store.log.row_snapshots import RECORDS, Image, Key
from foiakit.store.schema import rows


class LoggedChange(NamedTuple):
    """A change: when it was made, by what command, and how many records it touched."""

    id: int
    time: str
    command: str
    undoes: int | None
    """The change that it undid."""
    added: int
    changed: int
    removed: int
    begins: bool
    """Whether it describes existing content."""
    undone: int | None
    """The change that undid it, unless that one was undone in turn."""


class Step(NamedTuple):
    """What a change did to one thing; there is no image of what it only added."""

    change: int
    key: Key
    was: str | None
    now: str | None
    before: Image | None
    after: Image | None

    @property
    def what(self) -> str:
        """``added``, ``changed``, ``removed`` or ``put back``."""
        if self.was is None:
            return "added" if self.after is not None or self.key.place != RECORDS else "put back"
        return "removed" if self.now is None else "changed"

    def fields(self) -> Iterator[tuple[str, Any, Any]]:
        """Each column that differs, before and after, except times."""
        before, after = self.before or {}, self.after or {}
        for name in dict.fromkeys((*before, *after)):
            if name not in UNSAID and before.get(name) != after.get(name):
                yield name, before.get(name), after.get(name)


UNSAID = ("updated", "fingerprint")
"""Columns that foiakit manages itself."""
_ENTRY = "id, time, command, undoes, added, changed, removed, begins"
_STEP = "id, change, place, record, name, was, now, before, after"
_TOUCHED = (
    "SELECT change FROM change_rows WHERE record = ?"
    " UNION SELECT change FROM change_spans WHERE place = 'records' AND ? BETWEEN first AND last"
)
_AT_ONCE = 500


def entries(
    store: Executor, record: int | None = None, limit: int | None = None, before: int | None = None
) -> Iterator[LoggedChange]:
    """The changes, newest first: all, or those that touched *record*; from before *before*."""
    held, values = ["id < ?"], [2**62 if before is None else before]
    if record is not None:
        held.append(f"id IN ({_TOUCHED})")
        values += [record, record]
    undone = undone_by(store)
    for row in store.execute(
        f"SELECT {_ENTRY} FROM changes WHERE {' AND '.join(held)} ORDER BY id DESC LIMIT ?",
        (*values, -1 if limit is None else limit),
    ):
        yield LoggedChange._make((*row[:-1], bool(row[-1]), undone.get(row[0])))


def fingerprints_of(store: Executor, record: int) -> set[str]:
    """Return the `fingerprint` of every state of a record in the log."""
    found = store.execute(
        "SELECT was, now FROM change_rows WHERE record = ? AND place = ?", (record, RECORDS)
    ).fetchall()
    return {row_snapshots.fingerprint_in(state) for states in found for state in states if state}


def entry(store: Executor, change: int) -> LoggedChange:
    """Return the change with that number; `NotFound` if there is none."""
    # No number of a change is as high as 2**62, and SQLite has none above 2**63.
    found = next(entries(store, limit=1, before=min(change, 2**62) + 1), None)
    if found is None or found.id != change:
        raise NotFound(f"{store.path}: no change {change}; foiakit log lists the changes")
    return found


def undone_by(store: Executor) -> dict[int, int]:
    """Return each change that is undone now, and the change that did it."""
    pairs = store.execute(
        "SELECT id, undoes FROM changes WHERE undoes IS NOT NULL ORDER BY id DESC"
    ).fetchall()
    found: dict[int, int] = {}
    # the later ones first: they decide whether an earlier one is in force
    for number, other in pairs:
        if number not in found:
            found.setdefault(other, number)
    return found


def steps(store: Executor, change: int, *, newest_first: bool = False) -> Iterator[Step]:
    """Yield what a change did to each thing, in order, without what it only added."""
    for _, step in numbered_steps(store, change, newest_first=newest_first):
        yield step


def numbered_steps(
    store: Executor, change: int, *, newest_first: bool = False
) -> Iterator[tuple[int, Step]]:
    """As `steps`, each with the number of its row; the database may be written to meanwhile."""
    sign, order = ("<", "DESC") if newest_first else (">", "ASC")
    last = 2**62 if newest_first else -1
    while True:
        found = store.execute(
            f"SELECT {_STEP} FROM change_rows WHERE change = ? AND id {sign} ?"
            f" ORDER BY id {order} LIMIT ?",
            (change, last, _AT_ONCE),
        ).fetchall()
        for row in found:
            yield row[0], _step(row)
        if len(found) < _AT_ONCE:
            return
        last = found[-1][0]


def _step(row: tuple[Any, ...]) -> Step:
    _, change, place, record, name, was, now, before, after = row
    loaded = [None if image is None else json.loads(image) for image in (before, after)]
    return Step(change, Key(place, record, name), was, now, *loaded)


def steps_of(store: Executor, record: int, place: str = RECORDS) -> list[Step]:
    """Yield what was done to *record*, or to what belongs to it in *place*, in order of time."""
    found = store.execute(
        f"SELECT {_STEP} FROM change_rows WHERE record = ? AND place = ? ORDER BY id",
        (record, place),
    )
    return [_step(row) for row in found]


def all_steps_of(store: Executor, record: int) -> list[Step]:
    """Yield what was done to *record* and to everything that belongs to it, in order of time."""
    found = store.execute(
        f"SELECT {_STEP} FROM change_rows WHERE record = ? ORDER BY id", (record,)
    )
    return [_step(row) for row in found]


def came_with(store: Executor, record: int) -> int | None:
    """Return the change that added *record*; ``None`` if the log does not know it."""
    row = store.execute(
        "SELECT min(change) FROM change_spans WHERE place = 'records' AND first <= ? AND last >= ?",
        (record, record),
    ).fetchone()
    found: int | None = row[0]
    return found


def taken_unseen(store: Executor, record: int) -> bool:
    """Return whether *record* was added and is gone, although no change in the log removed it."""
    if row_snapshots.record_row(store, record) is not None:
        return False
    steps = steps_of(store, record)
    return came_with(store, record) is not None and not (steps and steps[-1].now is None)


def row_at(store: Executor, record: int, change: int) -> list[Any] | None:
    """Return the record's row, as `images.RECORD_COLUMNS`, after *change*.

    ``None`` if it did not exist then; `NotFound` if it never did.
    """
    first = came_with(store, record)
    now = row_snapshots.record_row(store, record)
    if first is None and now is None:
        raise NotFound(f"{store.path}: there never was a record {record}")
    if first is not None and change < first:
        return None
    image = None if now is None else row_snapshots.image_of_record(now)
    for step in reversed(steps_of(store, record)):
        if step.change <= change:
            break
        # A restored thing did not exist before; a removed one has its whole image there.
        image = None if step.was is None else {**(image or {}), **(step.before or {})}
    return None if image is None else row_snapshots.row_of_image(image)


def details_at(store: Executor, record: int, place: str, change: int) -> list[tuple[Key, Image]]:
    """What belonged to *record* in *place* (``cables``, ``seen``) after *change*, and its keys."""
    here = [
        (row_snapshots.key_of(place, image), image)
        for image in row_snapshots.images(store, place, (record,))
    ]
    found = dict(here)
    for step in reversed(steps_of(store, record, place)):
        if step.change <= change:
            break
        if step.before is None:
            found.pop(step.key, None)
        else:
            found[step.key] = step.before
    return list(found.items())


def record_at(store: Executor, record: int, change: int) -> Record | None:
    """Return the record as it was after *change*, if it existed."""
    row = row_at(store, record, change)
    return None if row is None else rows.record_of(tuple(row[:-1]))
