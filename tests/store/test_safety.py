"""Whatever happens to a writing process, the database is as before or as after."""

from __future__ import annotations

import contextlib
import resource
import shutil
import signal
import sqlite3
import subprocess
import time
from pathlib import Path

import pytest
from faults.database import FOIAKIT, source

from foiakit.store.file.connection import LockWait
from foiakit.store.store import Store

Process = subprocess.Popen[bytes]


def start(*words: str) -> Process:
    return subprocess.Popen([*FOIAKIT, *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def until_written_to(path: Path) -> None:
    """Wait until another process has the database for itself."""
    until = time.monotonic() + 60
    while time.monotonic() < until:
        with contextlib.closing(sqlite3.connect(path, timeout=0, isolation_level=None)) as other:
            try:
                other.execute("BEGIN IMMEDIATE")
            except sqlite3.OperationalError:
                return
        time.sleep(0.01)
    raise AssertionError("nobody writes")


def state(path: Path) -> tuple[int, str, int]:
    """How many records, whether the file is sound, how many records full text finds."""
    with Store.open(str(path)) as store:
        (sound,) = store.connection.execute("PRAGMA integrity_check").fetchone()
        found = store.connection.execute(
            "SELECT count(*) FROM records_fts WHERE records_fts MATCH 'description'"
        ).fetchone()[0]
        return store.count(), sound, found


def indices(path: Path) -> int:
    count = "SELECT count(*) FROM sqlite_master WHERE type = 'index'"
    with Store.open(str(path)) as store:
        return int(store.connection.execute(count).fetchone()[0])


@pytest.fixture
def full(here: Path) -> Path:
    """A database with a thousand records."""
    done = start("import", "-q", str(source(here / "first.ndjson", 1000)))
    assert done.communicate()[1] == b""
    return here / "records.db"


@pytest.mark.parametrize("part", [0.15, 0.4, 0.6, 0.8, 0.97])
def test_an_import_that_is_killed_leaves_the_database_as_before(full: Path, part: float) -> None:
    more = source(full.parent / "more.ndjson", 8000, 1000)
    copy = full.parent / "trial.db"
    shutil.copy(full, copy)
    began = time.monotonic()
    trial = start("import", "-q", "--db", str(copy), str(more))
    trial.communicate()
    whole = time.monotonic() - began
    shutil.copy(full, copy)
    before = state(copy), indices(copy)
    killed = start("import", "-q", "--db", str(copy), str(more))
    time.sleep(whole * part)
    killed.kill()
    killed.communicate()
    assert (state(copy), indices(copy)) in {
        before,
        ((9000, "ok", 9000), before[1]),  # it was quicker this time
    }
    again = start("import", "-q", "--db", str(copy), str(more))
    assert again.communicate()[1] == b""
    assert state(copy) == (9000, "ok", 9000)
    assert not list(copy.parent.glob("trial.db-*"))


@pytest.mark.parametrize("part", [0.3, 0.6, 0.9])
def test_an_import_into_a_new_file_that_is_killed_leaves_no_database(
    here: Path, part: float
) -> None:
    more = source(here / "more.ndjson", 8000)
    began = time.monotonic()
    start("import", "-q", "--db", "trial.db", str(more)).communicate()
    whole = time.monotonic() - began
    for file in here.glob("*.db*"):
        file.unlink()
    killed = start("import", "-q", str(more))
    time.sleep(whole * part)
    killed.kill()
    killed.communicate()
    seen = start("list")
    output = seen.communicate()[1].decode()
    assert (seen.returncode == 5 and "there is no database here" in output) or not seen.returncode
    again = start("import", "-q", str(more))
    assert again.communicate()[1] == b""
    assert state(here / "records.db") == (8000, "ok", 8000)


def test_an_interrupt_leaves_the_database_as_before_and_says_so(full: Path) -> None:
    more = source(full.parent / "more.ndjson", 30_000, 1000)
    before = state(full)
    stopped = start("import", str(more))
    until_written_to(full)
    stopped.send_signal(signal.SIGINT)
    output = stopped.communicate()[1].decode()
    assert stopped.returncode == 130, output
    assert "Traceback" not in output
    assert "nothing was changed" in output
    assert state(full) == before


def test_ctrl_c_that_is_pressed_until_the_end_gives_the_documented_exit_code(full: Path) -> None:
    more = source(full.parent / "more.ndjson", 30_000, 1000)
    before = state(full)
    stopped = start("import", "-q", str(more))
    until_written_to(full)
    while stopped.poll() is None:
        stopped.send_signal(signal.SIGINT)
        time.sleep(0.0005)
    output = stopped.communicate()[1].decode()
    assert stopped.returncode == 130, output
    assert "Traceback" not in output
    assert state(full) == before


def test_a_full_disk_leaves_the_database_as_before_and_says_so(full: Path) -> None:
    more = source(full.parent / "more.ndjson", 8000, 1000)
    before = state(full)
    size = full.stat().st_size

    def small() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (size + 2**20, size + 2**20))

    done = subprocess.run(
        [*FOIAKIT, "import", "-q", str(more)], capture_output=True, check=False, preexec_fn=small
    )
    assert done.returncode == 1, done.stderr
    assert b"the disk is full; nothing was changed" in done.stderr
    assert state(full) == before
    assert [file.name for file in full.parent.glob("records.db*")] == ["records.db"]


def test_eight_at_once_lose_nothing_where_there_is_no_database_yet(here: Path) -> None:
    adding = [start("add", "--title", f"Record {number}") for number in range(8)]
    outputs = [process.communicate() for process in adding]
    assert [process.returncode for process in adding] == [0] * 8, outputs
    assert sorted(int(out) for out, _ in outputs) == list(range(1, 9))
    with Store.open("records.db") as store:
        assert {record.title for record in store.select()} == {f"Record {n}" for n in range(8)}
        assert store.connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert [file.name for file in here.iterdir()] == ["records.db"]


def test_eight_imports_at_once_lose_nothing(full: Path) -> None:
    parts = [
        source(full.parent / f"{number}.ndjson", 400, 1000 + 300 * number) for number in range(8)
    ]
    importing = [start("import", "-q", str(part)) for part in parts]
    outputs = [process.communicate()[1] for process in importing]
    assert outputs == [b""] * 8
    assert state(full) == (1000 + 300 * 8 + 100, "ok", 1000 + 300 * 8 + 100)


def test_readers_go_on_reading_during_an_import(full: Path) -> None:
    more = source(full.parent / "more.ndjson", 20_000, 1000)
    writing = start("import", "-q", str(more))
    counts = []
    while writing.poll() is None:
        with Store.open(str(full), LockWait(2)) as store:
            counts.append(store.count())
        time.sleep(0.02)
    assert writing.communicate()[1] == b""
    assert len(counts) > 5
    assert set(counts) <= {1000, 21_000}
    assert state(full) == (21_000, "ok", 21_000)
    assert not list(full.parent.glob("records.db-*"))
