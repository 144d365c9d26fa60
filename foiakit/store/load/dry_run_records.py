"""The records that a dry run would have added, so that it meets them a second time as it ought."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable


class Unwritten:
    """Uids with their ids and fingerprints, in a file of SQLite's own that nobody else sees.

    It goes away with the connection; memory holds its page cache alone.
    """

    def __init__(self) -> None:
        self._connection = sqlite3.connect("", isolation_level=None)
        self._connection.execute("PRAGMA journal_mode = OFF")
        self._connection.execute(
            "CREATE TABLE unwritten (uid TEXT PRIMARY KEY, id INTEGER, said TEXT) WITHOUT ROWID"
        )
        self._connection.execute("BEGIN")

    def add(self, records: Iterable[tuple[str, int, str]]) -> None:
        """Remember records that would be new: uid, id and fingerprint."""
        self._connection.executemany("INSERT INTO unwritten VALUES (?, ?, ?)", records)

    def known(self, uids: list[str]) -> dict[str, tuple[int, str]]:
        """Id and fingerprint of those of *uids* that would have been added."""
        marks = ", ".join("?" * len(uids))
        found = self._connection.execute(f"SELECT * FROM unwritten WHERE uid IN ({marks})", uids)
        return {uid: (record_id, said) for uid, record_id, said in found}

    def close(self) -> None:
        """Let it go."""
        self._connection.close()
