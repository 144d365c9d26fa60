"""A timeline of requests: what happened to them, and which days are due.

The axis is that of records: each day of a request is a record with its id and words.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any, TextIO

from foiakit.commands.options.request_options import standing, today
from foiakit.commands.options.timeline_options import TimelineOptions
from foiakit.commands.output.endings import output_format_by_ending
from foiakit.commands.output.record_output import form_of, shown
from foiakit.commands.reports.timeline_output import draw
from foiakit.errors import Usage
from foiakit.model.query import Query
from foiakit.model.record import Record
from foiakit.requests.model import EVENT_KINDS, Event, Request
from foiakit.requests.progress.status import Status
from foiakit.store.requests import read
from foiakit.store.store import Store
from foiakit.text.visible import visible
from foiakit.timelines.axis import Axis, axis
from foiakit.writers import pictures

FORMATS = ("table", "svg", "html", "plain", "json", "ndjson")
NOUN = "event"


def check(query: Query, options: TimelineOptions, limit: int | None) -> None:
    """Raise `Usage` if records were selected or counted: requests are drawn completely."""
    if options.counting or options.around or limit is not None or query != Query():
        raise Usage("--requests draws all requests: no filters, --by, --stack or --around with it")


def format_of(name: str | None, path: str | None) -> str:
    """Return the format called *name*, or that of *path*'s extension, or the default for stdout."""
    return form_of(name or output_format_by_ending(path, FORMATS), FORMATS)


def write(store: Store, form: str, title: str | None, out: TextIO, *, no_pager: bool) -> None:
    """Draw or write the days of all requests to *out*."""
    days = list(_days(standing(store, list(read.every(store)), today(None))))
    if form == "table":
        draw(_axis(days), no_pager=no_pager, out=out)
    elif form in {"svg", "html"}:
        named = [day._replace(message=day.message or f"request {day.id}") for day in days]
        pictures.write(form, _axis(named), title or "Requests along time", out, {})
    elif form == "plain":
        for day in sorted(days, key=_place):
            cells = (day.date, str(day.id), day.message, day.title)
            out.write("\t".join(visible(cell or "") for cell in cells) + "\n")
    else:
        found = [_object(record) for record in sorted(days, key=_place)]
        lines = [found] if form == "json" else found
        indent = 1 if form == "json" else None
        for line in lines:
            text = json.dumps(line, ensure_ascii=False, indent=indent)
            shown(out, form).write(f"{text}\n")


def _axis(days: Iterable[Record]) -> Axis:
    return axis(days)._replace(noun=NOUN)


def _object(day: Record) -> dict[str, Any]:
    return {"date": day.date, "request": day.id, "number": day.message, "what": day.title}


def _place(day: Record) -> tuple[str, int]:
    return day.date or "", day.id or 0


def _days(statuses: Iterable[Status]) -> Iterator[Record]:
    for status in statuses:
        request = status.request
        for event in request.events:
            yield _day(request, status.number, event.day, _event_words(event, request))
        for part in status.parts:
            for found in part.clocks:
                clock = found.clock
                if found.ended is None and (due := clock.deadline) is not None:
                    due_is = "due" if clock.owner != "opens" else "open"
                    words = f"{due_is}: {clock.what}"
                    yield _day(request, part.part.number, due.isoformat(), words)


def _day(request: Request, number: str | None, day: str, words: str) -> Record:
    return Record(id=request.id, date=day, message=number, title=words)


def _event_words(event: Event, request: Request) -> str:
    named = f": {request.title}" if event.kind == "sent" and request.title else ""
    return f"{EVENT_KINDS[event.kind].what}{named}"
