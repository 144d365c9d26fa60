"""A request and its status as JSON: days as ISO text or null, with every key."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from foiakit.requests.model import Event, Item, Outcome, Request
from foiakit.requests.progress.due import Due
from foiakit.requests.progress.status import Status


def as_json(status: Status, records: Mapping[str, int]) -> dict[str, Any]:
    """Everything known about a request; *records* are the ids of the named records by uid."""
    request = status.request
    return {
        "id": request.id,
        "uid": request.uid,
        "law": request.law,
        "office": request.office,
        "title": request.title,
        "number": status.number,
        "state": status.state,
        "next": status.next.as_json(request.id),
        "parts": [part.as_json(request.id) for part in status.parts],
        "items": [_item(request, item, records) for item in request.items],
        "events": [_event(event, records) for event in request.events],
        "numbers": [asdict(number) for number in request.numbers],
        "fees": fees(request),
        "letters": letters(request),
        "parent": request.parent,
        "parent_why": request.parent_why,
        "text": request.text,
        "notes": request.notes,
        "created": request.created,
        "updated": request.updated,
    }


def line_as_json(status: Status) -> dict[str, Any]:
    """Return a request in a list."""
    request = status.request
    return {
        "id": request.id,
        "uid": request.uid,
        "law": request.law,
        "office": request.office,
        "number": status.number,
        "state": status.state,
        "next": status.next.as_json(request.id),
        "title": request.title,
        "items": len(request.items),
    }


def due_as_json(due: Due) -> dict[str, Any]:
    """Return an act that is due."""
    request = due.status.request
    return {
        "id": request.id,
        "number": due.part.part.number,
        "office": due.part.part.office,
        "state": due.part.state.name,
        "yours": due.next.is_yours,
        "next": due.next.as_json(request.id),
        "title": request.title,
    }


def outcomes_of(request: Request, item: Item) -> list[Outcome]:
    """Return the outcomes for *item*, in the order of the events; the last one counts."""
    events = sorted(request.events, key=lambda event: (event.day, event.number))
    return [
        outcome
        for event in events
        for outcome in event.outcomes
        if outcome.item in {item.number, None}
    ]


def fees(request: Request) -> dict[str, Any]:
    """Return agreed, estimated and paid sums in cents, and decisions on waiver and category."""
    found: dict[str, Any] = {
        "limit": request.fee_limit,
        "estimate": None,
        "paid": None,
        "waiver": "asked" if request.waiver_asked else None,
        "category": request.category,
    }
    for event in sorted(request.events, key=lambda event: (event.day, event.number)):
        if event.kind == "fee_answer" and "limit" in event.data:
            found["limit"] = event.data["limit"]
        elif event.kind == "fee_estimate":
            found["estimate"] = event.data.get("amount")
        elif event.kind == "paid":
            found["paid"] = (found["paid"] or 0) + event.data.get("amount", 0)
        elif event.kind == "waiver" and "granted" in event.data:
            found["waiver"] = "granted" if event.data["granted"] else "refused"
    return found


def letters(request: Request) -> list[dict[str, Any]]:
    """Return the letters that were filed, with the events they came with."""
    return [
        {
            "event": event.number,
            "kind": event.kind,
            "day": event.day,
            **asdict(event.letter),
            "numbers": list(event.data.get("numbers", ())),
        }
        for event in request.events
        if event.letter is not None
    ]


def _item(request: Request, item: Item, records: Mapping[str, int]) -> dict[str, Any]:
    outcomes = outcomes_of(request, item)
    released = [found for outcome in outcomes if (found := records.get(outcome.record or ""))]
    return {
        "number": item.number,
        "message": item.message,
        "year": item.year,
        "what": item.what,
        "cited_by": records.get(item.cited_by or ""),
        "quote": item.quote,
        "earlier_case": item.earlier_case,
        "status": outcomes[-1].result if outcomes else None,
        "record": released[-1] if released else None,
        "outcomes": [_outcome(outcome, records) for outcome in outcomes],
    }


def _event(event: Event, records: Mapping[str, int]) -> dict[str, Any]:
    found = asdict(event)
    found["outcomes"] = [_outcome(outcome, records) for outcome in event.outcomes]
    return found


def _outcome(outcome: Outcome, records: Mapping[str, int]) -> dict[str, Any]:
    return {**asdict(outcome), "record": records.get(outcome.record or "")}
