"""Record days on which an office, or every office, was closed; without days, list them.

\b
    foiakit request closed 2025-10-01..2025-11-12 --reason "no appropriation"
    foiakit request closed 2026-01-26 --office state --reason snow
    foiakit request closed 2026-01-26 --office state --remove
    foiakit request closed

Deadlines are counted without these days. By law only holidays are excluded, and at most agencies a
shutdown counts: record a day here only if the office says that it does not count.
"""

from __future__ import annotations

from typing import Annotated

import typer

from foiakit.commands.options.bundles import bundled
from foiakit.commands.options.database import ChangedDatabase
from foiakit.commands.options.request_options import closure_of, day_or_range
from foiakit.commands.output.record_output import write_plain
from foiakit.errors import NotFound
from foiakit.store.requests import read, write


@bundled
def run(
    *,
    days: Annotated[
        str | None, typer.Argument(metavar="[DAY[..DAY]]", help="The day, or the first and last.")
    ] = None,
    office: Annotated[
        str | None,
        typer.Option("--office", metavar="OFFICE", help="The office; without it, all offices."),
    ] = None,
    reason: Annotated[str | None, typer.Option("--reason", metavar="TEXT", help="Why.")] = None,
    remove: Annotated[
        bool, typer.Option("--remove", help="Remove these days from the list.")
    ] = False,
    database: ChangedDatabase,
) -> None:
    """List, add or remove."""
    if days is None:
        with database.to_read.open() as store:
            write_plain(
                (closure.first, closure.last, closure.office, closure.reason)
                for closure in read.closures(store)
            )
        return
    first, last = day_or_range(days)
    closure = closure_of(first, last, office, reason)
    span = first if first == last else f"{first} to {last}"
    where = closure.office or "every office"
    with database.write_or_look() as store:
        if not database.dry_run:
            if not remove:
                write.put_closures(store, [closure])
            elif not write.remove_closure(store, closure):
                raise NotFound(f"{where} is not on the list as closed on {span}")
    database.say(f"{where}: {'open again' if remove else 'closed'} on {span}")
