"""`foiakit import` stopped half way, and eight at once."""

from __future__ import annotations

import csv
import json
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from commands.importing import Run, titles

from foiakit.store.file.connection import LockWait


def rows_for_ever(path: Path) -> subprocess.Popen[bytes]:
    """An import that reads from a pipe until it is stopped."""
    command = [sys.executable, "-m", "foiakit", "import", "-", "--format", "csv", "--db", str(path)]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.PIPE)


@pytest.mark.parametrize("there", [False, True], ids=["no database", "a database"])
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGKILL], ids=["Ctrl-C", "kill -9"])
def test_an_import_that_is_stopped_leaves_the_database_as_it_was(
    desk: Run, here: Path, there: bool, number: signal.Signals
) -> None:
    if there:
        desk("import", "-", stdin="title,date\nbefore,1999\n")
    running = rows_for_ever(here / "records.db")
    assert running.stdin is not None
    running.stdin.write(b"title,date,description\n" + b"x,1999,%s\n" % (b"y" * 1000) * 3000)
    running.stdin.flush()
    time.sleep(1.5)
    running.send_signal(number)
    _, err = running.communicate(timeout=30)
    if number == signal.SIGINT:
        assert running.returncode == 130
        assert b"records.db: nothing was changed" in err
        assert (here / "records.db").exists() is there
    listed = desk("list", "--format", "json")
    if there:
        assert [record["title"] for record in json.loads(listed.out)] == ["before"]
    else:
        assert listed.code == 5


def test_stopping_an_import_that_is_already_written_is_reported(
    desk: Run, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Python hears of Ctrl-C when SQLite has come back from writing, and that may take seconds."""
    wait_for = LockWait.wait_for

    def stopped(self: LockWait, action: Callable[[], Any], path: str) -> Any:
        got = wait_for(self, action, path)
        if "COMMIT" in action.__code__.co_consts:
            raise KeyboardInterrupt
        return got

    with monkeypatch.context() as patched:
        patched.setattr(LockWait, "wait_for", stopped)
        done = desk("import", "-", stdin="title,date\nSnow,1999\n")
    assert done.code == 130
    assert "as it was before" not in done.err
    assert "not saved" not in done.err
    assert "everything was saved before it could be stopped; foiakit undo reverses it" in done.err
    assert titles() == ["Snow"]


def test_eight_imports_at_once_lose_nothing(here: Path) -> None:
    for number in range(8):
        with open(f"{number}.csv", "w", newline="") as file:
            table = csv.writer(file)
            table.writerow(["title", "date"])
            table.writerows([f"{number}-{row}", "1999"] for row in range(500))
    command = [sys.executable, "-m", "foiakit", "import", "--quiet"]
    running = [subprocess.Popen([*command, f"{number}.csv"]) for number in range(8)]
    assert [process.wait(timeout=120) for process in running] == [0] * 8
    assert len(set(titles())) == 4000
