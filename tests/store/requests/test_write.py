"""Requests in the database: what goes in comes out, is in the log, is undone and verified."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from composed_requests import KABUL, RECEIVED, SENT, request, requests
from hypothesis import given
from hypothesis import strategies as st
from log_inspection import damages, everything, undo_change

from foiakit.errors import BadInput
from foiakit.requests.model import Closure, Request
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
