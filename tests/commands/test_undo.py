"""`foiakit undo`: one change at a time; it says what it would do, and what prevents it."""

from __future__ import annotations

import json
import re
import sqlite3
from pathlib import Path

import pytest
from program import Run


@pytest.fixture
def edited(seven: Path, desk: Run) -> Path:
    assert desk("edit", "4", "--pages", "7", "--tag", "mine").code == 0
    assert desk("remove", "5", "--yes").code == 0
    return seven


def test_undo_goes_back_a_change_at_a_time_and_says_how_to_do_it_again(
    edited: Path, desk: Run
) -> None:
    assert desk("undo").err == (
        "foiakit: undid change 3: foiakit remove 5 --yes (1 added); to redo it: foiakit undo 4\n"
    )
    assert "undid change 2" in desk("undo").err
    assert json.loads(desk("show", "4", "--format", "json").out)[0]["pages"] == 6
    assert "undid change 1" in desk("undo").err
    assert desk("list").out == ""
    assert "nothing to undo" in desk("undo").err
    assert desk("undo", "6").code == 0
    assert len(desk("list").out.splitlines()) == 7
    assert "(undone by 4)" in desk("log").out
    assert "foiakit undo (undid 3)" in desk("log").out


def test_a_long_command_is_whole_in_the_log_and_short_in_what_undo_says(
    seven: Path, desk: Run
) -> None:
    desk("edit", "4", "--notes", "word " * 500)
    assert "word " * 500 in desk("log").out
    message = desk("undo").err
    assert len(message) < 400
    assert "characters) (1 changed); to redo it: foiakit undo 3" in message


def test_a_dry_run_of_undo_says_what_it_would_do_and_whether_it_can(
    edited: Path, desk: Run
) -> None:
    before = edited.read_bytes()
    assert desk("undo", "--dry-run").err == (
        "foiakit: would undo change 3: foiakit remove 5 --yes (1 removed)\n"
    )
    refused = desk("undo", "1", "--dry-run")
    assert refused.code == 1
    assert "altered again by change" in refused.err
    assert "would restore record 5" in desk("restore", "5", "--dry-run").err
    assert edited.read_bytes() == before


def test_undo_of_what_another_program_altered_says_which_change_and_every_way_on(
    seven: Path, desk: Run
) -> None:
    for record, pages in (("4", "7"), ("5", "8")):
        assert desk("edit", record, "--pages", pages).code == 0
    other = sqlite3.connect(seven)
    other.execute("UPDATE records SET pages = 11 WHERE id = 5")
    other.commit()
    other.close()
    refused = desk("undo")
    assert (refused.code, refused.out) == (1, "")
    (line,) = refused.err.splitlines()
    assert "change 3 cannot be undone: record 5 is not as it left it" in line
    ways = re.findall(r"foiakit (\w+(?: \d+)?)", line.removeprefix("foiakit:"))
    assert ways == ["verify", "restore 5", "undo 2"]
    assert "record 5 was altered without foiakit" in desk("verify").out
    assert "undid change 2" in desk("undo", "2").err
    assert "undo 1" in desk("undo").err
    assert desk("restore", "5").code == 0
    assert desk("verify").code == 0
    # To take that back brings back what the other program did, and the ways on are the same.
    assert "undid change 5" in desk("undo").err
    assert "restore 5" in desk("undo").err


def test_undo_of_what_no_record_is_names_no_record_to_restore(seven: Path, desk: Run) -> None:
    assert desk("save", "mine", "--post", "Kabul").code == 0
    other = sqlite3.connect(seven)
    other.execute("UPDATE selections SET arguments = '{}'")
    other.commit()
    other.close()
    refused = desk("undo").err
    assert "change 2 cannot be undone" in refused
    assert "foiakit undo 1 undoes" in refused
    assert "restore" not in refused
