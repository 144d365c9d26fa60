"""FTS5's own proof that the full text is made of the records' words (fts5.html 6.6)."""

from __future__ import annotations

import sqlite3


def prove_full_text(connection: sqlite3.Connection) -> None:
    """Raise `sqlite3.DatabaseError` where index and records do not say the same."""
    connection.execute("INSERT INTO records_fts (records_fts, rank) VALUES ('integrity-check', 1)")
