"""Show what a message cites and what cites it, whether in the database or not.

\b
    foiakit refs 4                          as a tree, two steps each way
    foiakit refs "State 095538" --depth 5   more steps
    foiakit refs 4 --format graphml         for Gephi; dot for Graphviz
    foiakit refs --read                     read texts from tables

Telegrams are read when they are imported. Texts from tables are not, because that takes longer than
the import itself; --read reads those of the records that the filters select.
"""

from __future__ import annotations

from typing import Annotated, Any

import typer

from foiakit.commands.options.common import formats
from foiakit.commands.options.database import ChangedDatabase
from foiakit.commands.options.records.following import starts
from foiakit.commands.options.records.record_ids import References, chosen
from foiakit.commands.options.records.selection import selecting
from foiakit.commands.output.progress import Progress
from foiakit.commands.output.record_output import form_of
from foiakit.commands.reports.threads import tree_output
from foiakit.errors import Usage
from foiakit.model.query import Query
from foiakit.store.links.reference_graph import Citing
from foiakit.text.plurals import counted
from foiakit.threads.tree import tree
from foiakit.writers.graphs import GRAPHS

FORMATS = ("table", "plain", "json", "ndjson", *GRAPHS)
DEPTH = 2
LIMIT = 500


@selecting
def run(
    *,
    query: Query,
    references: References = None,
    read: Annotated[
        bool, typer.Option("--read", help="Read references in texts and notes from tables.")
    ] = False,
    depth: Annotated[
        int, typer.Option("--depth", min=1, metavar="N", help="Number of steps in each direction.")
    ] = DEPTH,
    limit: Annotated[
        int,
        typer.Option(
            "--limit", min=1, metavar="N", help="Show at most N branches in each direction."
        ),
    ] = LIMIT,
    output_format: Annotated[str | None, formats(FORMATS)] = None,
    database: ChangedDatabase,
) -> None:
    """Grow a tree for each message that is meant, or read first."""
    form = form_of(output_format, FORMATS)
    if read:
        _read(query, references, database)
        return
    if not references and query == Query():
        raise Usage("say which record: foiakit refs 4, foiakit refs 'State 095538'")
    with database.to_read.open() as store:
        citing = Citing(store)
        records = list(chosen(store, query, references))
        trees = [tree(citing, start, depth, limit) for start in starts(citing, records)]
        textless = {citing.member(kept.id or 0).key: kept.id for kept in records if not kept.text}
    tree_output.write(trees, form)
    tree_output.say_without_text(trees, textless, database.say)
    if any(side.more for tree in trees for side in (tree.refers_to, tree.referred_by)):
        database.say(f"there is more; --limit N shows more than {limit:,} branches")


def _read(query: Query, references: list[Any] | None, database: ChangedDatabase) -> None:
    if database.dry_run:
        with database.to_read.open() as store:
            done = sum(1 for _ in chosen(store, query, references, everything=True))
        database.say(f"would read {counted(done, 'record')}")
        return
    progress = Progress(quiet=database.quiet)
    changed = done = 0
    with database.write() as store, store.transaction():
        for done, record in enumerate(chosen(store, query, references, everything=True), 1):
            changed += store.read_references(record)
            progress.tick(done, "reading")
    progress.clear()
    database.say(f"{counted(done, 'record')} read; {changed:,} with new references")
