"""Makes writing many rows cheap: more cache, full text in large steps, indices at the end.

All of it is inside the open transaction: if that fails, the database is as it was, with its
indices.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from foiakit.store.load.full_text_settings import NAMES, configure, raised
from foiakit.store.schema import folded_index, rows
from foiakit.store.session import Session

CACHE_KIB = 24 * 1024
"""The pages that SQLite caches while many rows are added: the index of a million uids, in which
each new record is looked up.
"""
STRIDE = 10_000
"""How many rows' full text is made in one statement."""
_SHARE = 4
_TABLES = ("records", "record_captions", "record_tags", "record_exemptions")
_SOME = 500
"""Fewer rows are added directly."""
MANY = 2000
"""From this many rows on FTS5 gets more memory."""

Stage = Callable[[str], object]


class Bulk:
    """Many rows being added to *session*'s table of records, after *last_id*."""

    def __init__(self, session: Session, last_id: int) -> None:
        self._session = session
        self._first_id = self._indexed = last_id
        self._indices: list[str] = []
        self._settings: list[str] = []
        self._full_text_before: dict[str, int] = {}

    def grown(self, last_id: int) -> None:
        """Note that rows up to *last_id* are added, and more will come.

        Adding a row to an existing index costs about four times as much as building the index at
        once; but building it covers the earlier rows, too.
        """
        if last_id - self._first_id < _SOME:
            return
        if not self._settings:
            self._make_room()
        if not self._indices and (last_id - self._first_id) * _SHARE >= self._first_id:
            self._indices = drop_indices(self._session, _TABLES)
        if last_id - self._indexed >= STRIDE:
            self._full_text(last_id)

    def _full_text(self, last_id: int) -> None:
        """Make the full text of the rows since the last call: one long statement."""
        if not self._full_text_before and last_id - self._indexed >= MANY:
            self._full_text_before = raised(self._session)
        # All of them: FTS5's integrity-check also misses a record that has no words.
        self._session.execute(
            f"INSERT INTO records_fts (rowid, {NAMES})"
            f" SELECT id, {NAMES} FROM records WHERE id > ? AND id <= ?",
            (self._indexed, last_id),
        )
        folded_index.add(self._session, self._indexed + 1, last_id)
        self._indexed = last_id

    def finish(self, last_id: int, stage: Stage | None = None) -> None:
        """Finish after all rows up to *last_id*: their full text and labels, and the indices."""
        say = stage or (lambda _: None)
        if last_id > self._first_id:
            say("full text")
            self._full_text(last_id)
            self._labels()
        for number, sql in enumerate(self._indices):
            say(f"index {number + 1} of {len(self._indices)}")
            self._session.execute(sql)
        for name, value in self._full_text_before.items():
            configure(self._session, name, value)
        if self._settings:
            say("writing it to the disk")

    def close(self) -> None:
        """Restore the connection's settings."""
        for setting in self._settings:
            self._session.execute(setting)
        self._settings = []

    def _make_room(self) -> None:
        """Set more cache; freed pages need not be blanked out."""
        for setting, value in (("cache_size", -CACHE_KIB), ("secure_delete", 0)):
            (before,) = self._session.execute(f"PRAGMA {setting}").fetchone()
            self._settings.append(f"PRAGMA {setting} = {before}")
            self._session.execute(f"PRAGMA {setting} = {value}")

    def _labels(self) -> None:
        for label in rows.LABELS:
            self._session.execute(
                f"INSERT INTO record_{label}s SELECT value, day_first, records.id"
                f" FROM records, json_each(records.{label}s)"
                f" WHERE records.id > ? AND records.{label}s <> '[]'",
                (self._first_id,),
            )


def drop_indices(session: Session, tables: Sequence[str]) -> list[str]:
    """Drop all indices of *tables* except those of keys, and return the SQL that creates them.

    A unique index belongs to a key: new records are looked up in it.
    """
    marks = ", ".join("?" * len(tables))
    found = session.execute(
        "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql LIKE 'CREATE INDEX%'"
        f" AND tbl_name IN ({marks})",
        tables,
    ).fetchall()
    for name, _ in found:
        quoted = name.replace('"', '""')
        session.execute(f'DROP INDEX "{quoted}"')
    return [sql for _, sql in found]
