"""Findings that a person has accepted: a record, the code of a check, and the reason."""

from __future__ import annotations

from typing import NamedTuple

from foiakit.store.find import record_by_id
from foiakit.store.log import row_snapshots
from foiakit.store.log.change_log import now
from foiakit.store.session import Session


class Seen(NamedTuple):
    """One finding that is not to be shown again."""

    record: int
    code: str
    reason: str
    created: str


def every(session: Session) -> list[Seen]:
    """Return all of them, in order of records and codes."""
    rows = session.execute(
        "SELECT record, code, reason, created FROM seen ORDER BY record, code"
    ).fetchall()
    return [Seen(*row) for row in rows]


def mark(session: Session, record: int, code: str, reason: str) -> None:
    """Mark what *code* finds in *record* as correct; `NotFound` if there is no such record.

    Inside a transaction.
    """
    record_by_id.get(session.connection, session.path, record)
    key = row_snapshots.Key("seen", record, code)
    with session.changing() as log:
        before = row_snapshots.image(session, "seen", record, code)
        session.execute(
            "INSERT INTO seen (record, code, reason, created) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (record, code) DO UPDATE"
            " SET reason = excluded.reason, created = excluded.created",
            (record, code, reason, now()),
        )
        log.altered(key, before, row_snapshots.image(session, "seen", record, code))


def forget(session: Session, record: int, code: str) -> bool:
    """Undo `mark`; return whether it had been marked. Inside a transaction."""
    with session.changing() as log:
        before = row_snapshots.image(session, "seen", record, code)
        session.execute("DELETE FROM seen WHERE record = ? AND code = ?", (record, code))
        log.altered(row_snapshots.Key("seen", record, code), before, None)
    return before is not None
