"""Removing or restoring more records than remain: indices and full text are rebuilt.

Removing a row from thirteen indices and from the full text costs more than adding it. If more rows
go than stay, it is cheaper to drop the indices and build them from what is left.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from foiakit.store.load.bulk import CACHE_KIB, drop_indices
from foiakit.store.load.full_text_settings import configure, raised
from foiakit.store.schema import folded_index
from foiakit.store.session import Session

MANY = 1000
"""Fewer records are removed one by one, however few remain."""


@contextmanager
def rebuilding(session: Session, number: int) -> Iterator[bool]:
    """A block in which *number* records are removed or restored; yields whether it rebuilds full
    text.

    If so, the block does not update it.
    """
    if number < MANY or 2 * number < _records(session, 2 * number):
        yield False
        return
    (cache,) = session.execute("PRAGMA cache_size").fetchone()
    session.execute(f"PRAGMA cache_size = {-CACHE_KIB}")
    try:
        # Those of the labels remain: SQLite uses them to find what belongs to a record.
        indices = drop_indices(session, ("records",))
        yield True
        for sql in indices:
            session.execute(sql)
        settings = raised(session)
        session.execute("INSERT INTO records_fts (records_fts) VALUES ('rebuild')")
        folded_index.rebuild(session)
        for name, value in settings.items():
            configure(session, name, value)
    finally:
        session.execute(f"PRAGMA cache_size = {cache}")


def _records(session: Session, at_most: int) -> int:
    """Return how many records there are, counted up to *at_most*."""
    found: int = session.execute(
        "SELECT count(*) FROM (SELECT 1 FROM records LIMIT ?)", (at_most + 1,)
    ).fetchone()[0]
    return found
