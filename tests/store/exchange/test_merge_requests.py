"""The requests of two databases: a merge keeps both histories, is undone, adds nothing twice."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from composed_requests import KABUL, LIMA, RECEIVED, SENT, request
from log_inspection import damages, everything, undo_change

from foiakit.errors import BadInput
from foiakit.requests.model import Closure, Event
from foiakit.store.exchange.merge import merge
from foiakit.store.requests import read, write
from foiakit.store.store import Store


@pytest.fixture
def both(here: Path) -> Iterator[tuple[Store, Store]]:
    """One request in two databases: the second is a copy of the first."""
    with Store.write("here.db", create=True) as store:
        write.add(store, request(events=(SENT,)))
        store.settle()
    shutil.copy("here.db", "there.db")
    with Store.write("here.db") as ours, Store.write("there.db") as theirs:
        yield ours, theirs


def kinds(store: Store, number: int = 1) -> list[str]:
    return [event.kind for event in read.get(store, number).events]


def test_both_histories_are_kept_and_a_second_merge_adds_nothing(
    both: tuple[Store, Store],
) -> None:
    ours, theirs = both
    write.add_event(ours, 1, RECEIVED)
    write.add_event(theirs, 1, Event(number=0, kind="inquiry", day="2027-01-14"))
    write.add(theirs, request(title="hers alone", items=(LIMA,), events=()))
    write.put_closures(theirs, [Closure(first="2026-01-26", last="2026-01-26", office="state")])
    before = everything(ours)
    with ours.transaction():
        counts = merge(ours, theirs)
    assert (counts.requests, counts.request_events, counts.closures) == (1, 1, 1)
    assert kinds(ours) == ["sent", "acknowledged", "inquiry"]
    assert read.get(ours, 2).title == "hers alone"
    assert damages(ours) == []
    with ours.transaction():
        again = merge(ours, theirs)
    assert (again.requests, again.request_events, again.closures) == (0, 0, 0)
    undo_change(ours)
    assert everything(ours) == before
    assert damages(ours) == []


def test_it_goes_both_ways_and_ends_in_the_same_history(both: tuple[Store, Store]) -> None:
    ours, theirs = both
    write.add_event(ours, 1, RECEIVED)
    write.add_event(theirs, 1, Event(number=0, kind="inquiry", day="2027-01-14"))
    for first, second in ((ours, theirs), (theirs, ours)):
        with first.transaction():
            merge(first, second)
    found = [
        sorted((event.uid, event.kind) for event in read.get(store, 1).events) for store in both
    ]
    assert found[0] == found[1]
    assert len(found[0]) == 3


def test_a_contradiction_is_reported_and_ours_kept_unless_theirs_is_asked_for(
    both: tuple[Store, Store],
) -> None:
    ours, theirs = both
    write.change(theirs, replace(read.get(theirs, 1), title="Hers"))
    events: list[Any] = []
    with ours.transaction():
        counts = merge(ours, theirs, tell=events.append)
    assert [(event.what, event.field, event.there) for event in events] == [
        ("request", "title", "Hers")
    ]
    assert counts.differing == 1
    assert read.get(ours, 1).title == "Two telegrams"
    with pytest.raises(BadInput, match="title"), ours.transaction():
        merge(ours, theirs, "error")
    with ours.transaction():
        merge(ours, theirs, "update")
    assert read.get(ours, 1).title == "Hers"
    assert damages(ours) == []


def test_a_dry_run_counts_and_changes_nothing(both: tuple[Store, Store]) -> None:
    ours, theirs = both
    write.add(theirs, request(items=(KABUL,), events=()))
    before = everything(ours)
    assert merge(ours, theirs, dry_run=True).requests == 1
    assert everything(ours) == before
