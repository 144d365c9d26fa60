"""List requests, the most urgent first, with the state of each and what to do next.

\b
    foiakit request list                        those that are open
    foiakit request list --all                  closed ones too
    foiakit request list --state overdue        in one state
    foiakit request list --office state --format json

A line in a pipe has the id, law, office, number, state, day, next act and title.
"""

from __future__ import annotations

from typing import Annotated

import typer

from foiakit.commands.options import completion
from foiakit.commands.options.bundles import bundled
from foiakit.commands.options.common import formats
from foiakit.commands.options.database import Database
from foiakit.commands.options.request_options import Today, standing, today
from foiakit.commands.output.record_output import form_of
from foiakit.commands.reports.requests.request_draft import OVER
from foiakit.commands.reports.requests.request_lines import HEADINGS, cells
from foiakit.commands.reports.requests.request_objects import line_as_json
from foiakit.commands.reports.requests.request_output import FORMATS, write_rows
from foiakit.errors import Usage
from foiakit.requests.offices import office_called
from foiakit.requests.progress.state import STATES
from foiakit.requests.progress.status import Status
from foiakit.store.requests import read


@bundled
def run(
    *,
    state: Annotated[
        str | None,
        typer.Option(
            "--state",
            metavar="STATE",
            help="Only those in this state.",
            autocompletion=completion.words(STATES),
        ),
    ] = None,
    office: Annotated[
        str | None, typer.Option("--office", metavar="OFFICE", help="Only those to this office.")
    ] = None,
    everything: Annotated[bool, typer.Option("--all", help="Closed requests too.")] = False,
    day: Today = None,
    output_format: Annotated[str | None, formats(FORMATS)] = None,
    database: Database,
) -> None:
    """Determine the status of each, filter, write."""
    form = form_of(output_format, FORMATS)
    wanted_state = state.strip().lower().replace("_", "-") if state else None
    if wanted_state and wanted_state not in STATES:
        raise Usage(f"--state: no state called {state}; there are: {', '.join(STATES)}")
    known = office_called(office) if office else None
    code = known.code if known else office
    with database.open() as store:
        found = standing(store, list(read.every(store)), today(day))
        shown = [
            request_status
            for request_status in found
            if (everything or state or request_status.state not in OVER)
            and (wanted_state in {None, request_status.state})
            and (code is None or request_status.request.office == code)
        ]
        if not shown:
            database.say("no requests match" if found else "there are no requests yet")
        shown.sort(key=_urgency)
        write_rows(
            form,
            HEADINGS,
            ((cells(request_status), line_as_json(request_status)) for request_status in shown),
        )


def _urgency(status: Status) -> tuple[bool, str, int]:
    return status.next.act == "wait", str(status.next.day or ""), status.request.id or 0
