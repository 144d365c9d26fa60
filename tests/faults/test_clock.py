"""A clock that jumps back: the order of ids and of the log stays, and no command fails of it."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from faults.database import FOIAKIT, assert_sound
from faults.extent import often

SHIFTED = """
import datetime, sys, time
shift = float(sys.argv.pop(1))
class Shifted(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return super().now(tz) + datetime.timedelta(seconds=shift)
datetime.datetime = Shifted
real = time.time
time.time = lambda: real() + shift
from foiakit.cli import main
main()
"""
YEAR = 366 * 86_400


def _at(shift: int, *words: str) -> subprocess.CompletedProcess[str]:
    """foiakit, where the clock is *shift* seconds ahead."""
    if faketime := shutil.which("faketime"):
        command = [faketime, "-f", f"{shift:+d}s", *FOIAKIT, *words]
    else:
        command = [sys.executable, "-X", "faulthandler", "-c", SHIFTED, str(shift), *words]
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, env={**os.environ, "TZ": "UTC"}
    )
    assert done.returncode == 0, done.stderr
    return done


@pytest.mark.parametrize("back", [-3600, -40 * YEAR, -1, 40 * YEAR][: often(1, 4)])
def test_ids_and_the_log_keep_their_order_whatever_the_clock_says(here: Path, back: int) -> None:
    Path("in.ndjson").write_text('{"title": "third", "date": "1940"}\n')
    ids = [_at(0, "add", "--title", "first").stdout, _at(back, "add", "--title", "second").stdout]
    _at(2 * back, "import", "-q", "in.ndjson")
    _at(back, "edit", "1", "--tag", "x")
    _at(0, "edit", "1", "--tag", "y")
    _at(back, "undo")
    _at(2 * back, "remove", "2", "--yes")
    ids.append(_at(back, "add", "--title", "fourth").stdout)
    assert [int(number) for number in ids] == [1, 2, 4]
    with closing(sqlite3.connect("records.db")) as connection:
        rows = connection.execute("SELECT id, created, updated, tags FROM records").fetchall()
    assert [row[0] for row in rows] == [1, 3, 4]
    assert rows[0][3] == '["x"]'
    log = [json.loads(line) for line in _at(0, "log", "--format", "ndjson").stdout.splitlines()]
    numbers = [change["id"] for change in log]
    assert numbers == sorted(numbers, reverse=True)
    commands = [change["command"].split()[1] for change in reversed(log)]
    assert commands == ["add", "add", "import", "edit", "edit", "undo", "remove", "add"]
    for command in (["list"], ["check"], ["show", "1"], ["backup", f"copy{back}.db"]):
        _at(back, *command)
    assert_sound(Path("records.db"))
