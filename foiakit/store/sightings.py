"""What an import has met so far: where each record stood and a short digest of what it said.

Some twenty bytes a record, so that a million of them stay in memory: a place is a number (its line)
and the name of its file once for all its lines.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right

DENSE = 1 << 28
"""Ids up to here are kept in an array; foiakit's own are dense. Stray ones go into a mapping."""


class Sightings:
    """The records of one import in the order they came, numbered from 1."""

    def __init__(self, last_id: int) -> None:
        self._names: list[tuple[str, int]] = []
        self._starts: list[int] = []
        self._lines = array("q", [0])
        self._said = array("Q", [0])
        self._last = last_id
        self._old = array("I", bytes(4 * (min(last_id, DENSE) + 1)))
        self._stray: dict[int, int] = {}
        self._new = array("I")

    def note(self, where: str, said: str) -> int:
        """A record at *where* (``file:line``) whose fingerprint is *said*; its number."""
        name, _, line = where.rpartition(":")
        number = len(self._lines)
        if line.isdecimal() and len(line) < 18:
            kind = (name, 1)
            self._lines.append(int(line))
        else:
            kind = (where, 0)
            self._lines.append(0)
        if not self._names or self._names[-1] != kind:
            self._names.append(kind)
            self._starts.append(number)
        self._said.append(int(said[:16], 16))
        return number

    def where(self, number: int) -> str:
        """The place of the record with that number."""
        name, has_line = self._names[bisect_right(self._starts, number) - 1]
        return f"{name}:{self._lines[number]}" if has_line else name

    def says(self, number: int, said: str) -> bool:
        """Whether the record with that number had the fingerprint *said*."""
        return self._said[number] == int(said[:16], 16)

    def became(self, number: int) -> None:
        """The record with that number is new: it takes the next id after the last."""
        self._new.append(number)

    def met(self, record_id: int, number: int) -> int:
        """The number under which the record *record_id* was met first: 0, and *number* from now on.

        A record that is new in this import was met when it came.
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
