"""Too little of what a program needs: descriptors, memory, processes, room for temporary files.

A command works without it, or names it in one sentence; the database is as it was.
"""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from faults.database import assert_sound, contents, filled, source
from program import ROOT, SHARED, opened_to_others

COMMANDS = {
    "list": ["list"],
    "search": ["search", "synthetic"],
    "show": ["show", "1"],
    "add": ["add", "--title", "x"],
    "edit": ["edit", "1", "--notes", "x"],
    "import": ["import", str(ROOT / "docs" / "examples" / "ebb389.txt")],
    "export": ["export", "-o", "out.xlsx", "--yes"],
    "backup": ["backup", "copy.db", "--yes"],
    "verify": ["verify"],
}


@pytest.fixture(scope="module")
def few(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database of twenty records."""
    return filled(tmp_path_factory.mktemp("scarce") / "records.db", 20)


def foiakit(
    *words: str, folder: Path, limit: Callable[[], object] = lambda: None, **environment: str
) -> subprocess.CompletedProcess[bytes]:
    """The program in *folder*, under a limit."""
    return subprocess.run(
        [sys.executable, "-m", "foiakit", *words],
        capture_output=True,
        check=False,
        cwd=folder,
        env={**os.environ, **environment},
        preexec_fn=limit,
        timeout=120,
    )


def to(kind: int, number: int) -> Callable[[], None]:
    """What sets a limit of the process that is to be."""
    return lambda: resource.setrlimit(kind, (number, number))


@pytest.mark.parametrize("command", COMMANDS)
def test_few_descriptors_are_enough_or_named(few: Path, here: Path, command: str) -> None:
    path = Path(shutil.copy(few, here / "records.db"))
    for number in (6, 7, 8, 16):
        before = contents(path)
        done = foiakit(*COMMANDS[command], folder=here, limit=to(resource.RLIMIT_NOFILE, number))
        if done.returncode:
            assert done.returncode == 1, done.stderr
            assert done.stderr.startswith(b"foiakit: too many files are open")
            assert done.stderr.count(b"\n") == 1
            assert contents(path) == before
    assert done.returncode == 0, done.stderr
    assert_sound(path)


@pytest.mark.parametrize("command", COMMANDS)
def test_little_memory_is_enough_or_named(few: Path, here: Path, command: str) -> None:
    path = Path(shutil.copy(few, here / "records.db"))
    for megabytes in (28, 32, 40, 60, 1000):
        before = contents(path)
        limit = to(resource.RLIMIT_AS, megabytes * 2**20)
        done = foiakit(*COMMANDS[command], folder=here, limit=limit)
        if b"foiakit" not in done.stderr and done.returncode:
            continue  # Python itself did not start
        assert b"Traceback" not in done.stderr, done.stderr
        if done.returncode:
            assert done.returncode == 1, done.stderr
            assert b"memory" in done.stderr
            assert contents(path) == before
    assert done.returncode == 0, done.stderr
    assert_sound(path)


ALONE = """
import resource, runpy
resource.setrlimit(resource.RLIMIT_NPROC, (0, 0))
runpy.run_module("foiakit", run_name="__main__", alter_sys=True)
"""


def alone(*words: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """The program where it can start no process and no thread; skipped if that cannot be had."""
    someone: list[str] = []
    if os.geteuid() == 0:  # whom that limit does not hold
        if shutil.which("setpriv") is None:
            pytest.skip("running as root, and setpriv is not here to run as somebody else")
        someone = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
    python = [*someone, sys.executable, "-c"]
    probe = (
        f"import foiakit\n{ALONE.splitlines()[1]}\n{ALONE.splitlines()[2]}\nimport os\nos.fork()"
    )
    tried = subprocess.run([*python, probe], check=False, capture_output=True)
    if b"No module named foiakit" in tried.stderr:
        pytest.skip("the program is in a folder that another user cannot read")
    if b"BlockingIOError" not in tried.stderr:
        pytest.skip("no such limit can be set here")
    return subprocess.run(
        [*python, ALONE, *words], cwd=folder, capture_output=True, text=True, check=False
    )


def test_where_no_process_can_be_started_one_does_it_all(here: Path) -> None:
    opened_to_others(here)
    here.chmod(0o777)
    source(here / "more.ndjson", 30_000, 10).chmod(0o666)
    done = alone("import", "more.ndjson", folder=here)
    assert done.returncode == 0, done.stderr
    assert done.stderr.startswith("foiakit: more.ndjson: 30,000 new, 0 unchanged")
    assert_sound(here / "records.db")
    done = alone("export", "--format", "ids", folder=here)
    assert (done.returncode, done.stderr) == (0, "")
    done = alone("export", "--format", "ndjson", folder=here)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.count("\n") == 30_000


def test_where_no_process_can_be_started_a_pdf_says_so(here: Path) -> None:
    opened_to_others(here)
    here.chmod(0o777)
    papers = sorted((SHARED / "world" / "pdf").glob("*.pdf"))
    if not papers:
        pytest.skip("no PDFs are at hand")
    Path(shutil.copy(papers[0], here / "a.pdf")).chmod(0o666)
    done = alone("import", "a.pdf", folder=here)
    assert done.returncode == 1
    assert "a.pdf: the separate process that reads PDFs cannot start" in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.fixture
def no_room(here: Path) -> Iterator[Path]:
    """A disk of 64 KB for temporary files."""
    disk = here / "temporary"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(disk)]
    if os.geteuid() or not shutil.which("mount") or subprocess.run(mount, check=False).returncode:
        pytest.skip("a disk can be mounted by root only")
    yield disk
    subprocess.run(["umount", "-l", str(disk)], check=True)


def _wide(folder: Path) -> Path:
    """A database whose records do not fit SQLite's memory when they are sorted by their titles."""
    lines = (f'{{"title": "{number} {"x" * 3000}"}}\n' for number in range(2000))
    (folder / "wide.ndjson").write_text("".join(lines))
    assert foiakit("import", "-q", "wide.ndjson", folder=folder).returncode == 0
    return folder / "records.db"


@pytest.mark.parametrize(
    "words",
    [
        ["export", "--sort", "title", "-o", "out.csv"],
        ["import", "bad.csv", "--skipped", "skipped.csv"],
    ],
    ids=" ".join,
)
def test_a_disk_for_temporary_files_that_is_full_is_the_one_that_is_named(
    here: Path, no_room: Path, words: list[str]
) -> None:
    path = _wide(here) if "--sort" in words else None
    bad = "".join(f"{'t' * 100} {number},1975-99-99\n" for number in range(20_000))
    (here / "bad.csv").write_text(f"title,date\n{bad}")
    before = contents(path) if path else None
    done = foiakit(*words, folder=here, TMPDIR=str(no_room))
    assert done.returncode == 1, done.stderr
    assert (
        done.stderr.decode()
        .splitlines()[-1]
        .startswith(f"foiakit: {no_room}: the disk for temporary files is full")
    )
    if path:
        assert contents(path) == before
        assert not (here / "out.csv").exists()


def test_names_of_files_need_not_be_utf_8(few: Path, here: Path) -> None:
    odd = os.fsdecode(b"caf\xe9")
    shutil.copy(few, here / f"{odd}.db")
    (here / odd).mkdir()
    for words in (
        ["list"],
        ["edit", "1", "--notes", "x"],
        ["log"],
        ["export", "-o", f"{odd}/a.csv"],
        ["export", "-o", f"{odd}/a.xlsx"],
        ["export", "-o", f"{odd}/a.parquet"],
        ["export", "-o", f"{odd}/a.db"],
        ["export", "-o", f"{odd}/bag", "--format", "bagit"],
        ["merge", f"{odd}/a.db"],
        ["backup", f"{odd}/copy.db"],
        ["verify"],
    ):
        done = foiakit(*words, folder=here, FOIAKIT_DB=f"{odd}.db")
        assert done.returncode == 0, (words, done.stderr)
        if words[0] == "backup":
            assert done.stdout == b"caf\xe9/copy.db\n"
        else:
            done.stdout.decode()
