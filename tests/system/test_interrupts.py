"""Ctrl-C that was reported ends the process with its exit code, wherever it came."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = """
import os, signal, sys
from foiakit.system import interrupts

try:
    {}
except KeyboardInterrupt:
    interrupts.ignore()
os.kill(os.getpid(), signal.SIGINT)
sys.exit(130)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="a Ctrl-C is sent in another way there")
@pytest.mark.parametrize("stopped", ["raise KeyboardInterrupt", "exec('raise KeyboardInterrupt')"])
def test_after_it_was_reported_nothing_replaces_the_exit_code(tmp_path: Path, stopped: str) -> None:
    (tmp_path / "interrupted_program.py").write_text(PROGRAM.format(stopped), encoding="utf-8")
    run = [sys.executable, "-m", "interrupted_program"]
    ended = subprocess.run(run, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stderr) == (130, "")
