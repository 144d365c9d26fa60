"""Delete records: those that you name, or those that match the filters.

\b
    foiakit remove 7
    foiakit remove --tag draft --dry-run

Their ids are not reused. foiakit undo brings the records back.
"""

from __future__ import annotations

import sys
from itertools import islice

import typer

from foiakit.commands.options.common import (
    DB,
    WAIT,
    Db,
    DryRun,
    Quiet,
    Wait,
    Yes,
    lock_wait,
    talker,
    writing,
)
from foiakit.commands.options.records.record_ids import References, chosen
from foiakit.commands.options.records.selection import selecting
from foiakit.errors import Usage
from foiakit.model.query import Query
from foiakit.store.store import Store
from foiakit.text.visible import visible

NAMED = 5
"""How many records are named in a sentence; the others are counted."""


@selecting
def run(
    *,
    query: Query,
    references: References = None,
    yes: Yes = False,
    db: Db = DB,
    wait: Wait = WAIT,
    dry_run: DryRun = False,
    quiet: Quiet = False,
) -> None:
    """Ask, unless --yes is given; then remove all that are named, or none."""
    say = talker(quiet=quiet)
    if not references and query == Query():
        raise Usage("say which records: ids (4, 1-7), @NAME or filters")
    with Store.open(db, lock_wait(wait, quiet=quiet)) as store:
        records = iter(chosen(store, query, references))
        first = list(islice(records, NAMED))
        ids = [record.id or 0 for record in first] + [record.id or 0 for record in records]
    if not ids:
        say("no records match; nothing was removed")
        return
    names = ", ".join(
        f"{record.id} ({record.message or record.head or record.title})" for record in first
    )
    names += f" and {len(ids) - NAMED:,} more" if len(ids) > NAMED else ""
    if dry_run:
        say(f"would remove {names}")
        return
    if not yes:
        if not sys.stdin.isatty():
            raise Usage("remove asks for confirmation, but there is no terminal: use --yes")
        typer.confirm(f"Remove {visible(names)}?", abort=True, err=True)
    with writing(db, wait, quiet=quiet) as store, store.transaction():
        number = store.remove(ids)
    say(f"{number:,} removed: {names}")
