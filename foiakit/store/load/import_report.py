"""What an import did, in numbers and, as far as anybody can read them, in particulars."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from foiakit.model.record import Skipped

ON_CHANGE = ("keep", "update", "error")
"""What to do with a record whose source now says something else."""

FIRST = 1000
"""A report keeps so many of each kind of particular; the rest are counted, and told as met."""


class Difference(NamedTuple):
    """A field of a record here, and what the source says of it now."""

    record: int
    field: str
    here: Any
    source: Any
    where: str = ""
    """The place in the source, ``file:line``."""


class Conflict(NamedTuple):
    """Two rows of one import that claim to be one record and do not say the same."""

    uid: str
    where: str
    """The row that was left out."""
    first: str
    """The row that came before, and stands."""


class Reworded(NamedTuple):
    """A field of a posting here, and what its page says of it now."""

    collection: str
    field: str
    here: Any
    source: Any


Particular = Difference | Reworded | Conflict | Skipped
Tell = Callable[[Particular], object]


class Report(NamedTuple):
    """What an import did, or, on a dry run, would do. Every record given is counted once."""

    new: int = 0
    unchanged: int = 0
    updated: int = 0
    kept: int = 0
    """Records whose source changed and that were left as they are."""
    conflicting: int = 0
    skipped: int = 0
    differences: tuple[Difference, ...] = ()
    """The first `FIRST` of them; `foiakit.store.load.import_records.put` tells all of them as they
    come."""
    conflicts: tuple[Conflict, ...] = ()
    skips: tuple[Skipped, ...] = ()


class ImportCounts:
    """A report in the making."""

    def __init__(self, tell: Tell | None = None) -> None:
        self.new = self.unchanged = self.updated = self.kept = 0
        self.conflicting = self.skipped = 0
        self._tell = tell
        self._differences: list[Difference] = []
        self._conflicts: list[Conflict] = []
        self._skips: list[Skipped] = []

    def difference(self, one: Difference) -> None:
        """A field that the source says otherwise."""
        self._note(self._differences, one)

    def differs(self, on_change: str) -> None:
        """A record was counted as unchanged, and what belongs to it is not the same."""
        self.unchanged -= 1
        if on_change == "keep":
            self.kept += 1
        else:
            self.updated += 1

    def reworded(self, one: Reworded) -> None:
        """A field that a posting's page says otherwise; no record is counted for it."""
        if self._tell:
            self._tell(one)

    def conflict(self, one: Conflict) -> None:
        """A row left out because an earlier one has its place."""
        self.conflicting += 1
        self._note(self._conflicts, one)

    def skip(self, one: Skipped) -> None:
        """A row that became no record."""
        self.skipped += 1
        self._note(self._skips, one)

    def _note(self, kept: list[Any], one: Particular) -> None:
        if len(kept) < FIRST:
            kept.append(one)
        if self._tell:
            self._tell(one)

    def report(self) -> Report:
        """The report as it stands."""
        return Report(
            self.new,
            self.unchanged,
            self.updated,
            self.kept,
            self.conflicting,
            self.skipped,
            tuple(self._differences),
            tuple(self._conflicts),
            tuple(self._skips),
        )
