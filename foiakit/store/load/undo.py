"""Undoing a change, and restoring an earlier state of a record: each is a new change in the log.

Nothing is undone that was changed again later, because that would silently lose the later work. The
error says which change has to be undone first.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import groupby
from typing import Any

from foiakit.errors import FoiakitError, NotFound
from foiakit.store.load import undo_requests
from foiakit.store.load.edit_records import put_back, remove, write_over
from foiakit.store.load.rebuild import rebuilding
from foiakit.store.log import log_reader, row_snapshots, spans
from foiakit.store.log.changed_later import ChangedLater
from foiakit.store.log.log_reader import LoggedChange, Step
from foiakit.store.log.row_snapshots import CABLES, MERGED, RECORDS
from foiakit.store.session import Session

_WITHOUT_RECORD = (
    "SELECT record FROM change_rows AS mine WHERE change = ? AND place <> 'records'"
    " AND before IS NOT NULL AND record IS NOT NULL"
    " AND record NOT IN (SELECT id FROM records) AND NOT EXISTS ("
    "SELECT 1 FROM change_rows AS other WHERE other.change = mine.change"
    " AND other.record = mine.record AND other.place = 'records' AND other.now IS NULL) LIMIT 1"
)
"""Things that would be restored for a removed record, and that do not come back with it."""


def latest(session: Session) -> LoggedChange:
    """The newest change that is in force and is not an undo itself; `NotFound` if there is none."""
    if found := _latest(session):
        return found
    raise NotFound(f"{session.path}: nothing to undo")


def _latest(session: Session, before: int | None = None) -> LoggedChange | None:
    for entry in log_reader.entries(session, before=before):
        if entry.undone is None and entry.undoes is None and not entry.begins:
            return entry
    return None


def check(session: Session, entry: LoggedChange) -> None:
    """Raise `NotFound` if *entry* was undone before; `ChangedLater` if its result was changed
    since.
    """
    if entry.undone is not None:
        raise NotFound(
            f"{session.path}: change {entry.id} was already undone by change {entry.undone};"
            f" to redo it: foiakit undo {entry.undone}"
        )
    if entry.begins:
        raise NotFound(f"{session.path}: change {entry.id} changed nothing")
    for first, last in spans.spans_of(session, entry.id, RECORDS):
        _check_span(session, entry, RECORDS, first, last)
    for number in spans.details_of_earlier_records(session, entry.id):
        _check_span(session, entry, CABLES, number, number)
    for (number,) in session.execute(
        "SELECT record FROM change_rows WHERE change = ? AND place = ? AND was IS NULL",
        (entry.id, RECORDS),
    ):
        _check_span(session, entry, RECORDS, number, number)  # with everything that belongs to it
    for (number,) in session.execute(_WITHOUT_RECORD, (entry.id,)):
        raise _altered(session, entry, row_snapshots.Key(RECORDS, number))
    if key := undo_requests.in_the_way(session, entry.id):
        raise _altered(session, entry, key)
    for row in session.execute(
        "SELECT place, record, name, now, before, after FROM change_rows"
        " WHERE change = ? AND id IN"
        " (SELECT max(id) FROM change_rows WHERE change = ? GROUP BY record, place, name)",
        (entry.id, entry.id),
    ):
        _check_row(session, entry, row_snapshots.Key(*row[:3]), *row[3:])


def undo(session: Session, entry: LoggedChange) -> None:
    """Undo *entry* in the open transaction of *session*; raises the errors of `check`."""
    check(session, entry)
    session.log.undoes = entry.id
    moved = entry.added + entry.removed
    with rebuilding(session, moved) as text_comes_last:
        with_text = not text_comes_last
        details = spans.details_of_earlier_records(session, entry.id)
        for first, last in spans.spans_of(session, entry.id, RECORDS):
            # With everything that belongs to them.
            remove(session, range(first, last + 1), with_text=with_text)
        for number in details:
            image = row_snapshots.image(session, CABLES, number)
            key = row_snapshots.Key(CABLES, number)
            row_snapshots.put(session, key, None)
            session.log.altered(key, image, None)
        steps = log_reader.steps(session, entry.id, newest_first=True)
        for kind, some in groupby(steps, key=_kind):
            _take_back(session, kind, some, with_text=with_text)


def _kind(step: Step) -> str:
    if step.key.place != RECORDS:
        return "beside"
    if step.now is None:
        return "removed"
    return "put back" if step.was is None else "changed"


def _take_back(session: Session, kind: str, some: Iterator[Step], *, with_text: bool) -> None:
    if kind == "removed":
        rows = (row_snapshots.row_of_image(step.before or {}) for step in some)
        put_back(session, rows, with_text=with_text)
    elif kind == "put back":
        remove(session, (step.key.record or 0 for step in some), with_text=with_text)
    elif kind == "changed":
        for step in some:
            row = row_snapshots.record_row(session, step.key.record or 0) or ()
            image = {**row_snapshots.image_of_record(row), **(step.before or {})}
            write_over(session, row, row_snapshots.row_of_image(image), with_text=with_text)
    else:
        for step in some:
            here = _related(session, step.key)
            row_snapshots.put(session, step.key, step.before)
            session.log.altered(step.key, here, step.before)


def _related(session: Session, key: row_snapshots.Key) -> row_snapshots.Image | None:
    """Return something other than a record, as it is now."""
    return row_snapshots.image(session, key.place, *row_snapshots.columns_of(key))


def _check_row(
    session: Session,
    entry: LoggedChange,
    key: row_snapshots.Key,
    left: str | None,
    before: str | None,
    after: str | None,
) -> None:
    """Raise `ChangedLater` if *key* is not in the state *left*, in which *entry* left it.

    *before* and *after* are its changes, as logged.
    """
    if key.place != RECORDS:
        now = row_snapshots.state(_related(session, key))
    else:
        row = row_snapshots.record_row(session, key.record or 0)
        now = row_snapshots.state_of_record(row) if row else None
        if left is None and row is None:
            what = f"change {entry.id} cannot be undone"
            _check_uid(session, what, key, json.loads(before or "{}").get("uid"))
        # The fingerprint of its source is not part of a record's state. A later import may have
        # brought another; earlier versions did not log that, and then it stays.
        source = json.loads(after or "{}").get("fingerprint")
        if row and source not in {None, row[-1]} and _later(session, entry, key) is not None:
            raise _altered(session, entry, key)
    if now != left:
        raise _altered(session, entry, key)


def _altered(session: Session, entry: LoggedChange, key: row_snapshots.Key) -> ChangedLater:
    older = _latest(session, entry.id)
    later = _later(session, entry, key)
    return ChangedLater(session.path, entry.id, key, later, older and older.id)


def _later(session: Session, entry: LoggedChange, key: row_snapshots.Key) -> int | None:
    """Return the newest change since *entry* that altered *key* and is in force, if there is one.

    A change that was undone, and its undo, cancel out: undoing the latter would only redo the
    former. A change that describes existing content altered nothing.
    """
    found = session.execute(
        "SELECT DISTINCT change, undoes FROM change_rows JOIN changes ON changes.id = change"
        " WHERE place = ? AND record IS ? AND name IS ? AND change > ? AND NOT begins"
        " ORDER BY change DESC",
        (*key, entry.id),
    ).fetchall()
    undone = log_reader.undone_by(session)
    standing = (
        number
        for number, undoes in found
        if number not in undone and (undoes is None or undoes < entry.id)
    )
    return next(standing, None)


def _check_uid(session: Session, what: str, key: row_snapshots.Key, uid: str | None) -> None:
    """Raise `FoiakitError` if a record that was removed is here again under another id."""
    taken = session.execute(
        "SELECT id FROM records WHERE uid = ? AND id <> ?", (uid, key.record)
    ).fetchone()
    if taken:
        raise FoiakitError(f"{session.path}: {what}: {key} is here again, as record {taken[0]}")


def _check_span(session: Session, entry: LoggedChange, place: str, first: int, last: int) -> None:
    """Raise `ChangedLater` if anything from *first* to *last* was changed since and still is."""
    only = "AND place = 'cables'" if place == CABLES else ""
    found = session.execute(
        "SELECT one.place, one.record, one.name FROM ("
        " SELECT min(id) AS oldest, max(id) AS newest FROM change_rows"
        f" WHERE record BETWEEN ? AND ? AND change > ? {only} GROUP BY record, place, name)"
        " JOIN change_rows AS other ON other.id = oldest"
        " JOIN change_rows AS one ON one.id = newest WHERE other.was IS NOT one.now LIMIT 1",
        (first, last, entry.id),
    ).fetchone()
    if found:
        raise _altered(session, entry, row_snapshots.Key(*found))


def row_then(session: Session, record: int, change: int | None) -> tuple[int, list[Any]]:
    """Return the row of *record* as it was after *change*, and that change's number.

    Without one, as it was before the last change that touched it. `NotFound` if it did not exist
    then or there was no such change, `FoiakitError` if it is here again under another id.
    """
    touched = None
    if change is None:
        touched = next(log_reader.entries(session, record, 1), None)
        change = touched.id - 1 if touched else 0
    elif change:
        log_reader.entry(session, change)
    row = log_reader.row_at(session, record, change)
    if row is None:
        raise NotFound(f"{session.path}: {_why_not(session, record, change, touched)}")
    what = f"record {record} cannot be restored"
    _check_uid(
        session,
        what,
        row_snapshots.Key(RECORDS, record),
        row_snapshots.image_of_record(row).get("uid"),
    )
    return change, row


def _why_not(session: Session, record: int, change: int, touched: LoggedChange | None) -> str:
    if log_reader.taken_unseen(session, record):
        return f"record {record} was deleted by another program; only a backup has its content"
    if touched and touched.id != log_reader.came_with(session, record):
        return (
            f"record {record} was not there before change {touched.id} put it back; name a"
            f" later version: --to N (foiakit log {record} has the numbers)"
        )
    if touched:
        return (
            f"change {touched.id} is the first that the log knows of record {record}: there"
            f" is no earlier version to restore"
        )
    return f"record {record} was not there after change {change}"


def restore(session: Session, record: int, change: int | None = None) -> int:
    """Restore *record* to the result of `row_then`, with what belonged to it then."""
    change, row = row_then(session, record, change)
    kept = [
        (place, log_reader.details_at(session, record, place, change))
        for place in (CABLES, "seen", MERGED)
    ]
    here = row_snapshots.record_row(session, record)
    if here is None:
        put_back(session, [row])
    else:
        write_over(session, here, row)
    for place, then in kept:
        _restore_related(session, record, place, dict(then))
    return change


def _restore_related(
    session: Session,
    record: int,
    place: str,
    then: dict[row_snapshots.Key, row_snapshots.Image],
) -> None:
    now = {
        row_snapshots.key_of(place, image): image
        for image in row_snapshots.images(session, place, (record,))
    }
    for key in now.keys() | then.keys():
        row_snapshots.put(session, key, then.get(key))
        session.log.altered(key, now.get(key), then.get(key))
