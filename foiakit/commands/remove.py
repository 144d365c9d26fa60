"""Take records out. Their ids are not given out again."""

from __future__ import annotations

import sys

import typer

from foiakit.commands.options import DB, WAIT, Db, DryRun, Quiet, Wait, Yes, patience, talker
from foiakit.commands.references import References, records_of
from foiakit.errors import Usage
from foiakit.store import Store


def run(
    references: References,
    yes: Yes = False,
    db: Db = DB,
    wait: Wait = WAIT,
    dry_run: DryRun = False,
    quiet: Quiet = False,
) -> None:
    """Ask, unless told --yes; then remove all that are named, or none."""
    say = talker(quiet)
    with Store.open(db, patience(wait, quiet)) as store:
        records = list(records_of(store, references))
    names = ", ".join(f"{one.id} ({one.message or one.head or one.title})" for one in records[:5])
    more = f" and {len(records) - 5:,} more" if len(records) > 5 else ""
    if dry_run:
        say(f"would remove {names}{more}")
        return
    if not yes:
        if not sys.stdin.isatty():
            raise Usage("remove asks before it removes, and nobody is there to ask: say --yes")
        typer.confirm(f"Remove {names}{more}?", abort=True, err=True)
    with Store.write(db, patience(wait, quiet)) as store, store.transaction():
        number = store.remove(one.id or 0 for one in records)
    say(f"{number:,} removed: {names}{more}")
