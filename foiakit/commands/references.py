"""Ids on the command line: ``4``, ``4 5 7``, ``1-7``, a message, or ``-`` for a list on stdin."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Annotated, Any

import typer

from foiakit.commands.selection import parse_ids
from foiakit.errors import BadInput, NotFound
from foiakit.message import Message
from foiakit.query import Query
from foiakit.record import Record
from foiakit.store import Store


def _reference(text: str) -> tuple[int, int] | Message | None:
    return None if text == "-" else parse_ids(text)


References = Annotated[
    list[Any],
    typer.Argument(
        parser=_reference,
        metavar="ID...",
        help="Ids (4), ranges (1-7), message numbers ('State 095538'), or - for ids on stdin.",
        show_default=False,
    ),
]


def records_of(store: Store, references: list[Any]) -> Iterator[Record]:
    """The records that *references* name, in that order; `NotFound` for one that names none."""
    for reference in references:
        if reference is None:
            yield from _from_stdin(store)
        else:
            yield from _named(store, reference)


def _named(store: Store, reference: tuple[int, int] | Message) -> Iterator[Record]:
    if isinstance(reference, Message):
        query = Query(messages=(reference,))
        what = f"record with the message {reference.printed}"
    elif reference[0] == reference[1]:
        yield store.get(reference[0])
        return
    else:
        query, what = Query(ids=(reference,)), f"record from {reference[0]} to {reference[1]}"
    found = False
    for record in sorted(store.select(query), key=lambda one: one.id or 0):
        found = True
        yield record
    if not found:
        raise NotFound(f"{store.path}: no {what}; foiakit list shows what there is")


def _from_stdin(store: Store) -> Iterator[Record]:
    for number, line in enumerate(sys.stdin, 1):
        if not line.strip():
            continue
        try:
            reference = parse_ids(line.strip())
        except typer.BadParameter as error:
            raise BadInput(f"standard input:{number}: {error.message}") from None
        yield from _named(store, reference)
