"""Follow references: what a message refers to and what refers to it, held or not.

\b
    foiakit refs 4                          as a tree, two steps in each direction
    foiakit refs "State 095538" --depth 5   further
    foiakit refs 4 --format graphml         for Gephi or networkx; dot for Graphviz
    foiakit refs --read                     read the texts that came in with tables

Telegrams are read when they are imported. A table's texts are not, for that takes longer than the
import itself: --read reads those that the filters leave, again wherever it was done before.
"""

from __future__ import annotations

import sys
from typing import Annotated, Any

import typer

from foiakit.commands.options.common import (
    DB,
    WAIT,
    Db,
    DryRun,
    Quiet,
    Wait,
    command_line,
    formats,
    lock_wait,
    talker,
)
from foiakit.commands.options.following import starts
from foiakit.commands.options.record_ids import References, chosen
from foiakit.commands.options.selection import selecting
from foiakit.commands.output.progress import Progress
from foiakit.commands.output.record_output import form_of, write_json, write_plain
from foiakit.commands.reports.tree_rows import NAMES, cells, rows_of, tree_as_json
from foiakit.errors import Usage
from foiakit.query import Query
from foiakit.store import Store
from foiakit.store.links.reference_graph import Citing
from foiakit.threads.tree import Tree, flat, tree
from foiakit.threads.walk import together
from foiakit.writers.graphs import GRAPHS, graph_writer

FORMATS = ("table", "plain", "json", "ndjson", *GRAPHS)
DEPTH = 2
LIMIT = 500


@selecting
def run(
    *,
    query: Query,
    references: References = None,
    read: Annotated[
        bool, typer.Option("--read", help="Read the texts and notes that no import has read.")
    ] = False,
    depth: Annotated[
        int, typer.Option("--depth", min=1, metavar="N", help="So many steps each way.")
    ] = DEPTH,
    limit: Annotated[
        int, typer.Option("--limit", min=1, metavar="N", help="At most so many branches each way.")
    ] = LIMIT,
    output_format: Annotated[str | None, formats(FORMATS)] = None,
    db: Db = DB,
    wait: Wait = WAIT,
    dry_run: DryRun = False,
    quiet: Quiet = False,
) -> None:
    """Grow a tree for each message that is meant, or read first."""
    form = form_of(output_format, FORMATS)
    if read:
        _read(query, references, db, wait, dry_run=dry_run, quiet=quiet)
        return
    if not references and query == Query():
        raise Usage("say which: foiakit refs 4, foiakit refs 'State 095538'")
    with Store.open(db, lock_wait(wait, quiet=quiet)) as store:
        citing = Citing(store)
        records = chosen(store, query, references)
        trees = [tree(citing, one, depth, limit) for one in starts(citing, records)]
    _write(trees, form)
    if any(side.more for one in trees for side in (one.refers_to, one.referred_by)):
        talker(quiet=quiet)(f"there is more; --limit N shows more than {limit:,} branches")


def _write(trees: list[Tree], form: str) -> None:
    if form == "table":
        from foiakit.views.console import console, show
        from foiakit.views.threads.tree import drawing

        screen = console()
        for one in trees:
            show(drawing(one, screen), screen)
    elif form in GRAPHS:
        graph_writer(form).write(together(map(flat, trees)), sys.stdout)
    elif form == "json":
        write_json(map(tree_as_json, trees), form)
    else:
        rows = (row for one in trees for row in rows_of(one))
        if form == "ndjson":
            write_json((dict(zip(NAMES, row, strict=True)) for row in rows), form)
        else:
            write_plain(cells(row) for row in rows)


def _read(
    query: Query, references: list[Any] | None, db: str, wait: float, *, dry_run: bool, quiet: bool
) -> None:
    from foiakit.store.links.reference_sync import (  # noqa: PLC0415 - it brings the cable reader
        read_unread,
    )

    progress = Progress(quiet=quiet)
    changed = done = 0
    waiting = lock_wait(wait, quiet=quiet)
    with (
        Store.open(db, waiting)
        if dry_run
        else Store.write(db, waiting, command=command_line()) as store
    ):
        if dry_run:
            done = sum(1 for _ in chosen(store, query, references, everything=True))
        else:
            with store.transaction():
                for done, record in enumerate(chosen(store, query, references, everything=True), 1):
                    changed += read_unread(store, record)
                    progress.tick(done, "reading")
    progress.clear()
    if dry_run:
        talker(quiet=quiet)(f"would read {done:,} records")
    else:
        talker(quiet=quiet)(f"{done:,} records read; what {changed:,} of them refer to is new")
