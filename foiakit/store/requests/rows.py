"""Conversion between the values of a request and the rows of its tables, as in the log's images."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from foiakit.errors import DamagedValue
from foiakit.model.message import parse, post_key
from foiakit.requests.model import Closure, Event, Item, Letter, Number, Outcome, Request
from foiakit.store.log.row_snapshots import Image

_OWN = (
    "uid", "law", "office", "title", "category", "fee_limit", "waiver_asked", "expedition_asked",
    "parent", "parent_why", "text", "notes", "created", "updated",
)  # fmt: skip
_ITEM = ("number", "message", "year", "what", "cited_by", "quote", "earlier_case")
_NUMBER = ("key", "number", "kind", "office")
_EVENT = (
    "number", "uid", "kind", "day", "received_day", "part", "channel", "note", "created",
)  # fmt: skip
_LETTER = ("file", "sha256", "message_id")
_OUTCOME = (
    "item", "printed", "result", "pages_released", "pages_withheld", "office", "record",
)  # fmt: skip


def request_image(request: Request) -> Image:
    """Return the row of *request* itself, without its parts."""
    image = _image_of(request, _OWN)
    for name in ("waiver_asked", "expedition_asked"):
        image[name] = int(image[name])
    return image | ({"id": request.id} if request.id is not None else {})


def item_image(request: int, item: Item) -> Image:
    """The row of *item*; its message is also stored as post and serial number, for look-up."""
    image = {"request": request, **_image_of(item, _ITEM)}
    message = parse(item.message) if item.message else None
    if message is not None:
        image["post"] = post_key(message.post)
        if message.serial.isdecimal():
            image["serial"] = int(message.serial)
    return image


def number_image(request: int, number: Number) -> Image:
    """Return the row of *number*."""
    return {"request": request, **_image_of(number, _NUMBER), "items": json.dumps(number.items)}


def event_image(request: int, event: Event) -> Image:
    """Return the row of *event* with the rows of its outcomes."""
    image = {"request": request, **_image_of(event, _EVENT), "data": _text(dict(event.data))}
    if event.letter:
        image |= _image_of(event.letter, _LETTER)
    outcomes = [
        {
            "request": request,
            "event": event.number,
            "number": place,
            **_image_of(outcome, _OUTCOME),
            "exemptions": _text(outcome.exemptions),
        }
        for place, outcome in enumerate(event.outcomes, 1)
    ]
    return {**image, "outcomes": outcomes} if outcomes else image


def closure_image(closure: Closure) -> Image:
    """Return the row of *closure*."""
    return _image_of(closure, ("first", "last", "reason")) | {"office": closure.office or ""}


def request_of(
    image: Mapping[str, Any],
    items: Iterable[Mapping[str, Any]] = (),
    numbers: Iterable[Mapping[str, Any]] = (),
    events: Iterable[Mapping[str, Any]] = (),
) -> Request:
    """Return the request of its image and the images of its parts."""
    own = {name: image[name] for name in ("id", *_OWN) if name in image}
    for name in ("waiver_asked", "expedition_asked"):
        own[name] = bool(own.get(name))
    return Request(
        **own,
        items=tuple(Item(**_named(item, _ITEM)) for item in items),
        numbers=tuple(
            Number(**_named(number, _NUMBER), items=tuple(_loaded(number["items"], list)))
            for number in numbers
        ),
        events=tuple(_event_of(event) for event in events),
    )


def _event_of(image: Mapping[str, Any]) -> Event:
    return Event(
        **_named(image, _EVENT),
        data=_loaded(image["data"], dict),
        letter=Letter(**_named(image, _LETTER)) if "file" in image and "sha256" in image else None,
        outcomes=tuple(
            Outcome(
                **_named(outcome, _OUTCOME), exemptions=tuple(_loaded(outcome["exemptions"], list))
            )
            for outcome in image.get("outcomes", ())
        ),
    )


def closure_of(image: Mapping[str, Any]) -> Closure:
    """Return the closure of its image."""
    named = _named(image, ("first", "last", "reason"))
    return Closure(**named, office=image["office"] or None)


def _image_of(value: object, names: Iterable[str]) -> Image:
    found = {name: getattr(value, name) for name in names}
    return {name: value for name, value in found.items() if value is not None}


def _named(image: Mapping[str, Any], names: Iterable[str]) -> dict[str, Any]:
    return {name: image[name] for name in names if name in image}


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _loaded(text: str, kind: type) -> Any:
    """Return the value of a JSON column: SQLite has checked that it is JSON."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, kind):
        raise DamagedValue(f"a {kind.__name__} in it is not JSON")
    return found
