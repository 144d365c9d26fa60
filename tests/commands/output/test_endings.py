"""The ending of an output file says its format, unless the format was named."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from program import Run


@pytest.mark.parametrize("name", ["t.png", "t.pdf", "t.pptx", "dir.d/t.zip", "T.PNG"])
@pytest.mark.parametrize(
    ("command", "works"),
    [(["timeline"], ".svg"), (["timeline", "--by", "year"], ".csv"), (["export"], ".csv")],
)
def test_an_ending_that_means_nothing_is_refused(
    name: str, command: list[str], works: str, desk: Run, seven: Path
) -> None:
    Path("dir.d").mkdir()
    done = desk(*command, "-o", name)
    assert (done.code, done.out) == (2, "")
    assert works in done.err
    assert not Path(name).exists()
    assert desk(*command, "-o", f"dir.d/plain{works}").code == 0


def test_a_format_that_was_named_may_have_any_ending(desk: Run, seven: Path) -> None:
    assert desk("export", "--format", "csv", "-o", "t.png").code == 0
    assert Path("t.png").read_text(encoding="utf-8").startswith("id,")
    assert desk("export", "-o", "noending").code == 0
    assert json.loads(Path("noending").read_text(encoding="utf-8").splitlines()[0])["id"] == 1
