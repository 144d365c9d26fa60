"""The events of an import or a merge, in one stream, and how many things had which outcome."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from foiakit.model.record import Skipped

ON_CHANGE = ("keep", "update", "error")
"""What to do with a record that has changed at its source, or in the other database."""


class Difference(NamedTuple):
    """A field of a record here, and its value at the source now."""

    record: int
    field: str
    here: Any
    source: Any
    where: str = ""
    """The place in the source, ``file:line``."""


class Reworded(NamedTuple):
    """A field of a posting here, and its value on the page now."""

    collection: str
    field: str
    here: Any
    source: Any


class Conflict(NamedTuple):
    """Two rows of one import that have the same identity and differ."""

    uid: str
    where: str
    """The row that was left out."""
    first: str
    """The earlier row, which was kept."""


class Disagreement(NamedTuple):
    """Something in both databases, and one field of it in which they differ."""

    what: str
    """``record``, ``collection``, ``selection``, ``seen``, ``range``, ``request`` or ``request
    event``.
    """
    name: int | str
    """Its name here: the record's id (for a finding, too), the collection's name ..."""
    field: str
    """The record's field; the finding's code."""
    here: Any
    there: Any
    edited: str
    """``there`` if only the other database has changed it, else ``both``."""
    where: str
    """The place in the other database: the file and the record's id there."""


class SameMessage(NamedTuple):
    """A new record with the message and the year of an existing one: perhaps the same."""

    record: int
    """The existing one."""
    message: str
    year: int
    where: str
    """The place of the new one in the other database."""


class Answer(NamedTuple):
    """A record that answers a request: its case and its message are those of an item."""

    request: int
    item: int
    record: int


class TakenKey(NamedTuple):
    """A new record whose citation key is, or was, that of another record here."""

    key: str
    """The key that its source, or the other database, has."""
    key_here: str | None
    """The key that it has here; ``None`` if it keeps its own and cannot also have this one."""
    record: int
    where: str = ""
    """The place in the source, or in the other database."""


Event = Difference | Reworded | Conflict | Skipped | Disagreement | SameMessage | Answer | TakenKey
Tell = Callable[[Event], object]
"""Called with each event as it happens."""


class Counts(NamedTuple):
    """The result of an import or a merge or, on a dry run, what it would be. Every record counts
    once.
    """

    new: int = 0
    unchanged: int = 0
    """Records that are the same here and there, or for which the other side adds nothing."""
    ahead: int = 0
    """In a merge: records edited only here."""
    updated: int = 0
    """Records that were updated from the source or the other database."""
    kept: int = 0
    """Records that changed at the source, or only in the other database, and were kept
    unchanged.
    """
    conflicting: int = 0
    """In an import: rows left out because an earlier one has their place. In a merge: records
    that were edited on both sides and stay as they are.
    """
    skipped: int = 0
    """Rows that did not become a record."""
    collections: int = 0
    """In a merge: new ones; the same holds for the next three."""
    selections: int = 0
    seen: int = 0
    ranges: int = 0
    requests: int = 0
    request_events: int = 0
    """Events of requests that both have, which only the other database had."""
    closures: int = 0
    differing: int = 0
    """Things of these kinds that both have, that differ and stay as they are."""
    alike: int = 0
    """New records that are perhaps the same as an existing one."""


_COUNTED = {Conflict: "conflicting", Skipped: "skipped", SameMessage: "alike"}


class Events:
    """The side of the stream that reports events."""

    def __init__(self, tell: Tell | None = None) -> None:
        self._tell = tell
        self._counts = dict.fromkeys(Counts._fields, 0)

    def count(self, outcome: str, number: int = 1) -> None:
        """Add *number* things with *outcome*, a field of `Counts`."""
        self._counts[outcome] += number

    def tell(self, event: Event) -> None:
        """Report *event*, and count it if it is an outcome by itself."""
        if outcome := _COUNTED.get(type(event)):
            self._counts[outcome] += 1
        if self._tell:
            self._tell(event)

    def counts(self) -> Counts:
        """Return the counts so far."""
        return Counts(**self._counts)
