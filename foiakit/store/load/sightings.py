"""The records of an import so far: the place of each and a short digest of its content.

Some twenty bytes per record, so that a million of them fit into memory: a place is a number (its
line), and the name of its file once for all its lines.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right

from foiakit.store.load.batches import Batch

DENSE = 1 << 28
"""Ids up to here are in an array, as foiakit's own are dense. Higher ones are in a mapping."""


class Sightings:
    """The records of one import in order, numbered from 1."""

    def __init__(self, last_id: int) -> None:
        self._names: list[tuple[str, bool]] = []
        self._starts: list[int] = []
        self._lines = array("q", [0])
        self._digests = array("Q", [0])
        self._last = last_id
        self._old = array("I", bytes(4 * (min(last_id, DENSE) + 1)))
        self._stray: dict[int, int] = {}
        self._new = array("I")

    def note(self, batch: Batch) -> int:
        """Add the records of *batch*, their places and digests; return the first one's number."""
        number = first = len(self._lines)
        for name, has_line, count in batch.names:
            if not self._names or self._names[-1] != (name, has_line):
                self._names.append((name, has_line))
                self._starts.append(number)
            number += count
        self._lines.extend(batch.lines)
        self._digests.extend(batch.digests)
        return first

    def where(self, number: int) -> str:
        """Return the place of the record with that number."""
        name, has_line = self._names[bisect_right(self._starts, number) - 1]
        return f"{name}:{self._lines[number]}" if has_line else name

    def has_digest(self, number: int, digest: int) -> bool:
        """Whether the record with that number had a fingerprint that begins with *digest*."""
        return self._digests[number] == digest

    def became(self, number: int, count: int = 1) -> None:
        """Note that *count* records from *number* on are new: they take the next ids after the
        last.
        """
        self._new.extend(range(number, number + count))

    def met(self, record_id: int, number: int) -> int:
        """Return the number under which the record *record_id* was first seen: 0, and *number* from
        now on.

        A record that is new in this import was seen when it was added.
        """
        if record_id > self._last:
            return self._new[record_id - self._last - 1]
        if record_id <= DENSE:
            first = self._old[record_id]
            if not first:
                self._old[record_id] = number
        else:
            first = self._stray.get(record_id, 0)
            self._stray.setdefault(record_id, number)
        return first
