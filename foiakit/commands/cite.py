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

from foiakit import citations, configuration
from foiakit.citations import note_series
from foiakit.citations.styles import short_form
from foiakit.commands.options.cite_options import Form, Sort, Style, Styles, sorted_by
from foiakit.commands.options.common import DB, WAIT, Db, Wait, lock_wait, print_message
from foiakit.commands.options.records.record_ids import (
    Everything,
    KeepGoing,
    Missing,
    References,
    chosen,
)
from foiakit.commands.options.records.selection import selecting
from foiakit.commands.reports.citing import having_page, page_in_text, printed, with_postings, write
from foiakit.commands.reports.no_records import say_if_none
from foiakit.model.query import Query
from foiakit.store.find.cited.release_style import ReleaseStyle
from foiakit.store.store import Store


@selecting
def run(
    *,
    query: Query,
    references: References = None,
    style: Style = None,
    styles: Styles = False,
    wanted: Form,
    sort: Sort = None,
    everything: Everything = False,
    keep_going: KeepGoing = False,
    db: Db = DB,
    wait: Wait = WAIT,
) -> None:
    """Find the records, then write each in the style, or as its source printed it."""
    how = wanted.options()
    form = citations.style(style) if style else None
    with Store.open(db, lock_wait(wait)) as store:
        style = style or store.citation_style() or configuration.holds("style")[0]
        form = ReleaseStyle(store, form or citations.style(style), store.postings())
        missing = Missing() if keep_going else None
        found = chosen(store, query, references, everything=everything, missing=missing)
        records = having_page(sorted_by(found, sort), wanted.page)
        if wanted.as_printed:
            write(printed(records), paragraphs=wanted.markdown)
        elif wanted.notes or wanted.ibid:
            short = short_form(style)
            again = ReleaseStyle(store, citations.style(short), store.postings()) if short else None
            cited = with_postings(store, records)
            write(
                note_series.notes(cited, form, again, how, numbered=wanted.notes, ibid=wanted.ibid),
                paragraphs=wanted.markdown,
            )
        else:
            cited = with_postings(store, records)
            write((form.cite(*record, how) for record in cited), paragraphs=wanted.markdown)
            if wanted.page and (sentence := page_in_text(form, style, records, how)):
                print_message(sentence)
        if query != Query() or not references:
            say_if_none(store, query, print_message)
        if missing:
            missing.check()
