"""A name that no record has is refused with what was named."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from foiakit.errors import NotFound
from foiakit.filters import parse_ids
from foiakit.model.record import Record
from foiakit.store.find.named_records import check_found, ids_of, query_for
from foiakit.store.store import Store


@pytest.fixture
def store(here: Path) -> Iterator[Store]:
    with Store.write("records.db", create=True) as store:
        with store.transaction():
            store.put(
                [
                    Record(uid="a", message="Kabul 8106", year=1973, citation_key="kabul1973"),
                    Record(uid="b", document="C05764535", citation_key="gone1974-2"),
                    Record(uid="c", citation_key="kept1975"),
                ]
            )
        store.remove([2])
        yield store


@pytest.mark.parametrize("name", ["1", "1-9", "Kabul 8106", "KABUL 08106", "kabul1973"])
def test_a_record_is_found_by_any_of_its_names(store: Store, name: str) -> None:
    check_found(store, parse_ids(name))
    assert 1 in [record.id for record in store.select(query_for(parse_ids(name)))]


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("7", "no record 7; foiakit list lists the records"),
        ("7-9", "no record from 7 to 9"),
        ("Kabul 1", "no record with the message Kabul 1"),
        ("no1999-7", "no record with the citation key or document number no1999-7"),
        (
            "gone1974-2",
            "the record with the citation key gone1974-2 was removed",
        ),
    ],
)
def test_what_is_not_found_is_named_as_what_it_was(store: Store, name: str, message: str) -> None:
    with pytest.raises(NotFound, match=message):
        check_found(store, parse_ids(name))


def test_ids_are_found_for_the_uids_that_are_here(store: Store) -> None:
    assert ids_of(store, ["c", "b", "a", "x"]) == {"a": 1, "c": 3}
