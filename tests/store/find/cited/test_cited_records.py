"""The records that a citation may mean: by its number, its place or its title."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from foiakit.model.record import Record
from foiakit.store.find.cited.cited_records import cited_records
from foiakit.store.store import Store

RECORDS = [
    Record(message="Lima 03312", date="1989-05-04", title="Strike in the Harbor", text="long"),
    Record(message="Lima 03312", date="1990-05-04", title="Visas"),
    Record(collection="EBB 389", document="4", title="Talks on Ice"),
    Record(collection="EBB 1", document="4", title="Maps"),
    Record(case="F-2014-20439", title="The Minister's Visit to the Northern Provinces"),
]


@pytest.fixture
def store(here: Path) -> Iterator[Store]:
    with Store.write("records.db", create=True) as store, store.transaction():
        for record in RECORDS:
            store.add(record)
        yield store


@pytest.mark.parametrize(
    ("cited", "ids"),
    [
        (Record(message="Lima 3312", year=1989), [1, 2]),  # the year decides which comes first
        (Record(message="Lima 3312", year=1990), [2, 1]),
        (Record(collection="EBB 389", document="4"), [3]),
        (Record(case="F-2014-20439"), [5]),
        (Record(title="Strike in the Harbour Enters Second Week"), [1]),
        (Record(title="Minister's Visit to the Northern Provinces"), [5]),
        (Record(title="Maps"), []),  # a single word is in too many titles
        (Record(), []),
    ],
)
def test_what_a_citation_may_mean(store: Store, cited: Record, ids: list[int]) -> None:
    assert [record.id for record in cited_records(store, cited)] == ids


def test_candidates_come_without_their_long_texts(store: Store) -> None:
    first, _ = cited_records(store, Record(message="Lima 3312", year=1989))
    assert first.text is None


def test_quotation_marks_in_a_title_are_not_read_as_syntax(store: Store) -> None:
    assert cited_records(store, Record(title='"" " OR title : "')) == []
