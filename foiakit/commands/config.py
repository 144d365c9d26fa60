"""Show where the configuration file is, and which settings hold.

Each line is a setting, its value and where that comes from: the environment, the file or foiakit's
default. An option of a command comes before all of them. --path prints only the file's name, so
that you can edit it: $EDITOR "$(foiakit config --path)".
"""

from __future__ import annotations

import os
from typing import Annotated

import typer

from foiakit import configuration
from foiakit.commands.options.common import formats, one_of
from foiakit.commands.output.record_output import write_object, write_path, write_plain


def run(
    *,
    only_path: Annotated[bool, typer.Option("--path", help="Print only the file's name.")] = False,
    form: Annotated[str, formats(("plain", "json"))] = "plain",
) -> None:
    """Write the file's name and each setting to stdout."""
    one_of("plain", "json")(form)
    where = configuration.path()
    if only_path:
        write_path(where)
        return
    found = configuration.settings()
    rows = {key: configuration.holds(key, found) for key in configuration.DEFAULTS}
    if form == "json":
        held = {key: {"value": value, "from": origin} for key, (value, origin) in rows.items()}
        write_object({"file": where, "settings": held})
        return
    write_plain([("file", where, "exists" if os.path.exists(where) else "does not exist")])
    write_plain((key, _said(value), _origin(key, origin)) for key, (value, origin) in rows.items())


def _said(value: object) -> str:
    if value is None:
        return "not set"
    return str(value).lower() if isinstance(value, bool) else str(value)


def _origin(key: str, origin: str) -> str:
    return f"environment ({configuration.ENVIRONMENT[key]})" if origin == "environment" else origin
