"""Import requests: foiakit's own, MuckRock's export or standard log, any table.

\b
    foiakit request import requests.json
    foiakit request import muckrock.csv
    foiakit request import log.csv --to state       a log that names no office
    foiakit template --for requests > mine.csv      a table to fill in

A request that is already here gains what is new in its history. Where the two differ, the
difference is reported and yours is kept, unless --on-change says otherwise. Unknown columns go into
the notes. Names of requesters, due dates and counts of days are not imported.
"""

from __future__ import annotations

from typing import Annotated

import typer

from foiakit.commands.options.bundles import bundled
from foiakit.commands.options.database import ChangedDatabase
from foiakit.commands.options.import_options import OnChange
from foiakit.commands.reports.requests.request_draft import drafting
from foiakit.commands.reports.requests.request_files import RequestFiles
from foiakit.errors import BadInput, Usage
from foiakit.store.events import Events
from foiakit.store.exchange import merge_requests
from foiakit.store.exchange.conflict_rule import ConflictRule
from foiakit.store.requests import write


@bundled
def run(
    *,
    files: Annotated[
        list[str] | None, typer.Argument(metavar="FILE...", help="JSON, CSV, TSV or a workbook.")
    ] = None,
    to: Annotated[
        str | None,
        typer.Option("--to", metavar="OFFICE", help="The office of rows that name none."),
    ] = None,
    on_change: OnChange = "keep",
    database: ChangedDatabase,
) -> None:
    """Read all files, then import their requests in one transaction."""
    if not files:
        raise Usage("say which file: foiakit request import requests.json")
    found = RequestFiles(files, to)
    events = Events(lambda event: database.say(found.sentence(event)))
    with drafting(database) as store:
        rule = ConflictRule(events, on_change)
        for request, where in found.requests:
            merge_requests.take(store, request, rule, where, dry_run=database.dry_run)
        if not database.dry_run:
            write.put_closures(store, found.closures)
    counts = events.counts()
    for sentence in found.remarks():
        database.say(sentence)
    same = len(found.requests) - counts.requests
    database.say(
        f"{', '.join(files)}: {counts.requests} new, {same} here already,"
        f" {counts.request_events} events added, {counts.differing} differing"
    )
    if found.skipped:
        rows = "row was" if found.skipped == 1 else "rows were"
        raise BadInput(
            f"{found.skipped} {rows} left out: no office is named; say which: --to OFFICE"
        )
