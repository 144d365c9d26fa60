"""Show everything known of a record: a page on a terminal, a field a line in a pipe."""

from __future__ import annotations

from typing import Annotated

import typer

from foiakit import citations
from foiakit.commands import output
from foiakit.commands.options import DB, WAIT, Db, Wait, on_terminal, patience
from foiakit.commands.references import References, records_of
from foiakit.store import Store


def run(
    references: References,
    output_format: Annotated[
        str | None, typer.Option("--format", metavar="NAME", help="page, text, json, csv ...")
    ] = None,
    db: Db = DB,
    wait: Wait = WAIT,
) -> None:
    """Find the records, then print each as a page, or hand them to a writer."""
    form = output.check_format(output_format or ("page" if on_terminal() else "text"), ("page",))
    with Store.open(db, patience(wait)) as store:
        records = list(records_of(store, references))
        if form != "page":
            output.write(records, form, store.postings())
            return
        from foiakit.views.console import console, show
        from foiakit.views.page import page

        screen = console()
        style = citations.style(citations.DEFAULT)
        for number, record in enumerate(records):
            if number:
                screen.rule()
            posting = store.collection(record.collection)
            show(page(record, style.cite(record, posting), posting), screen)
