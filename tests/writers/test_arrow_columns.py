"""Records as columns of Arrow: each column has its type, and what it cannot hold is counted."""

from __future__ import annotations

import pytest

from foiakit.model.record import Record
from foiakit.writers.arrow_columns import ALL_COLUMNS, Emptied, Row, batch, schema, type_of

pa = pytest.importorskip("pyarrow", reason="needs the extra parquet")


def test_every_column_has_a_type_and_a_batch_has_the_schema() -> None:
    made = batch([Row(Record(id=1, title="A"))], ALL_COLUMNS, Emptied(), pa)
    assert made.schema == schema(ALL_COLUMNS, pa)
    assert made.schema.names == list(ALL_COLUMNS)
    assert (made.num_rows, made.to_pylist()[0]["title"]) == (1, "A")


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("id", "int64"), ("pages", "int32"), ("excised", "bool"), ("serial", "int64"),
        ("captions", "list<item: string>"), ("day_first", "date32[day]"),
        ("created", "timestamp[s, tz=UTC]"), ("title", "string"),
    ],
)  # fmt: skip
def test_numbers_days_and_lists_are_typed(name: str, kind: str) -> None:
    assert str(type_of(name, pa)) == kind


def test_a_date_is_the_days_that_it_may_stand_for_and_a_message_its_post_and_serial() -> None:
    record = Record(id=4, date="1999-05", message="Islamabad 01717")
    columns = ("day_first", "day_last", "post", "serial")
    (row,) = batch([Row(record)], columns, Emptied(), pa).to_pylist()
    assert [str(row[name]) for name in columns] == [
        "1999-05-01", "1999-05-31", "ISLAMABAD", "1717",
    ]  # fmt: skip


def test_values_that_are_not_valid_are_null_and_counted_with_the_first_record() -> None:
    emptied = Emptied()
    records = [Record(id=number, date="soon", created="now") for number in (3, 4)]
    made = batch([Row(record) for record in records], ("day_first", "created"), emptied, pa)
    assert made.to_pylist() == [{"day_first": None, "created": None}] * 2
    assert emptied.remarks() == [
        "day_first: 2 values are not valid and left empty (the first is of record 3)",
        "created: 2 values are not valid and left empty (the first is of record 3)",
    ]
