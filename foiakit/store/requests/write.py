"""Writing requests; every function is part of the open transaction, or has one of its own.

Values are checked by `foiakit.requests.validity` before they come here.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from dataclasses import replace

from foiakit.requests.combining import Combined
from foiakit.requests.model import Closure, Event, Item, Number, Request
from foiakit.requests.validity import check_request
from foiakit.store.log import row_snapshots
from foiakit.store.log.change_log import now
from foiakit.store.log.row_snapshots import REQUEST_EVENTS, REQUESTS, Image, Key
from foiakit.store.requests import read, rows
from foiakit.store.session import Session


def add(session: Session, request: Request) -> Request:
    """Store *request* with all its parts, and return it as stored: with an id, uids, times.

    An id that it already has is ignored. `BadInput` for an invalid value.
    """
    with session.changing() as log:
        moment = now()
        request = replace(
            request,
            id=None,
            uid=request.uid or secrets.token_hex(16),
            created=request.created or moment,
            updated=request.updated or moment,
            events=tuple(_complete(session, event, moment) for event in request.events),
        )
        check_request(request)
        image = rows.request_image(request)
        names = ", ".join(image)
        marks = ", ".join("?" * len(image))
        cursor = session.execute(
            f"INSERT INTO requests ({names}) VALUES ({marks})", tuple(image.values())
        )
        new = int(cursor.lastrowid or 0)
        kept = row_snapshots.image(session, REQUESTS, new)
        log.altered(Key(REQUESTS, None, str(new)), None, kept)
        _keep(session, "request_items", (rows.item_image(new, item) for item in request.items))
        _keep(
            session,
            "request_numbers",
            (rows.number_image(new, number) for number in request.numbers),
        )
        _keep(session, REQUEST_EVENTS, (rows.event_image(new, event) for event in request.events))
    return replace(request, id=new)


def add_event(session: Session, request: int, event: Event) -> Event:
    """Add *event* under the next number; return it as it is stored."""
    with session.changing():
        held = read.get(session, request)
        number = 1 + max((event.number for event in held.events), default=0)
        event = _complete(session, replace(event, number=number), now())
        check_request(replace(held, events=(*held.events, event)))
        _keep(session, REQUEST_EVENTS, [rows.event_image(request, event)])
    return event


def change_event(session: Session, request: int, event: Event) -> None:
    """Replace the event with the number of *event*, keeping its uid."""
    with session.changing():
        held = read.get(session, request)
        others = tuple(event if other.number == event.number else other for other in held.events)
        check_request(replace(held, events=others))
        _keep(session, REQUEST_EVENTS, [rows.event_image(request, event)])


def add_numbers(session: Session, request: int, numbers: Iterable[Number]) -> None:
    """Store *numbers*, replacing those that the request already has."""
    with session.changing():
        _keep(
            session, "request_numbers", (rows.number_image(request, number) for number in numbers)
        )


def add_items(session: Session, request: int, items: Iterable[Item]) -> None:
    """Store *items* under their numbers."""
    with session.changing():
        _keep(session, "request_items", (rows.item_image(request, item) for item in items))


def add_parts(session: Session, request: int, found: Combined, *, changes: bool) -> None:
    """Store what another copy of the request adds; with *changes* also its differences."""
    with session.changing():
        if changes and found.changed:
            change(session, found.changed)
        add_items(session, request, found.items)
        add_numbers(session, request, found.numbers)
        moment = now()
        events = [_complete(session, event, moment) for event in found.events]
        if changes:
            events += found.changed_events
        _keep(session, REQUEST_EVENTS, (rows.event_image(request, event) for event in events))
        check_request(read.get(session, request))


def change(session: Session, request: Request) -> None:
    """Change the request with that id to *request*, except its parts."""
    with session.changing():
        held = read.get(session, request.id or 0)
        if rows.request_image(held) != rows.request_image(request):
            check_request(request)
            _keep(session, REQUESTS, [rows.request_image(replace(request, updated=now()))])


def put_closures(session: Session, closures: Iterable[Closure]) -> None:
    """Store *closures*, replacing those of the same office and days."""
    with session.changing():
        _keep(session, "closures", map(rows.closure_image, closures))


def remove_closure(session: Session, closure: Closure) -> bool:
    """Remove *closure*; return whether it was there."""
    with session.changing() as log:
        key = row_snapshots.key_of("closures", rows.closure_image(closure))
        before = row_snapshots.image(session, "closures", *row_snapshots.columns_of(key))
        row_snapshots.put(session, key, None)
        log.altered(key, before, None)
    return before is not None


def _complete(session: Session, event: Event, moment: str) -> Event:
    """Return *event* with a uid and a time; a uid that another event here has is not used again."""
    taken = session.execute("SELECT 1 FROM request_events WHERE uid = ?", (event.uid,)).fetchone()
    uid = secrets.token_hex(16) if taken or not event.uid else event.uid
    return replace(event, uid=uid, created=event.created or moment)


def _keep(session: Session, place: str, images: Iterable[Image]) -> None:
    for image in images:
        key = row_snapshots.key_of(place, image)
        columns = row_snapshots.columns_of(key)
        before = row_snapshots.image(session, place, *columns)
        row_snapshots.put(session, key, image)
        session.log.altered(key, before, row_snapshots.image(session, place, *columns))
