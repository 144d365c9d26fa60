"""Records released to a request: which item a record is, and storing that link."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from foiakit.errors import BadInput, NotFound
from foiakit.model.message import Message, parse, same
from foiakit.model.record import Record
from foiakit.requests.model import Event, Item, Outcome, Request
from foiakit.store.find import record_by_id
from foiakit.store.requests import read, write
from foiakit.store.session import Session

DECISIONS = ("determined", "interim", "appeal_decided")
"""Kinds of events that decide on documents."""
MOST_RELEASES = 100
"""How many records of one message are examined."""


class ProposedLink(NamedTuple):
    """A record that is an item of a request, by its case number and its message."""

    request: int
    item: int
    record: int


def proposed(session: Session) -> Iterator[ProposedLink]:
    """Return records whose case is a request's number and whose message is one of its items.

    Those that are already linked are left out.
    """
    rows = session.execute(
        'SELECT item.request, item.number, records.id, records."case"'
        " FROM request_items AS item"
        " JOIN records INDEXED BY records_by_message ON records.post = item.post"
        " AND records.serial = item.serial AND (records.year = item.year OR item.year IS NULL)"
        ' WHERE item.serial IS NOT NULL AND records."case" IS NOT NULL AND NOT EXISTS ('
        "SELECT 1 FROM request_outcomes AS outcome WHERE outcome.record = records.uid"
        " AND outcome.request = item.request)"
        " AND item.request IN (SELECT request FROM request_numbers)"
        f" ORDER BY 1, 2, 3 LIMIT {MOST_RELEASES}"
    ).fetchall()
    for request, item, record, case in rows:
        if request in read.with_number(session, case):
            yield ProposedLink(request, item, record)


def item_of(request: Request, record: Record, number: int | None = None) -> Item:
    """Return the item of *request* that *record* is: item *number*, or the one with its message.

    `NotFound` if there is no such item, `BadInput` if several are possible.
    """
    if number is not None:
        found = next((item for item in request.items if item.number == number), None)
        if found is None:
            raise NotFound(f"request {request.id} has no item {number}")
        return found
    message = _message(record.message, record.year)
    fitting = [
        item
        for item in request.items
        if message is not None
        and (asked := _message(item.message, item.year)) is not None
        and same(asked, message)
    ]
    if len(fitting) > 1:
        which = ", ".join(str(item.number) for item in fitting)
        raise BadInput(f"record {record.id} may be items {which}; say which: --item N")
    if not fitting:
        raise NotFound(
            f"record {record.id} ({record.message or record.title}) matches no item of request"
            f" {request.id}; if it answers one, name it: --item N"
        )
    return fitting[0]


def link(
    session: Session, request_id: int, record_id: int, number: int | None, result: str | None
) -> tuple[Item, bool]:
    """Link the record *record_id* to the item that it is; return it, and whether that is new.

    The link is stored with an event's outcome for the item. If there is none yet, the last decision
    gets one: with *result*, or depending on whether the record has excisions. Inside a transaction.
    `BadInput` if no decision was entered, or the result is unknown.
    """
    request = read.get(session, request_id)
    record = record_by_id.get(session.connection, session.path, record_id)
    item = item_of(request, record, number)
    event, outcomes = _with_link(request, item, record, result)
    if event is None:
        return item, False
    write.change_event(session, request_id, replace(event, outcomes=outcomes))
    return item, True


def _with_link(
    request: Request, item: Item, record: Record, result: str | None
) -> tuple[Event | None, tuple[Outcome, ...]]:
    events = sorted(request.events, key=lambda event: (event.day, event.number), reverse=True)
    entered = [
        (event, place)
        for event in events
        for place, outcome in enumerate(event.outcomes)
        if outcome.item == item.number
    ]
    if any(event.outcomes[place].record == record.uid for event, place in entered):
        return None, ()
    for event, place in entered:
        outcome = event.outcomes[place]
        if outcome.record is None:
            linked = replace(outcome, record=record.uid, result=result or outcome.result)
            return event, (*event.outcomes[:place], linked, *event.outcomes[place + 1 :])
    # A further release of the same document, or the first that anybody enters.
    decision = next((event for event in events if event.kind in DECISIONS), None)
    if decision is None:
        raise BadInput(
            f"the result of item {item.number} is not known yet; enter the decision first:"
            f" foiakit request event {request.id} determined --on DAY --item {item.number}=full"
        )
    outcome_result = result or (
        None if record.excised is None else "part" if record.excised else "full"
    )
    if outcome_result is None:
        raise BadInput(
            f"the result of item {item.number} is not known; give it: --result full, or part"
        )
    new = Outcome(item=item.number, result=outcome_result, record=record.uid)
    return decision, (*decision.outcomes, new)


def _message(text: str | None, year: int | None) -> Message | None:
    found = parse(text) if text else None
    return found and found._replace(year=year if found.year is None else found.year)
