"""The records of an e-mail's attachments, and the e-mail that a record was attached to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from foiakit.model.record import Record
from foiakit.store import telegrams
from foiakit.store.session import Session

NEAR = 200
"""How many records before an attachment its e-mail is looked for: it was read first, and no index
leads to it.
"""
_NAMED = "SELECT id, title FROM records WHERE "


def attachments(
    session: Session, record: Record, data: Mapping[str, Any]
) -> Iterator[tuple[str, str]]:
    """Yield the sentences on attachments of *record* with the details *data*, each after its label.

    ``attached`` names a file and its records; ``attached to`` the e-mail that the record was first
    read from.
    """
    for entry in data.get("attached_files") or ():
        found = []
        for inner in entry.get("uids") or () if isinstance(entry, dict) else ():
            row = session.execute(f"{_NAMED}uid = ?", (inner,)).fetchone()
            found += [f"record {row[0]}"] if row else []
        if found:
            yield "attached", f"{entry.get('name')}: {', '.join(found)}"
    if not telegrams.has_tables(session):
        return
    number = record.id or 0
    rows = session.execute(
        "SELECT record FROM cables WHERE record BETWEEN ? AND ?"
        " AND data LIKE '%\"attached_files\"%' AND instr(data, ?) ORDER BY record DESC LIMIT 1",
        (number - NEAR, number - 1, f'"{record.uid}"'),
    ).fetchall()
    for (mail,) in rows:
        row = session.execute(f"{_NAMED}id = ?", (mail,)).fetchone()
        yield "attached to", f"record {row[0]}" + (f", {row[1]}" if row[1] else "")
