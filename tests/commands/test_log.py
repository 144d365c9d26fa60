"""The log on the command line: every change, newest first, as lines, tables and JSON."""

from __future__ import annotations

import json
import re
import sqlite3
from pathlib import Path

import pytest
from program import Run, bare, on_terminal

from foiakit.commands.reports.changes import log_output


@pytest.fixture
def edited(seven: Path, desk: Run) -> Path:
    assert desk("edit", "4", "--pages", "7", "--tag", "mine").code == 0
    assert desk("remove", "5", "--yes").code == 0
    return seven


def test_log_lists_every_change_newest_first(edited: Path, desk: Run) -> None:
    lines = [line.split("\t") for line in desk("log").out.splitlines()]
    assert [(line[0], *line[2:]) for line in lines] == [
        ("3", "1 removed", "foiakit remove 5 --yes"),
        ("2", "1 changed", "foiakit edit 4 --pages 7 --tag mine"),
        ("1", "7 added", "foiakit import docs/examples/ebb389.txt"),
    ]


def test_log_of_a_record_names_its_fields(edited: Path, desk: Run) -> None:
    lines = desk("log", "State 095538").out.splitlines()
    assert lines[1:4] == [
        "\trecord 4: changed", "\t  pages: 6 -> 7", '\t  tags: (empty) -> mine',
    ]  # fmt: skip
    assert [line.split("\t")[0] for line in lines if not line.startswith("\t")] == ["2", "1"]


def test_log_of_a_record_that_was_removed(edited: Path, desk: Run) -> None:
    assert "\trecord 5: removed" in desk("log", "5").out.splitlines()


def test_log_as_json_has_what_was_before_and_after(edited: Path, desk: Run) -> None:
    (change,) = json.loads(desk("log", "--change", "2", "--format", "json").out)
    assert (change["id"], change["changed"], change["undone"]) == (2, 1, None)
    (step,) = change["steps"]
    assert (step["record"], step["what"]) == (4, "changed")
    assert step["before"]["pages"] == 6
    assert step["after"]["pages"] == 7
    lines = desk("log", "--format", "ndjson").out.splitlines()
    assert [json.loads(line)["id"] for line in lines] == [3, 2, 1]


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        (["log", "--change", "9"], 3, "no change 9; foiakit log lists the changes"),
        (["log", "4", "--change", "1"], 2, "give a record or --change, not both"),
        (["log", "--format", "x"], 3, "no format called x; there are: table, plain, json, ndjson"),
        (["log", "1-3"], 2, "'1-3' means several records; name one"),
        (["log", "99"], 3, "there never was a record 99"),
        (["diff", "99"], 3, "there never was a record 99"),
        (["diff", "4", "--since", "9"], 3, "no change 9"),
        (["diff", "Lima 1"], 3, "no record with the message Lima 1"),
        (["undo", "9"], 3, "no change 9"),
        (["undo", "9" * 20], 3, "no change 999"),
        (["log", "--change", "9" * 20], 3, "no change 999"),
        (["restore", "4", "--to", "9" * 20], 3, "no change 999"),
        (["date", "Kabul 1", "--year", "9" * 20], 2, "is not between 1000 and 9999"),
        (["seen", "9" * 20, "missing-pages", "--reason", "x"], 2, "too many digits"),
        (["seen", "Lima 1", "missing-pages", "--reason", "x"], 3, "no record with the message"),
        (["restore", "99"], 3, "there never was a record 99"),
        (["restore", "4", "--to", "9"], 3, "no change 9"),
        (["restore", "4"], 3, "change 1 is the first that the log knows of record 4"),
        (["restore", "4", "--to", "0"], 3, "record 4 was not there after change 0"),
        (["verify", "--format", "x"], 3, "no format called x; there are: plain, json"),
        (["log", "--db", "none.db"], 5, "there is no database here"),
        (["undo", "--db", "none.db"], 5, "there is no database here"),
    ],
    ids=lambda words: " ".join(words) if isinstance(words, list) else None,
)
def test_what_cannot_be_is_an_error_of_one_line(
    seven: Path, desk: Run, words: list[str], code: int, sentence: str
) -> None:
    done = desk(*words)
    assert done.code == code
    assert sentence in done.err
    assert done.out == ""


def test_a_table_of_a_large_change_has_its_beginning_and_plain_lines_all_of_it(
    seven: Path, desk: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(log_output, "LINES", 3)
    assert desk("edit", "--all", "--tag", "mine").code == 0
    table = desk("log", "--change", "2", "--format", "table").out
    assert "... and more; --format plain has all of it" in table
    assert table.count("changed") == 1 + 2  # its number in words, and two of seven records
    assert desk("log", "--change", "2").out.count(": changed") == 7


def test_the_log_looks_right_at_80_columns(edited: Path) -> None:
    shown = re.sub(r"\x1b\[[0-9;]*m", "", on_terminal("log", NO_COLOR="1"))
    assert all(len(line.rstrip("\r")) <= 80 for line in shown.split("\n"))
    assert "Change  When (UTC)" in shown
    assert "foiakit edit 4 --pages 7 --tag mine" in shown


def test_the_log_is_read_at_40_columns(edited: Path, desk: Run) -> None:
    desk("edit", "7", "--notes", "Longer than a narrow terminal has columns.")
    lines = [line.rstrip() for line in bare(on_terminal("log", columns=40))]
    assert max(map(len, lines)) <= 40
    at = lines.index("  foiakit remove 5 --yes")
    assert re.fullmatch(r"3  [\d-]{10} [\d:]{8}  1 removed", lines[at - 1])
    lines = [line.rstrip() for line in bare(on_terminal("log", "7", columns=40))]
    assert max(map(len, lines)) <= 40
    at = lines.index("  record 7: changed")
    assert lines[at + 1].startswith("    notes: ")
    assert lines[at + 2].startswith("    ")


def test_a_single_change_is_not_counted_as_one_of_several(edited: Path) -> None:
    assert "there are more" not in on_terminal("log", "--change", "2")
    assert "there are more" in on_terminal("log", "--limit", "2")


def test_what_was_typed_is_text_in_the_log(seven: Path, desk: Run) -> None:
    desk("edit", "4", "--title", "[/b] [red]x\x1b[2J")
    assert "\x1b[2J" not in desk("log").out
    assert "\x1b[2J" not in on_terminal("log", NO_COLOR="1")
    assert "[/b] [red]x" in on_terminal("log", NO_COLOR="1")


def test_a_record_that_another_program_removed_is_not_reported_as_unknown(
    seven: Path, desk: Run
) -> None:
    with sqlite3.connect(seven) as other:
        other.execute("DELETE FROM records WHERE id = 2")
    other.close()
    for words in (["restore", "2"], ["restore", "2", "--to", "1"], ["diff", "2"]):
        done = desk(*words)
        assert (done.code, done.out) == (3, "")
        assert "record 2 was deleted by another program; only a backup" in done.err


def test_what_came_back_is_not_taken_for_what_came_in(edited: Path, desk: Run) -> None:
    desk("restore", "5")
    again = desk("restore", "5")
    assert again.code == 3
    assert "record 5 was not there before change 4 put it back; name a later version" in again.err
    assert desk("restore", "5", "--to", "1").code == 0


@pytest.mark.parametrize("command", ["log", "list", "export", "stats", "search bin", "wanted"])
def test_a_number_too_high_for_the_machine_is_only_a_high_one(
    seven: Path, desk: Run, command: str
) -> None:
    done = desk(*command.split(), "--limit", "9" * 20, "--wait", "1e400")
    assert done.code == 0, done.err
    assert done.out == desk(*command.split()).out
