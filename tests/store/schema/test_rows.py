"""A record becomes a row and comes back from it; days, post and serial follow from its values."""

from __future__ import annotations

import sqlite3

import pytest

from foiakit.model.record import Collection, LeadReference, Record, Related
from foiakit.store.schema.rows import (
    COLLECTION_COLUMNS,
    COLUMNS,
    DERIVED,
    collection_of,
    collection_row,
    derived,
    list_of,
    record_of,
    row_of,
)

FULL = Record(
    id=4, uid="u", title="Łódź", captions=("NODIS", "a, b"), exemptions=("(b)(1)",),
    tags=('"', "x"), traffic_tags=("PREL",), excised=False, year=1973, pages=3,
)  # fmt: skip


@pytest.mark.parametrize("record", [Record(), FULL, FULL._replace(excised=True)])
def test_a_record_comes_back_from_its_row(record: Record) -> None:
    row = row_of(record)
    assert len(row) == len(Record._fields) + len(DERIVED)
    assert record_of(row[: len(Record._fields)]) == record


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        (Record(), (None, None, None, None)),
        (Record(date="1989-05-04"), ("1989-05-04", "1989-05-04", None, None)),
        (Record(date="1989-02"), ("1989-02-01", "1989-02-28", None, None)),
        (Record(date="1989", date_end="1990-01"), ("1989-01-01", "1990-01-31", None, None)),
        (Record(message="Lima 03312"), (None, None, "LIMA", 3312)),
        (Record(message="not a number"), (None, None, None, None)),
    ],
)
def test_days_post_and_serial_follow_from_the_values(
    record: Record, expected: tuple[str | None, str | None, str | None, int | None]
) -> None:
    assert derived(record) == expected


def test_the_columns_are_those_of_a_record_in_their_order() -> None:
    with sqlite3.connect(":memory:") as connection:
        names = ", ".join(f'"{name}"' for name in Record._fields)
        connection.execute(f"CREATE TABLE records ({names})")
        cursor = connection.execute(f"SELECT {COLUMNS} FROM records")
        assert tuple(column[0] for column in cursor.description) == Record._fields
    connection.close()


@pytest.mark.parametrize(
    "collection",
    [
        Collection("EBB 1"),
        Collection(
            "EBB 389", subtitles=("a", "b"), editors=("Ada Example",), lead="[Doc 1]",
            references=(LeadReference("1", 0, 7),), related=(Related("x", None),),
        ),
    ],
)  # fmt: skip
def test_a_collection_comes_back_from_its_row(collection: Collection) -> None:
    row = collection_row(collection)
    assert len(row) == len(COLLECTION_COLUMNS)
    assert collection_of(row) == collection


def test_labels_are_a_list_of_json() -> None:
    assert list_of("[]") == ()
    assert list_of('["NODIS","EXDIS"]') == ("NODIS", "EXDIS")
