"""Counts add up to what is there, and gaps are where numbers are missing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiakit.model.query import Query
from foiakit.model.record import Record
from foiakit.store.find.counts.stats import FIELDS, Run, _runs
from foiakit.store.store import Store


@pytest.fixture
def store(here: Path) -> Iterator[Store]:
    records = [
        Record(message="Kabul 3", date="1997-01-05", classification="Secret", captions=("A", "B")),
        Record(message="Kabul 4", date="1997-01", classification="Secret", captions=("B",)),
        Record(message="Kabul 4", date="1997", classification="Unclassified", excised=True),
        Record(message="Kabul 9", date="1998-02-01", excised=False),
        Record(message="State 2", date="199X", tags=("x",)),
    ]
    with Store.write("records.db", create=True) as store:
        with store.transaction():
            for record in records:
                store.add(record)
        yield store


@pytest.mark.parametrize(
    ("by", "rows"),
    [
        (["classification"], [(None, 2), ("Secret", 2), ("Unclassified", 1)]),
        (["year"], [(None, 1), (1997, 3), (1998, 1)]),
        (["month"], [(None, 2), ("1997-01", 2), ("1998-02", 1)]),
        (["day"], [(None, 3), ("1997-01-05", 1), ("1998-02-01", 1)]),
        (["decade"], [("1990s", 5)]),
        (["post"], [("KABUL", 4), ("STATE", 1)]),
        (["captions"], [(None, 3), ("B", 2), ("A", 1)]),
        (["excised"], [(None, 3), (0, 1), (1, 1)]),
        (
            ["classification", "year"],
            [("Secret", 1997, 2), (None, None, 1), (None, 1998, 1), ("Unclassified", 1997, 1)],
        ),
        (["case"], [(None, 5)]),
    ],
    ids=str,
)
def test_each_value_has_its_number(store: Store, by: list[str], rows: list[object]) -> None:
    assert list(store.stats(None, by)) == rows


@pytest.mark.parametrize("field", FIELDS)
def test_every_field_can_be_counted_by_and_agrees_with_the_records(
    store: Store, field: str
) -> None:
    if field in Record._fields:
        wanted: Counter[object] = Counter()
        for record in store.select():
            value = getattr(record, field)
            wanted.update((value or (None,)) if isinstance(value, tuple) else (value,))
        assert Counter(dict(store.stats(None, [field]))) == wanted
    else:
        assert sum(row[-1] for row in store.stats(None, [field])) == 5


def test_filters_apply(store: Store) -> None:
    rows = store.stats(Query(posts=("KABUL",), since="1997-06-01"), ["classification"])
    assert list(rows) == [(None, 1), ("Unclassified", 1)]


def test_no_other_field_is_counted_by(store: Store) -> None:
    with pytest.raises(ValueError, match="colour"):
        list(store.stats(None, ["colour"]))


def test_gaps_are_between_the_numbers_that_are_held(store: Store) -> None:
    assert list(store.runs(Query(posts=("KABUL",)))) == [
        Run("KABUL", 1997, 1, 2, held=False),
        Run("KABUL", 1997, 3, 4, held=True),
        Run("KABUL", 1998, 1, 8, held=False),
        Run("KABUL", 1998, 9, 9, held=True),
    ]
    assert list(store.runs(Query()))[-2:] == [
        Run("STATE", None, 1, 1, held=False),
        Run("STATE", None, 2, 2, held=True),
    ]


@given(st.sets(st.integers(1, 60)))
def test_runs_cover_every_number_up_to_the_last_once(serials: set[int]) -> None:
    runs = list(_runs("KABUL", 1997, sorted(serials)))
    covered = [number for run in runs for number in range(run.first, run.last + 1)]
    assert covered == list(range(1, max(serials, default=0) + 1))
    held = {number for run in runs if run.held for number in range(run.first, run.last + 1)}
    assert held == serials
    assert all(first.held != second.held for first, second in pairwise(runs))
    assert sum(run.numbers for run in runs) == max(serials, default=0)
