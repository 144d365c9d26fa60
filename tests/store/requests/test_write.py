"""Requests in the database: what goes in comes out, is in the log, is undone and verified."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from composed_requests import DETERMINED, KABUL, RECEIVED, SENT, request, requests
from hypothesis import given
from hypothesis import strategies as st
from log_inspection import damages, everything, undo_change

from foiakit.errors import BadInput, FoiakitError, NotFound
from foiakit.requests.model import Closure, Event, Number, Request
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


def bare(value: Request) -> Request:
    """*value* without what the database gives: ids, uids and moments."""
    events = tuple(replace(event, uid="", created="") for event in value.events)
    return replace(value, id=None, uid="", created="", updated="", events=events)


@given(values=st.lists(requests(), max_size=3))
def test_what_goes_in_comes_out_and_is_undone_to_the_last_value(
    tmp_path_factory: pytest.TempPathFactory, values: list[Request]
) -> None:
    path = str(tmp_path_factory.mktemp("requests") / "records.db")
    with Store.write(path, create=True) as store:
        with store.transaction():
            pass
        kept = [write.add(store, value) for value in values]
        assert list(read.every(store)) == kept
        assert [bare(request) for request in kept] == values
        assert damages(store) == []
        full = everything(store)
        undone = [undo_change(store) for _ in kept]
        assert read.is_empty(store)
        for number in reversed(undone):
            undo_change(store, number)
        assert everything(store) == full
        assert damages(store) == []


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


def test_undoing_what_added_a_request_and_changed_it_takes_all_of_it_back(store: Store) -> None:
    with store.transaction():
        own = write.add(store, request()).id or 0
        write.add_event(store, own, Event(number=0, kind="note", day="2026-12-24"))
        write.change(store, replace(read.get(store, own), title="x"))
    undo_change(store)
    assert read.is_empty(store)
    undo_change(store, 2)
    assert read.get(store, own).title == "x"
    assert damages(store) == []


@pytest.mark.parametrize(
    ("statement", "message"),
    [
        ("UPDATE requests SET title = 'x'", "request 1 was altered"),
        ("UPDATE request_items SET year = 1", "request item 1 1 was altered"),
        ("UPDATE request_events SET day = '2000-01-01' WHERE number = 2", "request event 1 2 was"),
        ("UPDATE request_outcomes SET result = 'full'", "request event 1 3 was altered"),
        ("DELETE FROM request_outcomes", "request event 1 3 was altered"),
        ("DELETE FROM request_numbers", "request number 1 NGC270321 was deleted"),
        ("INSERT INTO closures VALUES ('', '2025-01-01', '2025-01-02', NULL)", "closure"),
    ],
)
def test_what_another_program_altered_is_named(store: Store, statement: str, message: str) -> None:
    write.add(store, request())
    assert damages(store) == []
    with store.transaction():
        store.execute(statement)
    assert any(message in damage for damage in damages(store)), damages(store)


def test_a_request_is_named_by_its_id_or_by_any_of_its_numbers(store: Store) -> None:
    write.add(store, request())
    write.add(store, request(numbers=(Number(number="200303827", key="200303827"),)))
    assert read.named(store, "1").id == 1
    assert read.named(store, "ngc 27-0321").id == 1
    assert read.named(store, "200303827").id == 2
    for nothing in ("3", "NGC27", "", "9" * 30):
        with pytest.raises(NotFound):
            read.named(store, nothing)
    write.add(store, request())
    with pytest.raises(FoiakitError, match="a number of requests 1, 3"):
        read.named(store, "NGC27-0321")


def test_closures_are_kept_and_taken_out(store: Store) -> None:
    shutdown = Closure(first="2025-10-01", last="2025-11-12", reason="no appropriation")
    snow = Closure(first="2026-01-26", last="2026-01-26", office="an office with blanks")
    write.put_closures(store, [shutdown, snow])
    assert read.closures(store) == [shutdown, snow]
    assert write.remove_closure(store, snow)
    assert not write.remove_closure(store, snow)
    undo_change(store)
    assert read.closures(store) == [shutdown, snow]
    assert damages(store) == []


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        (request(law="murder"), "law: 'murder' is not one of: foia, mdr"),
        (request(title="to jane@example.org"), "looks like an e-mail address"),
        (request(title="from 12 Long Hill Road"), "looks like a street address"),
        (request(items=(replace(KABUL, message=None),)), "item 1: say what is asked for"),
        (request(items=(KABUL, KABUL)), "item 1 appears twice"),
        (request(events=(replace(SENT, day="31 May"),)), "'31 May' is not a date"),
        (request(events=(replace(SENT, kind="posted"),)), "kind of an event: 'posted'"),
        (request(events=(replace(SENT, data={"colour": 1}),)), "sent: 'colour'"),
        (request(events=(replace(SENT, part="NO1"),)), "has no number NO1"),
        (request(events=(SENT, replace(RECEIVED, day="2026-11-01", received_day="2026-11-20"))),
         "received on 2026-11-20, before it was sent"),
        (request(notes="a\0b"), "a zero character"),
        (request(notes="\ud800"), "is not text"),
        (request(fee_limit=-1), "fee_limit"),
        (request(office=" "), "office"),
    ],
)  # fmt: skip
def test_what_a_request_cannot_hold_is_refused_and_nothing_is_kept(
    store: Store, wrong: Request, message: str
) -> None:
    with pytest.raises(BadInput, match=r".") as refused:
        write.add(store, wrong)
    assert message in str(refused.value)
    assert read.is_empty(store)
    assert not store.execute("SELECT 1 FROM changes WHERE NOT begins").fetchone()


def test_undo_names_the_request_and_not_a_record_of_the_same_id(store: Store) -> None:
    write.add(store, request())
    assert undo.latest(store).id == 1
    assert store.execute("SELECT 1 FROM change_rows WHERE record IS NOT NULL").fetchone() is None
