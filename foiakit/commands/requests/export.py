"""Write requests for another program or another person.

\b
    foiakit request export > requests.json
    foiakit request export --format log > log.csv    MuckRock's standard log
    foiakit request export 1 3 --format json

foiakit request import reads the JSON back. Neither format names the requester. JSON has your notes
and the paths of letters; --without-notes leaves notes, texts and letters out, for somebody else.
"""

from __future__ import annotations

import csv
import sys
from dataclasses import replace
from typing import Annotated

import typer

from foiakit.commands.options import completion
from foiakit.commands.options.bundles import bundled
from foiakit.commands.options.common import formats
from foiakit.commands.options.database import Database
from foiakit.commands.options.request_options import standing, today
from foiakit.commands.output.record_output import form_of, write_object
from foiakit.requests.exchange import log, whole
from foiakit.requests.model import Request
from foiakit.store.requests import read

FORMATS = ("json", "log")


@bundled
def run(
    *,
    references: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[REQUEST]...",
            help="Ids or numbers; without any, all requests.",
            autocompletion=completion.requests,
        ),
    ] = None,
    without_notes: Annotated[
        bool, typer.Option("--without-notes", help="Leave out notes, texts and letters.")
    ] = False,
    output_format: Annotated[str, formats(FORMATS)] = "json",
    database: Database,
) -> None:
    """Choose the requests and write them."""
    form = form_of(output_format, FORMATS, "json")
    with database.open() as store:
        named = [read.named(store, reference) for reference in references or ()]
        requests = named if references else list(read.every(store))
        if form == "log":
            table = csv.DictWriter(sys.stdout, log.COLUMNS)
            table.writeheader()
            for status in standing(store, requests, today(None)):
                table.writerows(log.rows(status))
            return
        shown = map(_without_notes, requests) if without_notes else requests
        write_object(
            {
                "foiakit_requests": 1,
                "requests": [whole.as_object(request) for request in shown],
                "closures": [
                    vars(closure) for closure in ([] if references else read.closures(store))
                ],
            }
        )


def _without_notes(request: Request) -> Request:
    events = tuple(
        replace(event, note=None, letter=None) for event in request.events if event.kind != "note"
    )
    return replace(request, notes=None, text=None, events=events)
