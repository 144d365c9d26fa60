"""The log on the command line: what was done, taken back, restored and proved."""

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


def test_log_tells_every_change_newest_first(edited: Path, desk: Run) -> None:
    lines = [line.split("\t") for line in desk("log").out.splitlines()]
    assert [(line[0], *line[2:]) for line in lines] == [
        ("3", "1 removed", "foiakit remove 5 --yes"),
        ("2", "1 changed", "foiakit edit 4 --pages 7 --tag mine"),
        ("1", "7 added", "foiakit import docs/examples/ebb389.txt"),
    ]


def test_log_of_a_record_tells_its_fields(edited: Path, desk: Run) -> None:
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


def test_diff_shows_each_field_as_it_was_and_as_it_is(edited: Path, desk: Run) -> None:
    assert desk("diff", "4").out == "pages\t6\t7\ntags\t(empty)\tmine\n"
    since = desk("diff", "4", "--since", "2")
    assert (since.out, since.err) == ("", "foiakit: record 4 has not changed since change 2\n")
    steps = json.loads(desk("diff", "5", "--format", "json").out)
    assert steps["removed"] is True
    assert steps["fields"]["head"] == {"before": "ISAF - RC East OSINT Summary", "now": None}


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


def test_restore_brings_a_removed_record_back_under_its_id(edited: Path, desk: Run) -> None:
    assert desk("restore", "5").err == "foiakit: restored record 5 to its state after change 2\n"
    assert desk("cite", "5").code == 0
    assert desk("restore", "4", "--to", "1").code == 0
    assert desk("diff", "4").out == ""
    assert "already" in desk("restore", "4", "--to", "1").err


def test_verify_says_that_all_is_sound_and_names_what_is_not(edited: Path, desk: Run) -> None:
    done = desk("verify")
    assert done.code == 0
    lines = dict(line.split("\t") for line in done.out.splitlines())
    assert len(lines.pop("seal")) == 64
    assert set(lines.values()) == {"ok"}
    connection = sqlite3.connect(edited)
    connection.execute("UPDATE records SET pages = 99 WHERE id = 4")
    connection.commit()
    connection.close()
    done = desk("verify")
    assert done.code == 1
    assert "records\trecord 4 was altered without foiakit" in done.out.splitlines()
    report = json.loads(desk("verify", "--format", "json").out)
    assert report["sound"] is False
    assert report["proofs"]["records"] == [
        {"what": "record 4 was altered without foiakit", "record": 4}
    ]
    accepted = desk("verify", "--accept")
    assert accepted.code == 0
    assert desk("log").out.splitlines()[0].endswith("\tno records changed\tfoiakit verify --accept")


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
