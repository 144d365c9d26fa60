"""Find who has asked for a cable that you lack, in agencies' logs of FOIA requests.

\b
    foiakit request logs state-2019.xlsx nara.csv
    foiakit request logs *.csv --format json

It looks for cables that your records cite and you lack, and for those that your requests ask for,
by post, number and year. An office that has released a cable to somebody has it ready for you: name
the number of that request in yours. Logs are tables with any headings; who asked is left out. A
cable whose year the log does not name is shown with a question mark.
"""

from __future__ import annotations

from typing import Annotated

import typer

from foiakit.commands.options.bundles import bundled
from foiakit.commands.options.common import formats
from foiakit.commands.options.database import Database
from foiakit.commands.output.record_output import form_of, write_json, write_plain
from foiakit.commands.reports.requests.log_search import LogSearch
from foiakit.errors import Usage

FORMATS = ("plain", "json", "ndjson")


@bundled
def run(
    *,
    files: Annotated[
        list[str] | None, typer.Argument(metavar="FILE...", help="Logs: CSV, TSV or workbooks.")
    ] = None,
    output_format: Annotated[str, formats(FORMATS)] = "plain",
    database: Database,
) -> None:
    """Search each log, and write a line for each wanted cable."""
    form = form_of(output_format, FORMATS)
    if not files:
        raise Usage("say which log: foiakit request logs log.csv")
    with database.open() as store:
        for path in files:
            search = LogSearch(store, path)
            found = list(search.found())
            if form == "plain":
                write_plain(logged_request.line() for logged_request in found)
            else:
                write_json((logged_request.as_json() for logged_request in found), form)
            database.say(search.sentence(len(found)))
