"""Plain lines for a pipe: five columns, separated by tabs."""

from __future__ import annotations

import io

from hypothesis import given, settings
from hypothesis import strategies as st
from writers.any_records import RECORDS

from foiakit.model.record import Record
from foiakit.writers.formats.plain import write


def written(records: list[Record]) -> list[str]:
    out = io.StringIO(newline="")
    write(records, out, {})
    return out.getvalue().split("\n")[:-1]


@settings(max_examples=30)
@given(st.lists(RECORDS, max_size=3))
def test_a_line_is_a_record_and_a_tab_a_column(records: list[Record]) -> None:
    lines = written(records)
    assert len(lines) == len(records)
    assert all(line.count("\t") == 4 for line in lines)


def test_a_record_without_a_message_is_named_by_its_label() -> None:
    record = Record(id=4, date="1999", classification="Secret", captions=("NODIS",), head="Draft")
    assert written([record]) == ["4\t1999\tSecret, NODIS\tDraft\t"]
