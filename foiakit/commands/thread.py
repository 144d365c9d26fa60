"""Show a conversation: all messages that references connect, in order of time.

\b
    foiakit thread 8
    foiakit thread 8 --format dot | dot -Tsvg > thread.svg

A message that is not in the database is placed by the dates in its citations, by its number, or
before the first message that cites it. --limit keeps those that are the fewest steps away.
"""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from foiakit.commands.options.common import formats
from foiakit.commands.options.database import Database
from foiakit.commands.options.records.following import starts, window_of
from foiakit.commands.options.records.record_ids import References, chosen
from foiakit.commands.options.records.selection import selecting
from foiakit.commands.output.record_output import form_of, write_json, write_plain
from foiakit.commands.reports.threads.thread_rows import placed_as_json, row_of, thread_as_json
from foiakit.errors import Usage
from foiakit.model.query import Query
from foiakit.store.links.reference_graph import Citing
from foiakit.threads.time_windows import placed
from foiakit.threads.walk import thread
from foiakit.writers.graphs import GRAPHS, graph_writer

FORMATS = ("table", "plain", "json", "ndjson", *GRAPHS)
LIMIT = 500


@selecting
def run(
    *,
    query: Query,
    references: References = None,
    limit: Annotated[
        int, typer.Option("--limit", min=1, metavar="N", help="Show at most N messages.")
    ] = LIMIT,
    output_format: Annotated[str | None, formats(FORMATS)] = None,
    database: Database,
) -> None:
    """Walk, place in time, write."""
    form = form_of(output_format, FORMATS)
    if not references and query == Query():
        raise Usage("say which record: foiakit thread 4, foiakit thread 'State 095538'")
    with database.open() as store:
        citing = Citing(store)
        found = thread(citing, starts(citing, chosen(store, query, references)), limit)
        rows = [] if form in GRAPHS else placed(found, window_of(store))
    if form in GRAPHS:
        graph_writer(form).write(found, sys.stdout)
    elif form == "table":
        from foiakit.views.console import console, show
        from foiakit.views.threads.thread import table

        screen = console()
        show(table(rows, screen), screen)
    elif form == "plain":
        write_plain(map(row_of, rows))
    elif form == "ndjson":
        write_json(map(placed_as_json, rows), form)
    else:
        write_json([thread_as_json(found, rows)], "json")
    if found.cut:
        database.say(f"the thread goes on; --limit N shows more than {limit:,} messages")
