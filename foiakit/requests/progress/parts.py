"""The parts of a request: an office may split it, or pass a part of it to another agency."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from foiakit.requests.days import Day, day_of
from foiakit.requests.model import Event, Request

OWN_CLOCK = frozenset({"part", "referral"})
"""Numbers of these kinds are parts of their own; the others are names of the whole."""


class Part(NamedTuple):
    """A part with a state of its own, and its events, in order."""

    key: str | None
    """The key of its number; ``None`` for the request itself."""
    number: str | None
    """The number to name it by."""
    kind: str
    office: str
    items: tuple[int, ...]
    """The numbers of its items; empty for all."""
    events: tuple[Event, ...]

    def of(self, *kinds: str) -> Iterator[Event]:
        """Return the events of these kinds, in order."""
        return (event for event in self.events if event.kind in kinds)

    def last(self, *kinds: str) -> Event | None:
        """Return the last event of these kinds."""
        return next((event for event in reversed(self.events) if event.kind in kinds), None)

    def since(self, event: Event) -> Part:
        """Return the part with only the events after *event*."""
        return self._replace(events=self.events[self.events.index(event) + 1 :])

    def until(self, event: Event | None) -> Part:
        """Return the part with only the events before *event*; all of it if that is ``None``."""
        if event is None:
            return self
        return self._replace(events=self.events[: self.events.index(event)])


def parts(request: Request) -> list[Part]:
    """Return the parts of *request*, its own first unless the others have all of its items."""
    keys = {number.key for number in request.numbers if number.kind in OWN_CLOCK}
    events = sorted(request.events, key=lambda event: (day_of(event.day).earliest, event.number))
    found = []
    if not _is_split_up(request):
        own = [event for event in events if event.part not in keys]
        found.append(Part(None, newest_number(request), "initial", request.office, (), tuple(own)))
    for number in request.numbers:
        if number.kind in OWN_CLOCK:
            common = {None} if number.kind == "part" else set()
            own = [event for event in events if event.part == number.key or event.part in common]
            office = number.office or request.office
            found.append(
                Part(number.key, number.number, number.kind, office, number.items, tuple(own))
            )
    return found


def newest_number(request: Request) -> str | None:
    """Return the number by which the office knows *request*: the newest of those of the whole."""
    own = [number.number for number in request.numbers if number.kind in {"initial", "mdr"}]
    return own[-1] if own else None


def _is_split_up(request: Request) -> bool:
    split = [number for number in request.numbers if number.kind == "part"]
    there = {item.number for item in request.items}
    return bool(split) and (
        any(not number.items for number in split)
        or there <= {n for number in split for n in number.items}
    )


def arrived(event: Event) -> Day:
    """Return the day on which the subject of *event* reached the other side, if known."""
    return day_of(event.received_day or event.day)


def in_items(events: Iterable[Event], items: tuple[int, ...]) -> dict[int | None, str]:
    """Return the last result of each item in *events*: of those of a part, or of all."""
    results: dict[int | None, str] = {}
    for event in events:
        for outcome in event.outcomes:
            if not items or outcome.item is None or outcome.item in items:
                results[outcome.item] = outcome.result
    return results
