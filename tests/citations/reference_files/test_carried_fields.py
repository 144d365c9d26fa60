"""The fields of a record that a reference file carries along."""

from __future__ import annotations

import json

from hypothesis import given, settings
from writers.any_records import RECORDS

from foiakit.citations.reference_files.carried_fields import NOT_CARRIED, carried, carried_text
from foiakit.model.record import Record


@settings(max_examples=30)
@given(RECORDS)
def test_the_text_is_json_on_one_line_with_one_pair_of_braces(record: Record) -> None:
    text = carried_text(record)
    assert (text.count("{"), text.count("}"), "\n" in text) == (1, 1, False)
    assert json.loads(text) == json.loads(json.dumps(carried(record)))


def test_what_each_database_adds_and_what_is_empty_is_not_carried() -> None:
    record = Record(id=4, uid="u1", title="", tags=(), captions=("NODIS",), text="x", created="y")
    assert carried(record) == {"uid": "u1", "captions": ["NODIS"]}
    assert set(NOT_CARRIED) == {"id", "text", "created", "updated"}
