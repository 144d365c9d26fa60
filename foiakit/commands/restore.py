"""Restore an earlier version of a record, also of one that was removed.

\b
    foiakit restore 4           the version before the last change to it
    foiakit restore 4 --to 12   the version after change 12 in foiakit log

A removed record comes back under its own id, with all that belonged to it. Other records in the
same change stay as they are; foiakit undo undoes a whole change.
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
from foiakit.commands.options.records.one_record import TheRecord, number_of
from foiakit.store.load import undo
from foiakit.store.store import Store


def run(
    *,
    reference: TheRecord,
    to: Annotated[
        int | None,
        typer.Option(
            "--to",
            min=0,
            metavar="CHANGE",
            autocompletion=completion.changes,
            help="Restore the state after this change.",
        ),
    ] = None,
    db: Db = DB,
    wait: Wait = WAIT,
    dry_run: DryRun = False,
    quiet: Quiet = False,
) -> None:
    """Restore it, and report from when."""
    say = talker(quiet=quiet)
    if dry_run:
        with Store.open(db, lock_wait(wait, quiet=quiet)) as store:
            number = number_of(store, reference) or 0
            then, _ = undo.row_then(store, number, to)
        say(f"would restore record {number} to its state after change {then}")
        return
    with writing(db, wait, quiet=quiet) as store, store.transaction() as log:
        number = number_of(store, reference) or 0
        then = undo.restore(store, number, to)
        same = log.is_empty
    if same:
        say(f"record {number} is already in its state after change {then}; nothing was changed")
    else:
        say(f"restored record {number} to its state after change {then}")
