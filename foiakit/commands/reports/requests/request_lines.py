"""Requests for a person or a pipe: a line in a list, a page for one, what is due."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from foiakit.commands.reports.requests.request_draft import LAW_NAMES, name_of
from foiakit.commands.reports.requests.request_objects import fees, outcomes_of
from foiakit.requests.days import long_day
from foiakit.requests.model import EVENT_KINDS, Event, Request
from foiakit.requests.progress.due import Due
from foiakit.requests.progress.next_act import Next
from foiakit.requests.progress.status import PartStatus, Status

HEADINGS = ("Request", "Law", "Office", "Number", "State", "By", "Next", "Title")
DUE_HEADINGS = ("By", "", "Number", "Next", "Request")


def cells(status: Status) -> tuple[object, ...]:
    """Return a request as a row of `HEADINGS`."""
    request, act = status.request, status.next
    title = request.title or ", ".join(name_of(item) for item in request.items[:2])
    return (
        request.id,
        request.law,
        request.office,
        status.number,
        status.state,
        act.day,
        act.words,
        title or None,
    )


def due_cells(due: Due, today: date) -> tuple[object, ...]:
    """Return an act that is due as a row of `DUE_HEADINGS`."""
    act = due.next
    command = act.command(due.status.request.id)
    return (
        act.day,
        _when(act, today),
        due.part.part.number,
        f"{act.words}: {command}" if command else act.words,
        f"request {due.status.request.id}: {act.why}",
    )


def _when(act: Next, today: date) -> str:
    if act.day is None:
        return "now"
    if act.is_yours:
        left = (act.day - today).days
        if left < 0:
            return f"overdue since {long_day(act.day)}"
        return "today" if left == 0 else f"in {left} day{'' if left == 1 else 's'}"
    return f"late since {long_day(act.day)}"


def page(status: Status, records: Mapping[str, int], *, digits: int | None = None) -> Iterator[str]:
    """Return everything known about a request, as lines; of a digest only the first *digits*."""
    request = status.request
    yield f"Request {request.id}: {request.title or 'without a title'}"
    yield f"  to {request.office} under {LAW_NAMES[request.law]}; {status.state}"
    yield f"  next: {_act(status.next, request.id)}"
    for number in request.numbers:
        office = f", {number.office}" if number.office else ""
        yield f"  number {number.number} ({number.kind}{office})"
    yield from _fees(request)
    for item in request.items:
        yield f"  item {item.number}: {name_of(item)}"
        if item.quote:
            cited = records.get(item.cited_by or "")
            by = f" by record {cited}" if cited else ""
            yield f"    cited{by}: “{item.quote}”"
        for outcome in outcomes_of(request, item):
            grounds = f", {' '.join(outcome.exemptions)}" if outcome.exemptions else ""
            record = records.get(outcome.record or "")
            link = f", record {record}" if record else ""
            yield f"    {outcome.result.replace('_', ' ')}{grounds}{link}"
    for event in sorted(request.events, key=lambda event: (event.day, event.number)):
        yield f"  {event.day}  {event_words(event, digits)}"
    for part in status.parts:
        yield from _clocks(part, request.id, alone=len(status.parts) == 1)


def event_words(event: Event, digits: int | None = None) -> str:
    """Return an event in a line: its number and kind, its data, its note and letter.

    A digest is cut after *digits* digits.
    """
    words = [f"[{event.number}] {event.kind.replace('_', ' ')}"]
    words += [f"by {event.channel}"] if event.channel else []
    words += [f"received {event.received_day}"] if event.received_day else []
    kinds = EVENT_KINDS[event.kind].keys
    for name, value in event.data.items():
        shown = f"${value / 100:,.2f}" if kinds.get(name) == "cents" else value
        if name == "text_sha256":
            shown = str(value)[:digits]
        elif isinstance(value, list):
            shown = ", ".join(map(str, value))
        if name != "attachments":
            words.append(f"{name.replace('_', ' ')} {shown}")
    words += [f"part {event.part}"] if event.part else []
    words += [f"letter {event.letter.file}"] if event.letter else []
    words += [event.note] if event.note else []
    return ", ".join(words)


def _act(act: Next, request: int | None) -> str:
    day = f" by {long_day(act.day)}" if act.is_yours and act.day else ""
    command = act.command(request)
    return f"{act.words}{day} ({act.why})" + (f": {command}" if command else "")


def _fees(request: Request) -> Iterator[str]:
    for name, value in fees(request).items():
        if value is not None:
            yield f"  {name}: {f'${value / 100:,.2f}' if isinstance(value, int) else value}"


def _clocks(part: PartStatus, request: int | None, *, alone: bool) -> Iterator[str]:
    if not alone:
        name = part.part.number or "the request itself"
        yield f"  part {name} ({part.part.office}): {part.state.name};"
        yield f"    next: {_act(part.next, request)}"
    for key, clock, ended in part.clocks:
        due = long_day(clock.due) if clock.due else "no due day"
        over = f", ended {ended}" if ended else ""
        doubt = "" if clock.confidence == "counted" else f" ({clock.confidence})"
        yield f"  clock {key}: {due}{doubt}{over}"
        yield from (f"    {line}" for line in (*clock.working, *clock.warnings))


def records_named(requests: Iterable[Request]) -> list[str]:
    """Return the uids of the records that *requests* name: who cites an item, what was released."""
    found = {
        uid
        for request in requests
        for uid in (
            *(item.cited_by for item in request.items),
            *(out.record for event in request.events for out in event.outcomes),
        )
        if uid
    }
    return sorted(found)
