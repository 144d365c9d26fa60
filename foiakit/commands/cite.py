"""Write citations, one line a record, in the order in which they are asked for.

The default is the National Security Archive's own style.
"""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from foiakit import citations
from foiakit.commands.citing import write
from foiakit.commands.options import DB, WAIT, Db, Wait, patience
from foiakit.commands.references import References, records_of
from foiakit.store import Store
from foiakit.visible import visible


def run(
    references: References,
    style: Annotated[
        str, typer.Option("--style", metavar="NAME", help="How to write it.")
    ] = citations.DEFAULT,
    as_printed: Annotated[
        bool, typer.Option("--as-printed", help="The source's own line, to the letter.")
    ] = False,
    db: Db = DB,
    wait: Wait = WAIT,
) -> None:
    """Find the records, then write each in the style, or as its source printed it."""
    chosen = citations.style(style)
    with Store.open(db, patience(wait)) as store:
        records = list(records_of(store, references))
        if not as_printed:
            write(records, chosen, store.postings())
            return
        for record in records:
            line = record.printed or chosen.cite(record)
            sys.stdout.write(f"{visible(line)}\n")
