"""What is said after Ctrl-C is what is in the file, at any step, once and twice."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from faults.database import filled, source
from faults.extent import often, report

INTERRUPTED = Path(__file__).with_name("interrupted.py")
HERE, MORE = 3, 4


@pytest.mark.skipif(sys.platform == "win32", reason="it forks")
@pytest.mark.parametrize("presses", [1, 2], ids=["once", "twice"])
def test_what_is_said_after_ctrl_c_is_what_is_kept(
    here: Path, presses: int, record_property: Callable[[str, object], None]
) -> None:
    filled(here / "records.db", HERE)
    source(here / "more.ndjson", MORE, HERE)
    runs = often(30, 150 if presses == 1 else 75)
    done = subprocess.run(
        [sys.executable, str(INTERRUPTED), str(runs), str(presses)],
        capture_output=True, text=True, check=False, cwd=here, timeout=500,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    seen = [json.loads(line) for line in done.stdout.splitlines()]
    for run in seen:
        assert "Traceback" not in run["said"], run
        if "as it was before" in run["said"]:
            assert (run["code"], run["kept"]) == (130, HERE), run
        elif "too late" in run["said"]:
            assert (run["code"], run["kept"]) == (130, HERE + MORE), run
        elif "interrupted" in run["said"]:  # once all is reported, nothing is left unfinished
            assert (run["code"], run["kept"]) == (130, HERE), run
        else:
            assert (run["code"], run["kept"]) == (0, HERE + MORE), run
    assert {run["kept"] for run in seen} == {HERE, HERE + MORE}
    report(record_property, f"{len(seen)} imports with {presses} Ctrl-C around their commit")
