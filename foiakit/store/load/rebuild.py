"""Taking out, or putting back, more records than stay: indices and full text are made anew.

To take a row out of thirteen indices and of the full text costs more than to put it in. Where more
goes than stays it is cheaper to let them go whole, and to make them of what is left.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from foiakit.store.load.bulk import CACHE_KIB, drop_indices
from foiakit.store.load.full_text_settings import configure, raised
from foiakit.store.schema import folded_index
from foiakit.store.session import Session

MANY = 1000
"""Fewer records are taken out one by one, however few stay."""


@contextmanager
def rebuilding(session: Session, number: int) -> Iterator[bool]:
    """A block in which *number* records go or come back; whether the full text is made anew after.

    Then the block leaves it alone.
    """
    if number < MANY or 2 * number < _records(session, 2 * number):
        yield False
        return
    (cache,) = session.execute("PRAGMA cache_size").fetchone()
    session.execute(f"PRAGMA cache_size = {-CACHE_KIB}")
    try:
        # Those of the labels stay: by them SQLite finds what goes with a record.
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
    """How many records there are, counted no further than *at_most*."""
    found: int = session.execute(
        "SELECT count(*) FROM (SELECT 1 FROM records LIMIT ?)", (at_most + 1,)
    ).fetchone()[0]
    return found
