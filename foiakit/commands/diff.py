"""Compare a record with an earlier version, field by field.

\b
    foiakit diff 4             with the version that was first added
    foiakit diff 4 --since 12  with the version after change 12 in foiakit log

The exit code is 0 whether they differ or not. A record that was removed is compared as it last was.
"""

from __future__ import annotations

from typing import Annotated

import typer

from foiakit.commands.options import completion
from foiakit.commands.options.bundles import bundled
from foiakit.commands.options.common import formats
from foiakit.commands.options.database import Database
from foiakit.commands.options.records.one_record import TheRecord, number_of
from foiakit.commands.output.record_output import form_of
from foiakit.commands.reports.changes.diff_output import changed_values, write_differences
from foiakit.errors import NotFound
from foiakit.model.record import Record
from foiakit.store.log import log_reader

FORMATS = ("table", "plain", "json")
NOW = 2**62
"""A number after every change."""


@bundled
def run(
    *,
    reference: TheRecord,
    since: Annotated[
        int | None,
        typer.Option(
            "--since",
            min=0,
            metavar="CHANGE",
            autocompletion=completion.changes,
            help="Compare with the state after this change.",
        ),
    ] = None,
    output_format: Annotated[str | None, formats(FORMATS)] = None,
    database: Database,
) -> None:
    """Find the earlier and the present version, then write the differences."""
    form = form_of(output_format, FORMATS)
    with database.open() as store:
        number = number_of(store, reference) or 0
        if since:
            log_reader.entry(store, since)
        then = log_reader.came_with(store, number) if since is None else since
        before = log_reader.record_at(store, number, then or 0)
        now = log_reader.record_at(store, number, NOW)
        if before is None and log_reader.taken_unseen(store, number):
            raise NotFound(
                f"{database.db}: record {number} was deleted by another program; only a backup"
                " has its content"
            )
        if before is None:
            raise NotFound(f"{database.db}: record {number} did not exist after change {then}")
        found = changed_values(before, now or Record())
        write_differences(number, found, form, removed=now is None)
        if not found:
            database.say(f"record {number} has not changed since change {then}")
