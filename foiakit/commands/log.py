"""Show every change to the database, newest first, with the command that made it.

\b
    foiakit log               all changes
    foiakit log 4             the changes to record 4, field by field
    foiakit log --change 12   what change 12 did

A change that was undone names the change that undid it. foiakit undo undoes one.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Annotated

import typer

from foiakit.commands.options import completion
from foiakit.commands.options.bundles import bundled
from foiakit.commands.options.common import Limit, formats
from foiakit.commands.options.database import Database
from foiakit.commands.options.records.one_record import Reference, number_of
from foiakit.commands.output.record_output import form_of
from foiakit.commands.reports.changes import log_output
from foiakit.errors import Usage
from foiakit.store.log import log_reader
from foiakit.store.log.log_reader import LoggedChange, Step
from foiakit.store.store import Store

PAGE = 20
"""How many changes fit a terminal's page; --limit N and a pipe give more."""
FORMATS = ("table", "plain", "json", "ndjson")


@bundled
def run(
    *,
    reference: Reference = None,
    change: Annotated[
        int | None,
        typer.Option(
            "--change",
            min=1,
            metavar="N",
            autocompletion=completion.changes,
            help="Show what this change did.",
        ),
    ] = None,
    output_format: Annotated[str | None, formats(FORMATS)] = None,
    limit: Limit = None,
    database: Database,
) -> None:
    """Choose the changes, then write them."""
    form = form_of(output_format, FORMATS)
    if reference is not None and change is not None:
        raise Usage("give a record or --change, not both")
    page = PAGE if limit is None and form == "table" and sys.stdout.isatty() else limit
    with database.open() as store:
        record = number_of(store, reference)
        if change is not None:
            entries: Iterator[LoggedChange] = iter([log_reader.entry(store, change)])
        else:
            if record is not None:
                log_reader.row_at(store, record, 0)  # raises if there never was such a record
            entries = log_reader.entries(store, record)
        shown = islice(_with_steps(store, entries, record, whole=change is not None), page)
        log_output.write(shown, form)
        if page is not None and form == "table" and next(entries, None):
            database.say("there are more; use --limit N")


def _with_steps(
    store: Store, entries: Iterator[LoggedChange], record: int | None, *, whole: bool
) -> Iterator[tuple[LoggedChange, Iterable[Step]]]:
    """Yield each change, with what it did to *record* or, if *whole*, to everything."""
    mine = [] if record is None else log_reader.all_steps_of(store, record)
    for entry in entries:
        if whole:  # there may be as many as there are records
            yield entry, log_reader.steps(store, entry.id)
        else:
            yield entry, [step for step in mine if step.change == entry.id]
