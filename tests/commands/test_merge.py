"""``foiakit merge``: another person's database comes in, and every difference is said."""

from __future__ import annotations

import json
import shutil
import sqlite3
from pathlib import Path

import pytest
from program import Run

from foiakit.store.file import connection


@pytest.fixture
def two(seven: Path, desk: Run) -> Path:
    """Our seven documents and another person's copy: a new document, and edits on both sides."""
    shutil.copy(seven, "other.db")
    desk("edit", "4", "--notes", "ours")
    desk("edit", "5", "--db", "other.db", "--pages", "9")
    desk("edit", "7", "--title", "One")
    desk("edit", "7", "--db", "other.db", "--title", "Two")
    desk("add", "--db", "other.db", "--title", "Typed by hand", "--message", "Kabul 01234")
    return seven


def title(desk: Run, number: int) -> str | None:
    (record,) = json.loads(desk("show", str(number), "--format", "json").out)
    found: str | None = record["title"]
    return found


REPORTED = """\
foiakit: other.db:5: record 5: pages: yours: (empty); theirs: 9 (edited only there)
foiakit: other.db:7: record 7: title: yours: 'One'; theirs: 'Two' (edited on both sides)
foiakit: other.db: 1 new, 4 unchanged, 1 edited only here, 1 edited only there, not taken, \
1 edited on both sides, not taken
foiakit: use --on-change update to take theirs
"""


def test_what_is_new_is_added_and_what_differs_is_reported(two: Path, desk: Run) -> None:
    other = Path("other.db").read_bytes()
    assert desk("merge", "other.db") == (0, "", REPORTED)
    assert title(desk, 7) == "One"
    assert title(desk, 8) == "Typed by hand"
    assert Path("other.db").read_bytes() == other
    assert sorted(file.name for file in two.parent.iterdir()) == ["other.db", "records.db"]


def test_merged_again_there_is_nothing_new(two: Path, desk: Run) -> None:
    desk("merge", "other.db", "--on-change", "update")
    done = desk("merge", "other.db", "--on-change", "update")
    assert done == (0, "", "foiakit: other.db: 0 new, 7 unchanged, 1 edited only here\n")


def test_a_dry_run_says_the_same_and_writes_nothing(two: Path, desk: Run) -> None:
    before = two.read_bytes()
    done = desk("merge", "other.db", "--dry-run")
    assert done == (0, "", f"{REPORTED}foiakit: a dry run: nothing was written\n")
    assert two.read_bytes() == before


def test_the_report_is_json_on_stdout(two: Path, desk: Run) -> None:
    done = desk("merge", "other.db", "--report", "json")
    assert (done.code, done.err) == (0, "")
    report = json.loads(done.out)
    assert (report["new"], report["unchanged"], report["kept"], report["conflicting"]) == (
        1,
        4,
        1,
        1,
    )
    assert report["disagreements"][1] == {
        "what": "record", "name": 7, "field": "title", "here": "One", "there": "Two",
        "edited": "both", "where": "other.db:7",
    }  # fmt: skip
    assert report["likenesses"] == []


def test_quiet_says_nothing(two: Path, desk: Run) -> None:
    assert desk("merge", "other.db", "-q") == (0, "", "")


def test_error_is_exit_4_and_changes_nothing(two: Path, desk: Run) -> None:
    done = desk("merge", "other.db", "--on-change", "error")
    assert done.code == 4
    assert "other.db:5: record 5 differs here: pages" in done.err
    assert desk("list", "--format", "ids").out.split() == ["1", "2", "3", "4", "5", "6", "7"]


def test_a_message_that_both_typed_is_reported(seven: Path, desk: Run) -> None:
    for db in ("records.db", "other.db"):
        desk("import", "--db", db, "-q", "-", "--format", "csv", stdin="title\nx\n")
        desk("add", "--db", db, "--message", "Kabul 01234", "--date", "1979-11-04")
    done = desk("merge", "other.db")
    assert (
        "other.db:2: Kabul 01234 of 1979: possibly the same as record 9; both are kept" in done.err
    )


@pytest.mark.parametrize(
    ("other", "code", "message"),
    [
        ("none.db", 3, "none.db: no such file"),
        ("records.db", 2, "records.db is the database itself"),
        ("alias.db", 2, "alias.db is the database itself"),
        ("text.db", 5, "text.db: not a foiakit database"),
        ("theirs.db", 5, "theirs.db: not a foiakit database: another program made it"),
        ("newer.db", 5, "made by a newer foiakit"),
        ("broken.db", 5, "broken.db: damaged"),
    ],
)
def test_another_file_that_will_not_do_is_named_and_nothing_changes(
    seven: Path, desk: Run, other: str, code: int, message: str
) -> None:
    Path("alias.db").symlink_to("records.db")
    Path("text.db").write_text("no database at all " * 10)
    with sqlite3.connect("theirs.db") as theirs:
        theirs.execute("CREATE TABLE theirs (x)")
    shutil.copy(seven, "newer.db")
    with sqlite3.connect("newer.db") as newer:
        newer.execute("PRAGMA user_version = 1000")
    shutil.copy(seven, "broken.db")
    with Path("broken.db").open("r+b") as file:
        file.seek(4096)
        file.write(b"\x55" * 4096 * 30)
    before = seven.read_bytes()
    done = desk("merge", other)
    assert (done.code, done.out) == (code, "")
    assert message in done.err
    assert seven.read_bytes() == before


def test_a_merge_is_one_change_that_can_be_undone(two: Path, desk: Run) -> None:
    before = desk("list", "--format", "json").out
    desk("merge", "other.db", "--on-change", "update")
    assert desk("verify").code == 0
    assert "foiakit merge other.db --on-change update" in desk("log").out
    assert desk("undo").code == 0
    assert desk("list", "--format", "json").out == before
    assert desk("verify").code == 0


def test_an_older_one_is_brought_up_to_date_first(
    two: Path, desk: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "SCHEMA", connection.SCHEMA + 1)
    done = desk("merge", "other.db")
    assert (done.code, "foiakit migrate --db other.db" in done.err) == (5, True)


def test_without_a_database_of_ours_there_is_nothing_to_merge_into(seven: Path, desk: Run) -> None:
    seven.rename("other.db")
    done = desk("merge", "other.db")
    assert (done.code, "there is no database here" in done.err) == (5, True)
    assert not seven.exists()
