"""What an import or a merge meets: one stream of events, and how many things had which outcome."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from foiakit.model.record import Skipped

ON_CHANGE = ("keep", "update", "error")
"""What to do with a record whose source, or whose other database, now says something else."""


class Difference(NamedTuple):
    """A field of a record here, and what the source says of it now."""

    record: int
    field: str
    here: Any
    source: Any
    where: str = ""
    """The place in the source, ``file:line``."""


class Reworded(NamedTuple):
    """A field of a posting here, and what its page says of it now."""

    collection: str
    field: str
    here: Any
    source: Any


class Conflict(NamedTuple):
    """Two rows of one import that claim to be one record and do not say the same."""

    uid: str
    where: str
    """The row that was left out."""
    first: str
    """The row that came before, and stands."""


class Disagreement(NamedTuple):
    """Something that both databases have, and one field of it that they do not agree on."""

    what: str
    """``record``, ``collection``, ``selection``, ``seen``, ``range``, ``request`` or
    ``request event``."""
    name: int | str
    """What it is called here: the record's id (of a finding, too), the collection's name ..."""
    field: str
    """The record's; the finding's code."""
    here: Any
    there: Any
    edited: str
    """``there`` if only the other database has changed it, else ``both``."""
    where: str
    """The place in the other database: the file and the record's id there."""


class SameMessage(NamedTuple):
    """A new record that has the message and the year of one that was here: perhaps the same."""

    record: int
    """The one that was here."""
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
    """The one that its source, or the other database, has."""
    given: str | None
    """The one that it has here; ``None`` where it has its own and this one is not for it."""
    record: int
    where: str = ""
    """The place in the source, or in the other database."""


Event = Difference | Reworded | Conflict | Skipped | Disagreement | SameMessage | Answer | TakenKey
Tell = Callable[[Event], object]
"""Is called with each event as it is met."""


class Counts(NamedTuple):
    """What an import or a merge did, or, on a dry run, would do. Every record is counted once."""

    new: int = 0
    unchanged: int = 0
    """Records that say the same here and there, or nothing there that is not said here."""
    ahead: int = 0
    """Of a merge: records that were edited here alone."""
    updated: int = 0
    """Records that now say what the source or the other database says."""
    kept: int = 0
    """Records that changed at the source, or in the other database alone, and stay as they are."""
    conflicting: int = 0
    """Of an import: rows left out because an earlier one has their place. Of a merge: records that
    were edited on both sides and stay as they are."""
    skipped: int = 0
    """Rows that became no record."""
    collections: int = 0
    """Of a merge: new ones; and so for the three that follow."""
    selections: int = 0
    seen: int = 0
    ranges: int = 0
    requests: int = 0
    request_events: int = 0
    """What happened to requests that both have, and only the other one knew."""
    closures: int = 0
    differing: int = 0
    """Those of these kinds that both have, that differ and stay as they are."""
    alike: int = 0
    """New records that are perhaps the same as one that was here."""


_COUNTED = {Conflict: "conflicting", Skipped: "skipped", SameMessage: "alike"}


class Events:
    """The stream, from the side of whoever makes it."""

    def __init__(self, tell: Tell | None = None) -> None:
        self._tell = tell
        self._counts = dict.fromkeys(Counts._fields, 0)

    def count(self, outcome: str, number: int = 1) -> None:
        """*number* more things had *outcome*, a field of `Counts`."""
        self._counts[outcome] += number

    def tell(self, event: Event) -> None:
        """Hand *event* on, and count it if it is an outcome by itself."""
        if outcome := _COUNTED.get(type(event)):
            self._counts[outcome] += 1
        if self._tell:
            self._tell(event)

    def counts(self) -> Counts:
        """The numbers as they stand."""
        return Counts(**self._counts)
