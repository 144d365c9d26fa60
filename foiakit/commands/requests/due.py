"""List what is due: first what you must do, then what you can do about late offices.

\b
    foiakit request due                  on this day
    foiakit request due --within 14      and within two weeks
    foiakit request due --exit-code -q   exit code 1 if anything is due

A late office is listed once, with your next step, until you have taken it.
"""

from __future__ import annotations

from typing import Annotated

import typer

from foiakit.commands.options.bundles import bundled
from foiakit.commands.options.common import bounded, formats
from foiakit.commands.options.database import Database
from foiakit.commands.options.request_options import Today, standing, today
from foiakit.commands.output.record_output import form_of
from foiakit.commands.reports.requests.request_lines import DUE_HEADINGS, due_cells
from foiakit.commands.reports.requests.request_objects import due_as_json
from foiakit.commands.reports.requests.request_output import FORMATS, write_rows
from foiakit.requests.progress.due import due
from foiakit.store.requests import read


@bundled
def run(
    *,
    within: Annotated[
        int,
        typer.Option(
            "--within",
            min=0,
            callback=bounded,
            metavar="DAYS",
            help="Number of days to look ahead.",
        ),
    ] = 0,
    exit_code: Annotated[
        bool, typer.Option("--exit-code", help="Exit with 1 if anything is due.")
    ] = False,
    day: Today = None,
    output_format: Annotated[str | None, formats(FORMATS)] = None,
    database: Database,
) -> None:
    """Determine the status of each, and write what is due."""
    form = form_of(output_format, FORMATS)
    now = today(day)
    with database.open() as store:
        found = due(standing(store, list(read.every(store)), now), now, within)
        write_rows(form, DUE_HEADINGS, ((due_cells(due, now), due_as_json(due)) for due in found))
    if not found:
        database.say("nothing is due")
    elif exit_code:
        raise typer.Exit(1)
