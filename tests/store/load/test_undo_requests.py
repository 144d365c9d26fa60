"""A change of requests can be undone by itself, unless later parts would lose their request."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from composed_requests import DETERMINED, RECEIVED, SENT, request
from log_inspection import damages, everything, undo_change

from foiakit.requests.model import Event, Number
from foiakit.store.load import undo
from foiakit.store.log.changed_later import ChangedLater
from foiakit.store.requests import read, write
from foiakit.store.store import Store


@pytest.fixture
def store(here: Path) -> Iterator[Store]:
    with Store.write("records.db", create=True) as store:
        with store.transaction():
            pass
        yield store


def test_each_change_of_a_request_is_undone_by_itself(store: Store) -> None:
    first = write.add(store, request(events=(SENT,), numbers=()))
    states = [everything(store)]
    own = first.id or 0
    write.add_event(store, own, RECEIVED)
    states.append(everything(store))
    write.add_numbers(store, own, [Number(number="F-2014-18175", key="F201418175")])
    states.append(everything(store))
    write.change(store, replace(first, title="Another title"))
    states.append(everything(store))
    write.change_event(store, own, replace(DETERMINED, number=2, uid=""))
    for state in reversed(states):
        undo_change(store)
        assert everything(store) == state
    assert damages(store) == []


def test_an_event_can_be_undone_though_others_came_after_it(store: Store) -> None:
    own = write.add(store, request(events=())).id or 0
    write.add_event(store, own, SENT)
    write.add_event(store, own, Event(number=0, kind="note", day="2026-12-24"))
    undo_change(store, 2)
    assert [event.kind for event in read.get(store, own).events] == ["note"]
    assert write.add_event(store, own, SENT).number == 3
    assert damages(store) == []


def test_a_request_is_not_undone_while_something_that_came_later_is_part_of_it(
    store: Store,
) -> None:
    own = write.add(store, request(events=())).id or 0
    write.add_event(store, own, SENT)
    with pytest.raises(ChangedLater, match="request event 1 1 was altered again by change 2"):
        undo_change(store, 1)
    undone = undo_change(store, 2)
    undo_change(store, 1)
    with pytest.raises(ChangedLater, match="request 1 "):  # the event would have no request
        undo_change(store, undone)
    assert damages(store) == []


def test_undoing_what_added_and_changed_a_request_removes_all_of_it(store: Store) -> None:
    with store.transaction():
        own = write.add(store, request()).id or 0
        write.add_event(store, own, Event(number=0, kind="note", day="2026-12-24"))
        write.change(store, replace(read.get(store, own), title="x"))
    undo_change(store)
    assert read.is_empty(store)
    undo_change(store, 2)
    assert read.get(store, own).title == "x"
    assert damages(store) == []


def test_undo_names_the_request_and_not_a_record_of_the_same_id(store: Store) -> None:
    write.add(store, request())
    assert undo.latest(store).id == 1
    assert store.execute("SELECT 1 FROM change_rows WHERE record IS NOT NULL").fetchone() is None
