"""What makes many rows at once cheap: room to work in, full text in long strides, indices at last.

All of it is inside the transaction that is open: whatever ends it early leaves the database as it
was, its indices with it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

from foiakit.store.rows import FULL_TEXT

CACHE_KIB = 96 * 1024
"""Pages that SQLite keeps in memory while many rows come: the index of a million uids fits in."""
STRIDE = 20_000
"""Full text is made of so many rows in one statement."""
_SHARE = 4
_TABLES = ("records", "record_captions", "record_tags")
_FULL_TEXT = {"hashsize": (1024 * 1024, 48 * 1024 * 1024), "automerge": (4, 16)}
"""FTS5's settings: its own (https://sqlite.org/fts5.html), and ours while many rows come. It writes
its words out in larger pieces, and does not merge them so soon."""

Stage = Callable[[str], object]


class Bulk:
    """Many rows on their way into *connection*'s table of records, behind *last_id*."""

    def __init__(self, connection: sqlite3.Connection, last_id: int) -> None:
        self._connection = connection
        self._first_id = self._indexed = last_id
        self._indices: list[str] = []
        self._settings: list[str] = []
        self._full_text_before: dict[str, int] = {}

    def grown(self, last_id: int) -> None:
        """Rows up to *last_id* are in, and more will come.

        A row put into an index that is there costs some four times what it costs when the index is
        built in one go; but that is then done for the rows of before, too.
        """
        if not self._settings:
            self._make_room()
        if not self._indices and (last_id - self._first_id) * _SHARE >= self._first_id:
            self._drop_indices()

    def is_due(self, last_id: int) -> bool:
        """Whether enough rows are in for a statement of full text."""
        return last_id - self._indexed >= STRIDE

    def full_text(self, last_id: int) -> None:
        """The full text of the rows since the last time: one long statement."""
        names = ", ".join(FULL_TEXT)
        # All of them: FTS5's integrity-check misses a record that has no words, too.
        self._connection.execute(
            f"INSERT INTO records_fts (rowid, {names})"
            f" SELECT id, {names} FROM records WHERE id > ? AND id <= ?",
            (self._indexed, last_id),
        )
        self._indexed = last_id

    def finish(self, last_id: int, stage: Stage | None = None) -> None:
        """All rows are in, up to *last_id*: their full text and labels, and the indices."""
        say = stage or (lambda _: None)
        if last_id > self._first_id:
            say("full text")
            self.full_text(last_id)
            self._labels()
        for number, sql in enumerate(self._indices):
            say(f"index {number + 1} of {len(self._indices)}")
            self._connection.execute(sql)
        for name, value in self._full_text_before.items():
            self._configure(name, value)
        if self._settings:
            say("writing it to the disk")

    def close(self) -> None:
        """The connection's settings as they were before."""
        for setting in self._settings:
            self._connection.execute(setting)
        self._settings = []

    def _make_room(self) -> None:
        """Memory to work in; and pages that are let go in between need not be blanked out."""
        for setting, value in (("cache_size", -CACHE_KIB), ("secure_delete", 0)):
            (before,) = self._connection.execute(f"PRAGMA {setting}").fetchone()
            self._settings.append(f"PRAGMA {setting} = {before}")
            self._connection.execute(f"PRAGMA {setting} = {value}")
        known = dict(self._connection.execute("SELECT k, v FROM records_fts_config"))
        for name, (own, ours) in _FULL_TEXT.items():
            self._full_text_before[name] = known.get(name, own)
            self._configure(name, ours)

    def _configure(self, name: str, value: int) -> None:
        self._connection.execute(
            "INSERT INTO records_fts (records_fts, rank) VALUES (?, ?)", (name, value)
        )

    def _drop_indices(self) -> None:
        marks = ", ".join("?" * len(_TABLES))
        found = self._connection.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
            f" AND tbl_name IN ({marks})",
            _TABLES,
        )
        for name, sql in found.fetchall():
            quoted = name.replace('"', '""')
            self._connection.execute(f'DROP INDEX "{quoted}"')
            self._indices.append(sql)

    def _labels(self) -> None:
        for label in ("caption", "tag"):
            self._connection.execute(
                f"INSERT INTO record_{label}s SELECT value, day_first, records.id"
                f" FROM records, json_each(records.{label}s)"
                f" WHERE records.id > ? AND records.{label}s <> '[]'",
                (self._first_id,),
            )
