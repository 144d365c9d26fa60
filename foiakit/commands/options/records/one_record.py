"""Naming one record, which may have been removed: by its id, or by a message that is held."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from foiakit.commands.options import completion
from foiakit.commands.options.records.selection import parse_ids
from foiakit.errors import NotFound, Usage
from foiakit.model.message import Message
from foiakit.model.query import Query
from foiakit.store.store import Store

SHOWN = 10
"""So many of the records that a message may mean are named."""


def parse_one(text: str) -> int | Message:
    """The id or message that *text* names; `typer.BadParameter` if it names several records."""
    found = parse_ids(text)
    if isinstance(found, Message):
        return found
    if found[0] != found[1]:
        raise typer.BadParameter(f"{text!r} means several records; name one")
    return found[0]


_ARGUMENT = typer.Argument(
    parser=parse_one,
    metavar="ID",
    help="An id (4) or a message number ('State 095538').",
    show_default=False,
    autocompletion=completion.record_ids,
)
Reference = Annotated[Any | None, _ARGUMENT]
"""A record that may be named."""
TheRecord = Annotated[Any, _ARGUMENT]
"""A record that must be named."""


def number_of(store: Store, reference: int | Message | None) -> int | None:
    """The id that *reference* means; it may be that of a record that was removed.

    `NotFound` for a message of no record, `Usage` for one of several.
    """
    if not isinstance(reference, Message):
        return reference
    query = Query(messages=(reference,), limit=SHOWN + 1)
    found = [one.id or 0 for one in store.brief(query)]
    if not found:
        raise NotFound(f"{store.path}: no record with the message {reference.printed}")
    if len(found) > 1:
        ids = ", ".join(map(str, found[:SHOWN])) + (" ..." if len(found) > SHOWN else "")
        raise Usage(f"{reference.printed} is the message of several records ({ids}); give an id")
    return found[0]
