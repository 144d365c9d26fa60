"""The records that a dry run would have added, so that it recognises them the second time."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable


class Unwritten:
    """Uids with their ids and fingerprints, in a private temporary file of SQLite's.

    It is removed with the connection; memory holds only its page cache.
    """

    def __init__(self) -> None:
        self._connection = sqlite3.connect("", isolation_level=None)
        self._connection.execute("PRAGMA journal_mode = OFF")
        self._connection.execute(
            "CREATE TABLE unwritten (uid TEXT PRIMARY KEY, id INTEGER, said TEXT) WITHOUT ROWID"
        )
        self._connection.execute("BEGIN")

    def add(self, records: Iterable[tuple[str, int, str]]) -> None:
        """Add records that would be new: uid, id and fingerprint."""
        self._connection.executemany("INSERT INTO unwritten VALUES (?, ?, ?)", records)

    def known(self, uids: list[str]) -> dict[str, tuple[int, str]]:
        """Return id and fingerprint of those of *uids* that would have been added."""
        marks = ", ".join("?" * len(uids))
        found = self._connection.execute(f"SELECT * FROM unwritten WHERE uid IN ({marks})", uids)
        return {uid: (record_id, digest) for uid, record_id, digest in found}

    def close(self) -> None:
        """Close it."""
        self._connection.close()
