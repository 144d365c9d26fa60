"""Show a conversation: all that is reached from a message through references, in order of time.

What is held stands at its date; what is not held stands where its citations date it, where its
number belongs, or before the first that cites it. --limit bounds it: those fewest steps away.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Annotated, Any

import typer

from foiakit.commands.options.common import DB, WAIT, Db, Quiet, Wait, formats, lock_wait, talker
from foiakit.commands.options.following import starts, window_of
from foiakit.commands.options.record_ids import References, chosen
from foiakit.commands.options.selection import selecting
from foiakit.commands.output.record_output import form_of, write_json, write_plain
from foiakit.errors import Usage
from foiakit.query import Query
from foiakit.store import Store
from foiakit.store.links.reference_graph import Citing
from foiakit.threads import Thread
from foiakit.threads.json_objects import member_as_json
from foiakit.threads.time_windows import Placed, placed
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
        int, typer.Option("--limit", min=1, metavar="N", help="At most so many messages.")
    ] = LIMIT,
    output_format: Annotated[str | None, formats(FORMATS)] = None,
    db: Db = DB,
    wait: Wait = WAIT,
    quiet: Quiet = False,
) -> None:
    """Walk, place in time, write."""
    form = form_of(output_format, FORMATS)
    if not references and query == Query():
        raise Usage("say which: foiakit thread 4, foiakit thread 'State 095538'")
    with Store.open(db, lock_wait(wait, quiet=quiet)) as store:
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
        write_plain(map(_row, rows))
    elif form == "ndjson":
        write_json(map(_object, rows), form)
    else:
        write_json([{"members": list(map(_object, rows)), "links": _links(found),
                     "cut": found.cut}], "json")  # fmt: skip
    if found.cut:
        talker(quiet=quiet)(f"the thread goes on; --limit N shows more than {limit:,} messages")


def _row(one: Placed) -> Iterator[Any]:
    member = one.member
    yield from (one.day, one.by, " ".join(map(str, member.records)), member.name, member.year,
                member.status, member.title)  # fmt: skip


def _object(one: Placed) -> dict[str, Any]:
    window = one.window._asdict() if one.window else None
    return {
        **member_as_json(one.member),
        "day": one.day,
        "day_by": one.by,
        "said": one.said,
        "window": window,
    }


def _links(found: Thread) -> list[dict[str, Any]]:
    members = {one.key: one for one in found.members}
    return [
        {
            "from": members[link.source].name,
            "from_year": members[link.source].year,
            "to": members[link.target].name,
            "to_year": members[link.target].year,
            "letter": link.letter,
            "sentence": link.sentence,
        }
        for link in found.links
        if link.source in members and link.target in members
    ]
