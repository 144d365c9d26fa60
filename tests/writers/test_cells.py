"""Records as rows of cells, which CSV, TSV, workbooks and pages share."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foiakit.model.record import Record
from foiakit.writers.cells import brief, csv_line, rows, safe, tsv_line

CELLS = st.lists(st.none() | st.booleans() | st.integers() | st.text(max_size=9), min_size=1)


def test_a_row_has_the_columns_in_the_order_asked_for_and_labels_are_joined() -> None:
    record = Record(id=4, title="A", pages=3, captions=("NODIS", "EXDIS"), excised=False)
    assert list(rows([record], ("captions", "id", "excised", "pages", "tags"))) == [
        ("NODIS; EXDIS", 4, False, 3, None)
    ]
    (whole,) = rows([record])
    assert dict(zip(Record._fields, whole, strict=True))["title"] == "A"


def test_a_row_for_people_has_the_whole_marking_and_a_name() -> None:
    record = Record(id=4, classification="Secret", captions=("NODIS",), head="Draft", date="1999")
    assert list(brief([record])) == [(4, "1999", "Secret, NODIS", "Draft", None)]


@settings(max_examples=30)
@given(CELLS)
def test_a_csv_reader_reads_the_cells_of_a_line(cells: list[object]) -> None:
    words = [
        "" if cell is None else str(cell).lower() if isinstance(cell, bool) else str(cell)
        for cell in cells
    ]
    (line,) = csv.reader(io.StringIO(csv_line(cells), newline="")) if words != [""] else [[""]]
    assert line == words
    (line,) = list(csv.reader(io.StringIO(f"{tsv_line(cells)}\tend", newline=""), delimiter="\t"))
    assert line == [*words, "end"]


@pytest.mark.parametrize("begin", ["=1", "+1", "-1", "@a", "\t1", "\r1", "\n1", "＝1", "＠a"])
def test_what_a_spreadsheet_would_run_gets_an_apostrophe(begin: str) -> None:
    assert safe((begin, "a=1", -1, None)) == (f"'{begin}", "a=1", -1, None)
