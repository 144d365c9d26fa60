"""What was done to this database: every change, newest first, with the command that made it.

\b
    foiakit log             all changes; on a terminal a page of them
    foiakit log 4           those that touched record 4, field by field
    foiakit log --change 12 what change 12 did

A change that was taken back says by which one. foiakit undo takes one back.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Annotated, Any

import typer

from foiakit.commands.options.common import (
    DB,
    WAIT,
    Db,
    Limit,
    Quiet,
    Wait,
    formats,
    lock_wait,
    talker,
)
from foiakit.commands.options.one_record import Reference, number_of
from foiakit.commands.output.record_output import form_of, write_json, write_plain
from foiakit.commands.reports.change_lines import cells, lines, numbers, shown
from foiakit.errors import Usage
from foiakit.store import Store
from foiakit.store.log import log_reader
from foiakit.store.log.log_reader import LoggedChange, Step
from foiakit.text.visible import visible

PAGE = 20
"""So many changes fit a terminal's page; --limit N and a pipe give more."""
LINES = 200
"""So many lines of one change are shown in a table."""
FORMATS = ("table", "plain", "json", "ndjson")


def run(
    *,
    reference: Reference = None,
    change: Annotated[
        int | None, typer.Option("--change", min=1, metavar="N", help="What this change did.")
    ] = None,
    output_format: Annotated[str | None, formats(FORMATS)] = None,
    limit: Limit = None,
    db: Db = DB,
    wait: Wait = WAIT,
    quiet: Quiet = False,
) -> None:
    """Choose the changes, then write them."""
    form = form_of(output_format, FORMATS)
    if reference is not None and change is not None:
        raise Usage("a record or --change, not both")
    page = PAGE if limit is None and form == "table" and sys.stdout.isatty() else limit
    with Store.open(db, lock_wait(wait, quiet=quiet)) as store:
        record = number_of(store, reference)
        if change is not None:
            entries: Iterator[LoggedChange] = iter([log_reader.entry(store, change)])
        else:
            if record is not None:
                log_reader.row_at(store, record, 0)  # raises if there never was such a record
            entries = log_reader.entries(store, record)
        told = islice(_told(store, entries, record, whole=change is not None), page)
        _write(told, form)
        if page is not None and form == "table" and next(entries, None):
            talker(quiet=quiet)("there are more; --limit N shows so many")


def _told(
    store: Store, entries: Iterator[LoggedChange], record: int | None, *, whole: bool
) -> Iterator[tuple[LoggedChange, Iterable[Step]]]:
    """Each change, with what it did to *record*, or, *whole*, to everything."""
    mine = [] if record is None else log_reader.all_steps_of(store, record)
    for entry in entries:
        if whole:  # there may be as many as there are records
            yield entry, log_reader.steps(store, entry.id)
        else:
            yield entry, [step for step in mine if step.change == entry.id]


def _write(told: Iterable[tuple[LoggedChange, Iterable[Step]]], form: str) -> None:
    if form == "table":
        from foiakit.views.console import console, show
        from foiakit.views.tables.changes import changes

        screen = console()
        rows = (
            (entry._replace(command=shown(entry.command)), numbers(entry), _first(lines(steps)))
            for entry, steps in told
        )
        show(changes(rows, screen), screen)
    elif form == "plain":
        for entry, steps in told:
            write_plain([cells(entry)])
            sys.stdout.writelines(f"\t{visible(line)}\n" for _, line in lines(steps))
    else:
        write_json((as_json(*one) for one in told), form)


def _first(told: Iterator[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    yield from islice(told, LINES)
    if next(told, None):
        yield "", "... and more; --format plain has all of it"


def as_json(entry: LoggedChange, steps: Iterable[Step]) -> dict[str, Any]:
    """A change with its steps, as JSON has it."""
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
