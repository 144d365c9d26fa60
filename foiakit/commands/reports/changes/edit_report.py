"""Edits of the labels of a record, and the report on the records that were changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from foiakit.commands.reports.changes.change_lines import differences
from foiakit.model.record import Record
from foiakit.text.plurals import counted

NAMED = 20
"""How many records are shown with their changes; of more, only the number is printed."""


class TagEdit(NamedTuple):
    """How the labels of each record change: emptied first, then removed from and added to."""

    add: tuple[str, ...] = ()
    remove: tuple[str, ...] = ()
    clear: bool = False

    def edited(self, fields: Mapping[str, Any], record: Record) -> Mapping[str, Any]:
        """Return *fields*, with the labels that *record* has after this, if this changes them."""
        if not any(self):
            return fields
        kept = () if self.clear else record.tags
        kept = tuple(tag for tag in kept if tag not in self.remove)
        return {**fields, "tags": (*kept, *(tag for tag in self.add if tag not in kept))}


class EditReport:
    """Collects the changes of an edit, and reports them once everything is written."""

    def __init__(self, *, dry_run: bool) -> None:
        self.lines: list[str] = []
        self.dry_run = dry_run
        self.records = self.changed = 0

    def add(self, before: Record, after: Record) -> None:
        """Count a record, and store the lines of the first ones."""
        changes = list(differences(before, after))
        self.records += 1
        self.changed += bool(changes)
        if self.records <= NAMED:
            would = "would change " if self.dry_run and changes else ""
            self.lines += [
                f"{would}record {before.id}: {line}" for line in changes or ["nothing changed"]
            ]

    def say(self, say: Callable[[str], None]) -> None:
        """Print the old and the new value of each field of the first records, and how many
        changed.
        """
        for line in self.lines:
            say(line)
        if self.records > NAMED:
            say(f"and {counted(self.records - NAMED, 'more record')}")
        if self.records != 1:
            done = "would change" if self.dry_run else "changed"
            say(f"{self.changed:,} of {self.records:,} records {done}")
