"""Undo a change: remove what it added, restore what it changed or removed.

\b
    foiakit undo            the last change that is not undone
    foiakit undo 12         change 12, if nothing in it was changed later
    foiakit undo 15         if 15 undid 12, this redoes 12

Undoing is itself a change in the log, so nothing is lost: removed records can come back with all
that belongs to them, under the ids they had.
"""

from __future__ import annotations

from typing import Annotated

import typer

from foiakit.commands.options import completion
from foiakit.commands.options.common import (
    DB,
    WAIT,
    Db,
    DryRun,
    Quiet,
    Wait,
    lock_wait,
    talker,
    writing,
)
from foiakit.commands.reports.changes.change_lines import numbers, shown
from foiakit.store.load import undo
from foiakit.store.log import log_reader
from foiakit.store.log.log_reader import LoggedChange
from foiakit.store.store import Store


def run(
    *,
    change: Annotated[
        int | None,
        typer.Argument(
            metavar="CHANGE",
            autocompletion=completion.changes,
            help="Number of a change in foiakit log.",
            min=1,
        ),
    ] = None,
    db: Db = DB,
    wait: Wait = WAIT,
    dry_run: DryRun = False,
    quiet: Quiet = False,
) -> None:
    """Undo all of it or, on any error, nothing."""
    say = talker(quiet=quiet)
    if dry_run:
        with Store.open(db, lock_wait(wait, quiet=quiet)) as store:
            entry = _entry(store, change)
            undo.check(store, entry)
        say(f"would undo change {entry.id}: {shown(entry.command)} ({numbers(entry)})")
        return
    with writing(db, wait, quiet=quiet) as store:
        with store.transaction() as log:
            entry = _entry(store, change)
            undo.undo(store, entry)
        done = log_reader.entry(store, log.id)
    say(
        f"undid change {entry.id}: {shown(entry.command)} ({numbers(done)});"
        f" to redo it: foiakit undo {done.id}"
    )


def _entry(store: Store, change: int | None) -> LoggedChange:
    return undo.latest(store) if change is None else log_reader.entry(store, change)
