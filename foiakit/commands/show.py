"""Show everything known of a record, or of a collection: a page on a terminal, text in a pipe.

The page says what the record is, its citation, its text with excisions marked, and what stands
near it: other records of the same message, its collection, its neighbours in time. A collection is
named as it is cited: foiakit show "EBB 389".
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

from foiakit import citations
from foiakit.commands.options.common import DB, WAIT, Db, Wait, formats, lock_wait, on_terminal
from foiakit.commands.options.record_ids import complete, one_by_one, records_of
from foiakit.commands.options.selection import parse_ids
from foiakit.commands.output import record_output
from foiakit.commands.output.pager import NoPager, paged
from foiakit.errors import NotFound
from foiakit.filters import split_ids
from foiakit.model.record import Collection, Record
from foiakit.query import Query
from foiakit.store import Store
from foiakit.writers import record_page
from foiakit.writers.collection_page import FORMATS, write

if TYPE_CHECKING:
    from foiakit.views.pages.record_page import Near

NEAR = 3
"""How many records before and after are shown."""
DOCUMENTS = 50
"""How many of a collection's documents are shown."""


def _reference(text: str) -> Any:
    if text == "-":
        return None
    try:
        found = [parse_ids(one) for one in split_ids(text)]
        return found if len(found) > 1 else found[0]
    except typer.BadParameter:
        return text  # a collection may be called anything


def run(
    *,
    references: Annotated[
        list[Any],
        typer.Argument(
            parser=_reference,
            callback=one_by_one,
            metavar="ID...",
            help="Ids (4), ranges (1-7), messages ('State 095538'), a collection ('EBB 389'), -.",
            show_default=False,
            autocompletion=complete,
        ),
    ],
    find: Annotated[
        str | None, typer.Option("--find", metavar="WORDS", help="Mark these words on the page.")
    ] = None,
    output_format: Annotated[str | None, formats(("page", "text", "json", "markdown ..."))] = None,
    no_pager: NoPager = False,
    db: Db = DB,
    wait: Wait = WAIT,
) -> None:
    """Find the records, then print each as a page, or hand them to a writer."""
    form = record_output.check_format(
        output_format or ("page" if on_terminal() else "text"), ("page",)
    )
    with Store.open(db, lock_wait(wait)) as store:
        found = list(_found(store, references))
        if form == "page":
            with paged(no_pager=no_pager) as out:
                _pages(store, found, (find or "").split(), out)
            return
        records = [one for one in found if isinstance(one, Record)]
        for one in found:
            if isinstance(one, Collection):
                _collection(store, one, form)
        if records or len(found) == 0:
            _write(store, records, form)


def _found(store: Store, references: Sequence[Any]) -> Iterator[Record | Collection]:
    for reference in references:
        name = reference if isinstance(reference, str) else getattr(reference, "printed", None)
        if name and (collection := store.collection(name)):
            yield collection
        elif isinstance(reference, str):
            raise NotFound(
                f"{store.path}: {reference} is neither an id, a message nor a collection here"
            )
        else:
            yield from records_of(store, [reference])


def _documents(store: Store, collection: Collection) -> Query:
    return Query(collections=(collection.name,))


def _write(store: Store, records: list[Record], form: str) -> None:
    if form == "markdown":
        record_page.write(records, sys.stdout, store.postings())
    else:
        record_output.write(records, form, store.postings())


def _collection(store: Store, collection: Collection, form: str) -> None:
    if form not in FORMATS:
        raise NotFound(f"a collection is shown as {', '.join(('page', *FORMATS))}, not as {form}")
    write(collection, store.brief(_documents(store, collection)), form, sys.stdout)


def _pages(store: Store, found: list[Record | Collection], words: Sequence[str], out: Any) -> None:
    from foiakit.views.console import console, show
    from foiakit.views.pages.posting import posting
    from foiakit.views.pages.record_page import page

    screen = console(out)
    style = citations.style(citations.DEFAULT)
    for number, one in enumerate(found):
        if number:
            screen.rule()
        if isinstance(one, Collection):
            query = _documents(store, one)
            documents = list(store.brief(query._replace(limit=DOCUMENTS)))
            parts = posting(one, documents, _more(store, query, one.name), screen)
        else:
            source = store.collection(one.collection)
            cited = style.cite(one, source)
            lost = bool(one.sha256 and one.file) and not os.path.exists(one.file or "")
            parts = page(one, cited, source, _near(store, one), screen, words, lost=lost)
        for part in parts:
            show(part, screen)


def _more(store: Store, query: Query, name: str) -> str:
    more = store.count(query, DOCUMENTS + 1000) - DOCUMENTS
    if more <= 0:
        return ""
    number = "1,000+" if more == 1000 else f"{more:,}"
    return f"{number} more: foiakit list --collection '{name}' --all"


def _near(store: Store, record: Record) -> Iterator[Near]:
    from foiakit.views.pages.record_page import Near

    if same := store.same_message(record):
        yield Near("the same message", (), same, around=False)
    if record.collection:
        before, after = store.neighbours(record, NEAR, record.collection)
        if before or after:
            yield Near(f"in {record.collection}", before, after)
    before, after = store.neighbours(record, NEAR)
    around = (*before, *after)
    if around and (
        record.collection is None or any(one.collection != record.collection for one in around)
    ):
        yield Near("around that time", before, after)
