"""What a person has looked at and found to be right: a record, the code of a check, and why."""

from __future__ import annotations

from typing import NamedTuple

from foiakit.store import Store
from foiakit.store.log import row_snapshots
from foiakit.store.log.change_log import now


class Seen(NamedTuple):
    """One finding that is not to be shown again."""

    record: int
    code: str
    reason: str
    created: str


def every(store: Store) -> list[Seen]:
    """All of them, in order of records and codes."""
    rows = store.execute(
        "SELECT record, code, reason, created FROM seen ORDER BY record, code"
    ).fetchall()
    return [Seen(*row) for row in rows]


def mark(store: Store, record: int, code: str, reason: str) -> None:
    """Say that what *code* finds in *record* is right; `NotFound` if there is no such record.

    Inside `Store.transaction`.
    """
    store.get(record)
    key = row_snapshots.Key("seen", record, code)
    with store.changing() as log:
        before = row_snapshots.image(store, "seen", record, code)
        store.execute(
            "INSERT INTO seen (record, code, reason, created) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (record, code) DO UPDATE"
            " SET reason = excluded.reason, created = excluded.created",
            (record, code, reason, now()),
        )
        log.altered(key, before, row_snapshots.image(store, "seen", record, code))


def forget(store: Store, record: int, code: str) -> bool:
    """Take back what `mark` said; whether it had been said. Inside `Store.transaction`."""
    with store.changing() as log:
        before = row_snapshots.image(store, "seen", record, code)
        store.execute("DELETE FROM seen WHERE record = ? AND code = ?", (record, code))
        log.altered(row_snapshots.Key("seen", record, code), before, None)
    return before is not None
