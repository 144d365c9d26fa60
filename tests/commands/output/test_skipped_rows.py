"""`foiakit import`: what is in conflict, skipped or bad, and that it is all or nothing."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from commands.importing import TABLE, Run, titles


def test_a_changed_row_is_reported_field_by_field_and_the_person_decides(
    desk: Run, here: Path
) -> None:
    (here / "a.csv").write_text(TABLE)
    desk("import", "a.csv", "--key", "box")
    (here / "a.csv").write_text(TABLE.replace("b,1998", "B,1997"))
    kept = desk("import", "a.csv", "--key", "box")
    assert kept.code == 0
    assert "a.csv:3: record 2: title: yours: 'b'; source: 'B'" in kept.err
    assert "a.csv:3: record 2: date: yours: '1998'; source: '1997'" in kept.err
    assert "0 new, 1 unchanged, 1 differ from the source; yours were kept" in kept.err
    refused = desk("import", "a.csv", "--key", "box", "--on-change", "error")
    assert refused.code == 4
    assert "record 2 has changed at its source" in refused.err
    assert sorted(map(str, titles())) == ["a", "b"]
    updated = desk("import", "a.csv", "--key", "box", "--on-change", "update")
    assert "1 updated" in updated.err
    assert sorted(map(str, titles())) == ["B", "a"]


def test_two_rows_with_one_key_are_a_conflict_and_the_first_stands(desk: Run, here: Path) -> None:
    (here / "a.csv").write_text(TABLE + "c,1990,1\n" + "a,1999,1\n")
    done = desk("import", "a.csv", "--key", "box", "--report", "json")
    assert done.code == 4
    report = json.loads(done.out)
    assert (report["new"], report["unchanged"], report["conflicting"]) == (2, 1, 1)
    (conflict,) = report["conflicts"]
    assert (conflict["where"], conflict["first"]) == ("a.csv:4", "a.csv:2")
    assert sorted(map(str, titles())) == ["a", "b"]
    dry_run = desk("import", "a.csv", "--key", "box", "--dry-run")
    assert "a.csv:4: conflicts with a.csv:2" in dry_run.err
    strict = desk("import", "a.csv", "--key", "box", "--strict", "--db", "new.db")
    assert strict.code == 4
    assert not (here / "new.db").exists()


@pytest.mark.parametrize(
    ("name", "text", "corrections"),
    [
        ("a.csv", TABLE + "c,never,3\n" + 'd,"\n', [("never", "1990"), ('d,"\n', "d,1989,4\n")]),
        ("a.tsv", TABLE.replace(",", "\t") + "c\tnever\t3\nd\t\n",
         [("never", "1990"), ("d\t\n", "d\t1989\t4\n")]),
        ("a.ndjson",
         '{"title":"a","x":1}\n{"title":"b"}\n{"title":"c","date":"never"}\n{"title":"d"\n',
         [("never", "1990"), ('"d"\n', '"d"}\n')]),
        ("a.json",
         '[{"title":"a"},{"title":"b"},{"title":"c","date":"never"},{"title":"d","pages":"x"}]',
         [("never", "1990"), ('"x"', "4")]),
    ],
    ids=["csv", "tsv", "ndjson", "json"],
)  # fmt: skip
def test_skipped_rows_go_to_a_file_that_imports_when_corrected(
    desk: Run, here: Path, name: str, text: str, corrections: list[tuple[str, str]]
) -> None:
    (here / name).write_text(text)
    rest = f"rest.{name.rpartition('.')[2]}"
    done = desk("import", name, "--skipped", rest)
    assert done.code == 4
    assert "2 new, 0 unchanged, 2 skipped" in done.err
    assert f"{name}:" in done.err
    left = (here / rest).read_text()
    for wrong, right in corrections:
        assert wrong in left
        left = left.replace(wrong, right)
    (here / rest).write_text(left)
    again = desk("import", rest)
    assert (again.code, "2 new" in again.err) == (0, True)
    assert sorted(map(str, titles())) == ["a", "b", "c", "d"]


@pytest.mark.parametrize("option", ["--skipped", "--save-mapping"])
@pytest.mark.parametrize("name", ["./a.csv", "./records.db", "records.db-wal"])
def test_the_files_that_an_import_writes_replace_nothing_that_it_reads(
    desk: Run, seven: Path, option: str, name: str
) -> None:
    (seven.parent / "a.csv").write_text(TABLE + "c,never,3\n")
    before = seven.read_bytes()
    assert desk("import", "a.csv", option, name).code == 2
    assert (seven.parent / "a.csv").read_text() == TABLE + "c,never,3\n"
    assert seven.read_bytes() == before


def test_skipped_rows_never_overwrite_a_file_of_an_imported_folder(desk: Run, here: Path) -> None:
    (here / "in").mkdir()
    (here / "in" / "a.csv").write_text(TABLE + "c,never,3\n")
    assert desk("import", "in", "--skipped", "in/a.csv").code == 2
    assert (here / "in" / "a.csv").read_text() == TABLE + "c,never,3\n"


def test_skipped_rows_of_several_tables_go_to_several_files(desk: Run, here: Path) -> None:
    (here / "a.csv").write_text("title,date\na,never\n")
    (here / "b.csv").write_text("subject,date\nb,never\n")
    (here / "c.csv").write_text("title,date\nc,never\n")
    desk("import", "a.csv", "b.csv", "c.csv", "--skipped", "rest.csv")
    assert (here / "rest.csv").read_text() == "title,date\na,never\nc,never\n"
    assert (here / "rest.2.csv").read_text() == "subject,date\nb,never\n"


def test_a_later_import_empties_every_file_of_skipped_rows_that_it_does_not_need(
    desk: Run, here: Path
) -> None:
    (here / "a.csv").write_text("title,date\na,never\n")
    (here / "b.csv").write_text("subject,date\nb,never\n")
    desk("import", "a.csv", "b.csv", "--skipped", "rest.csv")
    (here / "b.csv").write_text("subject,date\nb,1974\n")
    desk("import", "b.csv", "--skipped", "rest.csv")  # without --yes nothing is touched
    assert (here / "rest.2.csv").read_text() == "subject,date\nb,never\n"
    desk("import", "a.csv", "b.csv", "--skipped", "rest.csv", "--yes")
    assert (here / "rest.csv").read_text() == "title,date\na,never\n"
    assert (here / "rest.2.csv").read_text() == ""
    (here / "rest.2.csv").write_text("subject,date\nb,1974\n")
    done = desk("import", "b.csv", "rest.2.csv", "--skipped", "rest.csv", "--yes")
    assert done.code == 0
    assert (here / "rest.csv").read_text() == ""
    assert (here / "rest.2.csv").read_text() == "subject,date\nb,1974\n"  # it was imported


def test_files_that_cannot_be_read_are_listed_separately_from_rows(desk: Run, here: Path) -> None:
    (here / "in").mkdir()
    (here / "in" / "a.csv").write_text("title,date\na,never\n")
    (here / "in" / "broken.pdf").write_bytes(b"%PDF-1.4 broken")
    done = desk("import", "in", "--skipped", "rest.csv")
    assert done.code == 4
    assert "rest.csv: the skipped rows; correct them" in done.err
    assert "rest.2.csv: the names of the files that could not be read" in done.err
    assert (here / "rest.2.csv").read_text() == "in/broken.pdf\n"
    assert "2 rows or files were not imported" in done.err
    done = desk("import", "in", "--dry-run")
    assert "2 rows or files would not be imported" in done.err


@pytest.mark.parametrize("there", [False, True], ids=["no database", "a database"])
def test_with_strict_one_bad_row_keeps_everything_as_it_was(
    desk: Run, here: Path, there: bool
) -> None:
    if there:
        (here / "before.csv").write_text("title\nbefore\n")
        desk("import", "before.csv")
    before = sorted(os.listdir())
    (here / "a.ndjson").write_text('{"title": "x"}\n' * 3 + '{"date": "never"}\n')
    done = desk("import", "a.ndjson", "--strict")
    assert done.code == 4
    assert "a.ndjson:4: date: 'never' is not a valid date; nothing was imported" in done.err
    assert sorted(os.listdir()) == sorted([*before, "a.ndjson"])
    if there:
        assert titles() == ["before"]


@pytest.mark.parametrize("there", [False, True], ids=["no database", "a database"])
def test_json_that_breaks_off_late_leaves_nothing(desk: Run, here: Path, there: bool) -> None:
    if there:
        desk("import", "-", stdin="title,date\nbefore,1999\n")
    (here / "a.json").write_text("[" + '{"title": "x"},' * 50 + '{"title": "y"')
    done = desk("import", "a.json")
    assert done.code == 4
    assert "cut off" in done.err
    assert (here / "records.db").exists() is there
    if there:
        assert titles() == ["before"]


def test_an_empty_selection_of_our_own_is_not_an_error(desk: Run, seven: Path) -> None:
    for form in ("csv", "tsv", "json", "ndjson"):
        out = desk("export", "--format", form, "--from", "2050").out
        done = desk("import", "-", "--format", form, "--db", "other.db", stdin=out)
        assert (done.code, "0 new" in done.err) == (0, True)
