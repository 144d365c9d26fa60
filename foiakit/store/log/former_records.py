"""Earlier states of records before they were edited, from the log."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from foiakit.model.record import Record
from foiakit.store.file.executor import Executor
from foiakit.store.log import row_snapshots
from foiakit.store.log.log_reader import steps_of
from foiakit.store.log.row_snapshots import RECORDS
from foiakit.store.schema.rows import record_of


class FormerRecord(NamedTuple):
    """A record and its earlier states."""

    id: int
    now: Record | None
    """``None`` if it was removed."""
    former: tuple[Record, ...]
    """The states, the oldest first, without the current one."""


def former_records(session: Executor, at_most: int) -> Iterator[FormerRecord]:
    """Yield the records that were edited or removed, the last edited first."""
    rows = session.execute(
        "SELECT record, max(id) FROM change_rows WHERE place = ? AND before IS NOT NULL"
        " GROUP BY record ORDER BY 2 DESC LIMIT ?",
        (RECORDS, at_most),
    ).fetchall()
    for number, _ in rows:
        row = row_snapshots.record_row(session, number)
        now = None if row is None else row_snapshots.image_of_record(row)
        image = now
        former: list[Record] = []
        for step in reversed(steps_of(session, number)):
            image = None if step.was is None else {**(image or {}), **(step.before or {})}
            if image is not None and image != now:
                former.append(_record(image))
        current = None if now is None else _record(now)
        yield FormerRecord(number, current, tuple(dict.fromkeys(reversed(former))))


def _record(image: row_snapshots.Image) -> Record:
    return record_of(row_snapshots.row_of_image(image)[:-1])
