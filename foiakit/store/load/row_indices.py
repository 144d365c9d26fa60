"""Data derived from single records: full text, and a row for each label."""

from __future__ import annotations

from collections.abc import Sequence

from foiakit.store.schema import folded_index, rows
from foiakit.store.session import Session


def label(session: Session, ids: Sequence[int]) -> None:
    """Add the rows of captions, tags and exemptions of the records *ids*."""
    for label in rows.LABELS:
        session.execute(
            f"INSERT INTO record_{label}s SELECT value, day_first, records.id"
            f" FROM records, json_each(records.{label}s)"
            f" WHERE records.id IN ({', '.join(map(str, ids))}) AND records.{label}s <> '[]'"
        )


def index(session: Session, ids: Sequence[int]) -> None:
    """Add the records *ids*, as they are now, to the full text."""
    # A record without words has its place too, or FTS5's integrity-check would miss it.
    names = ", ".join(rows.FULL_TEXT)
    session.execute(
        f"INSERT INTO records_fts (rowid, {names}) SELECT id, {names} FROM records"
        f" WHERE id IN ({', '.join(map(str, ids))})"
    )
    folded_index.add_ids(session, ids)


def unindex(session: Session, ids: Sequence[int]) -> None:
    """Remove the records *ids* from the full text, before they change."""
    # FTS5 finds what to remove by the words that were added (https://sqlite.org/fts5.html 6.4).
    names = ", ".join(rows.FULL_TEXT)
    session.execute(
        f"INSERT INTO records_fts (records_fts, rowid, {names})"
        f" SELECT 'delete', id, {names} FROM records WHERE id IN ({', '.join(map(str, ids))})"
    )
    folded_index.remove(session, ids)
