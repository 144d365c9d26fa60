"""Events of an import or a merge are passed on, and those that are outcomes are counted."""

from __future__ import annotations

from foiakit.model.record import Skipped
from foiakit.store.events import Conflict, Counts, Difference, Event, Events, SameMessage

EVENTS: list[Event] = [
    Difference(4, "title", "ours", "theirs"),
    Conflict("uid", "a.csv:3", "a.csv:2"),
    Skipped("a.csv:4", "no title", "x"),
    SameMessage(4, "Kabul 8106", 1973, "b.db:7"),
]


def test_every_event_is_passed_on_in_order() -> None:
    met: list[Event] = []
    events = Events(met.append)
    for event in EVENTS:
        events.tell(event)
    assert met == EVENTS


def test_an_event_that_is_an_outcome_is_counted_once() -> None:
    events = Events()
    for event in EVENTS:
        events.tell(event)
    events.count("new", 500)
    events.count("new")
    assert events.counts() == Counts(new=501, conflicting=1, skipped=1, alike=1)
