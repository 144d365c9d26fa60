"""Draw records along time: years down the side, gaps visible, classifications in colour.

In a pipe one line a record: date, id, classification and title, separated by tabs.
"""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from foiakit.commands import output
from foiakit.commands.options import DB, WAIT, Db, Limit, Quiet, Wait, patience
from foiakit.commands.selection import selecting
from foiakit.query import Query
from foiakit.store import Store
from foiakit.visible import visible

PAGE = 500
"""More records than this on a screen are no picture; list and filters serve better."""


@selecting
def run(
    query: Query,
    output_format: Annotated[
        str | None, typer.Option("--format", metavar="NAME", help="table, plain, json, ids ...")
    ] = None,
    limit: Limit = None,
    db: Db = DB,
    wait: Wait = WAIT,
    quiet: Quiet = False,
) -> None:
    """Select, then draw, or write a line a record."""
    form = output.check_format(output_format, ("table",))
    with Store.open(db, patience(wait, quiet)) as store:
        records = store.select(query._replace(limit=limit))
        if form == "plain":
            for record in records:
                marking = ", ".join([record.classification or "", *record.captions]).strip(", ")
                values = (record.date, str(record.id), marking, record.title)
                sys.stdout.write("\t".join(visible(value or "") for value in values) + "\n")
        elif form != "table":
            output.write(records, form, store.postings())
        else:
            from foiakit.views.console import console, show
            from foiakit.views.timeline import timeline

            screen = console()
            shown = store.select(query._replace(limit=PAGE if limit is None else limit))
            show(timeline(shown, screen), screen)
