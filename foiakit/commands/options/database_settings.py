"""Options of `config` for settings of a database: its citation style."""

from __future__ import annotations

from typing import Annotated

import typer

from foiakit.citations.styles import STYLES
from foiakit.commands.options import completion
from foiakit.commands.options.help_page import COMMON
from foiakit.errors import NotFound

_NAMES = {f"style={name}": entry.sentence for name, entry in STYLES.items()}


def _style(text: str) -> str:
    """Return the style in ``style=NAME``."""
    name, equals, value = text.partition("=")
    if name.strip() != "style" or not equals:
        raise typer.BadParameter(
            f"{text!r} is not style=NAME; other settings are in the file that foiakit config names"
        )
    if value.strip() not in STYLES:
        raise NotFound(f"no style called {value.strip()}; there are: {', '.join(STYLES)}")
    return value.strip()


def _name(text: str) -> str:
    if text != "style":
        raise typer.BadParameter(f"{text!r} is not a setting of a database; there is: style")
    return text


Set = Annotated[
    str | None,
    typer.Option(
        "--set",
        parser=_style,
        metavar="style=NAME",
        help="Set the database's own citation style.",
        autocompletion=completion.words(lambda: _NAMES),
    ),
]
Unset = Annotated[
    str | None,
    typer.Option(
        "--unset",
        parser=_name,
        metavar="style",
        help="Remove the database's own citation style.",
        autocompletion=completion.words(("style",)),
    ),
]
OwnDb = Annotated[
    str | None,
    typer.Option(
        "--db",
        metavar="PATH",
        help="The database.",
        rich_help_panel=COMMON,
        show_default="as configured, or records.db",
    ),
]
"""--db, before the configuration file is read: `foiakit.configuration` knows the default."""
