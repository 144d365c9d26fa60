"""Formats have the names that people give them."""

from __future__ import annotations

from pathlib import Path

import pytest
from program import Run


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("jsonl", "ndjson"), ("JSON", "json"), ("bib", "bibtex"), ("md", "markdown")],
)
def test_formats_have_the_names_that_people_give_them(
    typed: str, meant: str, desk: Run, seven: Path
) -> None:
    assert desk("export", "--format", typed) == desk("export", "--format", meant)
    assert desk("list", "--format", typed) == desk("list", "--format", meant)


def test_excel_is_a_workbook(desk: Run, seven: Path) -> None:
    assert desk("export", "--format", "excel", "-o", "a.xlsx").code == 0
    assert Path("a.xlsx").read_bytes()[:2] == b"PK"
