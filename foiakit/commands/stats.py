"""Count records by one or two fields, or find the gaps in a series of serial numbers.

\b
    foiakit stats                                    by classification
    foiakit stats --by post --at-least secret        by post
    foiakit stats --by classification --by year
    foiakit stats --by excised --collection 389
    foiakit stats --excisions --by year              count excisions
    foiakit stats --excisions --format svg           as a picture
    foiakit stats --gaps --post Islamabad --year 1997

A terminal shows a table with bars. A pipe gets one line for each value (or pair of values), with
the number of records, separated by tabs. A record with several captions or tags counts for each.
With --excisions the marks in the texts are counted; a place left blank without a mark is not.
"""

from __future__ import annotations

from typing import Annotated, Any

import typer

from foiakit.commands.options import completion
from foiakit.commands.options.common import Limit, formats
from foiakit.commands.options.database import Database
from foiakit.commands.options.records.selection import as_usage, selecting
from foiakit.commands.output.record_output import form_of
from foiakit.commands.reports import stats_report
from foiakit.commands.reports.excision_counts import EXEMPTION
from foiakit.commands.reports.no_records import say_if_none
from foiakit.errors import Usage
from foiakit.filters import field_named
from foiakit.model.query import Query
from foiakit.store.find.counts.stats import FIELDS

FORMATS = ("table", "plain", "csv", "json", "ndjson", *stats_report.PICTURES)
BY = (EXEMPTION, *FIELDS)
LINES = 30
"""How many values are on a screen; the others are one more line."""


def _by(text: str) -> str:
    if "," in text:
        each = " ".join(f"--by {name.strip()}" for name in text.split(",") if name.strip())
        raise typer.BadParameter(f"{text!r} is not one field; write {each}")
    with as_usage():
        return field_named(text, BY)


@selecting
def run(
    *,
    query: Query,
    by: Annotated[
        list[Any] | None,
        typer.Option(
            "--by",
            parser=_by,
            metavar="FIELD",
            autocompletion=completion.words(BY),
            help="Field to count by (may be given twice).",
        ),
    ] = None,
    gaps: Annotated[
        bool,
        typer.Option("--gaps", help="Show which serial numbers are held, and which are missing."),
    ] = False,
    excisions: Annotated[
        bool, typer.Option("--excisions", help="Count the marks of excisions in the texts.")
    ] = False,
    output_format: Annotated[str | None, formats(FORMATS)] = None,
    limit: Limit = None,
    everything: Annotated[bool, typer.Option("--all", help="Show all values.")] = False,
    database: Database,
) -> None:
    """Count, then draw or write."""
    form = form_of(output_format, FORMATS)
    fields = tuple(dict.fromkeys(by or (EXEMPTION if excisions else "classification",)))
    if not excisions:  # there a record counts once for each exemption
        names = ("exemptions" if name == EXEMPTION else name for name in fields)
        fields = tuple(dict.fromkeys(names))
    if gaps and (excisions or form in stats_report.PICTURES):
        raise Usage("--gaps shows serial numbers, as a table or as rows")
    if len(fields) > 2 or (gaps and by):
        raise Usage("count by one field or two; --gaps takes no fields")
    if limit is None and form == "table" and not everything:
        limit = LINES
    with database.open() as store:
        if gaps:
            stats_report.write_gaps(store.runs(query), form, limit, database.say)
        else:
            stats_report.write_counts(
                store, query, fields, form, limit, database.say, excisions=excisions
            )
        say_if_none(store, query, database.say)
