"""Draw a timeline.

\b
    foiakit timeline
    foiakit timeline --by month --stack post --year 1997
    foiakit timeline --around 4 --days 10
    foiakit timeline -o records.svg

On a terminal, a few hundred records are each placed at their date, with gaps to scale; more are
counted by year, month, week or day (--by), split by classification or post (--stack), and the
busiest weeks are named. svg and html draw the same as a picture. A pipe gets one line for each
record: date, id, classification and title, separated by tabs; with --by or --stack one line for
each period and part: period, part, count.
"""

from __future__ import annotations

import sys
from contextlib import nullcontext
from typing import Annotated

from foiakit.commands.options.common import Limit, Output, Replace, formats
from foiakit.commands.options.database import Database
from foiakit.commands.options.records.record_ids import records_of
from foiakit.commands.options.records.selection import parse_ids, selecting
from foiakit.commands.options.timeline_options import TimelineOptions
from foiakit.commands.output.output_files import text_to_write
from foiakit.commands.output.output_paths import output_path
from foiakit.commands.output.pager import NoPager
from foiakit.commands.reports import timeline_output
from foiakit.commands.reports.no_records import say_if_none
from foiakit.commands.reports.timeline_data import around, chart
from foiakit.commands.reports.timeline_output import COUNTS, PICTURES
from foiakit.model.query import Query


@selecting
def run(
    *,
    query: Query,
    options: TimelineOptions,
    output_format: Annotated[
        str | None,
        formats(timeline_output.formats()),
    ] = None,
    path: Output = None,
    yes: Replace = False,
    limit: Limit = None,
    no_pager: NoPager = False,
    database: Database,
) -> None:
    """Select, then place or count, then draw or write."""
    if options.requests:
        from foiakit.commands.reports.requests import request_timeline  # noqa: PLC0415 - rarely

        request_timeline.check(query, options, limit)
        form = request_timeline.format_of(output_format, path)
    else:
        form = timeline_output.format_of(output_format, path, counting=options.counting)
    written = output_path(path, database.db, yes=yes) if path and path != "-" else None
    with database.open() as store:
        centre = None
        query = query._replace(limit=limit)
        if options.around:
            centre = next(records_of(store, [parse_ids(options.around)]))
            query = around(query, centre, options.days)
        with text_to_write(written) if written else nullcontext(sys.stdout) as out:
            if options.requests:
                request_timeline.write(store, form, options.heading, out, no_pager=no_pager)
            elif not options.counting and form not in {"table", *PICTURES}:
                timeline_output.write_records(store, query, form, out)
            else:
                picture, weeks = form in PICTURES, form not in COUNTS
                room = 150 if picture else 48
                by, stack = options.by, options.stack
                drawn = chart(store, query, by, stack, room, centre, whole=picture, weeks=weeks)
                if form == "table":
                    timeline_output.draw(drawn, no_pager=no_pager, out=out)
                elif picture:
                    timeline_output.write_picture(drawn, form, options.heading, store, out)
                else:
                    timeline_output.write_counts(drawn, form, out)
        if form != "table" and not options.requests:  # which reports it itself
            say_if_none(store, query, database.say)
    if written:
        database.say(f"{path}: written as {form}")
