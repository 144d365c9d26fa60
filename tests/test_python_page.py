"""The page on Python does what it says."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from program import ROOT

from foiakit.query import Query

PAGE = (ROOT / "docs" / "python.md").read_text(encoding="utf-8")


def test_its_code_runs_from_top_to_bottom(seven: Path, capsys: pytest.CaptureFixture[str]) -> None:
    names: dict[str, Any] = {}
    blocks = re.findall(r"```python\n(.*?)```", PAGE, re.S)
    assert len(blocks) >= 7
    for number, block in enumerate(blocks):
        exec(compile(block, f"python.md, block {number + 1}", "exec"), names)
    said = capsys.readouterr().out
    assert "1999-05-24 State 095538 Usama bin Ladin" in said
    assert "**Usama**" in said


def test_it_names_every_field_of_a_query() -> None:
    table = PAGE.partition("| Field |")[2].partition("\n\n")[0]
    assert set(re.findall(r"`(\w+)`", "".join(re.findall(r"^\|[^|]*\|", table, re.M)))) == set(
        Query._fields
    )
