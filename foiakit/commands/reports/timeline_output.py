"""Output of a timeline: drawn on a terminal, as a picture, or as lines."""

from __future__ import annotations

import sys
from contextlib import nullcontext
from typing import TextIO

from foiakit.commands.output import record_output
from foiakit.commands.output.endings import output_format_by_ending
from foiakit.commands.output.pager import paged
from foiakit.commands.reports.timeline_data import heading
from foiakit.errors import NotFound
from foiakit.model.query import Query
from foiakit.store.store import Store
from foiakit.text.visible import visible
from foiakit.timelines.axis import Axis
from foiakit.timelines.histogram import Histogram
from foiakit.writers import WRITERS, period_counts

PICTURES = ("svg", "html")
COUNTS = ("plain", "csv", "json")
"""Formats for counts by period, in addition to the pictures."""


def formats() -> tuple[str, ...]:
    """The formats of `timeline`, of records and of counts."""
    return ("table", *PICTURES, *WRITERS)


def format_of(name: str | None, path: str | None, *, counting: bool) -> str:
    """Return the format called *name*, or that of *path*'s extension, or the default for stdout.

    `NotFound` if there is none of that name, or none for counts; `Usage` for an unknown extension.
    """
    by_ending = (*PICTURES, *(COUNTS if counting else WRITERS))
    form = record_output.check_format(
        name or output_format_by_ending(path, by_ending), ("table", *PICTURES)
    )
    if counting and form not in {"table", *PICTURES, *COUNTS}:
        raise NotFound(f"counts can be written as {', '.join((*COUNTS, *PICTURES))}, not as {form}")
    return form


def write_records(store: Store, query: Query, form: str, out: TextIO) -> None:
    """Write the records of *query* to *out*, by date."""
    if form != "plain":
        record_output.write(store, store.select(query), form, out)
        return
    for record in store.brief(query):
        marking = ", ".join(part for part in (record.classification, *record.captions) if part)
        values = (record.date, str(record.id), marking, record.title)
        out.write("\t".join(visible(value or "") for value in values) + "\n")


def write_picture(
    drawn: Axis | Histogram, form: str, title: str | None, store: Store, out: TextIO
) -> None:
    """Write *drawn* to *out* as a picture, with *title* or a default one."""
    from foiakit.writers import pictures  # noqa: PLC0415 - they draw on half of the writers

    postings = store.postings()
    pictures.write(form, drawn, title or heading(drawn, postings), out, postings)


def write_counts(drawn: Axis | Histogram, form: str, out: TextIO) -> None:
    """Write counts by period to *out*."""
    assert isinstance(drawn, Histogram)  # noqa: S101 - --by and --stack give nothing else
    period_counts.write(drawn, form, record_output.shown(out, form))


def draw(drawn: Axis | Histogram, *, no_pager: bool, out: TextIO) -> None:
    """Draw *drawn* on the terminal, through the pager, or in plain characters to a file *out*."""
    from foiakit.views.charts.histogram import histogram
    from foiakit.views.charts.timeline import timeline
    from foiakit.views.console import console, show

    with paged(no_pager=no_pager) if out is sys.stdout else nullcontext(out) as stream:
        screen = console(stream, plain=out is not sys.stdout)
        lines = timeline(drawn, screen) if isinstance(drawn, Axis) else histogram(drawn, screen)
        for line in lines:
            show(line, screen)
