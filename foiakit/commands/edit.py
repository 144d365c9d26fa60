"""Change a record's fields: those that are given, and no others.

--clear FIELD empties one. A list (captions, tags) is replaced by what is given.
"""

from __future__ import annotations

from typing import Annotated, Any

import typer

from foiakit.commands.entering import EMPTY, OPTIONS, entering
from foiakit.commands.options import DB, WAIT, Db, DryRun, Quiet, Wait, patience, talker
from foiakit.commands.references import References, records_of
from foiakit.errors import Usage
from foiakit.store import Store


def _field(name: str) -> str:
    field = name.strip("-").replace("-", "_")
    if field not in OPTIONS:
        raise typer.BadParameter(f"{name!r} is no field; there are: {', '.join(OPTIONS)}")
    return field


@entering
def run(
    references: References,
    fields: dict[str, Any],
    clear: Annotated[
        list[Any] | None, typer.Option("--clear", parser=_field, metavar="FIELD", help="Empty it.")
    ] = None,
    db: Db = DB,
    wait: Wait = WAIT,
    dry_run: DryRun = False,
    quiet: Quiet = False,
) -> None:
    """Change each record that is named, all of them or, on any trouble, none."""
    if both := set(fields) & set(clear or ()):
        raise Usage(f"both set and cleared: {', '.join(sorted(both))}")
    fields = {**fields, **{name: getattr(EMPTY, name) for name in clear or ()}}
    if not fields:
        raise Usage("nothing to change; give a field, for example --pages 7, or --clear FIELD")
    opened = Store.open(db) if dry_run else Store.write(db, patience(wait, quiet))
    say = talker(quiet)
    with opened as store:
        if dry_run:
            for record in records_of(store, references):
                say(f"would change record {record.id}: {', '.join(fields)}")
            return
        with store.transaction():
            for before in list(records_of(store, references)):
                after = store.change(before.id or 0, fields)
                changed = [name for name in fields if getattr(before, name) != getattr(after, name)]
                say(f"record {before.id}: {', '.join(changed) or 'nothing'} changed")
