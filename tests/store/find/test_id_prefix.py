"""Ids and keys that begin with what was typed, first those that come first."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from foiakit.model.record import Record
from foiakit.store.find.id_prefix import keys_with_prefix, with_prefix
from foiakit.store.store import Store

NUMBER = 130


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    path = tmp_path_factory.mktemp("ids") / "records.db"
    with Store.write(str(path), create=True) as store, store.transaction():
        store.put(
            Record(uid=str(number), title=f"Title {number}", citation_key=f"key{number:03}")
            for number in range(1, NUMBER + 1)
        )
        yield store


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
@given(typed=st.integers(1, 200).map(str), at_most=st.integers(1, 20))
def test_the_ids_are_those_that_begin_so(store: Store, typed: str, at_most: int) -> None:
    ids = [str(number) for number in range(1, NUMBER + 1) if str(number).startswith(typed)]
    found = with_prefix(store, typed, at_most)
    assert [number for number, _ in found] == ids[:at_most]
    assert all(title == f"Title {number}" for number, title in found)


@pytest.mark.parametrize("typed", ["0", "x", "١", "1 ", "-1"])
def test_what_no_id_begins_with_finds_none(store: Store, typed: str) -> None:
    assert with_prefix(store, typed, 9) == []


def test_before_anything_is_typed_the_first_ids_come(store: Store) -> None:
    assert [number for number, _ in with_prefix(store, "", 3)] == ["1", "2", "3"]


def test_keys_are_found_in_any_capitals_and_in_order(store: Store) -> None:
    assert keys_with_prefix(store, "KEY01", 3) == [
        ("key010", "Title 10"), ("key011", "Title 11"), ("key012", "Title 12")
    ]  # fmt: skip
    assert keys_with_prefix(store, "kez", 3) == []
