"""Copy in what another database has and this one lacks.

\b
    foiakit merge hers.db --dry-run
    foiakit merge hers.db

A record that both have is compared. If it was edited only here, it stays; if it was edited there,
or on both sides, each field is reported and kept as it is here, unless you use --on-change update.
One merge is one transaction: all of it, or nothing. The other database is only read.
"""

from __future__ import annotations

import os
from typing import Annotated

import typer

from foiakit.commands.options.common import (
    DB,
    WAIT,
    Db,
    DryRun,
    Quiet,
    Wait,
    command_line,
    lock_wait,
)
from foiakit.commands.options.import_options import OnChange, ReportAs
from foiakit.commands.output.progress import Progress
from foiakit.commands.reports.events import merge_report
from foiakit.commands.reports.events.event_report import MERGE_EVENTS, EventReport
from foiakit.errors import NotFound, Usage
from foiakit.store.events import Counts
from foiakit.store.exchange.merge import merge
from foiakit.store.store import Store


def run(
    *,
    other: Annotated[
        str,
        typer.Argument(metavar="OTHER", help="The database to copy from.", show_default=False),
    ],
    on_change: OnChange = "keep",
    report: ReportAs = "human",
    db: Db = DB,
    wait: Wait = WAIT,
    dry_run: DryRun = False,
    quiet: Quiet = False,
) -> None:
    """Open the other database for reading, then ours for writing; merge; report."""
    if not os.path.exists(other):
        raise NotFound(f"{other}: no such file")
    if os.path.exists(db) and os.path.samefile(other, db):
        raise Usage(f"{other} is the database itself; name the other one")
    progress = Progress(quiet=quiet)
    name = os.path.basename(other)
    waiting = lock_wait(wait, quiet=quiet)
    with (
        EventReport(MERGE_EVENTS, progress, as_json=report == "json", quiet=quiet) as events,
        Store.open(other, waiting) as there,
    ):

        def into(here: Store) -> Counts:
            return merge(
                here,
                there,
                on_change,
                dry_run=dry_run,
                tell=events.tell,
                tick=lambda done, share: progress.tick(done, name, lambda: share),
                stage=progress.stage,
            )

        with progress.all_or_nothing(db):
            if dry_run:
                with Store.open(db, waiting) as here:
                    done = into(here)
            else:
                with Store.write(db, waiting, command=command_line()) as here, here.transaction():
                    done = into(here)
        merge_report.end(events, done, other, dry_run=dry_run)
