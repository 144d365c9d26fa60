"""The page on Python does what it says."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from typing import Any

import pytest
from program import ROOT

from foiakit.api.keywords import names
from foiakit.filters import FILTERS

PAGE = (ROOT / "docs" / "python.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```python\n(.*?)```", PAGE, re.S)
HAS_PANDAS = importlib.util.find_spec("pandas") is not None


def run(blocks: list[str]) -> None:
    have: dict[str, Any] = {}
    for number, block in enumerate(blocks, 1):
        exec(compile(block, f"python.md, block {number}", "exec"), have)


def test_its_code_runs_from_top_to_bottom(seven: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert len(BLOCKS) >= 12
    run([block for block in BLOCKS if HAS_PANDAS or "to_dataframe" not in block])
    written = capsys.readouterr().out
    assert "1999-05-24 State 095538 Usama bin Ladin" in written
    assert "**Usama**" in written
    for shown in re.findall(r"```text\n(.*?)```", PAGE, re.S):
        assert shown in written
    for message in re.findall(r"print\(error\)  # (.*)", PAGE):
        assert f"{message}\n" in written


def test_its_data_frame_is_one(seven: Path) -> None:
    pytest.importorskip("pandas", reason="pandas is not installed")
    assert any("to_dataframe" in block for block in BLOCKS)
    run(BLOCKS)


def test_it_names_every_filter() -> None:
    table = PAGE.partition("| Filter |")[2].partition("\n\n")[0]
    named = set(re.findall(r"`(\w+)`", "".join(re.findall(r"^\|[^|]*\|", table, re.M))))
    assert {names()[name] for name in named} == {*FILTERS, "excised"}
