"""A citation key leads to its record, also after the key or the record has changed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from foiakit.model.record import Record
from foiakit.store.exchange.merge_records import merge_records
from foiakit.store.find.citation_keys import FORMER, HELD, MERGED, REMOVED, KeyedRecord, resolve
from foiakit.store.find.cited.keyed_records import keyed_records
from foiakit.store.store import Store


@pytest.fixture
def store(here: Path) -> Iterator[Store]:
    """A record with its own key, one with another key now, one that was merged, one removed."""
    with Store.write("records.db", create=True) as store:
        with store.transaction():
            for key in ("first", "second", "third", "fourth"):
                store.add(Record(title="Talks", citation_key=key))
        with store.transaction():
            store.change(2, {"citation_key": "renamed"})
            list(merge_records(store, 1, [3]))
            store.remove([4])
        yield store


def test_each_key_has_its_meaning_and_an_unknown_one_has_none(store: Store) -> None:
    found = resolve(store, ["first", "second", "renamed", "third", "fourth", "fifth"])
    assert found == {
        "first": KeyedRecord("first", 1, HELD),
        "renamed": KeyedRecord("renamed", 2, HELD),
        "second": KeyedRecord("second", 2, FORMER),
        "third": KeyedRecord("third", 1, MERGED),
        "fourth": KeyedRecord("fourth", None, REMOVED),
    }


def test_records_are_found_by_the_keys_that_they_have_or_had(store: Store) -> None:
    found = keyed_records(store, ["first", "second", "third", "fourth", "fifth"])
    assert {key: record.id for key, record in found.items()} == {
        "first": 1, "second": 2, "third": 1
    }  # fmt: skip
    assert keyed_records(store, ["fifth"]) == {}
