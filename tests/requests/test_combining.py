"""Two copies of one request become one with both histories, whichever is taken into the other."""

from __future__ import annotations

from dataclasses import replace

from composed_requests import DETERMINED, KABUL, LIMA, RECEIVED, SENT, request, requests
from hypothesis import given

from foiakit.requests.combining import combine
from foiakit.requests.model import Event, Item, Number, Outcome, Request


def known(value: Request) -> Request:
    """*value* with uids, as a database has it."""
    events = tuple(replace(event, uid=f"event {event.number}") for event in value.events)
    return replace(value, id=1, uid="a", events=events)


@given(value=requests())
def test_a_request_adds_nothing_to_itself(value: Request) -> None:
    assert combine(known(value), known(value)).is_nothing


def test_an_item_that_is_asked_for_twice_keeps_its_outcomes() -> None:
    twice = request(items=(KABUL, replace(KABUL, number=2)), events=(SENT, DETERMINED))
    decided = replace(DETERMINED, outcomes=(Outcome(item=1, result="full"),))
    value = known(replace(twice, events=(SENT, decided)))
    assert combine(value, value).is_nothing


def test_what_only_one_has_is_kept_with_its_items() -> None:
    ours = known(request(items=(KABUL,), events=(SENT,), numbers=()))
    theirs = known(request(items=(replace(LIMA, number=1), replace(KABUL, number=2))))
    outcome = Outcome(item=1, result="full")
    decided = replace(DETERMINED, uid="event 3", outcomes=(outcome,))
    theirs = replace(theirs, events=(theirs.events[0], decided))
    found = combine(ours, theirs)
    assert found.items == (replace(LIMA, number=2),)
    assert [number.key for number in found.numbers] == ["NGC270321"]
    (event,) = found.events
    assert (event.number, event.uid, event.outcomes[0].item) == (2, "event 3", 2)
    assert found.differences == ()


def test_what_both_say_differently_is_named_and_not_taken_by_itself() -> None:
    ours = known(request())
    theirs = replace(
        ours,
        title="Other",
        events=(ours.events[0], replace(ours.events[1], day="2026-12-03"), ours.events[2]),
    )
    found = combine(ours, theirs)
    assert [(it.what, it.name, it.field, it.there) for it in found.differences] == [
        ("request", "1", "title", "Other"), ("request event", "1 2", "day", "2026-12-03")
    ]  # fmt: skip
    assert found.changed is not None
    assert found.changed.title == "Other"
    assert [event.day for event in found.changed_events] == ["2026-12-03"]


def test_two_people_number_their_items_and_parts_differently() -> None:
    ours = known(request(items=(KABUL,), numbers=(), events=()))
    part = Number(number="F-1/2", key="F12", kind="part", items=(2,))
    more = (Item(number=1, what="All drafts"), replace(KABUL, number=2))
    note = Event(number=1, uid="n", kind="note", day="2026-12-24")
    found = combine(ours, known(request(items=more, numbers=(part,), events=(note,))))
    assert [item.number for item in found.items] == [2]
    assert found.numbers[0].items == (1,)
    assert RECEIVED not in found.events
