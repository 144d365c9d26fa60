"""Change fields of the records that are named: those fields that are given, and no others.

--clear FIELD empties one. A list (captions, tags) is replaced by what is given. Since --kind and
the like say here what a record shall have, filters are called --where-kind; they, and @NAME, need
--all to change every record that meets them:

\b
    foiakit edit --all --where-post Islamabad --where-year 1997 --tag haqqani
"""

from __future__ import annotations

from typing import Annotated, Any

import typer

from foiakit.commands.options.common import DB, WAIT, Db, DryRun, Quiet, Wait, talker, writing
from foiakit.commands.options.field_options import EMPTY, OPTIONS, entering
from foiakit.commands.options.record_ids import Everything, References, chosen
from foiakit.commands.options.selection import selecting
from foiakit.errors import Usage
from foiakit.query import Query
from foiakit.store import Store

NAMED = 20
"""More records than this are counted, not named one by one."""


def _field(name: str) -> str:
    field = name.strip("-").replace("-", "_")
    if field not in OPTIONS:
        raise typer.BadParameter(f"{name!r} is no field; there are: {', '.join(OPTIONS)}")
    return field


@entering
@selecting(prefix="where-")
def run(
    *,
    query: Query,
    fields: dict[str, Any],
    references: References = None,
    everything: Everything = False,
    clear: Annotated[
        list[Any] | None, typer.Option("--clear", parser=_field, metavar="FIELD", help="Empty it.")
    ] = None,
    db: Db = DB,
    wait: Wait = WAIT,
    dry_run: DryRun = False,
    quiet: Quiet = False,
) -> None:
    """Change each record that is meant, all of them or, on any trouble, none."""
    if both := set(fields) & set(clear or ()):
        raise Usage(f"both set and cleared: {', '.join(sorted(both))}")
    fields = {**fields, **{name: getattr(EMPTY, name) for name in clear or ()}}
    if "file" in fields:
        fields.setdefault("sha256", None)
    if not fields:
        raise Usage("nothing to change; give a field, for example --pages 7, or --clear FIELD")
    many = query != Query() or any(isinstance(one, str) for one in references or ())
    if many and not everything:
        raise Usage("filters may mean many records; say --all to change every one of them")
    say = talker(quiet=quiet)
    with Store.open(db) if dry_run else writing(db, wait, quiet=quiet) as store:
        if dry_run:
            ids = _ids(store, query, references, everything=everything)
            for number in ids[:NAMED]:
                say(f"would change record {number}: {', '.join(fields)}")
            if len(ids) > NAMED:
                say(f"and {len(ids) - NAMED:,} more")
            return
        with store.transaction():
            ids = _ids(store, query, references, everything=everything)
            changes = [_change(store, number, fields) for number in ids]
    for number, names in changes[: NAMED if len(changes) <= NAMED else 0]:
        say(f"record {number}: {names or 'nothing'} changed")
    if len(changes) > NAMED or not changes:
        changed = sum(1 for _, names in changes if names)
        say(f"{changed:,} of {len(changes):,} records changed: {', '.join(fields)}")


def _ids(
    store: Store, query: Query, references: list[Any] | None, *, everything: bool
) -> list[int]:
    return [one.id or 0 for one in chosen(store, query, references, everything=everything)]


def _change(store: Store, number: int, fields: dict[str, Any]) -> tuple[int, str]:
    before = store.get(number)
    after = store.change(number, fields)
    names = [name for name in fields if getattr(before, name) != getattr(after, name)]
    return number, ", ".join(names)
