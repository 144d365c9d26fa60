"""The present and an earlier version of a record, field by field."""

from __future__ import annotations

from typing import Any

from foiakit.commands.output.record_output import write_object, write_plain
from foiakit.commands.reports.changes.change_lines import spelled
from foiakit.model.record import Record, as_json


def changed_values(before: Record, now: Record) -> dict[str, tuple[Any, Any]]:
    """Return the differences between two states of a record: each field with both values."""
    old, other = as_json(before), as_json(now)
    return {
        name: (old[name], other[name])
        for name in old
        if name not in {"id", "updated"} and old[name] != other[name]
    }


def write_differences(
    number: int, found: dict[str, tuple[Any, Any]], form: str, *, removed: bool
) -> None:
    """Write the differences in the record *number* to stdout."""
    if form == "json":
        values = {
            "id": number,
            "removed": removed,
            "fields": {
                name: {"before": before, "now": now} for name, (before, now) in found.items()
            },
        }
        write_object(values)
        return
    rows = [
        (name, spelled(name, before), spelled(name, now)) for name, (before, now) in found.items()
    ]
    if form == "plain":
        write_plain(rows)
        return
    from foiakit.views.console import console, show
    from foiakit.views.tables.changes import differences as table

    screen = console()
    show(table(rows), screen)
