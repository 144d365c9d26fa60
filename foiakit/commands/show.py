"""Show everything known about a record or a collection: a page on a terminal, text in a pipe.

\b
    foiakit show 4
    foiakit show "State 095538" --find taliban
    foiakit show "EBB 389"                 a collection, as it is cited

The page has the citation, the text with excisions marked, other records of the same message, the
collection, and other records of that time.
"""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from foiakit.commands.options.common import DB, WAIT, Db, Wait, formats, lock_wait, on_terminal
from foiakit.commands.options.records.records_or_collections import (
    RecordsOrCollections,
    records_or_collections,
)
from foiakit.commands.output import record_output
from foiakit.commands.output.pager import NoPager, paged
from foiakit.errors import NotFound
from foiakit.model.query import Query
from foiakit.model.record import Collection, Record
from foiakit.papers import head_facts, what_is_withheld
from foiakit.store import telegrams
from foiakit.store.find.attached_files import attachments
from foiakit.store.find.cited.release_style import default_style
from foiakit.store.store import Store
from foiakit.text.visible import visible
from foiakit.writers import WRITERS, record_page
from foiakit.writers.collection_page import FORMATS, write


def run(
    *,
    references: RecordsOrCollections,
    find: Annotated[
        str | None, typer.Option("--find", metavar="WORDS", help="Highlight these words.")
    ] = None,
    output_format: Annotated[str | None, formats(("page", *WRITERS))] = None,
    no_pager: NoPager = False,
    db: Db = DB,
    wait: Wait = WAIT,
) -> None:
    """Find the records, then print each as a page, or pass them to a writer."""
    wanted = output_format or ("page" if on_terminal() else "text")
    form = record_output.check_format(wanted, ("page",))
    with Store.open(db, lock_wait(wait)) as store:
        found = list(records_or_collections(store, references))
        if form == "page":
            from foiakit.views.pages.page_sequence import show_pages

            with paged(no_pager=no_pager) as out:
                show_pages(store, found, (find or "").split(), out)
            return
        records = [record for record in found if isinstance(record, Record)]
        for item in found:
            if isinstance(item, Collection):
                _collection(store, item, form)
        if records or len(found) == 0:
            _write(store, records, form)


def _write(store: Store, records: list[Record], form: str) -> None:
    if form == "text":
        for number, record in enumerate(records):
            sys.stdout.write("\n" if number else "")
            record_output.write(store, [record], form)
            kept = telegrams.details(store, record.id or 0)
            data = kept.data if kept else {}
            for name, value in (*head_facts.facts(data), *attachments(store, record, data)):
                sys.stdout.write(f"{name}: {visible(value)}\n")
            for sentence in what_is_withheld.sentences(data, record.decision):
                sys.stdout.write(f"withheld: {visible(sentence)}\n")
    elif form == "markdown":
        record_page.write(records, sys.stdout, store.postings(), default_style(store))
    else:
        record_output.write(store, records, form)


def _collection(store: Store, collection: Collection, form: str) -> None:
    if form not in FORMATS:
        forms = ", ".join(("page", *FORMATS))
        raise NotFound(f"a collection can be shown as {forms}, not as {form}")
    write(collection, store.brief(Query(collections=(collection.name,))), form, sys.stdout)
