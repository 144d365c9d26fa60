"""Unseen entries of every shape come out right, one by one and in a stream."""

from __future__ import annotations

from typing import Any

from citation_shapes import ANY, Case
from hypothesis import given, settings
from hypothesis import strategies as st

from foiakit.citations.reading import Reading, read_all, read_entry

MANY = settings(max_examples=max(200, settings().max_examples))


def values_of(reading: Reading) -> dict[str, Any]:
    fields = reading.record._asdict()
    del fields["printed"]
    return {name: value for name, value in fields.items() if value not in {None, ()}}


@MANY
@given(ANY)
def test_an_entry_of_a_known_shape_comes_out_right(case: Case) -> None:
    reading = read_entry(case.text)
    assert reading is not None, case.text
    assert values_of(reading) == case.fields, case.text


@MANY
@given(ANY)
def test_a_field_is_where_its_span_says(case: Case) -> None:
    reading = read_entry(case.text)
    assert reading is not None
    assert set(reading.fields) == set(values_of(reading))
    for name in ("title", "originator", "recipient", "document", "source"):
        if name in reading.fields:
            start, end, _ = reading.fields[name]
            assert case.text[start:end] == getattr(reading.record, name)


@MANY
@given(st.lists(ANY, min_size=1, max_size=4), st.integers(1, 3))
def test_entries_under_each_other_are_separated(cases: list[Case], empty: int) -> None:
    text = ("\n" + "\n" * empty).join(case.text for case in cases)
    readings = list(read_all(text.splitlines(keepends=True)))
    assert [reading.text if isinstance(reading, Reading) else reading for reading in readings] == [
        case.text for case in cases
    ]
