"""Records as JSON objects, one per line."""

from __future__ import annotations

import json

from hypothesis import given, settings
from hypothesis import strategies as st
from writers.any_records import RECORDS

from foiakit.model.record import Record
from foiakit.writers.objects import lines


@settings(max_examples=30)
@given(st.lists(RECORDS, max_size=3))
def test_each_record_is_one_line_with_every_key(records: list[Record]) -> None:
    made = list(lines(records))
    assert len(made) == len(records)
    for line, record in zip(made, records, strict=True):
        assert "\n" not in line
        values = json.loads(line)
        assert list(values) == list(Record._fields)
        assert values["title"] == record.title
        assert values["captions"] == list(record.captions)


def test_columns_come_in_the_order_asked_for() -> None:
    assert list(lines([Record(id=4, title="A")], ("title", "id"))) == ['{"title":"A","id":4}']
