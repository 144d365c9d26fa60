"""Requests in tables: MuckRock's export and standard log, and spreadsheets with any headings.

An unknown heading goes into the notes with its value. The requester's name is never imported; due
days and counts of days are left out, because they follow from what happened.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from foiakit.model.dates import is_date, numeric
from foiakit.model.message import parse
from foiakit.model.record import uid_of
from foiakit.requests.model import Event, Item, Number, Outcome, Request, number_key
from foiakit.requests.offices import Office, office_called

TEMPLATE = (
    "title", "office", "law", "number", "message", "year", "what", "sent", "received",
    "acknowledged", "estimate", "determined", "result", "notes",
)  # fmt: skip
_HEADINGS = {
    "title": "title", "subject": "title", "agency": "office", "office": "office", "law": "law",
    "tracking number": "number", "request id": "number", "case number": "number",
    "number": "number", "message": "message", "telegram": "message", "year": "year",
    "what": "what", "requested documents": "what", "records sought": "what", "url": "url",
    "date submitted": "sent", "date requested": "sent", "date sent": "sent", "sent": "sent",
    "filed": "sent", "date filed": "sent", "received": "received", "date received": "received",
    "acknowledged": "acknowledged", "date acknowledged": "acknowledged",
    "date perfected": "perfected", "perfected": "perfected",
    "estimated completion date": "estimate", "estimate": "estimate",
    "date done": "done", "date completed": "done", "closed": "done", "determined": "determined",
    "status": "status", "result": "result", "notes": "notes", "note": "notes",
}  # fmt: skip
LEFT_OUT = frozenset(
    {
        "user", "requester", "requester organization", "name", "requester name", "embargo",
        "date due", "due", "days since submitted", "days since updated", "followup date",
        "agency id", "jurisdiction id", "agency zip code",
    }
)  # fmt: skip
_DAYS = ("sent", "received", "acknowledged", "perfected", "estimate", "determined", "done")
_RESULTS = {
    "no docs": "no_records", "no_docs": "no_records", "no responsive documents": "no_records",
    "rejected": "denied", "denied": "denied", "granted": "full", "granted in full": "full",
    "full": "full", "part": "part", "granted in part": "part", "denied in part": "part",
}  # fmt: skip
_KNOWN = {
    "processed", "ack", "submitted", "fix", "payment", "appealing", "lawsuit", "partial", "done",
    "abandoned", "consolidated", "pending", "awaiting response", "completed", "closed", "open",
}  # fmt: skip


@dataclass
class TableNotes:
    """What is to be reported about a table that was read."""

    to_notes: dict[str, int] = field(default_factory=dict)
    """Headings whose values went into the notes, with how many there were."""
    statuses: dict[str, int] = field(default_factory=dict)
    """Unknown statuses."""
    not_days: list[str] = field(default_factory=list)
    """Values that should be days and are not."""


def request_of(
    row: Mapping[str, str],
    known: Mapping[str, Office],
    notes: TableNotes,
    default: str | None = None,
) -> Request | None:
    """Return the request of a row; ``None`` for one that is empty or names no office.

    *default* is the office of a row that names none.
    """
    cells = {_folded(name): value.strip() for name, value in row.items() if value and value.strip()}
    found: dict[str, str] = {}
    rest: list[str] = []
    for heading, value in cells.items():
        target = _HEADINGS.get(heading)
        if heading in LEFT_OUT:
            continue
        if target is None:
            notes.to_notes[heading] = notes.to_notes.get(heading, 0) + 1
            rest.append(f"{heading}: {value}")
        else:
            found.setdefault(target, value)
    if default and found:
        found.setdefault("office", default)
    if "office" not in found:
        return None
    office = office_called(found["office"], known)
    code = office.code if office else found["office"]
    number = found.get("number")
    events = _events(found, notes, rest)
    return Request(
        uid=uid_of("request", *_identity(found, code, cells)),
        law=found.get("law", "foia").lower(),
        office=code,
        title=found.get("title"),
        notes="\n".join([*filter(None, [found.get("notes")]), *rest]) or None,
        items=_items(found),
        numbers=(Number(number=number, key=number_key(number)),) if number else (),
        events=events,
    )


def _identity(found: Mapping[str, str], office: str, cells: Mapping[str, str]) -> tuple[str, ...]:
    if url := found.get("url"):
        return (url,)
    if number := found.get("number"):
        return office, number_key(number)
    return tuple(f"{name}={value}" for name, value in sorted(cells.items()))


def _items(found: Mapping[str, str]) -> tuple[Item, ...]:
    message = parse(found.get("message", ""))
    year = found.get("year", "")
    number = int(year) if year.isdecimal() and 0 < int(year) <= 9999 else None
    what = found.get("what")
    if message is None and not what:
        return ()
    printed = message.printed if message else None
    own = message.year if message else None
    return (Item(number=1, message=printed, year=number or own, what=what),)


def _events(found: Mapping[str, str], notes: TableNotes, rest: list[str]) -> tuple[Event, ...]:
    days = {name: day for name in _DAYS if (day := _day(name, found, notes, rest))}
    status = found.get("result") or found.get("status") or ""
    result = _RESULTS.get(_folded(status))
    if status and not result and _folded(status) not in _KNOWN:
        notes.statuses[status] = notes.statuses.get(status, 0) + 1
        rest.append(f"status: {status}")
    made: list[tuple[str, str, dict[str, Any]]] = [
        (kind, days[kind], {})
        for kind in ("sent", "received", "acknowledged", "perfected")
        if kind in days
    ]
    if "estimate" in days and days.get("sent"):
        made.append(("estimate", days["sent"], {"day": days["estimate"]}))
    decided = days.get("determined") or (f"{days['done'].rstrip('~')}~" if "done" in days else None)
    if decided and _folded(status) == "abandoned":
        made.append(("withdrawn", decided, {}))
    elif decided:
        made.append(("determined", decided, {"imported": status} if status else {}))
    outcomes = (Outcome(result=result),) if result else ()
    return tuple(
        Event(
            number=number,
            uid=uid_of("request event", kind, day, *sorted(f"{k}={v}" for k, v in found.items())),
            kind=kind,
            day=day,
            data=data,
            outcomes=outcomes if kind == "determined" else (),
        )
        for number, (kind, day, data) in enumerate(made, 1)
    )


def _day(name: str, found: Mapping[str, str], notes: TableNotes, rest: list[str]) -> str | None:
    text = found.get(name)
    if text is None:
        return None
    if is_date(text):
        return text
    try:
        date = numeric.read_typed(text, None)
    except numeric.Ambiguous:
        date = None
    if date is None or date.end:
        notes.not_days.append(f"{name}: {text}")
        rest.append(f"{name}: {text}")
        return None
    return date.start


def _folded(text: str) -> str:
    return " ".join(text.replace("_", " ").casefold().split())
