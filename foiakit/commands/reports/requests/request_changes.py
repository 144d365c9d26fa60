"""Changes of a request: storing and reporting an event and its numbers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from foiakit.commands.options.database import ChangedDatabase
from foiakit.commands.options.request_options import future_warning, standing, today
from foiakit.errors import BadInput, NotFound
from foiakit.requests.days import day_of
from foiakit.requests.model import Event, Number, Request
from foiakit.requests.validity import MOST_TEXT, check_request
from foiakit.store.requests import letters, read, write
from foiakit.store.store import Store


def keep_event(
    store: Store,
    request: Request,
    event: Event,
    numbers: Iterable[Number],
    database: ChangedDatabase,
    *,
    changed: Request | None = None,
) -> None:
    """Add *event* to *request*, or replace the one with its number; print the state.

    *changed* is *request* itself after the change, if it changes too. `NotFound` if there is none
    to replace, `BadInput` for an invalid value, or a letter that was already filed.
    """
    number = request.id or 0
    if database.dry_run:
        then = _with(changed or request, event, numbers)
        check_request(then)
        database.say(f"would be: {stands(store, then, event.day)}")
        _warn(event, database, changed=False)
        return
    with store.transaction():
        request = read.get(store, number)
        if event.letter and not event.number and event.kind == "mail":
            letters.refuse_if_filed(store, event.letter)
        if changed:
            write.change(store, changed)
        write.add_numbers(store, number, numbers)
        if event.number:
            write.change_event(store, number, _replacing(request, event))
        else:
            write.add_event(store, number, event)
    database.say(stands(store, read.get(store, number), event.day))
    _warn(event, database, changed=True)


def _warn(event: Event, database: ChangedDatabase, *, changed: bool) -> None:
    if warning := future_warning([event.day, event.received_day], changed=changed):
        database.say(warning)


def sent_text(path: str) -> str:
    """The content of the file at *path*, to be stored; `NotFound` or `BadInput` if not text."""
    try:
        with open(path, encoding="utf-8") as file:
            return file.read(MOST_TEXT + 1)
    except UnicodeDecodeError:
        raise BadInput(f"{path}: not UTF-8 text") from None
    except OSError as error:
        raise NotFound(f"{path}: cannot be read: {error.strerror}") from None


def stands(store: Store, request: Request, since: str | None = None) -> str:
    """Return the status of *request* in a sentence: its state, and the next act with its day.

    It is that of today, or of *since*, the day of an event, if that is in the future.
    """
    now = today(None)
    day = max(now, day_of(since).earliest) if since else now
    (found,) = standing(store, [request], day)
    act = found.next
    word = "by" if act.is_yours else "until" if act.act == "wait" else "from"
    until = f" {word} {act.day}" if act.day else ""
    when = f" on {day}" if day > now else ""
    return f"request {request.id}{when}: {found.state}; next: {act.words}{until} ({act.why})"


def _replacing(request: Request, event: Event) -> Event:
    held = next(
        (held_event for held_event in request.events if held_event.number == event.number), None
    )
    if held is None:
        raise NotFound(f"request {request.id} has no event {event.number}")
    letter = event.letter or held.letter
    return replace(event, uid=held.uid, created=held.created, letter=letter)


def _with(request: Request, event: Event, numbers: Iterable[Number]) -> Request:
    """Return *request* as it would be."""
    known = {number.key: number for number in request.numbers} | {
        number.key: number for number in numbers
    }
    if event.number:
        replacing = _replacing(request, event)
        events = tuple(
            replacing if held_event.number == event.number else held_event
            for held_event in request.events
        )
    else:
        last = max((event.number for event in request.events), default=0)
        events = (*request.events, replace(event, number=last + 1))
    return replace(request, numbers=tuple(known.values()), events=events)
