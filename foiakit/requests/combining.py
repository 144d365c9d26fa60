"""Two copies of one request are merged into one that has both histories.

A request is recognised by its uid, events by theirs, numbers by their spelling, items by what is
asked for. What only one has is kept; if both have something and it differs, the caller decides.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any, NamedTuple

from foiakit.requests.model import Event, Item, Number, Request

_PARTS = {"id", "uid", "created", "updated", "items", "numbers", "events"}
OWN = tuple(field.name for field in fields(Request) if field.name not in _PARTS)
"""The fields of a request itself in which two copies may differ."""


class Difference(NamedTuple):
    """Something that both have and that differs."""

    what: str
    """``request`` or ``request event``."""
    name: str
    """Its id here; for an event, followed by its number."""
    field: str
    here: Any
    there: Any


@dataclass(frozen=True, kw_only=True)
class Combined:
    """What *theirs* adds to a request, and where the two differ."""

    items: tuple[Item, ...] = ()
    """New ones, with the numbers that they get here."""
    numbers: tuple[Number, ...] = ()
    events: tuple[Event, ...] = ()
    """New ones, whose outcomes have the numbers of items here."""
    changed_events: tuple[Event, ...] = ()
    """Those that differ, as the other copy has them, with the numbers that they have here."""
    changed: Request | None = None
    """The request itself as the other copy has it, with only the parts here, if it differs."""
    differences: tuple[Difference, ...] = ()

    @property
    def is_nothing(self) -> bool:
        """Whether the other copy has nothing new."""
        return self == Combined()


def combine(ours: Request, theirs: Request) -> Combined:
    """Return what *theirs* adds to *ours*, the same request, and where the two differ."""
    items, places = _items(ours, theirs)
    known = {number.key for number in ours.numbers}
    numbers = tuple(
        replace(number, items=tuple(places[n] for n in number.items if n in places))
        for number in theirs.numbers
        if number.key not in known
    )
    by_uid = {event.uid: event for event in ours.events}
    last = max((event.number for event in ours.events), default=0)
    new: list[Event] = []
    differing: list[Event] = []
    differences: list[Difference] = []
    for event in theirs.events:
        moved = _moved(event, places)
        held = by_uid.get(event.uid)
        if held is None:
            last += 1
            new.append(replace(moved, number=last))
        elif found := list(_event_differences(ours, held, moved)):
            differences += found
            differing.append(replace(moved, number=held.number, created=held.created))
    own = [
        Difference("request", str(ours.id), name, getattr(ours, name), value)
        for name in OWN
        if (value := getattr(theirs, name)) not in (None, False) and value != getattr(ours, name)
    ]
    changed = (
        replace(ours, **{difference.field: difference.there for difference in own}) if own else None
    )
    return Combined(
        items=items,
        numbers=numbers,
        events=tuple(new),
        changed_events=tuple(differing),
        changed=changed,
        differences=(*own, *differences),
    )


def _items(ours: Request, theirs: Request) -> tuple[tuple[Item, ...], dict[int, int]]:
    """Return their items that are not here, and for each of their numbers the number here."""
    here: dict[tuple[Any, ...], list[int]] = defaultdict(list)
    for item in ours.items:
        here[_asked(item)].append(item.number)
    last = max((item.number for item in ours.items), default=0)
    new, places = [], {}
    seen: Counter[tuple[Any, ...]] = Counter()
    for item in theirs.items:
        key = _asked(item)
        if not here[key]:
            last += 1
            here[key].append(last)
            new.append(replace(item, number=last))
        # What is asked for twice has two numbers: the second one there is the second one here.
        places[item.number] = here[key][min(seen[key], len(here[key]) - 1)]
        seen[key] += 1
    return tuple(new), places


def _asked(item: Item) -> tuple[Any, ...]:
    return item.message, item.year, item.what


def _moved(event: Event, places: Mapping[int, int]) -> Event:
    outcomes = tuple(
        outcome if outcome.item is None else replace(outcome, item=places.get(outcome.item))
        for outcome in event.outcomes
    )
    return replace(event, outcomes=outcomes)


def _event_differences(ours: Request, held: Event, theirs: Event) -> Iterable[Difference]:
    for field in fields(Event):
        if field.name not in {"number", "uid", "created"}:
            here, there = getattr(held, field.name), getattr(theirs, field.name)
            if here != there:
                name = f"{ours.id} {held.number}"
                yield Difference("request event", name, field.name, here, there)
