"""Write records to stdout or to a file, in a format for other programs.

A file appears whole or not at all: it is written beside its place and moved there at the end.
"""

from __future__ import annotations

from typing import Annotated

import typer

from foiakit.commands import output
from foiakit.commands.options import DB, WAIT, Db, Limit, Quiet, Wait, patience, talker
from foiakit.commands.selection import selecting
from foiakit.query import Query
from foiakit.store import Store
from foiakit.writers import WRITERS, writer

ENDINGS = {"md": "markdown", "jsonl": "ndjson", "txt": "plain"}


@selecting
def run(
    query: Query,
    output_format: Annotated[
        str | None, typer.Option("--format", metavar="NAME", help=", ".join(WRITERS))
    ] = None,
    path: Annotated[
        str | None, typer.Option("--output", "-o", metavar="FILE", help="Instead of stdout.")
    ] = None,
    limit: Limit = None,
    db: Db = DB,
    wait: Wait = WAIT,
    quiet: Quiet = False,
) -> None:
    """Select, then stream to the writer."""
    form = output.check_format(output_format or _by_ending(path))
    with Store.open(db, patience(wait, quiet)) as store:
        query = query._replace(limit=limit)
        if path is None or path == "-":
            output.write(store.select(query), form, store.postings())
            return
        with output.to_file(path) as file:
            writer(form).write(store.select(query), file, store.postings())
        talker(quiet)(f"{path}: {store.count(query):,} records written as {form}")


def _by_ending(path: str | None) -> str:
    ending = (path or "").rpartition(".")[2].lower()
    name = ENDINGS.get(ending, ending)
    return name if name in WRITERS else "ndjson"
