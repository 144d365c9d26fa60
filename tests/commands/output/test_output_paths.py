"""Every option that names an output file, against everything that may be at that path.

The rules are in docs/export.md, "Where files are written".
"""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
import sys
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from program import Run

from foiakit.errors import CannotWrite
from foiakit.system import atomic_files

TEXT, FILE, DATABASE, FOLDER = "text", "file", "database", "folder"
BAD = "title,date\nA,never\n"


class Option(NamedTuple):
    """A command line that writes to the path put after it, and what it writes."""

    words: list[str]
    kind: str


OPTIONS = {
    "export csv": Option(["export", "--format", "csv", "--output"], TEXT),
    "export gzip": Option(["export", "--gzip", "--output"], TEXT),
    "export xlsx": Option(["export", "--format", "xlsx", "--output"], FILE),
    "export parquet": Option(["export", "--format", "parquet", "--output"], FILE),
    "export sqlite": Option(["export", "--format", "sqlite", "--output"], DATABASE),
    "export bagit": Option(["export", "--format", "bagit", "--output"], FOLDER),
    "export partition": Option(
        ["export", "--format", "parquet", "--partition", "year", "--output"], FOLDER
    ),
    "timeline svg": Option(["timeline", "--format", "svg", "--output"], TEXT),
    "timeline counts": Option(["timeline", "--by", "year", "--format", "csv", "--output"], TEXT),
    "import --skipped": Option(["import", "bad.csv", "--skipped"], TEXT),
    "import --save-mapping": Option(["import", "bad.csv", "--save-mapping"], TEXT),
    "backup": Option(["backup"], DATABASE),
}
PACKAGES = {"export xlsx": "openpyxl", "export parquet": "pyarrow", "export partition": "pyarrow"}
Entry = tuple[int, int, bytes | str | None]


@pytest.fixture(params=OPTIONS)
def option(request: pytest.FixtureRequest) -> Option:
    """Each option in turn."""
    package = PACKAGES.get(request.param)
    if package and not find_spec(package):
        pytest.skip(f"needs {package}")
    return OPTIONS[request.param]


@pytest.fixture
def folder(seven: Path) -> Path:
    """A folder with a database, another database, a source and files that people own."""
    Path("bad.csv").write_text(BAD)
    shutil.copy("records.db", "other.db")
    Path("old").write_text("precious")
    Path("empty").mkdir()
    return seven.parent


def entries(folder: Path) -> dict[str, Entry]:
    """Everything in *folder*: mode, inode, and what a file or a link holds."""
    found: dict[str, Entry] = {}
    for path in sorted(folder.rglob("*")):
        status = path.lstat()
        content: bytes | str | None = None
        if stat.S_ISLNK(status.st_mode):
            content = os.readlink(path)
        elif stat.S_ISREG(status.st_mode):
            content = path.read_bytes()
        found[str(path.relative_to(folder))] = (status.st_mode, status.st_ino, content)
    return found


def link(target: str) -> Callable[[], str]:
    def make() -> str:
        Path("link").symlink_to(target)
        return "link"

    return make


def hard_link(target: str) -> Callable[[], str]:
    def make() -> str:
        os.link(target, "second-name")
        return "second-name"

    return make


def log(name: str) -> Callable[[], str]:
    def make() -> str:
        Path(name).write_bytes(b"x" * 40)
        return name

    return make


def linked_log() -> str:
    Path("records.db-shm").write_bytes(b"")
    return link("records.db-shm")()


def read_only() -> str:
    Path("old").chmod(0o444)
    return "old"


def linked_read_only() -> str:
    read_only()
    return link("old")()


def same(name: str) -> Callable[[], str]:
    return lambda: name


NEVER: dict[str, Callable[[], str]] = {
    "the database": same("records.db"),
    "the database by another path": same("empty/../records.db"),
    "a link to the database": link("records.db"),
    "a hard link to the database": hard_link("records.db"),
    "where its -wal would be": same("records.db-wal"),
    "where its -shm would be": same("records.db-shm"),
    "where its -journal would be": same("records.db-journal"),
    "a link to its -wal": link("records.db-wal"),
    "a link to its -shm": linked_log,
    "another database's -wal": same("other.db-wal"),
    "another database's -journal": same("other.db-journal"),
    "a folder": same("empty"),
    "a link to a folder": link("empty"),
    "a link to nothing": link("nothing"),
    "a link to itself": link("link"),
    "a read-only file": read_only,
    "a link to a read-only file": linked_read_only,
    "a folder that is missing": same("missing/x"),
    "a path through a file": same("old/x"),
}
NEVER_BY_AN_IMPORT: dict[str, Callable[[], str]] = {
    "the source": same("bad.csv"),
    "a link to the source": link("bad.csv"),
    "a hard link to the source": hard_link("bad.csv"),
}


@pytest.mark.parametrize("yes", [[], ["--yes"]], ids=["", "yes"])
@pytest.mark.parametrize("hazard", NEVER)
def test_what_may_never_be_replaced_stays_and_nothing_is_left(
    folder: Path, desk: Run, option: Option, hazard: str, yes: list[str]
) -> None:
    path = NEVER[hazard]()
    if option.words == ["backup"] and os.path.isdir(path):
        pytest.skip("a backup into a folder gets a name there")
    before = entries(folder)
    done = desk(*option.words, path, *yes)
    assert done.code in {1, 2}, done
    assert done.err.count("\n") == 1
    assert entries(folder) == before


@pytest.mark.parametrize("yes", [[], ["--yes"]], ids=["", "yes"])
@pytest.mark.parametrize("words", [["--skipped"], ["--save-mapping"]])
@pytest.mark.parametrize("hazard", NEVER_BY_AN_IMPORT)
def test_an_import_never_replaces_what_it_reads(
    folder: Path, desk: Run, words: list[str], hazard: str, yes: list[str]
) -> None:
    path = NEVER_BY_AN_IMPORT[hazard]()
    before = entries(folder)
    assert desk("import", "bad.csv", *words, path, *yes).code == 2
    assert desk("import", "-", *words, "records.db", *yes, stdin=BAD).code == 2
    assert entries(folder) == before


def test_another_database_is_replaced_only_by_a_database_and_with_yes(
    folder: Path, desk: Run, option: Option
) -> None:
    before = entries(folder)
    assert desk(*option.words, "other.db").code == 2
    assert entries(folder) == before
    done = desk(*option.words, "other.db", "--yes")
    if option.kind == DATABASE:
        assert done.code == 0, done
        assert desk("verify", "--db", "other.db").code == 0
    else:
        assert done.code == 2
        assert entries(folder) == before


@pytest.mark.parametrize("make", [same("old"), link("old")], ids=["file", "link"])
@pytest.mark.parametrize("mode", [0o600, 0o664])
def test_an_existing_file_is_replaced_with_yes_and_keeps_its_mode(
    folder: Path, desk: Run, option: Option, make: Callable[[], str], mode: int
) -> None:
    Path("old").chmod(mode)
    path = make()
    before = entries(folder)
    done = desk(*option.words, path)
    assert done.code == 2
    assert "already exists" in done.err
    assert entries(folder) == before
    done = desk(*option.words, path, "--yes")
    if option.kind == FOLDER:
        assert done.code == 2
        assert entries(folder) == before
        return
    assert done.code in {0, 4}, done
    assert stat.S_IMODE(Path("old").stat().st_mode) == mode
    assert Path("old").read_bytes() != b"precious"
    after = entries(folder)
    assert after.keys() == before.keys()
    assert after.get("link") == before.get("link")


@pytest.mark.parametrize("mask", [0o022, 0o077, 0o002], ids=oct)
def test_a_new_file_has_the_mode_that_the_umask_says(
    folder: Path, desk: Run, option: Option, mask: int
) -> None:
    names = set(os.listdir())
    before = os.umask(mask)
    try:
        done = desk(*option.words, "new")
    finally:
        os.umask(before)
    assert done.code in {0, 4}, done
    assert set(os.listdir()) == names | {"new"}
    for path in (Path("new"), *Path("new").rglob("*")):
        expected = (0o777 if path.is_dir() else 0o666) & ~mask
        assert stat.S_IMODE(path.stat().st_mode) == expected or path.name == "new", path
    if option.kind != FOLDER:
        assert stat.S_IMODE(Path("new").stat().st_mode) == 0o666 & ~mask


def device() -> str:
    try:
        os.mknod("device", 0o666 | stat.S_IFCHR, os.makedev(1, 3))  # one's own null device
    except PermissionError:
        pytest.skip("only root can make a device")
    return "device"


def linked_device() -> str:
    device()
    return link("device")()


@pytest.mark.parametrize("make", [device, linked_device], ids=["device", "link"])
def test_a_device_is_written_into_or_refused_and_stays(
    folder: Path, desk: Run, option: Option, make: Callable[[], str]
) -> None:
    path = make()
    before = entries(folder)
    done = desk(*option.words, path)
    assert done.code in ({0, 4} if option.kind == TEXT else {2}), done
    assert entries(folder).keys() == before.keys()
    assert entries(folder)["device"] == before["device"]


@pytest.mark.parametrize("is_link", [False, True], ids=["fifo", "link"])
def test_a_fifo_is_written_into_or_refused_and_stays(
    folder: Path, desk: Run, option: Option, is_link: bool
) -> None:
    os.mkfifo("fifo")
    path = link("fifo")() if is_link else "fifo"
    before = entries(folder)
    reader = os.open("fifo", os.O_RDONLY | os.O_NONBLOCK)
    try:
        done = desk(*option.words, path)
        read = os.read(reader, 65536)
    finally:
        os.close(reader)
    assert (done.code in {0, 4}) is (option.kind == TEXT), done
    assert bool(read) is (option.kind == TEXT)
    assert entries(folder)["fifo"] == before["fifo"]


DESCRIPTORS = ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1", "link-to-link"]


@pytest.mark.parametrize(
    ("path", "append"), [*((path, False) for path in DESCRIPTORS), ("/dev/stdout", True)]
)
def test_an_open_descriptor_is_written_into_or_refused_and_stays(
    folder: Path, option: Option, path: str, append: bool
) -> None:
    Path("own-link").symlink_to("/proc/self/fd/1")
    Path("link-to-link").symlink_to("own-link")
    Path("out").write_bytes(b"before\n" if append else b"")
    links = {one: os.readlink(one) for one in ("/dev/stdout", "own-link", "link-to-link")}
    names = set(os.listdir())
    with open("out", "ab" if append else "wb") as out:
        done = subprocess.run(
            [sys.executable, "-m", "foiakit", *option.words, path],
            stdout=out,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert {one: os.readlink(one) for one in links} == links
    assert set(os.listdir()) == names
    written = Path("out").read_bytes()
    assert written.startswith(b"before\n") or not append
    assert (done.returncode in {0, 4}) is (option.kind == TEXT), done
    assert (len(written) > 7) is (option.kind == TEXT)


def test_a_descriptor_that_is_not_open_or_is_foiakits_own_is_refused(
    folder: Path, option: Option
) -> None:
    before = entries(folder)
    for number in (3, 4):
        done = subprocess.run(
            [sys.executable, "-m", "foiakit", *option.words, f"/dev/fd/{number}"],
            capture_output=True,
            check=False,
        )
        assert done.returncode in {1, 2}, done
        assert done.stderr.count(b"\n") == 1
    assert entries(folder) == before


def test_a_closed_standard_output_is_refused_by_its_path_too(folder: Path, option: Option) -> None:
    before = entries(folder)
    words = [sys.executable, "-m", "foiakit", *option.words, "/dev/stdout"]
    done = subprocess.run(
        ["/bin/sh", "-c", 'exec "$@" >&-', "sh", *words], capture_output=True, check=False
    )
    assert done.returncode in {1, 2}, done
    assert entries(folder) == before


def test_a_descriptor_of_the_database_is_refused(folder: Path, option: Option) -> None:
    before = entries(folder)
    with open("records.db", "ab") as out:
        done = subprocess.run(
            [sys.executable, "-m", "foiakit", *option.words, "/dev/stdout", "--yes"],
            stdout=out,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 2, done
    assert entries(folder) == before


@pytest.mark.parametrize("log", ["wal", "shm", "journal"])
@pytest.mark.parametrize("through", ["file", "link"])
def test_a_log_left_at_a_databases_new_place_is_refused(
    folder: Path, desk: Run, option: Option, log: str, through: str
) -> None:
    if option.kind != DATABASE:
        pytest.skip("SQLite never opens this file")
    Path("copy.db").write_bytes(b"")
    Path(f"copy.db-{log}").write_bytes(b"x" * 5000)
    path = "copy.db" if through == "file" else link("copy.db")()
    before = entries(folder)
    done = desk(*option.words, path, "--yes")
    assert done.code == 2
    assert f"copy.db-{log}" in done.err
    assert entries(folder) == before


def test_a_file_that_appears_while_the_command_runs_is_left_alone(
    folder: Path, desk: Run, option: Option, monkeypatch: pytest.MonkeyPatch
) -> None:
    """For a free name and for a file to be replaced alike: another file is there at the end."""
    if option.kind == FOLDER:
        pytest.skip("a folder replaces nothing")
    for path in ("new", "old"):
        mine = atomic_files._move

        def meanwhile(*arguments: Any, path: str = path, mine: Any = mine) -> None:
            Path(path).unlink(missing_ok=True)
            Path("theirs").write_text("somebody else's")
            Path("theirs").rename(path)
            mine(*arguments)

        with monkeypatch.context() as patch:
            patch.setattr(atomic_files, "_move", meanwhile)
            done = desk(*option.words, path, "--yes")
        assert done.code == 2, done
        assert Path(path).read_text() == "somebody else's"
        assert not list(folder.glob(".foiakit-*"))


def test_temporary_files_have_names_nobody_can_guess_in_a_folder_of_their_own(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = set()
    for _ in range(20):
        with atomic_files.atomic_path(str(here / "x"), name="x") as path:
            private = Path(path).parent
            assert stat.S_IMODE(private.stat().st_mode) == 0o700
            assert private.parent == here
            assert len(private.name) >= 32
            seen.add(private.name)
            Path(path).write_text("x")
        (here / "x").unlink()
    assert len(seen) == 20
    # Even a guessed name is not followed.
    (here / "elsewhere").mkdir()
    monkeypatch.setattr(os, "urandom", bytes)
    (here / f".foiakit-{'00' * 16}").symlink_to("elsewhere")
    with pytest.raises(CannotWrite), atomic_files.atomic_path(str(here / "x")):
        pass
    assert not list((here / "elsewhere").iterdir())
