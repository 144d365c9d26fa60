"""The log: each transaction that changes anything is a change, with its before and after.

It is written in the transaction that it describes, so neither exists without the other. A change
has a row for each thing that it changed or removed, with the columns that differ, before and after;
added things are only described by their place (a span of ids without a gap), because the record
itself has the content. So adding a million records costs the log one row.

Changes are chained: each has a digest of everything that it did and of the change before it.
Anything altered without foiakit, a record or the log itself, does not match
(`foiakit.store.log.verify`). Someone who knows how the chain is made could make another, unless its
last link has been written down elsewhere.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime
from hashlib import blake2b
from typing import Any

from foiakit.store.file.executor import Executor
from foiakit.store.log import row_snapshots
from foiakit.store.log.row_snapshots import Image, Key

LONGEST = 4000
"""The most characters of a command line that are logged: a text in it is in its record."""

CHAINED = "id, time, command, undoes, begins, added, changed, removed, digest"
"""The columns of a change that its chain is made of, in that order."""

SPANS_OF = (
    "SELECT place, first, last, number, digest FROM change_spans WHERE change = ?"
    " ORDER BY place, first"
)
"""The spans of a change, in the order in which they enter its digest, after its rows."""


def now() -> str:
    """Return the time as in the log and in ``created`` and ``updated``: UTC, to the second."""
    return f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}"


class Span:
    """Things of one place with consecutive numbers, and a digest of their states."""

    def __init__(self, first: int) -> None:
        self.first = self.last = first
        self.number = 0
        self._digest = blake2b(digest_size=32)

    def add(self, last: int, number: int, lines: str) -> None:
        """Add things up to *last*: for each a line of `images.line`."""
        self.last = last
        self.number += number
        self._digest.update(lines.encode())

    def digest(self) -> str:
        """Of all that was added."""
        return self._digest.hexdigest()


class Change:
    """The log entry of the open transaction, written if it changes anything."""

    def __init__(self, session: Executor, command: str, *, begins: bool = False):
        self._session = session
        self._begins = begins
        command = command.encode(errors="backslashreplace").decode()  # bytes that are not text
        self._command = command if len(command) <= LONGEST else f"{command[:LONGEST]} ..."
        self.undoes: int | None = None
        """The change that is undone."""
        self._id: int | None = None
        self._digest = blake2b(digest_size=32)
        self._open: dict[str, Span] = {}
        self._first_record: int | None = None
        self.added = self.changed = self.removed = 0

    @property
    def id(self) -> int:
        """The change's number; it gets one with its first alteration."""
        if self._id is None:
            cursor = self._session.execute(
                "INSERT INTO changes (time, command, begins, digest, chain)"
                " VALUES (?, ?, ?, '', '')",
                (now(), self._command, self._begins),
            )
            self._id = int(cursor.lastrowid or 0)
        return self._id

    @property
    def is_empty(self) -> bool:
        """Whether nothing has been altered so far."""
        return self._id is None and not self._open

    def add(self, place: str, first: int, last: int, number: int, lines: str) -> None:
        """Note that *number* things from *first* to *last* were added to *place*, each a line of
        *lines*.

        The lines are `images.line`'s. There are no gaps between the numbers of one call; numbers
        that do not follow the last call begin a span of their own, so that a span never covers what
        another change added.
        """
        span = self._open.get(place)
        if span is None or first != span.last + 1:
            if span is not None:
                self._write(place, span)
            span = self._open[place] = Span(first)
        span.add(last, number, lines)
        if place == row_snapshots.RECORDS:
            if self._first_record is None:
                self._first_record = first
            if not self._begins:
                self.added += number

    def has_added(self, record: int) -> bool:
        """Return whether *record*, which is in the database, is new since this change began.

        Ids only grow, and no other change is made meanwhile.
        """
        return self._first_record is not None and record >= self._first_record

    def note(
        self,
        key: Key,
        was: str | None,
        now: str | None,
        before: Image | None = None,
        after: Image | None = None,
    ) -> None:
        """Note that a thing was altered, removed (*now* is none) or restored (*was* is none)."""
        self.note_all([(key, was, now, before, after)])

    def note_all(
        self, rows: list[tuple[Key, str | None, str | None, Image | None, Image | None]]
    ) -> None:
        """As `note`, for many."""
        made = []
        for key, was, now, before, after in rows:
            row = (*key, was, now, _json(before), _json(after))
            self._digest.update(line_of(row))
            made.append((self.id, *row))
            if key.place == row_snapshots.RECORDS:
                self.added += was is None
                self.removed += now is None
                # A thing with only another fingerprint of its source has the same content.
                self.changed += was is not None and now is not None and was != now
        self._session.executemany(
            "INSERT INTO change_rows (change, place, record, name, was, now, before, after)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            made,
        )

    def altered(self, key: Key, before: Image | None, after: Image | None) -> None:
        """Note that a thing other than a record was *before* and is *after*, if they differ."""
        if before != after:
            self.note(key, row_snapshots.state(before), row_snapshots.state(after), before, after)

    def finish(self) -> int | None:
        """Write the change into the log, and return its number; ``None`` if nothing was altered."""
        for place, span in self._open.items():
            self._write(place, span)
        self._open.clear()
        if self._id is None:
            return None
        for row in self._session.execute(SPANS_OF, (self._id,)):
            self._digest.update(line_of(row))
        before, time = self._session.execute(
            "SELECT (SELECT chain FROM changes WHERE id < mine.id ORDER BY id DESC LIMIT 1), time"
            " FROM changes AS mine WHERE id = ?",
            (self._id,),
        ).fetchone()
        counts = (self.added, self.changed, self.removed)
        digest = self._digest.hexdigest()
        begins = int(self._begins)
        chain = link(before, (self._id, time, self._command, self.undoes, begins, *counts, digest))
        self._session.execute(
            "UPDATE changes SET added = ?, changed = ?, removed = ?, digest = ?, chain = ?,"
            " undoes = ? WHERE id = ?",
            (*counts, digest, chain, self.undoes, self._id),
        )
        return self._id

    def _write(self, place: str, span: Span) -> None:
        row = (place, span.first, span.last, span.number, span.digest())
        self._session.execute(
            "INSERT INTO change_spans (change, place, first, last, number, digest)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (self.id, *row),
        )


def line_of(row: tuple[Any, ...]) -> bytes:
    """Return a row of the log in the form in which it enters its change's digest."""
    return f"{json.dumps(row, ensure_ascii=False)}\n".encode()


def link(before: str | None, row: tuple[Any, ...]) -> str:
    """Return a change's chain: of the one before it and of `CHAINED`, its own columns."""
    return blake2b(f"{before}\n".encode() + line_of(row), digest_size=32).hexdigest()


def _json(image: Image | None) -> str | None:
    return None if image is None else json.dumps(image, ensure_ascii=False)
