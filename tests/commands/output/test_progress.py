"""Progress on stderr: a line that rewrites itself for a person, one line at the end for others."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROW = b"x,1999,%s\n" % (b"y" * 900)


def run_on_terminal(here: Path, *options: str, size: int) -> str:
    """What a person sees on stderr while a table comes slowly through a file of *size* rows."""
    table = here / "slow.csv"
    table.write_bytes(b"title,date,description\n" + ROW * size)
    fifo = here / "pipe"
    os.mkfifo(fifo)
    main, terminal = pty.openpty()
    command = [sys.executable, "-m", "foiakit", "import", str(fifo), "--format", "csv", *options]
    with subprocess.Popen(command, stderr=terminal, env={**os.environ, "TERM": "xterm"}) as run:
        os.close(terminal)
        with open(fifo, "wb", buffering=0) as out:
            data = table.read_bytes()
            out.write(data[: len(data) // 2])
            time.sleep(1.6)
            out.write(data[len(data) // 2 :])
        seen = b""
        while True:
            try:
                part = os.read(main, 4096)
            except OSError:
                break
            seen += part
            if not part:
                break
        os.close(main)
        assert run.wait(timeout=60) == 0
    return seen.decode()


def test_a_person_sees_how_far_it_is_and_how_fast(here: Path) -> None:
    seen = run_on_terminal(here, size=6000)
    assert "pipe: " in seen
    assert "records" in seen
    assert "a second" in seen
    # Whatever was shown of it, what stays is the sentence at the end.
    assert seen.rstrip().rpartition("\x1b[K")[2].startswith("foiakit: ")


def test_quiet_shows_nothing(here: Path) -> None:
    assert run_on_terminal(here, "--quiet", size=6000) == ""


@pytest.mark.parametrize("rows", [1, 3000])
def test_in_a_pipe_it_is_one_line(here: Path, rows: int) -> None:
    (here / "a.csv").write_bytes(b"title,date,description\n" + ROW * rows)
    done = subprocess.run(
        [sys.executable, "-m", "foiakit", "import", "a.csv"], capture_output=True, check=True
    )
    assert done.stderr.count(b"\n") == 1
    assert b"\r" not in done.stderr
