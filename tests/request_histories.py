"""Requests with events, and their states on a day."""

from __future__ import annotations

from datetime import date
from typing import Any

from foiakit.requests.model import Event, Item, Outcome, Request
from foiakit.requests.progress.status import Status, status


def request_after(
    *events: tuple[str, str] | tuple[str, str, dict[str, Any]], **fields: Any
) -> Request:
    """A request for two telegrams to which these events happened: kind, day, and what else."""
    made = []
    for number, (kind, day, *more) in enumerate(events, 1):
        rest: dict[str, Any] = more[0] if more else {}
        own = {
            key: rest[key]
            for key in ("received_day", "channel", "part", "outcomes", "letter")
            if key in rest
        }
        data = {key: value for key, value in rest.items() if key not in own}
        made.append(Event(number=number, kind=kind, day=day, data=data, **own))
    items = (
        Item(number=1, message="Kabul 8106", year=1973),
        Item(number=2, message="Kabul 1090", year=1974),
    )
    whole: dict[str, Any] = {"id": 1, "law": "foia", "office": "nara", "items": items, **fields}
    return Request(events=tuple(made), **whole)


def status_on(day: str, request: Request, **more: Any) -> Status:
    return status(request, date.fromisoformat(day), **more)


def state_and_act(found: Status) -> tuple[str, str, str | None]:
    act = found.next
    return found.state, act.act, act.day.isoformat() if act.day else None


SENT = ("sent", "2026-11-27", {"channel": "portal"})
KNOWN = ("acknowledged", "2026-12-02", {"received_day": "2026-11-30"})
MORE = ("extended", "2026-12-21", {"days": 10})
ASKED = ("inquiry", "2027-01-14", {"channel": "email"})
PART = Outcome(item=1, result="part", exemptions=("(b)(1)", "3.3(h)"))
FULL = Outcome(item=2, result="full")
DECIDED = ("determined", "2027-03-08", {"outcomes": (PART, FULL)})
APPEAL = ("appeal_sent", "2027-05-20", {"channel": "email"})
UPHELD = ("appeal_decided", "2027-07-01", {"decision": "upheld"})
REMANDED = ("appeal_decided", "2027-07-01", {"decision": "remanded"})
