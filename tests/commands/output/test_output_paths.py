"""Every option that names an output file, against everything that may be at that path.

The rules are in docs/export.md, "Where files are written".
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from output_options import (
    BAD,
    DATABASE,
    FOLDER,
    Option,
    entries,
    link,
)
from program import Run

from foiakit.errors import CannotWrite
from foiakit.system import atomic_files


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


@pytest.mark.parametrize("name", ["notes", "new"])
def test_a_folder_of_notes_where_nothing_may_be_written_is_refused_before_the_work(
    desk: Run, seven: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    Path("notes").mkdir()
    monkeypatch.setattr(os, "access", lambda *_, **__: False)
    done = desk("export", "--format", "obsidian", "--output", name)
    assert (done.code, done.err) == (
        1,
        f"foiakit: {name}: cannot be written: Permission denied; nothing was changed."
        " Allow writing there, or name another path\n",
    )
