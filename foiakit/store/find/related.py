"""Records near a record: the same message elsewhere, its collection, its neighbours in time.

Each is a walk along an index that stops at its limit, however many records there are.
"""

from __future__ import annotations

from typing import Any

from foiakit.model.dates import bounds
from foiakit.model.record import Record
from foiakit.store.schema import rows
from foiakit.store.schema.rows import BRIEF
from foiakit.store.session import Session

_ROW = "SELECT day_first, post, serial FROM records WHERE id = ?"


def same_message(session: Session, record: Record, limit: int) -> list[Record]:
    """Return other records with *record*'s message number: its releases, or other years' cables.

    A different year makes it another cable; an unknown one does not.
    """
    from foiakit.model.message import parse, post_key  # noqa: PLC0415 - a list needs `BRIEF` only

    message = parse(record.message) if record.message else None
    if message is None or not message.serial.isdigit():
        return []
    found = session.execute(
        f"SELECT {BRIEF} FROM records INDEXED BY records_by_message"
        " WHERE post = ? AND serial = ? AND id <> ?"
        " AND (year IS NULL OR ? IS NULL OR year = ?) ORDER BY id LIMIT ?",
        (post_key(message.post), int(message.serial), record.id, record.year, record.year, limit),
    )
    return [rows.record_of(row) for row in found]


def same_days(session: Session, record: Record, limit: int) -> list[Record]:
    """Return the last records before *record* that have exactly its date."""
    if record.date is None or record.id is None:
        return []
    found = session.execute(
        f"SELECT {BRIEF} FROM records INDEXED BY records_by_date"
        " WHERE day_first = ? AND id < ? AND date = ? ORDER BY id DESC LIMIT ?",
        (bounds(record.date, record.date_end)[0], record.id, record.date, limit),
    )
    return [rows.record_of(row) for row in found]


def neighbours(
    session: Session, record: Record, limit: int, collection: str | None = None
) -> tuple[list[Record], list[Record]]:
    """Return the records before and after *record*, in order of time; an undated one has none.

    With *collection* only records of that are considered; its undated ones are its last.
    """
    row = session.execute(_ROW, (record.id,)).fetchone()
    if row is None or (row[0] is None and collection is None):
        return [], []
    return (
        _walk(session, record, row[0], limit, collection, back=True)[::-1],
        _walk(session, record, row[0], limit, collection, back=False),
    )


def _walk(
    session: Session,
    record: Record,
    day: str | None,
    limit: int,
    collection: str | None,
    *,
    back: bool,
) -> list[Record]:
    sign, order = ("<", "DESC") if back else (">", "ASC")
    within = "" if collection is None else "collection = ? AND "
    index = "records_by_date" if collection is None else "records_by_collection"
    first: list[Any] = [] if collection is None else [collection]
    # Two ranges, the same day and then beyond it: SQLite walks the index for either, but not
    # for the two joined by OR.
    stretches: list[tuple[str, list[Any]]] = [(f"day_first IS ? AND id {sign} ?", [day, record.id])]
    if day is not None:
        stretches.append((f"day_first {sign} ?", [day]))
    if day is None and back:
        stretches.append(("day_first IS NOT NULL", []))
    if day is not None and not back and collection is not None:
        stretches.append(("day_first IS NULL", []))
    found: list[Record] = []
    for condition, values in stretches:
        if len(found) < limit:
            statement = (
                f"SELECT {BRIEF} FROM records INDEXED BY {index} WHERE {within}{condition}"
                f" ORDER BY day_first {order}, id {order} LIMIT ?"
            )
            rest = limit - len(found)
            found += map(rows.record_of, session.execute(statement, [*first, *values, rest]))
    return found
