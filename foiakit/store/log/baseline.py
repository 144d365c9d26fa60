"""The content of a database when the log begins, or when a person accepts it as it is now.

Such a change lists where everything is and its state. Earlier log entries stay, and can be read and
undone; only `foiakit.store.log.verify` compares records with what came after.
"""

from __future__ import annotations

from foiakit.store.file.executor import Executor
from foiakit.store.log import row_snapshots
from foiakit.store.log.change_log import Change
from foiakit.store.log.row_snapshots import CABLES, KEYS, RECORDS, Key

COMMAND = "the log begins here"


def begin(session: Executor, command: str = COMMAND) -> int | None:
    """Write such a change and return its number; none if there is nothing to list."""
    log = Change(session, command, begins=True)
    for row in row_snapshots.record_rows(session):
        lines = row_snapshots.line(row[0], row_snapshots.state_of_record(row))
        log.add(RECORDS, row[0], row[0], 1, lines)
    for image in row_snapshots.images(session, CABLES):
        lines = row_snapshots.line(image["record"], str(row_snapshots.state(image)))
        log.add(CABLES, image["record"], image["record"], 1, lines)
    for place in KEYS:
        if place not in {RECORDS, CABLES}:
            _others(session, log, place)
    return log.finish()


def begin_once(session: Executor) -> None:
    """As `begin`, in a database that has no log yet."""
    if not session.execute("SELECT 1 FROM changes LIMIT 1").fetchone():
        begin(session)


def _others(session: Executor, log: Change, place: str) -> None:
    """Yield things other than records: existing ones, and former ones in the log."""
    gone = {
        Key(place, record, name): now
        for record, name, now in session.execute(
            "SELECT record, name, now FROM change_rows WHERE place = ? ORDER BY id", (place,)
        )
    }
    for image in row_snapshots.images(session, place):
        key = row_snapshots.key_of(place, image)
        gone.pop(key, None)
        log.altered(key, None, image)
    for key, state in gone.items():
        if state is not None:
            log.note(key, state, None)
