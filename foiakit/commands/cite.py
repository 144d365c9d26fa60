"""Write citations, one line a record, in the order in which they are asked for; with filters
instead of ids, or with --all, in order of date.

The default is the National Security Archive's own style. --style names another, or a CSL file, and
--styles lists them. With --notes the records are the notes of one text, numbered, and a repeated
one is shortened.
"""

from __future__ import annotations

from typing import Annotated

import typer

from foiakit import citations, configuration
from foiakit.citations import note_series
from foiakit.citations.options import CiteOptions
from foiakit.citations.styles import short_form
from foiakit.commands.options.cite_options import Accessed, Sort, Style, Styles, sorted_by
from foiakit.commands.options.common import DB, WAIT, Db, Wait, lock_wait, print_message
from foiakit.commands.options.record_ids import Everything, References, chosen
from foiakit.commands.options.selection import selecting
from foiakit.commands.reports.citing import printed, with_postings, write
from foiakit.commands.reports.no_records import say_if_none
from foiakit.errors import Usage
from foiakit.model.query import Query
from foiakit.store.store import Store


@selecting
def run(
    *,
    query: Query,
    references: References = None,
    style: Style = None,
    styles: Styles = False,
    as_printed: Annotated[
        bool, typer.Option("--as-printed", help="The source's own line, to the letter.")
    ] = False,
    page: Annotated[
        str | None, typer.Option("--page", metavar="PAGE", help="The page cited: 3, or 3-4.")
    ] = None,
    accessed: Accessed = None,
    no_classification: Annotated[
        bool, typer.Option("--no-classification", help="Do not say how it was classified.")
    ] = False,
    notes: Annotated[bool, typer.Option("--notes", help="Number them as a text's notes.")] = False,
    ibid: Annotated[
        bool, typer.Option("--ibid", help="With --notes: Ibid. for the note just before.")
    ] = False,
    html: Annotated[bool, typer.Option("--html", help="Italics and escapes for HTML.")] = False,
    markdown: Annotated[bool, typer.Option("--markdown", help="The same for Markdown.")] = False,
    sort: Sort = None,
    everything: Everything = False,
    db: Db = DB,
    wait: Wait = WAIT,
) -> None:
    """Find the records, then write each in the style, or as its source printed it."""
    if html and markdown:
        raise Usage("--html and --markdown exclude each other; use one of them")
    markup = "html" if html else "markdown" if markdown else "plain"
    how = CiteOptions(page, accessed, not no_classification, markup)
    form = citations.style(style) if style else None
    with Store.open(db, lock_wait(wait)) as store:
        style = style or store.citation_style() or configuration.holds("style")[0]
        form = form or citations.style(style)
        records = sorted_by(chosen(store, query, references, everything=everything), sort)
        if as_printed:
            write(printed(records), paragraphs=markdown)
        elif notes or ibid:
            short = short_form(style)
            again = citations.style(short) if short else None
            cited = with_postings(store, records)
            write(
                note_series.notes(cited, form, again, how, numbered=notes, ibid=ibid),
                paragraphs=markdown,
            )
        else:
            cited = with_postings(store, records)
            write((form.cite(*one, how) for one in cited), paragraphs=markdown)
        if query != Query() or not references:
            say_if_none(store, query, print_message)
