"""What a merge found and did, in numbers and, as they are met, in particulars."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple


class Disagreement(NamedTuple):
    """Something that both databases have, and one field of it that they do not agree on."""

    what: str
    """``record``, ``collection``, ``selection``, ``seen`` or ``range``."""
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


class Alike(NamedTuple):
    """A new record that has the message and the year of one that was here: perhaps the same."""

    record: int
    """The one that was here."""
    message: str
    year: int
    where: str
    """The place of the new one in the other database."""


Particular = Disagreement | Alike
Tell = Callable[[Particular], object]


class Merged(NamedTuple):
    """What a merge did, or, on a dry run, would do. Every record there is counted once."""

    new: int = 0
    unchanged: int = 0
    """Records that say the same here and there, or nothing there that is not said here."""
    ahead: int = 0
    """Records that were edited here alone."""
    updated: int = 0
    """Records that now say what is said there."""
    kept: int = 0
    """Records that were edited there alone and left as they are here."""
    conflicting: int = 0
    """Records that were edited on both sides and left as they are here."""
    collections: int = 0
    """New ones; and so for the three that follow."""
    selections: int = 0
    seen: int = 0
    ranges: int = 0
    differing: int = 0
    """Those of the four kinds that both have, that differ and were left as they are here."""
    alike: int = 0
    """New records that are perhaps the same as one that was here."""


class MergeCounts:
    """A report in the making."""

    def __init__(self, tell: Tell | None = None) -> None:
        self._tell = tell or (lambda _: None)
        self._counts = dict.fromkeys(Merged._fields, 0)

    def count(self, kind: str, number: int = 1) -> None:
        """So many more of a field of `Merged`."""
        self._counts[kind] += number

    def tell(self, one: Particular) -> None:
        """A particular was met."""
        if isinstance(one, Alike):
            self.count("alike")
        self._tell(one)

    def report(self) -> Merged:
        """The report as it stands."""
        return Merged(**self._counts)
