"""kill -9 at any moment: the database opens, is sound, and is as before or as after."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from faults.database import (
    assert_sound,
    contents,
    filled,
    foiakit,
    of_schema_1,
    source,
)
from faults.extent import often, report

MOMENTS = often(2, 50)
HELD, MORE = 1000, often(1500, 6000)
ANNOUNCING = [sys.executable, str(Path(__file__).with_name("announcing_program.py"))]


class Trial(NamedTuple):
    """How long a process runs, and how long it writes, if it is not killed."""

    whole: float
    writing: float


def _held(folder: Path) -> Path:
    return filled(folder / "records.db", HELD)


def _imported(folder: Path) -> Path:
    path = _held(folder)
    assert not foiakit("import", "-q", "more.ndjson", folder=folder).returncode
    return path


def _asked(folder: Path) -> Path:
    """With a request for many cables, so that a change of it takes a moment."""
    path = _held(folder)
    names = "\n".join(f"State {number} (1979)" for number in range(1, 201))
    asked = ["request", "new", "--to", "nara", "-q", "--title", "many"]
    assert not foiakit(*asked, folder=folder, input=names).returncode
    return path


def _with_requests_to_merge(folder: Path) -> Path:
    _asked(folder).rename(folder / "other.db")
    return _held(folder)


def _with_records_to_merge(folder: Path) -> Path:
    assert not foiakit("import", "-q", "--db", "other.db", "more.ndjson", folder=folder).returncode
    return _held(folder)


def _old(folder: Path) -> Path:
    return of_schema_1(folder / "records.db", often(60, 600))


WRITING: dict[str, tuple[Callable[[Path], Path], list[str]]] = {
    "add": (_held, ["add", "--title", "Snow", "--tag", "ice", "--text", "It snowed. " * 4000]),
    "edit": (_held, ["edit", "--all", "--where-post", "Kabul", "--tag", "seen"]),
    "remove": (_held, ["remove", "1-500", "--yes"]),
    "import": (_held, ["import", "-q", "more.ndjson"]),
    "merge": (_with_records_to_merge, ["merge", "-q", "other.db"]),
    "request event": (_asked, ["request", "event", "1", "determined", "--on", "2020-02-03",
                               "--item", ",".join(map(str, range(1, 201))), "--result", "full"]),
    "merge of requests": (_with_requests_to_merge, ["merge", "-q", "other.db"]),
    "undo of a request": (_asked, ["undo"]),
    "undo": (_imported, ["undo"]),
    "migrate": (_old, ["migrate"]),
}  # fmt: skip


@pytest.mark.parametrize("moment", range(MOMENTS))
def test_a_backup_that_is_killed_leaves_the_older_copy_or_a_whole_one(
    here: Path, moment: int
) -> None:
    path = _held(here)
    before, old = contents(path), b"the copy of yesterday"
    copy = here / "copy.db"
    copy.write_bytes(old)
    began = time.monotonic()
    assert not foiakit("backup", "trial.db", folder=here).returncode
    process = subprocess.Popen(
        [sys.executable, "-m", "foiakit", "backup", "--yes", "copy.db"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    time.sleep((time.monotonic() - began) * random.Random(moment).uniform(0.3, 1.1))
    process.kill()
    process.communicate()
    assert copy.read_bytes() == old or contents(copy) == before
    assert contents(path) == before


@pytest.mark.parametrize("command", WRITING)
def test_what_is_killed_leaves_the_database_as_before_or_as_after(
    here: Path, command: str, record_property: Callable[[str, object], None]
) -> None:
    source(here / "more.ndjson", MORE, HELD)
    make, words = WRITING[command]
    kept = make(here).rename(here / "kept.db")
    assert not list(here.glob("records.db*"))
    before = contents(kept)
    trial, after = _undisturbed(here, kept, words)
    assert before != after
    chance = random.Random(command)
    ends = []
    for number in range(MOMENTS):
        path = _copied(here, kept)
        _kill(words, trial, chance.random(), writing=number % 2 == 1)
        assert_sound_and_opens(path)
        found = contents(path)
        assert found in (before, after), f"{command}, kill {number}: neither before nor after"
        ends.append("before" if found == before else "after")
    report(
        record_property,
        f"kill -9 during {command}: {MOMENTS} moments; as before {ends.count('before')},"
        f" as after {ends.count('after')}, else 0",
    )


def assert_sound_and_opens(path: Path) -> None:
    """foiakit is the first to open it; an older schema it may name, and nothing else."""
    done = foiakit("list", "--limit", "1", "--db", str(path))
    assert done.returncode == 0 or "made by an older foiakit" in done.stderr, done.stderr
    assert_sound(path)


def _copied(here: Path, kept: Path) -> Path:
    for left in here.glob("records.db*"):
        left.unlink()
    return Path(shutil.copy(kept, here / "records.db"))


def _undisturbed(here: Path, kept: Path, words: list[str]) -> tuple[Trial, dict[str, object]]:
    path = _copied(here, kept)
    began = time.monotonic()
    process, pipe = _start(words)
    assert os.read(pipe, 1) == b"!"
    writes = time.monotonic()
    message = process.communicate()[1]
    ended = time.monotonic()
    os.close(pipe)
    assert process.returncode == 0, message
    assert_sound(path)
    return Trial(ended - began, ended - writes), contents(path)


def _start(words: list[str]) -> tuple[subprocess.Popen[bytes], int]:
    reads, writes = os.pipe()
    process = subprocess.Popen(
        [*ANNOUNCING, str(writes), *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        pass_fds=(writes,),
    )
    os.close(writes)
    return process, reads


def _kill(words: list[str], trial: Trial, part: float, *, writing: bool) -> None:
    """Kill it after *part* of its life, or of the time in which it writes."""
    process, pipe = _start(words)
    if writing:
        os.read(pipe, 1)  # nothing, if it ended before
        time.sleep(trial.writing * part)
    else:
        time.sleep(trial.whole * part)
    process.kill()
    process.communicate()
    os.close(pipe)
