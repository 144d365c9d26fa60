"""`foiakit remove`: only what was named, only when it is confirmed, and never for good."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from program import Run


def ids(desk: Run) -> list[int]:
    return sorted(record["id"] for record in json.loads(desk("list", "--format", "json").out))


def test_a_dry_run_names_what_would_go_and_removes_nothing(desk: Run, seven: Path) -> None:
    done = desk("remove", "3", "--dry-run")
    assert (done.code, done.out) == (0, "")
    assert "would remove 3 (Islamabad 04450)" in done.err
    assert ids(desk) == [1, 2, 3, 4, 5, 6, 7]


def test_without_a_terminal_it_has_to_be_confirmed_with_an_option(desk: Run, seven: Path) -> None:
    before = seven.read_bytes()
    done = desk("remove", "3")
    assert done.code == 2
    assert "use --yes" in done.err
    assert seven.read_bytes() == before


def test_what_is_removed_can_be_brought_back(desk: Run, seven: Path) -> None:
    assert "1 removed: 3 (Islamabad 04450)" in desk("remove", "3", "--yes").err
    assert ids(desk) == [1, 2, 4, 5, 6, 7]
    assert desk("undo").code == 0
    assert ids(desk) == [1, 2, 3, 4, 5, 6, 7]


def test_filters_choose_and_an_id_is_not_used_again(desk: Run, seven: Path) -> None:
    assert desk("remove", "--from", "2010", "--yes").code == 0
    assert ids(desk) == [1, 2, 3, 4, 5]
    assert desk("add", "--title", "New").out == "8\n"


@pytest.mark.parametrize(("words", "code"), [(["30", "--yes"], 3), (["--yes"], 2)])
def test_nothing_is_removed_by_a_wrong_command_line(
    desk: Run, seven: Path, words: list[str], code: int
) -> None:
    before = seven.read_bytes()
    assert desk("remove", *words).code == code
    assert seven.read_bytes() == before
