"""A file or a folder appears whole or not at all, and replaces only what it was made to replace."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from foiakit.errors import CannotWrite, Usage
from foiakit.system.atomic_files import atomic_path


def left(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def write(
    path: str, text: str, meanwhile: Callable[[], object] | None = None, **options: Any
) -> None:
    """Write *text* to *path*; *meanwhile* is what another program does before it is moved there."""
    with atomic_path(path, **options) as made:
        Path(made).write_text(text)
        if meanwhile:
            meanwhile()


def make_folder(path: str) -> None:
    with atomic_path(path) as made:
        Path(made).mkdir()
        (Path(made) / "a").touch()


def test_a_file_appears_when_it_is_whole(here: Path) -> None:
    with atomic_path("new") as made:
        Path(made).write_text("whole")
        assert not Path("new").exists()
    assert Path("new").read_text() == "whole"
    assert left(here) == ["new"]


@pytest.mark.parametrize("problem", [ValueError, KeyboardInterrupt])
def test_what_fails_leaves_nothing_and_what_was_there_stays(
    here: Path, problem: type[BaseException]
) -> None:
    def fail() -> None:
        raise problem

    Path("old").write_text("precious")
    with pytest.raises(problem):
        write("old", "half", fail, replaces=os.lstat("old"))
    assert Path("old").read_text() == "precious"
    assert left(here) == ["old"]


def test_a_replaced_file_keeps_its_mode(here: Path) -> None:
    Path("old").write_text("old")
    Path("old").chmod(0o640)
    write("old", "new", replaces=os.lstat("old"))
    assert Path("old").read_text() == "new"
    assert stat.S_IMODE(os.lstat("old").st_mode) == 0o640


def test_a_file_that_appears_meanwhile_is_left_alone(here: Path) -> None:
    with pytest.raises(Usage, match="mine already exists"):
        write("new", "ours", lambda: Path("new").write_text("theirs"), name="mine")
    assert Path("new").read_text() == "theirs"
    assert left(here) == ["new"]


def test_a_file_that_was_changed_meanwhile_is_left_alone(here: Path) -> None:
    Path("old").write_text("old")
    with pytest.raises(Usage, match="in the meantime"):
        write("old", "ours", lambda: Path("old").write_text("theirs"), replaces=os.lstat("old"))
    assert Path("old").read_text() == "theirs"


def test_a_folder_appears_whole_and_never_in_the_place_of_another(here: Path) -> None:
    make_folder("box")
    assert left(here / "box") == ["a"]
    with pytest.raises(Usage, match="box already exists"):
        make_folder("box")
    assert left(here) == ["box"]


def test_a_missing_folder_is_named_as_the_person_named_it(here: Path) -> None:
    with pytest.raises(CannotWrite, match="there is no folder no"):
        write(str(here / "no" / "new"), "text", name="no/new")
