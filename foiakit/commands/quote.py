"""Quote a record: its own words, with the page and the citation, ready to paste.

\b
    foiakit quote 4 "we remain deeply concerned"
    foiakit quote "State 095538" "we ... concerned" --style mla

Case, line ends and hyphens are ignored; ... stands for any words. If the record's words differ from
yours, the record's are printed and the difference is reported.
foiakit search --quote looks in all records.
"""

from __future__ import annotations

from typing import Annotated

import typer

from foiakit.commands.options import completion
from foiakit.commands.options.bundles import bundled
from foiakit.commands.options.cite_options import Style
from foiakit.commands.options.common import formats
from foiakit.commands.options.database import Database
from foiakit.commands.options.records.record_ids import chosen
from foiakit.commands.output.record_output import form_of
from foiakit.commands.reports.drafts import quoting
from foiakit.errors import NotFound
from foiakit.filters import parse_ids
from foiakit.model.query import Query


@bundled
def run(
    *,
    reference: Annotated[
        str,
        typer.Argument(
            metavar="ID",
            help="An id, a message number, a citation key or a document number.",
            autocompletion=completion.record_ids,
        ),
    ],
    passage: Annotated[
        str, typer.Argument(metavar="WORDS", help="Four words or more of its text.")
    ],
    style: Style = None,
    output_format: Annotated[str | None, formats(quoting.FORMATS)] = None,
    database: Database,
) -> None:
    """Find the words in the record's text and print the passage."""
    form = form_of(output_format, quoting.FORMATS)
    parts = quoting.quotation_parts(passage)
    with database.open() as store:
        style = quoting.style_of(store, style)
        found, textless = [], []
        for record in chosen(store, Query(), [parse_ids(reference)]):
            if not record.text:
                textless.append(record.id)
            elif found_passage := quoting.quoted(store, record, parts, style):
                found.append(found_passage)
    if not found:
        if textless:
            raise NotFound(f"record {textless[0]} has no text to quote")
        raise NotFound(f"{reference}: these words are not in its text; foiakit search finds words")
    quoting.write(found, form, database.say)
