"""The records that a letter cites: those that refer to an item, and those already released."""

from __future__ import annotations

from foiakit.model.record import Record
from foiakit.requests.model import Item
from foiakit.store.find import related
from foiakit.store.schema import rows
from foiakit.store.session import Session

MOST = 10


def citing(session: Session, item: Item) -> Record | None:
    """Return the record that refers to *item*, if it still exists."""
    if item.cited_by is None:
        return None
    row = session.execute(
        f"SELECT {rows.BRIEF} FROM records WHERE uid = ?", (item.cited_by,)
    ).fetchone()
    return rows.record_of(row) if row else None


def released(session: Session, item: Item) -> list[Record]:
    """The records of the message that *item* asks for: earlier releases, a volume of FRUS."""
    if item.message is None:
        return []
    wanted = Record(id=0, message=item.message, year=item.year)
    return related.same_message(session, wanted, MOST)
