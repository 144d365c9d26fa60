"""The commands on the page about keeping records run as they are printed there."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

from program import ROOT, Run

PAGE = (ROOT / "docs" / "keep.md").read_text(encoding="utf-8")
LINES = [
    shlex.split(line, comments=True)
    for block in re.findall(r"```sh\n(.*?)```", PAGE, re.S)
    for line in block.splitlines()
    if line.strip() and not line.startswith("#")
]


def test_every_command_of_a_block_runs_one_after_the_other(seven: Path, desk: Run) -> None:
    assert len(LINES) >= 6
    shutil.copy(seven, "hers.db")
    for program, *words in LINES:
        if program == "mkdir":
            Path(words[-1]).mkdir()
            continue
        assert program == "foiakit"
        done = desk(*words)
        assert done.code == 0, (words, done.err)
