"""A record as a value: its JSON, its identity, and labels in one cell."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from foiakit.model.record import (
    LISTS,
    Collection,
    LeadReference,
    Record,
    as_json,
    cell_of,
    labels_of,
    posting_as_json,
    uid_of,
)


def test_json_has_every_field_in_order_and_lists_for_labels() -> None:
    found = as_json(Record(title="Strike", tags=("x", "y")))
    assert tuple(found) == Record._fields
    assert [found[name] for name in LISTS] == [[], [], ["x", "y"], []]
    assert json.loads(json.dumps(found)) == found


def test_a_posting_has_objects_for_its_references() -> None:
    found = posting_as_json(Collection("EBB 1", references=(LeadReference("4", 0, 7),)))
    assert found["references"] == [{"document": "4", "start": 0, "end": 7}]
    assert tuple(found) == Collection._fields


def test_an_identity_is_the_same_anywhere_and_its_parts_are_distinct() -> None:
    assert uid_of("posting", "EBB 389", "4") == uid_of("posting", "EBB 389", "4")
    assert uid_of("a", "bc") != uid_of("ab", "c")
    assert len(uid_of("posting")) == 32


@given(st.lists(st.text(max_size=6), max_size=4).map(tuple))
def test_labels_come_back_from_their_cell(labels: tuple[str, ...]) -> None:
    assert labels_of(cell_of(labels)) == labels


def test_labels_are_read_as_people_write_them() -> None:
    assert labels_of("Taliban;Haqqani ; ") == ("Taliban", "Haqqani")
    assert labels_of("") == ()
    assert labels_of("[not JSON") == ("[not JSON",)
