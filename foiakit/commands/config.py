"""Show and change settings: your own, and those of a database.

\b
    foiakit config                             the settings in effect
    foiakit config --set style=chicago-note    the database's citation style
    foiakit config --unset style
    $EDITOR "$(foiakit config --path)"         edit the configuration file

Each line is a setting, its value and where that comes from: the environment, the database, the
configuration file or foiakit's default. An option of a command takes precedence over all of them. A
setting of a database holds for everybody who uses it.
"""

from __future__ import annotations

import os
from typing import Annotated

import typer

from foiakit import configuration
from foiakit.commands.options.common import WAIT, DryRun, Quiet, Wait, formats, one_of
from foiakit.commands.options.database import ChangedDatabase
from foiakit.commands.options.database_settings import OwnDb, Set, Unset
from foiakit.commands.output.record_output import write_columns, write_object, write_path
from foiakit.errors import FoiakitError, Usage


def run(
    *,
    chosen: Set = None,
    unset: Unset = None,
    only_path: Annotated[bool, typer.Option("--path", help="Print only the file's path.")] = False,
    form: Annotated[str, formats(("plain", "json"))] = "plain",
    db: OwnDb = None,
    wait: Wait = WAIT,
    dry_run: DryRun = False,
    quiet: Quiet = False,
) -> None:
    """Write the file's name and each setting to stdout, or change the database's."""
    one_of("plain", "json")(form)
    if only_path:
        write_path(configuration.path())
        return
    if chosen and unset:
        raise Usage("--set and --unset exclude each other; use one of them")
    where, found = configuration.path(), configuration.settings()
    held, origin = (db, "option") if db else configuration.holds("database", found)
    database = ChangedDatabase(held, wait, dry_run, quiet)
    if chosen or unset:
        _change(database, chosen)
        return
    rows = {key: configuration.holds(key, found) for key in configuration.DEFAULTS}
    rows["database"] = held, origin
    if style := _own_style(database):
        rows["style"] = style, "database"
    if form == "json":
        held = {key: {"value": value, "from": origin} for key, (value, origin) in rows.items()}
        write_object({"file": where, "settings": held})
        return
    shown = [("file", where, "exists" if os.path.exists(where) else "does not exist")]
    for key, (value, origin) in rows.items():
        variable = f" ({configuration.ENVIRONMENT[key]})" if origin == "environment" else ""
        shown.append((key, _in_words(value), origin + variable))
    write_columns(shown)


def _change(database: ChangedDatabase, style: str | None) -> None:
    """Set the database's own citation style, or with ``None`` remove it."""
    with database.write_or_look() as store:
        if not database.dry_run:
            store.set_citation_style(style)
    verb = "would be" if database.dry_run else "is now"
    database.say(f"{database.db}: its citation style {verb} {style or 'not set'}")


def _own_style(database: ChangedDatabase) -> str | None:
    """The database's own citation style; problems with the database are reported on stderr."""
    if os.path.exists(database.db):
        try:
            with database.to_read.open() as store:
                return store.citation_style()
        except FoiakitError as error:
            database.say(str(error))
    return None


def _in_words(value: object) -> str:
    if value is None:
        return "not set"
    return str(value).lower() if isinstance(value, bool) else str(value)
