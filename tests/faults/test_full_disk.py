"""A disk that fills: everything is as it was, one sentence says so, and no partial file is left.

A small disk in memory where one may be mounted (as root); else, and in every other test of the
suite, a limit on the size of a file, which SQLite meets as it meets a full disk.
"""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from faults.database import assert_sound, contents, filled, foiakit, source
from faults.extent import often, report

LEFT = 40_000
"""The number of free bytes when the command begins."""


@pytest.fixture
def small_disk(here: Path) -> Iterator[Path]:
    """A disk of two megabytes."""
    disk = here / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(disk)]
    if os.geteuid() or not shutil.which("mount") or subprocess.run(mount, check=False).returncode:
        pytest.skip("a disk can be mounted by root only")
    yield disk
    subprocess.run(["umount", "-l", str(disk)], check=True)


def _fill(disk: Path, left: int) -> None:
    free = os.statvfs(disk).f_bavail * os.statvfs(disk).f_frsize
    (disk / "ballast").write_bytes(bytes(max(0, free - left)))


COMMANDS_THAT_GROW = {
    "add": ["add", "--title", "x", "--text", "It snowed. " * 9000],
    "edit": ["edit", "--all", "--where-post", "Kabul", "--notes", "It snowed. " * 100],
    "import": ["import", "-q", "../more.ndjson"],
    "request new": ["request", "new", "It snowed. " * 9000, "--to", "nara"],
    "export": ["export", "--output", "out.csv"],
    "undo": ["undo"],
    "backup": ["backup", "copy.db"],
}


@pytest.mark.parametrize("command", COMMANDS_THAT_GROW)
def test_on_a_full_disk_nothing_changes(
    small_disk: Path, command: str, record_property: Callable[[str, object], None]
) -> None:
    source(small_disk.parent / "more.ndjson", 3000, 300)
    path = filled(small_disk / "records.db", 300)
    before = contents(path)
    tried = often(1, 10)
    for number in range(tried):
        _fill(small_disk, LEFT * (number + 1))
        files = set(small_disk.iterdir())
        done = foiakit(*COMMANDS_THAT_GROW[command], folder=small_disk)
        if done.returncode:  # with more room it may have been enough
            assert done.returncode == 1, done.stderr
            assert "the disk is full; nothing was changed" in done.stderr
            assert "Traceback" not in done.stderr
            assert contents(path) == before
            assert set(small_disk.iterdir()) == files
        else:
            assert number, "the first of them must meet the disk's end"
        assert_sound(path)
        (small_disk / "ballast").unlink()
        if not done.returncode:
            break
    report(record_property, f"a disk that fills, {command}: {number + 1} sizes, changed 0")


def test_a_new_database_for_which_there_is_no_room_leaves_no_file(small_disk: Path) -> None:
    source(small_disk.parent / "more.ndjson", 3000, 300)
    _fill(small_disk, LEFT)
    files = set(small_disk.iterdir())
    done = foiakit("import", "-q", "../more.ndjson", folder=small_disk)
    assert done.returncode == 1
    assert "the disk is full; nothing was changed" in done.stderr
    assert set(small_disk.iterdir()) == files


@pytest.mark.parametrize("part", [0.02, 0.3, 0.6, 0.9][: often(2, 4)])
def test_a_limit_that_is_met_part_of_the_way_changes_nothing(here: Path, part: float) -> None:
    more = source(here / "more.ndjson", 2000, 300)
    path = filled(here / "records.db", 300)
    whole = shutil.copy(path, here / "whole.db")
    assert foiakit("import", "-q", "--db", str(whole), str(more)).returncode == 0
    first, last = path.stat().st_size, Path(whole).stat().st_size
    limit = first + int((last - first) * part)
    before = contents(path)

    def small() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    done = foiakit("import", "-q", str(more), folder=here, preexec_fn=small)
    if done.returncode == 0 and part > 0.5:
        # Committed in the -wal, which is shorter; it goes into the file when there is room.
        assert contents(path) == contents(Path(whole))
    else:
        assert done.returncode == 1, done.stderr
        assert "the disk is full; nothing was changed" in done.stderr
        assert contents(path) == before
    assert_sound(path)
