"""Records of one document become one record; a text is never lost on the way."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from foiakit.errors import FoiakitError, NotFound, Usage
from foiakit.model.record import Record
from foiakit.store.exchange.merge_records import merge_records
from foiakit.store.store import Store


@pytest.fixture
def store(here: Path) -> Iterator[Store]:
    with Store.write("records.db", create=True) as store, store.transaction():
        yield store


def test_the_fields_of_the_others_fill_those_that_are_empty(store: Store) -> None:
    store.add(Record(title="Talks", text="The same  words"))
    store.add(Record(title="Talks", date="1974-03-01", text="The same words"))
    store.add(Record(title="Talks", pages=3))
    merged = list(merge_records(store, 1, [2, 3]))
    assert [found.other.id for found in merged] == [2, 3]
    record = store.get(1)
    assert (record.date, record.pages, store.count()) == ("1974-03-01", 3, 1)


def test_a_dry_run_reports_the_same_and_changes_nothing(store: Store) -> None:
    store.add(Record(title="Talks"))
    store.add(Record(title="Talks", date="1974-03-01"))
    (merged,) = merge_records(store, 1, [2], dry_run=True)
    assert merged.combined.fields["date"] == "1974-03-01"
    assert (store.count(), store.get(1).date) == (2, None)


def test_two_releases_with_different_texts_stay_two(store: Store) -> None:
    store.add(Record(title="Talks", text="with a name"))
    store.add(Record(title="Talks", text="with [Excised]"))
    with pytest.raises(FoiakitError, match="records 1 and 2 have different texts"):
        list(merge_records(store, 1, [2]))


@pytest.mark.parametrize(("others", "error"), [([1], Usage), ([2, 2], Usage), ([9], NotFound)])
def test_a_record_is_named_once_and_exists(
    store: Store, others: list[int], error: type[Exception]
) -> None:
    store.add(Record(title="Talks"))
    store.add(Record(title="Talks"))
    with pytest.raises(error):
        list(merge_records(store, 1, others))
