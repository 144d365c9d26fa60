"""Changes of the log, written for a person, a pipe or another program."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from foiakit.commands.output.record_output import write_json, write_plain
from foiakit.commands.reports.changes.change_lines import cells, lines, numbers, shown
from foiakit.store.log.log_reader import LoggedChange, Step
from foiakit.text.visible import visible

LINES = 200
"""The most lines of one change in a table."""


def write(changes_made: Iterable[tuple[LoggedChange, Iterable[Step]]], form: str) -> None:
    """Write changes, each with what it did, to stdout."""
    if form == "table":
        from foiakit.views.console import console, show
        from foiakit.views.tables.changes import changes

        screen = console()
        rows = (
            (entry._replace(command=shown(entry.command)), numbers(entry), _first(lines(steps)))
            for entry, steps in changes_made
        )
        show(changes(rows, screen), screen)
    elif form == "plain":
        for entry, steps in changes_made:
            write_plain([cells(entry)])
            sys.stdout.writelines(f"\t{visible(line)}\n" for _, line in lines(steps))
    else:
        write_json((as_json(*entry) for entry in changes_made), form)


def _first(lines: Iterator[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    yield from islice(lines, LINES)
    if next(lines, None):
        yield "", "... and more; --format plain has all of it"


def as_json(entry: LoggedChange, steps: Iterable[Step]) -> dict[str, Any]:
    """Return a change with its steps as JSON."""
    return {
        **entry._asdict(),
        "steps": [
            {
                "place": step.key.place,
                "record": step.key.record,
                "name": step.key.name,
                "what": step.what,
                "before": step.before,
                "after": step.after,
            }
            for step in steps
        ],
    }
