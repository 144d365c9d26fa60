"""A change in the log as lines, for `log`, `diff` and `undo`."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from foiakit.commands.reports.events.event_sentences import beginning
from foiakit.model.record import LISTS, Record
from foiakit.store.log.log_reader import LoggedChange, Step


def cells(entry: LoggedChange) -> tuple[str, str, str, str]:
    """Return a change in four cells: its number, time, effect, and the command."""
    note = f" (undone by {entry.undone})" if entry.undone else ""
    if entry.undoes:
        note = f" (undid {entry.undoes}){note}"
    return str(entry.id), entry.time, numbers(entry), entry.command + note


def numbers(entry: LoggedChange) -> str:
    """``7 added, 1 changed``."""
    parts = [
        f"{number:,} {word}"
        for number, word in (
            (entry.added, "added"),
            (entry.changed, "changed"),
            (entry.removed, "removed"),
        )
        if number
    ]
    return ", ".join(parts) or "no records changed"


def lines(steps: Iterable[Step]) -> Iterator[tuple[str, str]]:
    """Yield what was done to each thing, a word and a line, with its fields before and after."""
    for step in steps:
        yield step.what, f"{step.key}: {step.what}"
        if step.what == "changed":
            for name, before, after in step.fields():
                yield "", f"  {name}: {spelled(name, before)} -> {spelled(name, after)}"


def differences(before: Record, after: Record) -> Iterator[str]:
    """Yield ``pages: 12 -> 7`` for each field in which *after* differs from *before*."""
    for name, old, other in zip(Record._fields, before, after, strict=True):
        if old != other and name != "updated":
            yield f"{name}: {spelled(name, old)} -> {spelled(name, other)}"


def spelled(name: str, value: object) -> str:
    """Return the value of the field *name* on a line, whether from a record or from a column."""
    if name in LISTS:
        labels: Any = json.loads(value) if isinstance(value, str) else value or ()
        value = ", ".join(map(str, labels))
    elif name == "excised" and value is not None:
        value = "yes" if value else "no"
    return shown(value)


def shown(value: object) -> str:
    """Return a value on a line; ``(empty)`` for none, and the beginning of a long text."""
    text = "(empty)" if value in (None, "") else str(value)
    return beginning(" ".join(text.split()))
