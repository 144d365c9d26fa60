"""Naming one record, which may have been removed: by its id or key, or by a message or
document number here.
"""

from __future__ import annotations

from typing import Annotated, Any

import typer

from foiakit.commands.options import completion
from foiakit.commands.options.records.selection import parse_ids
from foiakit.errors import Usage
from foiakit.model.citation_key import CitationKey
from foiakit.model.message import Message
from foiakit.model.query import Query, named_records
from foiakit.store.find.named_records import not_found
from foiakit.store.store import Store

SHOWN = 10
"""How many of the records that a message may mean are listed."""


def parse_one(text: str) -> int | Message | CitationKey:
    """Return the reference to one record in *text*; `typer.BadParameter` if it names several."""
    found = parse_ids(text)
    if isinstance(found, Message | CitationKey):
        return found
    if found[0] != found[1]:
        raise typer.BadParameter(f"{text!r} means several records; name one")
    return found[0]


_ARGUMENT = typer.Argument(
    parser=parse_one,
    metavar="ID",
    help="An id (4), a message number ('State 095538'), a citation key or a document number.",
    show_default=False,
    autocompletion=completion.record_ids,
)
Reference = Annotated[Any | None, _ARGUMENT]
"""A record that may be named."""
TheRecord = Annotated[Any, _ARGUMENT]
"""A record that must be named."""


def number_of(store: Store, reference: int | Message | CitationKey | None) -> int | None:
    """Return the id that *reference* means; it may be that of a record that was removed.

    `NotFound` for a message, key or document of no record, `Usage` if it is ambiguous.
    """
    if reference is None or isinstance(reference, int):
        return reference
    query = Query(**named_records([reference]), limit=SHOWN + 1)
    found = [record.id or 0 for record in store.brief(query)]
    if not found:
        raise not_found(store, reference)
    if len(found) > 1:
        ids = ", ".join(map(str, found[:SHOWN])) + (" ..." if len(found) > SHOWN else "")
        raise Usage(f"{reference.printed} means several records ({ids}); give an id")
    return found[0]
