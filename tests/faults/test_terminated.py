"""TERM and HUP: no temporary file is left, nothing is half done, and the parent sees the signal.

TERM is sent at every third file and HUP at every fifth; ``FOIAKIT_FAULTS=full`` sends TERM at each.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from faults.database import assert_sound, contents, filled, source
from faults.extent import often
from pdf_builder import pdf

COMMANDS = {
    "csv": ["export", "--format", "csv", "-o", "out"],
    "html": ["export", "--format", "html", "-o", "out"],
    "xlsx": ["export", "--format", "xlsx", "-o", "out"],
    "sqlite": ["export", "--format", "sqlite", "-o", "out"],
    "bagit": ["export", "--format", "bagit", "-o", "out"],
    "timeline": ["timeline", "--format", "svg", "-o", "out"],
    "backup": ["backup", "out"],
    "import": ["import", "-q", "more.ndjson", "--skipped", "out", "--save-mapping", "map"],
    "import of a PDF from a pipe": ["import", "-q", "-", "--copy-to", "copies"],
}
# The program, sending itself a signal at its N-th call of a function that makes, writes or moves a
# file. So each of these moments is met, and a slow machine meets the same ones.
PROGRAM = """
import os, sys
number, count = int(sys.argv.pop(1)), int(sys.argv.pop(1))
TOUCHES = ("os.rename", "os.link", "os.mkdir", "os.chmod", "os.remove", "os.rmdir", "tempfile.")
def look(event, arguments):
    global count
    writes = event == "open" and isinstance(arguments[2], int) and arguments[2] & 3
    if writes or event.startswith(TOUCHES) or event == "sqlite3.connect":
        count -= 1
        if not count:
            os.kill(os.getpid(), number)
sys.addaudithook(look)
from foiakit.cli import main
main()
"""
MOST = 40


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP], ids=["TERM", "HUP"])
def test_a_signal_at_any_file_leaves_no_temporary_file(
    here: Path, name: str, number: signal.Signals
) -> None:
    if name == "xlsx":
        pytest.importorskip("openpyxl", reason="needs the extra xlsx")
    if "PDF" in name:
        pytest.importorskip("pypdfium2", reason="needs the extra pdf")
    path = filled(here / "records.db", 20)
    source(here / "more.ndjson", 20, 10)
    (here / "paper.pdf").write_bytes(pdf("A paper"))
    temporary = here / "tmp"
    temporary.mkdir()
    ended = 0
    for count in range(1, MOST, often(3, 1) if number == signal.SIGTERM else 5):
        names = set(os.listdir(here))
        with open("paper.pdf", "rb") as stdin:
            done = subprocess.run(
                [sys.executable, "-c", PROGRAM, str(int(number)), str(count), *COMMANDS[name]],
                stdin=stdin,
                capture_output=True,
                check=False,
                env={**os.environ, "TMPDIR": str(temporary)},
            )
        assert not list(temporary.iterdir()), (count, done)
        left = {name for name in os.listdir(here) if not name.startswith("records.db-")} - names
        assert left <= {"out", "map", "copies"}, (count, done)
        assert not list(here.rglob(".foiakit-*")), (count, done)
        assert_sound(path)
        if done.returncode != -number:
            assert done.returncode in {0, 4}, done  # it was done before its N-th file
            break
        assert b"Traceback" not in done.stderr, done.stderr
        ended += 1
        for written in left:
            subprocess.run(["rm", "-r", written], check=True)
    assert ended >= 2


def test_nohup_is_obeyed(here: Path) -> None:
    filled(here / "records.db", 20)
    code = "import signal; signal.signal(signal.SIGHUP, signal.SIG_IGN)\n" + PROGRAM
    done = subprocess.run(
        [sys.executable, "-c", code, str(int(signal.SIGHUP)), "1", *COMMANDS["csv"]],
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done
    assert Path("out").exists()


def test_an_import_that_waits_for_its_source_ends_at_once(here: Path) -> None:
    path = filled(here / "records.db", 20)
    before = contents(path)
    process = subprocess.Popen(
        [sys.executable, "-m", "foiakit", "import", "-q", "-"], stdin=subprocess.PIPE
    )
    assert process.stdin
    process.stdin.write(b'{"title": "x"}\n' * 5000)
    process.stdin.flush()
    time.sleep(1.5)
    process.terminate()
    assert process.wait(timeout=20) == -signal.SIGTERM
    process.stdin.close()
    assert contents(path) == before
    assert_sound(path)
