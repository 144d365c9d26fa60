"""A filter without an index is judged by some records from either end of the table."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from foiakit.model.query import Query
from foiakit.model.record import Record
from foiakit.store.find import selectivity
from foiakit.store.find.selectivity import is_rare
from foiakit.store.store import Store

NUMBER = 400


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Four hundred records: one is excised, half are known not to be."""
    path = tmp_path_factory.mktemp("rare") / "records.db"
    with Store.write(str(path), create=True) as store, store.transaction():
        store.put(
            Record(
                uid=str(number),
                date=f"19{60 + number // 100}-01-01",
                excised=True if number == 200 else False if number % 2 else None,
            )
            for number in range(NUMBER)
        )
        yield store


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if the table were large for the thresholds."""
    monkeypatch.setattr(selectivity, "FEW", 50)
    monkeypatch.setattr(selectivity, "SAMPLE", 100)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        (Query(), False),
        (Query(excised=True), True),
        (Query(excised=True, limit=20), True),
        (Query(excised=False), False),
        (Query(ids=((1, 3),)), False),  # it has an index
    ],
)
def test_only_what_hardly_any_record_meets_is_rare(
    store: Store, query: Query, expected: bool
) -> None:
    assert is_rare(store, query) is expected


def test_a_small_table_is_never_judged(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(selectivity, "FEW", 1000)
    assert not is_rare(store, Query(excised=True))
