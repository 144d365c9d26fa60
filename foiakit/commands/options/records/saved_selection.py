"""A saved selection: valid names, and its filters as one would type them."""

from __future__ import annotations

import shlex
from collections.abc import Mapping
from typing import Annotated, Any, NamedTuple

import typer

from foiakit.commands.options import completion
from foiakit.filters import FILTERS, parse_ids
from foiakit.selection import Typed, is_saved
from foiakit.store.find.named_records import check_found
from foiakit.store.find.typed_filters import saved
from foiakit.store.store import Store

NameAndIds = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="NAME [ID|@NAME]...",
        autocompletion=completion.ids_and_selections,
        help="A name, and the ids and selections it stands for.",
    ),
]
"""Not an option of `SavedSelections`: `selecting` removes the ids and selections from it."""


class SavedSelections(NamedTuple):
    """The actions of `save` on saved selections: remove one, or list them."""

    remove: Annotated[
        str | None,
        typer.Option(
            "--remove",
            metavar="NAME",
            autocompletion=completion.selection_names,
            help="Remove a saved selection.",
        ),
    ] = None
    listed: Annotated[bool, typer.Option("--list", help="List the saved selections.")] = False


def selection_name(text: str) -> str:
    """Return the name that *text* is, with or without its @; `BadParameter` if it is invalid."""
    name = text.removeprefix("@")
    if not name or name.isspace() or name != name.strip() or "@" in name:
        raise typer.BadParameter(f"{text!r} is not a valid name; use a word such as haqqani")
    return name


def as_typed(filters: Mapping[str, Any]) -> str:
    """Return filters as one would type them: ``--post Islamabad --year 1997``."""
    words = list(filters.get("which", ()))
    for name, typed in filters.items():
        if name == "excised":
            words.append("--excised" if typed else "--not-excised")
        elif name != "which":
            for value in [typed] if isinstance(typed, str) else typed:
                words += [f"--{FILTERS[name].flag if name in FILTERS else name}", value]
    return shlex.join(words)


def check_parts(store: Store, name: str, typed: Typed) -> None:
    """Raise `NotFound` for an id or an ``@NAME`` in *typed* that *store* does not have.

    `BadInput` if *name*, the selection made of them, would be a part of itself.
    """
    for other in typed.get("which", ()):
        if is_saved(other):
            saved(store, other, (f"@{name}",))
        else:
            check_found(store, parse_ids(other))
