"""Compare releases of one text: what one of them withholds and another shows.

\b
    foiakit compare 4 9
    foiakit compare "State 307648"       all records of that message
    foiakit compare 4 9 --format html -o comparison.html
    foiakit compare 4 9 --composite      the fullest text, with its sources

The text is printed once, in order. Where one record has words and another has a mark or nothing, a
block says so, with exemptions and pages. Words that differ are in braces: {9: fifteen}. Readings
that differ by letters only, as scanners misread them, are counted and not shown. Two records are
shown side by side if the terminal has 120 columns.
"""

from __future__ import annotations

from typing import Annotated

import typer

from foiakit.commands.options.bundles import bundled
from foiakit.commands.options.common import Output, Replace, formats, on_terminal
from foiakit.commands.options.database import Database
from foiakit.commands.options.records.record_ids import References, chosen
from foiakit.commands.output.endings import output_format_by_ending
from foiakit.commands.output.output_files import text_to_write
from foiakit.commands.output.output_paths import output_path
from foiakit.commands.output.pager import NoPager, paged
from foiakit.commands.output.record_output import form_of
from foiakit.errors import Usage
from foiakit.model.query import Query
from foiakit.writers.comparisons import FORMATS, PAGE

KNOWN = (PAGE, *FORMATS)


@bundled
def run(
    *,
    references: References = None,
    whole: Annotated[
        bool, typer.Option("--composite", help="Print the fullest text, with its sources.")
    ] = False,
    output_format: Annotated[str | None, formats(KNOWN)] = None,
    path: Output = None,
    yes: Replace = False,
    no_pager: NoPager = False,
    database: Database,
) -> None:
    """Read the records, compare them, and write the result."""
    from foiakit.commands.reports import comparing  # noqa: PLC0415 - not for help and completion
    from foiakit.releases import compared_paragraphs  # noqa: PLC0415 - as above

    form = output_format or output_format_by_ending(path, FORMATS)
    on_screen = on_terminal() and not (path and path != "-")
    form = form_of(form, KNOWN, PAGE if on_screen else "text")
    written = output_path(path, database.db, yes=yes) if path and path != "-" else None
    if written and form == PAGE:
        raise Usage(f"{path}: a page is for the terminal; use --format {'|'.join(FORMATS)}")
    with database.open() as store:
        found = comparing.compared(store, list(chosen(store, Query(), references)))
    paging = paged(no_pager=no_pager or not on_screen)
    with text_to_write(written) if written else paging as out:
        comparing.write(found, form, out, whole=whole)
    if not compared_paragraphs.have_words_in_common(found):
        database.say("these records have no words in common")
    elif not whole:
        database.say("; ".join(compared_paragraphs.summary(found)))
    if written:
        database.say(f"{path}: written as {form}")
