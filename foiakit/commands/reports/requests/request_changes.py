"""Changes of a request: the event and the numbers that come with it, kept and said."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from foiakit.commands.options.database import ChangedDatabase
from foiakit.commands.options.request_options import standing, today
from foiakit.errors import BadInput, NotFound
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
    """Add *event* to *request*, or put it in the place of the one with its number; say the state.

    *changed* is *request* itself as it is to be, where something of it changes too.

    `NotFound` if there is none to replace, `BadInput` for a value that cannot be, or a letter that
    is filed already.
    """
    number = request.id or 0
    if database.dry_run:
        then = _with(changed or request, event, numbers)
        check_request(then)
        database.say(f"would be: {stands(store, then)}")
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
    database.say(stands(store, read.get(store, number)))


def sent_text(path: str) -> str:
    """What the file at *path* says, which is kept; `NotFound` or `BadInput` if it is not text."""
    try:
        with open(path, encoding="utf-8") as file:
            return file.read(MOST_TEXT + 1)
    except UnicodeDecodeError:
        raise BadInput(f"{path}: not UTF-8 text") from None
    except OSError as error:
        raise NotFound(f"{path}: cannot be read: {error.strerror}") from None


def stands(store: Store, request: Request) -> str:
    """How *request* stands today, in a sentence: its state, and the next act with its day."""
    (found,) = standing(store, [request], today(None))
    act = found.next
    word = "by" if act.is_yours else "until" if act.act == "wait" else "from"
    day = f" {word} {act.day}" if act.day else ""
    return f"request {request.id}: {found.state}; next: {act.words}{day} ({act.why})"


def _replacing(request: Request, event: Event) -> Event:
    held = next(
        (held_event for held_event in request.events if held_event.number == event.number), None
    )
    if held is None:
        raise NotFound(f"request {request.id} has no event {event.number}")
    letter = event.letter or held.letter
    return replace(event, uid=held.uid, created=held.created, letter=letter)


def _with(request: Request, event: Event, numbers: Iterable[Number]) -> Request:
    """*request* as it would be."""
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
