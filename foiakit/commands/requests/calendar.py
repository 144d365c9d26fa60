"""Write the due days of requests for a calendar program (iCalendar).

\b
    foiakit request calendar > requests.ics
    foiakit request calendar --details --output requests.ics --yes

Importing the file again updates the entries instead of adding them twice. Titles say only which
request and what is due, because calendars are seen by others; --details adds numbers, titles and
how each day was counted. Your own deadlines have reminders 14 and 3 days before.
"""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from foiakit.commands.options.bundles import bundled
from foiakit.commands.options.common import Output, Replace
from foiakit.commands.options.database import Database
from foiakit.commands.options.request_options import Today, standing, today
from foiakit.commands.output.output_files import path_to_write
from foiakit.commands.output.output_paths import Kind, output_path
from foiakit.requests.calendar_entries import entries
from foiakit.store.requests import read
from foiakit.writers.calendar_file import calendar


@bundled
def run(
    *,
    details: Annotated[
        bool, typer.Option("--details", help="Name numbers and titles, and show the counting.")
    ] = False,
    path: Output = None,
    yes: Replace = False,
    as_of: Today = None,
    database: Database,
) -> None:
    """Count every clock, then write them all."""
    to_file = path is not None and path != "-"
    written = output_path(path or "-", database.db, yes=yes, kind=Kind.FILE) if to_file else None
    with database.open() as store:
        found = list(
            entries(standing(store, list(read.every(store)), today(as_of)), details=details)
        )
    data = calendar(found)
    if written is None:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    with path_to_write(written) as place, open(place, "xb") as file:
        file.write(data)
    database.say(f"{path}: {len(found):,} day{'' if len(found) == 1 else 's'} written")
