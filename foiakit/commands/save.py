"""Keep filters under a name, to use as @NAME wherever filters are taken.

\b
    foiakit save haqqani --from 1995 --until 2001 --post Islamabad
    foiakit list @haqqani --classification secret
    foiakit save                                     what is saved
    foiakit save --remove haqqani
"""

from __future__ import annotations

import shlex
import sys
from typing import Annotated, Any

import typer

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
from foiakit.commands.options.selection import as_usage, selecting
from foiakit.errors import Usage
from foiakit.filters import FILTERS
from foiakit.query import Query
from foiakit.selection import Typed, is_saved, query_of
from foiakit.store import Store
from foiakit.store.find.typed_filters import saved
from foiakit.text.visible import visible


def _name(text: str) -> str:
    name = text.removeprefix("@")
    if not name or name.isspace() or name != name.strip() or "@" in name:
        raise typer.BadParameter(f"{text!r} is no name; write a word such as haqqani")
    return name


@selecting
def run(
    *,
    query: Query,
    typed: Typed,
    words: Annotated[
        list[str] | None,
        typer.Argument(metavar="NAME [ID|@NAME]...", help="The name; ids and selections in it."),
    ] = None,
    remove: Annotated[
        str | None, typer.Option("--remove", metavar="NAME", help="Forget this one.")
    ] = None,
    listed: Annotated[bool, typer.Option("--list", help="Show what is saved.")] = False,
    db: Db = DB,
    wait: Wait = WAIT,
    dry_run: DryRun = False,
    quiet: Quiet = False,
) -> None:
    """Save, list or remove."""
    say = talker(quiet=quiet)
    if remove is not None:
        name = _name(remove)
        if words or typed or listed:
            raise Usage("--remove stands alone")
        with Store.open(db) if dry_run else writing(db, wait, quiet=quiet) as store:
            store.saved(name)
            if not dry_run:
                with store.transaction():
                    store.forget(name)
        say(f"{'would forget' if dry_run else 'forgot'} @{name}")
    elif listed or not (words or typed):
        _list(db, wait, quiet=quiet)
    else:
        if not words:
            raise Usage("give a name, then filters: foiakit save haqqani --post Islamabad")
        name, ids = _name(words[0]), words[1:]
        if ids:
            typed = {**typed, "which": [*ids, *typed.get("which", ())]}
            with as_usage():
                query_of(typed)
        if not typed:
            raise Usage("give at least one filter, for example --post Islamabad")
        _save(db, name, typed, dry_run=dry_run, wait=wait, quiet=quiet)


def _list(db: str, wait: float, *, quiet: bool) -> None:
    with Store.open(db, lock_wait(wait, quiet=quiet)) as store:
        for name, typed in store.selections().items():
            sys.stdout.write(f"@{visible(name)}\t{visible(shown(typed))}\n")


def _save(db: str, name: str, typed: Typed, *, dry_run: bool, wait: float, quiet: bool) -> None:
    say = talker(quiet=quiet)
    opened = Store.open(db) if dry_run else writing(db, wait, quiet=quiet)
    with opened as store:
        for other in typed.get("which", ()):
            if is_saved(other):
                saved(store, other, (f"@{name}",))
        replaced = name in store.selections()
        if not dry_run:
            with store.transaction():
                store.keep(name, typed)
    done = "would be saved" if dry_run else "saved"
    say(f"@{name} {done}{' in place of what it was' if replaced else ''}: {shown(typed)}")


def shown(typed: dict[str, Any]) -> str:
    """Filters as one would type them: ``--post Islamabad --year 1997``."""
    words = list(typed.get("which", ()))
    for name, said in typed.items():
        if name == "excised":
            words.append("--excised" if said else "--not-excised")
        elif name != "which":
            for one in [said] if isinstance(said, str) else said:
                words += [f"--{FILTERS[name].flag if name in FILTERS else name}", one]
    return shlex.join(words)
