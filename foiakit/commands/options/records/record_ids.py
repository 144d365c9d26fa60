"""Ids on the command line: ``4``, ``4 5 7``, ``1-7``, a message, a citation key, a document
number, ``@NAME`` of a saved selection, or ``-`` for a list on stdin; and what a command takes that
is given ids, filters or ``--all``.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Annotated, Any, cast

import typer

from foiakit.commands.options.common import print_message
from foiakit.commands.options.completion import ids_and_selections
from foiakit.commands.options.records.selection import parse_ids
from foiakit.errors import BadInput, NotFound, Usage
from foiakit.filters import split_ids
from foiakit.model.query import Query, named_records
from foiakit.model.record import Record
from foiakit.selection import is_saved
from foiakit.store.find.named_records import check_found, not_found, query_for
from foiakit.store.find.typed_filters import saved
from foiakit.store.store import Store

if TYPE_CHECKING:
    from foiakit.model.query import Named


def _reference(text: str) -> Any:
    if text == "-" or is_saved(text):
        return None if text == "-" else text
    found = [parse_ids(word) for word in split_ids(text)]
    return found if len(found) > 1 else found[0]


def one_by_one(references: list[Any] | None) -> list[Any] | None:
    """Return *references*, with those of ``4,5`` separated."""
    if references is None:
        return None
    lists = [reference if isinstance(reference, list) else [reference] for reference in references]
    return [single for some in lists for single in some]


References = Annotated[
    list[Any] | None,
    typer.Argument(
        parser=_reference,
        callback=one_by_one,
        metavar="ID...",
        help="Ids (4), ranges (1-7), message or document numbers, citation keys, @NAME, or -.",
        show_default=False,
        autocompletion=ids_and_selections,
    ),
]
Everything = Annotated[bool, typer.Option("--all", help="All records the filters select.")]

KeepGoing = Annotated[
    bool, typer.Option("--keep-going", help="Report an id that does not exist, and go on.")
]


class Missing:
    """Reports the ids that do not exist, if they do not end a command, and counts them."""

    def __init__(self) -> None:
        self.number = 0

    def report(self, error: Exception) -> None:
        """Report which id it is."""
        self.number += 1
        print_message(str(error))

    def check(self) -> None:
        """Raise `NotFound` if there were any."""
        if self.number:
            what = "1 id does" if self.number == 1 else f"{self.number:,} ids do"
            raise NotFound(f"{what} not exist; the others are written")


def chosen(
    store: Store,
    query: Query,
    references: list[Any] | None,
    *,
    everything: bool = False,
    missing: Missing | None = None,
) -> Iterable[Record]:
    """Return the named records, in that order; or, with filters, those that match, by date.

    Filters narrow the named ones. `Usage` if none are specified, or many are meant without
    *everything*. A name without a record is `NotFound`, or is reported to *missing*.
    """
    references = references or []
    many = query != Query() or any(isinstance(reference, str) for reference in references)
    if not references and not many:
        if not everything:
            raise Usage("say which records: ids (4, 1-7), @NAME, filters, or --all")
        return store.select()
    if query == Query():
        return list(records_of(store, references, missing))
    named: list[Named] = []
    also: list[Query] = []
    for reference in references:
        if reference is None:
            named += [(record.id or 0, record.id or 0) for record in _from_stdin(store, missing)]
        elif isinstance(reference, str):
            also.append(saved(store, reference))
        else:
            check_found(store, reference)
            named.append(reference)
    these = Query(**named_records(named))
    return store.select(query._replace(also=(*query.also, these, *also)))


def records_of(
    store: Store, references: list[Any], missing: Missing | None = None
) -> Iterator[Record]:
    """Return the records that *references* name, in that order.

    A name without a record is `NotFound`, or is reported to *missing*.
    """
    for reference in references:
        try:
            if reference is None:
                yield from _from_stdin(store, missing)
            elif isinstance(reference, str):
                yield from store.select(saved(store, reference))
            else:
                yield from _named(store, reference)
        except NotFound as error:
            if missing is None:
                raise
            missing.report(error)


def _named(store: Store, reference: Named) -> Iterator[Record]:
    if type(reference) is tuple:
        first, last = cast("tuple[int, int]", reference)
        if first == last:
            yield store.get(first)
            return
    found = False
    for record in sorted(store.select(query_for(reference)), key=lambda record: record.id or 0):
        found = True
        yield record
    if not found:
        raise not_found(store, reference)


def _from_stdin(store: Store, missing: Missing | None = None) -> Iterator[Record]:
    for number, line in enumerate(sys.stdin, 1):
        words = line.partition("#")[0].strip()
        try:
            for word in split_ids(words) if words else ():
                yield from _named(store, parse_ids(word))
        except typer.BadParameter as error:
            raise BadInput(f"standard input:{number}: {error.message}") from None
        except NotFound as error:
            found = NotFound(f"standard input:{number}: {error}")
            if missing is None:
                raise found from None
            missing.report(found)
