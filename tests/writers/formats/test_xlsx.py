"""Records as a workbook."""

from __future__ import annotations

from pathlib import Path

import pytest

from foiakit.model.record import Record
from foiakit.writers import path_writer


def test_a_workbook_holds_texts_and_numbers(here: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl", reason="needs the extra xlsx")
    records = [
        Record(id=1, title="=1+1", pages=0, excised=False, captions=("NODIS", "EXDIS")),
        Record(
            id=2,
            title="a\x00b",
            notes="Released\t20 Mar 2014\nby hand",
            description="x" * 40_000,
            excised=True,
        ),
    ]
    remarks = path_writer("xlsx").write_to("out.xlsx", records, {})
    assert remarks == ["1 text is longer than a cell can hold (32,767) and cut"]
    sheet = openpyxl.load_workbook("out.xlsx").active
    rows = [
        dict(zip(Record._fields, row, strict=True)) for row in sheet.iter_rows(values_only=True)
    ]
    assert tuple(rows[0].values()) == Record._fields
    assert (rows[1]["title"], rows[1]["pages"], rows[1]["excised"]) == ("=1+1", 0, False)
    assert (rows[1]["captions"], rows[2]["title"]) == ("NODIS; EXDIS", r"a\x00b")
    assert rows[2]["notes"] == "Released\t20 Mar 2014\nby hand"
    assert len(rows[2]["description"]) == 32_767
    assert sheet.cell(2, Record._fields.index("title") + 1).data_type == "s"
