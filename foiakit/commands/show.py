"""Show everything known of a record, or of a collection: a page on a terminal, text in a pipe.

The page says what the record is, its citation, its text with excisions marked, and what stands
near it: other records of the same message, its collection, its neighbours in time. A collection is
named as it is cited: foiakit show "EBB 389".
"""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from foiakit.commands.options import completion
from foiakit.commands.options.common import DB, WAIT, Db, Wait, lock_wait, on_terminal
from foiakit.commands.options.format_names import format_name
from foiakit.commands.options.records_or_collections import (
    RecordsOrCollections,
    records_or_collections,
)
from foiakit.commands.output import record_output
from foiakit.commands.output.pager import NoPager, paged
from foiakit.errors import NotFound
from foiakit.model.query import Query
from foiakit.model.record import Collection, Record
from foiakit.store.store import Store
from foiakit.writers import WRITERS, record_page
from foiakit.writers.collection_page import FORMATS, write


def _formats() -> tuple[str, ...]:
    return ("page", *WRITERS)


def run(
    *,
    references: RecordsOrCollections,
    find: Annotated[
        str | None, typer.Option("--find", metavar="WORDS", help="Mark these words on the page.")
    ] = None,
    output_format: Annotated[
        str | None,
        typer.Option(
            "--format",
            parser=format_name,
            metavar="NAME",
            help="page, text, json, markdown ...",
            autocompletion=completion.words(_formats),
        ),
    ] = None,
    no_pager: NoPager = False,
    db: Db = DB,
    wait: Wait = WAIT,
) -> None:
    """Find the records, then print each as a page, or hand them to a writer."""
    form = record_output.check_format(
        output_format or ("page" if on_terminal() else "text"), ("page",)
    )
    with Store.open(db, lock_wait(wait)) as store:
        found = list(records_or_collections(store, references))
        if form == "page":
            from foiakit.views.pages.page_sequence import show_pages

            with paged(no_pager=no_pager) as out:
                show_pages(store, found, (find or "").split(), out)
            return
        records = [one for one in found if isinstance(one, Record)]
        for one in found:
            if isinstance(one, Collection):
                _collection(store, one, form)
        if records or len(found) == 0:
            _write(store, records, form)


def _write(store: Store, records: list[Record], form: str) -> None:
    if form == "markdown":
        record_page.write(records, sys.stdout, store.postings())
    else:
        record_output.write(records, form, store.postings())


def _collection(store: Store, collection: Collection, form: str) -> None:
    if form not in FORMATS:
        raise NotFound(
            f"a collection can be shown as {', '.join(('page', *FORMATS))}, not as {form}"
        )
    write(collection, store.brief(Query(collections=(collection.name,))), form, sys.stdout)
