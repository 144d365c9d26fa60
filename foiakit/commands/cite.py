"""Write citations, one line for each record, in the order you ask for them.

\b
    foiakit cite 4
    foiakit cite 4 --style chicago-note --page 3
    foiakit cite --collection "EBB 389" --notes

The default is the National Security Archive's own style. --style names another, or a CSL file, and
--styles lists them. With filters instead of ids, or with --all, records come in order of date. With
--notes they are numbered as the notes of one text, and a repeated one is shortened.
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
        bool, typer.Option("--as-printed", help="Print the citation exactly as the source has it.")
    ] = False,
    page: Annotated[
        str | None, typer.Option("--page", metavar="PAGE", help="Page to cite: 3, or 3-4.")
    ] = None,
    accessed: Accessed = None,
    no_classification: Annotated[
        bool, typer.Option("--no-classification", help="Leave out the classification.")
    ] = False,
    notes: Annotated[
        bool, typer.Option("--notes", help="Number the citations as the notes of one text.")
    ] = False,
    ibid: Annotated[
        bool, typer.Option("--ibid", help="With --notes: write Ibid. after the same source.")
    ] = False,
    html: Annotated[bool, typer.Option("--html", help="Write HTML, with italics.")] = False,
    markdown: Annotated[
        bool, typer.Option("--markdown", help="Write Markdown, with italics.")
    ] = False,
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
