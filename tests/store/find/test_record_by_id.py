"""Records by their ids, and other releases of a record."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from foiakit.model.record import Record
from foiakit.store.find.record_by_id import other_releases
from foiakit.store.store import Store

RECORDS = [
    Record(title="1", message="Lima 7", date="1989-05-04", collection="EBB 1", text="long"),
    Record(title="2", message="LIMA 00007", date="1989-05-04", notes="long"),
    Record(title="3", message="Lima 7", date="1990-05-04"),
    Record(title="4", message="Lima 7", collection="EBB 1"),
    Record(title="5", date="1989-05", collection="EBB 1"),
    Record(title="6", date="1989-05-03"),
]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.write(str(tmp_path / "x.db"), create=True) as store:
        with store.transaction():
            for record in RECORDS:
                store.add(record)
        yield store


def titles(records: list[Record]) -> list[str]:
    return [record.title or "" for record in records]


def test_other_releases_have_the_number_however_it_is_written_and_no_other_year(
    store: Store,
) -> None:
    assert titles(store.same_message(store.get(1))) == ["2", "4"]
    assert titles(store.same_message(store.get(4))) == ["1", "2", "3"]
    assert titles(store.same_message(store.get(4), 2)) == ["1", "2"]
    assert store.same_message(store.get(6)) == []


def test_long_texts_are_left_out(store: Store) -> None:
    found, *_ = store.same_message(store.get(2))
    assert (found.title, found.text) == ("1", None)


def test_other_releases_are_found_by_walks_along_indices(store: Store) -> None:
    plans: list[str] = []

    def explained(statement: str, values: dict[str, object]) -> list[tuple[Any, ...]]:
        plan = store.execute(f"EXPLAIN QUERY PLAN {statement}", values)
        plans.append(" ".join(str(row[3]) for row in plan))
        return []

    other_releases(explained, store.get(1))
    assert len(plans) == 3
    assert "records_by_message (post=? AND serial=?" in plans[0]
    assert "records_by_date (day_first=?" in plans[1]
    assert "records_by_document (document=?" in plans[2]
    assert not any("SCAN" in plan for plan in plans)


@pytest.mark.parametrize(
    ("number", "is_of_an_agency"),
    [("C05764535", True), ("F-2014-20439", True), ("4", False), ("4b", False), ("12345", False)],
)
def test_a_document_number_of_an_agency_is_that_of_one_document(
    store: Store, number: str, is_of_an_agency: bool
) -> None:
    """Each posting has a Document 4; an agency gives a number to one document alone."""
    for title, collection in (("here", "EBB 1"), ("there", "Case 2")):
        store.put([Record(title=title, uid=title, document=number, collection=collection)])
    others = other_releases(store.execute, store.get(7))
    assert titles(others) == (["there"] if is_of_an_agency else [])
