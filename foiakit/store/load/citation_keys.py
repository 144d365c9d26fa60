"""Citation keys for new records: none that another record has, or ever had here.

A key belongs to a record's uid permanently. The database stores the keys of records that were
removed or got another one (`former_citation_keys`, by triggers), and a record that comes back gets
its own.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from foiakit.citations.keys import letters
from foiakit.errors import FoiakitError
from foiakit.model.record import Record
from foiakit.store.session import Session

_UID, _KEY = Record._fields.index("uid"), Record._fields.index("citation_key")
_AMONG = "IN (SELECT value FROM json_each(?))"


class CitationKeys:
    """Gives keys to new records; they are stored before the next ones are given, or remembered."""

    def __init__(self, session: Session, *, remember: bool = False) -> None:
        self._session = session
        self._last: dict[str, int] = {}
        self._remember = remember
        self._used: set[str] = set()
        (self._has_former,) = session.execute(
            "SELECT EXISTS (SELECT 1 FROM former_citation_keys)"
        ).fetchone()

    def give(self, rows: Sequence[list[Any]]) -> None:
        """Put a key into each of *rows*, values of new records that already have a preferred one.

        A taken one gets ``b``, then ``c``. A record that was here before gets its key again.
        """
        if not self._remember:
            self._used = set()
        wanted = [row[_KEY] for row in rows]
        taken = self._among("SELECT citation_key FROM records WHERE citation_key", wanted)
        owners: dict[str, str] = {}
        own: dict[str, str] = {}
        if self._has_former:
            owners = self._pairs("SELECT citation_key, uid", "citation_key", wanted)
            own = self._pairs("SELECT uid, citation_key", "uid", [row[_UID] for row in rows])
        for row in rows:
            key = own.get(row[_UID]) or row[_KEY]
            is_free = owners.get(key, row[_UID]) == row[_UID] and key not in taken
            row[_KEY] = key if is_free and key not in self._used else self._next(key)
            self._used.add(row[_KEY])

    def give_batch(
        self, rows: Sequence[list[Any]], keyed: Sequence[int], new: list[list[Any]]
    ) -> Iterator[tuple[str, list[Any], int]]:
        """Put keys into *new*, the new ones of *rows*; return those that did not get their own key.

        *keyed* says for which rows the source gives the key. Returned are that key, the values, and
        the place among the rows. On a dry run only such records get a key.
        """
        asked = {row[_UID]: (row[_KEY], at) for at, row in enumerate(rows) if keyed[at]}
        granted = [row for row in new if row[_UID] in asked] if self._remember else new
        if granted:
            self.give(granted)
        for row in granted if asked else ():
            key, at = asked.get(row[_UID], (row[_KEY], 0))
            if key != row[_KEY]:
                yield key, row, at

    def _among(self, statement: str, values: Iterable[str]) -> set[str]:
        found = self._session.execute(f"{statement} {_AMONG}", (json.dumps(list(values)),))
        return {key for (key,) in found}

    def _pairs(self, select: str, column: str, values: Iterable[str]) -> dict[str, str]:
        """Two columns of the former keys; of several for one value the last that was its own."""
        statement = f"{select} FROM former_citation_keys WHERE {column} {_AMONG}"
        order = "ORDER BY from_merge DESC, rowid"
        return dict(
            self._session.execute(f"{statement} {order}", (json.dumps(list(values)),)).fetchall()
        )

    def _next(self, key: str) -> str:
        """Return *key* with the first letters that no record has."""
        number = self._last.get(key)
        if number is None:
            number = self._first_free(key)
        else:
            number += 1
            while not self._is_free(f"{key}{letters(number)}"):
                number += 1
        self._last[key] = number
        return f"{key}{letters(number)}"

    def _first_free(self, key: str) -> int:
        """Searched in doubling steps: a thousand letters are not checked one by one."""
        low, high = 0, 1
        while not self._is_free(f"{key}{letters(high)}"):
            low, high = high, 2 * high
        while high - low > 1:
            middle = (low + high) // 2
            if self._is_free(f"{key}{letters(middle)}"):
                high = middle
            else:
                low = middle
        return high

    def _is_free(self, key: str) -> bool:
        return key not in self._used and owner_of(self._session, key) is None


def owner_of(session: Session, key: str) -> str | None:
    """The uid of the record that has *key*, or had it once; ``None`` if no record ever did."""
    row = session.execute(
        "SELECT uid FROM records WHERE citation_key = ?"
        " UNION ALL SELECT uid FROM former_citation_keys WHERE citation_key = ?",
        (key, key),
    ).fetchone()
    return None if row is None else str(row[0])


def check_free(session: Session, record: Record) -> None:
    """Raise `FoiakitError` if the key of *record* is, or was, that of another record."""
    key = record.citation_key or ""
    owner = owner_of(session, key)
    if owner is None or owner == record.uid:
        return
    row = session.execute("SELECT id FROM records WHERE uid = ?", (owner,)).fetchone()
    whose = f"of record {row[0]}" if row else "of a record that is no longer here"
    raise FoiakitError(f"{session.path}: {key} is, or was, the citation key {whose}; give another")


def know_as(session: Session, key: str, uid: str) -> bool:
    """Let *key*, which another database gave to the record *uid*, stand for it here too.

    Return whether that is possible: not if the key is another record's.
    """
    owner = owner_of(session, key)
    if owner is None:
        session.execute(
            "INSERT INTO former_citation_keys (citation_key, uid, from_merge) VALUES (?, ?, 1)",
            (key, uid),
        )
    return owner in {None, uid}


def keys_of(session: Session, ids: Sequence[int]) -> dict[int, str]:
    """Return the citation keys of the records *ids*."""
    found = session.execute(
        f"SELECT id, citation_key FROM records WHERE id {_AMONG}", (json.dumps(list(ids)),)
    )
    return dict(found.fetchall())


def take_former(here: Session, there: Session) -> None:
    """Store the former keys that records have *there*, if they are free here."""
    for key, uid in there.execute("SELECT citation_key, uid FROM former_citation_keys").fetchall():
        is_here = here.execute(
            "SELECT 1 FROM records WHERE uid = ?"
            " UNION ALL SELECT 1 FROM merged_records WHERE uid = ?",
            (uid, uid),
        ).fetchone()
        if is_here:
            know_as(here, key, uid)
