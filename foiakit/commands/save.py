"""Save filters under a name, to use as @NAME wherever filters are taken.

\b
    foiakit save haqqani --from 1995 --until 2001 --post Islamabad
    foiakit list @haqqani --classification secret
    foiakit save                                     list what is saved
    foiakit save --remove haqqani
"""

from __future__ import annotations

import sys

from foiakit.commands.options.database import ChangedDatabase
from foiakit.commands.options.records.saved_selection import (
    NameAndIds,
    SavedSelections,
    as_typed,
    check_parts,
    selection_name,
)
from foiakit.commands.options.records.selection import as_usage, selecting
from foiakit.errors import Usage
from foiakit.filters import split_ids
from foiakit.model.query import Query
from foiakit.selection import Typed, query_of
from foiakit.text.visible import visible


@selecting
def run(
    *,
    query: Query,
    typed: Typed,
    words: NameAndIds = None,
    kept: SavedSelections,
    database: ChangedDatabase,
) -> None:
    """Save, list or remove."""
    if kept.remove is not None:
        if words or typed or kept.listed:
            raise Usage("--remove takes only a name")
        _remove(database, selection_name(kept.remove))
    elif kept.listed or not (words or typed):
        with database.to_read.open() as store:
            found = store.selections()
            for name, filters in found.items():
                sys.stdout.write(f"@{visible(name)}\t{visible(as_typed(filters))}\n")
            if not found:
                database.say("no selections are saved; foiakit save NAME FILTERS saves one")
    else:
        if not words:
            raise Usage("give a name, then filters: foiakit save haqqani --post Islamabad")
        name, ids = selection_name(words[0]), words[1:]
        if ids:
            which = [reference for word in ids for reference in split_ids(word)]
            typed = {**typed, "which": [*which, *typed.get("which", ())]}
            with as_usage():
                query_of(typed)
        if not typed:
            raise Usage("give at least one filter, for example --post Islamabad")
        _save(database, name, typed)


def _remove(database: ChangedDatabase, name: str) -> None:
    with database.write_or_look() as store:
        store.saved(name)
        if database.dry_run:
            database.say(f"would remove @{name}")
            return
        with store.transaction():
            store.forget(name)
    database.say(f"removed @{name}")


def _save(database: ChangedDatabase, name: str, typed: Typed) -> None:
    with database.write_or_look() as store:
        check_parts(store, name, typed)
        replaced = name in store.selections()
        if not database.dry_run:
            with store.transaction():
                store.keep(name, typed)
    done = "would be saved" if database.dry_run else "saved"
    done += ", replacing the old one" if replaced else ""
    database.say(f"@{name} {done}: {as_typed(typed)}")
