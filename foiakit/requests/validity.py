"""What values a request may hold: the only check, for commands, imports and merges.

Words of a vocabulary are checked here because the clocks and states are computed from them.
Personal data is refused where it would be kept permanently: the log of changes keeps every old
value, so an address typed into a field could never be removed again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass

from foiakit.errors import BadInput
from foiakit.model.dates import bounds, is_date
from foiakit.requests.event_data import check_data
from foiakit.requests.model import (
    CATEGORIES,
    CHANNELS,
    EVENT_KINDS,
    LAWS,
    NUMBER_KINDS,
    PARENT_REASONS,
    RESULTS,
    Event,
    Request,
)

_EMAIL = re.compile(
    # From the beginning of a word, never from its middle: a long word is read once.
    r"(?<![^\s@<>()\[\]])[^\s@<>()\[\]]++@[^\s@<>()\[\]]+\.[a-z]{2,}",
    re.I,
)
_STREET = re.compile(
    r"\b\d{1,6}[a-z]?\s+(?:[\w.'-]+\s+){1,4}"
    r"(?:street|st\.|avenue|ave\.?|road|rd\.|boulevard|blvd\.?|lane|drive|terrace|court|apt\.?)"
    r"(?:\W|$)",
    re.I,
)
_RECEIPTS = {"received", "acknowledged", "appeal_received"}
"""In an office's acknowledgement the received day is that of the request, before the letter."""
MOST_TEXT = 1_000_000
"""The most characters of one text: a request as it was sent is a letter, not a book."""


def check_request(request: Request) -> None:
    """Raise `BadInput` for the first invalid value of *request*."""
    _word("law", request.law, LAWS)
    _word("category", request.category, CATEGORIES)
    _word("parent_why", request.parent_why, PARENT_REASONS)
    if not request.office.strip():
        raise BadInput("office: say which: --to OFFICE")
    if request.fee_limit is not None and not 0 <= request.fee_limit < 2**53:
        raise BadInput(f"fee_limit: {request.fee_limit} is not an amount in cents")
    check_private("title", request.title)
    if request.text and (found := _EMAIL.search(request.text)):
        check_private("text", found[0])
    _items(request)
    _distinct("item", (item.number for item in request.items))
    _distinct("number", (number.key for number in request.numbers))
    _distinct("event", (event.number for event in request.events))
    _distinct("the uid of an event,", (event.uid for event in request.events if event.uid))
    for number in request.numbers:
        _word("kind of a number", number.kind, NUMBER_KINDS)
        if not number.key:
            raise BadInput(f"number: {number.number!r} has no letter and no digit")
    for event in request.events:
        _event(request, event)
    _order(request)
    for place, text in _texts(request):
        _text(place, text)


def _items(request: Request) -> None:
    for item in request.items:
        if not (item.message or item.what):
            raise BadInput(f"item {item.number}: say what is asked for: a message, or words")
        if item.year is not None and not 0 < item.year <= 9999:
            raise BadInput(f"item {item.number}: {item.year} is not a year")
        check_private(f"item {item.number}", item.what)


def _event(request: Request, event: Event) -> None:
    _word("kind of an event", event.kind, EVENT_KINDS)
    _word("channel", event.channel, CHANNELS)
    for day in (event.day, event.received_day):
        if day is not None and not is_date(day):
            raise BadInput(f"event {event.number}: {day!r} is not a date; write 2026-12-08")
    arrives_later = event.received_day and event.kind not in _RECEIPTS
    if arrives_later and bounds(event.received_day or "")[1] < bounds(event.day)[0]:
        raise BadInput(
            f"event {event.number}: received on {event.received_day}, before its date, {event.day}"
        )
    if event.part is not None and event.part not in {number.key for number in request.numbers}:
        raise BadInput(f"event {event.number}: the request has no number {event.part}")
    check_data(event.kind, event.data)
    items = {item.number for item in request.items}
    for outcome in event.outcomes:
        _word("result", outcome.result, RESULTS)
        if outcome.item is not None and outcome.item not in items:
            raise BadInput(f"event {event.number}: the request has no item {outcome.item}")
        for pages in (outcome.pages_released, outcome.pages_withheld):
            if pages is not None and not 0 <= pages < 2**31:
                raise BadInput(f"event {event.number}: {pages} is not a number of pages")


def _order(request: Request) -> None:
    """Check that an office did not have a request before it was sent."""
    sent = [event for event in request.events if event.kind == "sent" and event.part is None]
    if not sent:
        return
    first = min(bounds(event.day)[0] for event in sent)
    for event in request.events:
        for kind, day in (("received", event.day), ("acknowledged", event.received_day)):
            if event.kind == kind and day and bounds(day)[1] < first:
                raise BadInput(f"received on {day}, before it was sent on {first}")
        if event.kind == "acknowledged" and bounds(event.day)[1] < first:
            raise BadInput(f"acknowledged on {event.day}, before it was sent on {first}")


def check_private(place: str, text: str | None) -> None:
    """Raise `BadInput` if *text* contains an e-mail address or a street: they could never be
    removed.
    """
    for pattern, what in ((_EMAIL, "an e-mail address"), (_STREET, "a street address")):
        if text and (found := pattern.search(text)):
            raise BadInput(
                f"{place}: {found[0].strip()!r} looks like {what}; the log of changes keeps"
                f" every value forever, so it belongs in the letter, not in the database"
            )


def _texts(request: Request) -> Iterator[tuple[str, str]]:
    """Yield every text in *request* and its parts, with the name of its field."""
    waiting: list[tuple[str, object]] = [("request", request)]
    while waiting:
        place, value = waiting.pop()
        if isinstance(value, str):
            yield place, value
        elif is_dataclass(value):
            waiting += [(field.name, getattr(value, field.name)) for field in fields(value)]
        elif isinstance(value, tuple):
            waiting += [(place, part) for part in value]
        elif isinstance(value, dict):
            waiting += value.items()


def _text(place: str, text: str) -> None:
    if "\0" in text:
        raise BadInput(rf"{place}: a zero character (\u0000), which text cannot contain")
    if len(text) > MOST_TEXT:
        raise BadInput(f"{place}: longer than {MOST_TEXT:,} characters")
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise BadInput(
            f"{place}: character {error.start + 1} is not text (a byte that is not UTF-8?)"
        ) from None
    if place in {"notes", "note", "quote", "reason"} and _EMAIL.search(text):
        check_private(place, text)


def _word(place: str, word: str | None, known: Iterable[str]) -> None:
    if word is not None and word not in known:
        raise BadInput(f"{place}: {word!r} is not one of: {', '.join(known)}")


def _distinct(what: str, keys: Iterable[object]) -> None:
    seen: set[object] = set()
    for key in keys:
        if key in seen:
            raise BadInput(f"{what} {key} appears twice")
        seen.add(key)
