"""Records as CSV: every cell comes back, and formulas can be made harmless."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from writers.any_records import RECORDS
from writers.one_table import written

from foiakit.model.record import Record, labels_of
from foiakit.writers import WriteOptions, table_writer


@pytest.mark.parametrize(("form", "delimiter"), [("csv", ","), ("tsv", "\t")])
@given(records=st.lists(RECORDS, max_size=3))
def test_a_table_read_back_has_every_cell(form: str, delimiter: str, records: list[Record]) -> None:
    out = io.StringIO(newline="")
    table_writer(form).write(records, out, {})
    rows = list(csv.reader(io.StringIO(out.getvalue(), newline=""), delimiter=delimiter))
    assert tuple(rows[0]) == Record._fields
    for record, row in zip(records, rows[1:], strict=True):
        cells = dict(zip(Record._fields, row, strict=True))
        assert cells["title"] == (record.title or "")
        assert cells["excised"] == {None: "", True: "true", False: "false"}[record.excised]
        if all(label.strip() == label and label for label in record.captions):
            known = tuple(dict.fromkeys(record.captions))
            assert record.captions != known or labels_of(cells["captions"]) == known


@pytest.mark.parametrize("begin", ["=1+1", "+1", "-1", "@a", "\tx", "\rx"])
def test_formulas_run_only_if_nobody_asked_for_safety(begin: str) -> None:
    record = Record(title=begin, pages=3)
    plain = written("csv", [record], WriteOptions(("title", "pages")))
    safe = written("csv", [record], WriteOptions(("title", "pages"), formula_safe=True))
    assert next(csv.reader(io.StringIO(plain.partition("\r\n")[2], newline="")))[0] == begin
    assert next(csv.reader(io.StringIO(safe.partition("\r\n")[2], newline="")))[0] == f"'{begin}"
