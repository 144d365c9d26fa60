"""The states in which a record was before it was edited, for citations of that time."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from foiakit.model.record import Record
from foiakit.store.log.former_records import former_records
from foiakit.store.store import Store


@pytest.fixture
def store(here: Path) -> Iterator[Store]:
    with Store.write("records.db", create=True) as store:
        for title in ("First", "Second", "Third"):
            store.add(Record(title=title))
        yield store


def test_an_edited_record_has_its_earlier_states_and_its_present_one(store: Store) -> None:
    store.change(2, {"title": "Another"})
    store.change(2, {"title": "Yet another", "date": "1989"})
    (found,) = former_records(store, 9)
    assert found.id == 2
    assert found.now is not None
    assert found.now.title == "Yet another"
    assert [record.title for record in found.former] == ["Second", "Another"]


def test_records_that_were_not_edited_are_left_out_and_the_number_is_bounded(store: Store) -> None:
    assert list(former_records(store, 9)) == []
    for number in (1, 2, 3):
        store.change(number, {"title": "Another"})
    assert len(list(former_records(store, 2))) == 2


def test_a_removed_record_has_only_earlier_states_and_the_last_edited_comes_first(
    store: Store,
) -> None:
    store.change(1, {"title": "Another"})
    store.remove([3])
    removed, edited = former_records(store, 9)
    assert (removed.id, removed.now, removed.former[-1].title) == (3, None, "Third")
    assert edited.id == 1
