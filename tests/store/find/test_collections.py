"""Collections are read on first use, and behave like a mapping by name."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from foiakit.model.record import Collection, LeadReference, Related
from foiakit.store.find.collections import Postings, collection
from foiakit.store.store import Store

FULL = Collection(
    "EBB 389",
    series="EBB",
    number="389",
    title="The Haqqani History",
    subtitles=("Bin Ladin's Advocate",),
    editors=("Barbara Elias",),
    posted="2012-09-11",
    lead="Much was known. [Doc 1]",
    references=(LeadReference("1", 16, 23),),
    related=(Related("Another", "2010-01-02"),),
    url="https://example.org/389",
)


@pytest.fixture
def store(here: Path) -> Iterator[Store]:
    with Store.write("records.db", create=True) as store, store.transaction():
        store.put([FULL, Collection("EBB 1")])
        yield store


def test_a_collection_comes_back_whole(store: Store) -> None:
    assert collection(store, "EBB 389") == FULL
    assert collection(store, "EBB 2") is None
    assert collection(store, None) is None


def test_they_are_a_mapping_by_name_in_order(store: Store) -> None:
    postings = Postings(store)
    assert list(postings) == ["EBB 1", "EBB 389"]
    assert (len(postings), postings["EBB 389"]) == (2, FULL)
    assert postings.get("EBB 2") is None
    with pytest.raises(KeyError):
        postings["EBB 2"]


def test_each_is_read_only_once(store: Store) -> None:
    postings = Postings(store)
    asked: list[str] = []
    store.connection.set_trace_callback(asked.append)
    for _ in range(3):
        assert postings["EBB 1"].name == "EBB 1"
        assert "EBB 2" not in postings
    store.connection.set_trace_callback(None)
    assert len(asked) == 2
