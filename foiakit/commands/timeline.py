"""Draw records along time.

On a terminal a few hundred records stand each on its date, the gaps between them to scale; more
than that are counted by year, month, week or day (--by), by classification or post (--stack), and
the busiest weeks are named. --format svg or html draws the same as a picture. In a pipe one line a
record: date, id, classification and title, separated by tabs; with --by or --stack one line a
period and part: period, part, count.
"""

from __future__ import annotations

import sys
from contextlib import nullcontext
from typing import TYPE_CHECKING, Annotated, TextIO

import typer

from foiakit.commands.options.common import (
    DB,
    WAIT,
    Db,
    Limit,
    Quiet,
    Replace,
    Wait,
    lock_wait,
    one_of,
)
from foiakit.commands.options.record_ids import records_of
from foiakit.commands.options.selection import parse_ids, selecting
from foiakit.commands.output import record_output
from foiakit.commands.output.output_files import text_to_write
from foiakit.commands.output.output_paths import output_path
from foiakit.commands.output.pager import NoPager, paged
from foiakit.commands.reports.timeline_data import around as narrowed
from foiakit.commands.reports.timeline_data import chart, heading
from foiakit.errors import NotFound
from foiakit.query import Query
from foiakit.store import Store
from foiakit.text.visible import visible
from foiakit.timelines.axis import Axis
from foiakit.timelines.histogram import Histogram
from foiakit.timelines.periods import BY
from foiakit.timelines.tally import STACKS
from foiakit.writers import period_counts

if TYPE_CHECKING:
    from foiakit.timelines.axis import Axis
    from foiakit.timelines.histogram import Histogram

PICTURES = ("svg", "html")
COUNTS = ("plain", "csv", "json")
"""What counts by period are written as, beside the pictures."""


By = Annotated[
    str | None,
    typer.Option(parser=one_of(*BY), metavar="|".join(BY), help="Count by these."),
]
Stack = Annotated[
    str | None,
    typer.Option(parser=one_of(*STACKS), metavar="|".join(STACKS), help="Part counts by it."),
]
Centre = Annotated[
    str | None, typer.Option(metavar="ID", help="What else was sent around this record.")
]
Days = Annotated[
    int, typer.Option(min=0, metavar="N", help="With --around: so far before and after.")
]
Heading = Annotated[
    str | None, typer.Option("--heading", metavar="TEXT", help="What a picture is called.")
]
Form = Annotated[
    str | None,
    typer.Option("--format", metavar="NAME", help="table, svg, html, plain, csv, json ..."),
]
Output = Annotated[
    str | None, typer.Option("--output", "-o", metavar="FILE", help="Instead of stdout.")
]


@selecting
def run(
    *,
    query: Query,
    by: By = None,
    stack: Stack = None,
    around: Centre = None,
    days: Days = 30,
    title: Heading = None,
    output_format: Form = None,
    path: Output = None,
    yes: Replace = False,
    limit: Limit = None,
    no_pager: NoPager = False,
    db: Db = DB,
    wait: Wait = WAIT,
    quiet: Quiet = False,
) -> None:
    """Select, then place or count, then draw or write."""
    counting = bool(by or stack)
    form = _form(output_format or _by_ending(path), counting=counting)
    written = output_path(path, db, yes=yes) if path and path != "-" else None
    with Store.open(db, lock_wait(wait, quiet=quiet)) as store:
        centre = next(records_of(store, [parse_ids(around)])) if around else None
        query = query._replace(limit=limit)
        if centre:
            query = narrowed(query, centre, days)
        with text_to_write(written) if written else nullcontext(sys.stdout) as out:
            if not counting and form not in {"table", *PICTURES}:
                _records(store, query, form, out)
                return
            picture, seen = form in PICTURES, form not in COUNTS
            room = 150 if picture else 48
            drawn = chart(store, query, by, stack, room, centre, whole=picture, weeks=seen)
            if form == "table":
                _draw(drawn, no_pager=no_pager, out=out)
            elif picture:
                _picture(drawn, form, title, store, out)
            else:
                _counts(drawn, form, out)


def _form(name: str | None, *, counting: bool) -> str:
    """The format to write in; `NotFound` where there is none of that name, or none for counts."""
    form = record_output.check_format(name, ("table", *PICTURES))
    if counting and form not in {"table", *PICTURES, *COUNTS}:
        raise NotFound(f"counts are written as {', '.join((*COUNTS, *PICTURES))}, not as {form}")
    return form


def _by_ending(path: str | None) -> str | None:
    ending = (path or "").rpartition(".")[2].lower()
    return ending if ending in {*PICTURES, "csv", "json"} else None


def _records(store: Store, query: Query, form: str, out: TextIO) -> None:
    if form != "plain":
        record_output.write(store.select(query), form, store.postings(), out)
        return
    for record in store.brief(query):
        marking = ", ".join(part for part in (record.classification, *record.captions) if part)
        values = (record.date, str(record.id), marking, record.title)
        out.write("\t".join(visible(value or "") for value in values) + "\n")


def _picture(
    drawn: Axis | Histogram, form: str, title: str | None, store: Store, out: TextIO
) -> None:
    from foiakit.writers import pictures  # noqa: PLC0415 - they draw on half of the writers

    postings = store.postings()
    pictures.write(form, drawn, title or heading(drawn, postings), out, postings)


def _counts(drawn: Axis | Histogram, form: str, out: TextIO) -> None:
    assert isinstance(drawn, Histogram)  # noqa: S101 - --by and --stack give nothing else
    period_counts.write(drawn, form, record_output.shown(out, form))


def _draw(drawn: Axis | Histogram, *, no_pager: bool, out: TextIO) -> None:
    from foiakit.views.charts.histogram import histogram
    from foiakit.views.charts.timeline import timeline
    from foiakit.views.console import console, show

    with paged(no_pager=no_pager) if out is sys.stdout else nullcontext(out) as stream:
        screen = console(stream, plain=out is not sys.stdout)
        lines = timeline(drawn, screen) if isinstance(drawn, Axis) else histogram(drawn, screen)
        for line in lines:
            show(line, screen)
