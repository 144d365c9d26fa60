"""Ids as people type them: one, a list, standard input; an id that does not exist is exit 3."""

from __future__ import annotations

from pathlib import Path

import pytest
from program import Run

MISSING = [
    ["list", "99"], ["list", "4", "99"], ["list", "4,99"], ["list", "90-99"],
    ["list", "Kabul 00001"], ["export", "99"], ["stats", "99"], ["timeline", "99"],
    ["check", "99"], ["wanted", "99"],
    ["cite", "99"], ["cite", "4,99"], ["cite", "99", "--classification", "secret"],
    ["edit", "99", "--tag", "x"], ["remove", "99", "--yes"], ["show", "99"], ["show", "4,99"],
    ["refs", "99"], ["thread", "99"], ["read", "99"], ["date", "99"], ["diff", "99"],
    ["log", "99"], ["save", "x", "99"],
]  # fmt: skip


@pytest.mark.parametrize("words", MISSING, ids=" ".join)
def test_an_id_that_is_asked_for_and_not_there_is_exit_3(
    words: list[str], desk: Run, seven: Path
) -> None:
    done = desk(*words)
    assert (done.code, done.out) == (3, "")
    assert "99" in done.err or "Kabul" in done.err


def test_a_record_that_filters_leave_out_is_an_empty_answer(desk: Run, seven: Path) -> None:
    done = desk("list", "4", "--classification", "top secret")
    assert (done.code, done.out) == (0, "")
    assert "no records match these filters" in done.err


@pytest.mark.parametrize("command", ["list", "cite", "export", "show"])
def test_ids_may_be_a_list_with_commas(command: str, desk: Run, seven: Path) -> None:
    listed, each = desk(command, "4,5,1-2"), desk(command, "4", "5", "1-2")
    assert listed == each
    assert listed.code == 0
    assert listed.out


def test_a_list_on_standard_input_has_comments_and_its_errors_name_the_line(
    desk: Run, seven: Path
) -> None:
    done = desk("cite", "-", stdin="# chapter 2\n4  # the cable\n\n5,1-2\n")
    assert done == desk("cite", "4", "5", "1-2")
    done = desk("cite", "-", stdin="4\n# none\n99\n5\n")
    assert (done.code, done.out) == (3, "")
    assert "standard input:3: " in done.err
    assert "no record 99" in done.err
