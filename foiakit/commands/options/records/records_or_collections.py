"""The argument of `show`: records, or collections by their names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Annotated, Any

import typer

from foiakit.commands.options import completion
from foiakit.commands.options.records.record_ids import one_by_one, records_of
from foiakit.commands.options.records.selection import parse_ids
from foiakit.commands.options.suggestions import hint_for_word
from foiakit.errors import NotFound
from foiakit.filters import split_ids
from foiakit.model.record import Collection, Record
from foiakit.store.store import Store


def _reference(text: str) -> Any:
    if text == "-":
        return None
    try:
        found = [parse_ids(word) for word in split_ids(text)]
        return found if len(found) > 1 else found[0]
    except typer.BadParameter:
        return text  # a collection may be called anything


RecordsOrCollections = Annotated[
    list[Any],
    typer.Argument(
        parser=_reference,
        callback=one_by_one,
        metavar="ID...",
        help="Ids (4), ranges (1-7), messages ('State 095538'), a collection ('EBB 389'), -.",
        show_default=False,
        autocompletion=completion.ids_and_selections,
    ),
]


def records_or_collections(
    store: Store, references: Sequence[Any]
) -> Iterator[Record | Collection]:
    """Return what *references* name, in that order; `NotFound` for a name that nothing here has."""
    for reference in references:
        name = reference if isinstance(reference, str) else getattr(reference, "printed", None)
        if name and (collection := store.collection(name)):
            yield collection
        elif isinstance(reference, str):
            meant = hint_for_word(reference)
            raise NotFound(
                f"{store.path}: {reference} is not an id, a message, a citation key, a document"
                f" number or a collection here{f'; {meant}' if meant else ''}"
            )
        else:
            yield from records_of(store, [reference])
