"""`foiakit import`: what it takes in, what it says, and that it is all or nothing."""

from __future__ import annotations

import csv
import gzip
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from foiakit.store import Store

Run = Callable[..., Any]
DATA = Path(__file__).resolve().parents[2].parent / "shared" / "data"
TABLE = "title,date,box\na,1999,1\nb,1998,2\n"


def real(name: str) -> str:
    path = DATA / name
    if not path.exists():
        pytest.skip("the real data are not beside this checkout (../shared)")
    return str(path)


def titles(path: str = "records.db") -> list[str | None]:
    with Store.open(path) as store:
        return [one.title for one in store.select()]


def test_the_talbott_manifest_is_1474_records_and_again_none(desk: Run) -> None:
    first = desk("import", real("talbott_manifest.csv"))
    assert (first.code, first.out) == (0, "")
    assert "1,474 new, 0 unchanged" in first.err
    assert "0 new, 1,474 unchanged" in desk("import", real("talbott_manifest.csv")).err
    assert len(titles()) == 1474


def test_files_of_several_kinds_and_standard_input_are_one_import(desk: Run, here: Path) -> None:
    (here / "a.csv").write_text(TABLE)
    (here / "b.json").write_text('[{"title": "c"}]')
    (here / "c.ndjson.gz").write_bytes(gzip.compress(b'{"title": "d"}\n'))
    done = desk("import", "a.csv", "b.json", "c.ndjson.gz", "-", stdin="title\te\ndate\t1999\n"[:0])
    assert done.code == 4
    assert not (here / "records.db").exists()
    done = desk("import", "a.csv", "b.json", "c.ndjson.gz", "-", stdin="title,date\ne,1999\n")
    assert done.code == 0
    assert "5 new" in done.err
    assert sorted(map(str, titles())) == ["a", "b", "c", "d", "e"]


def test_a_file_that_is_missing_is_found_before_anything_is_read(desk: Run, here: Path) -> None:
    (here / "a.csv").write_text(TABLE)
    done = desk("import", "a.csv", "none.csv")
    assert (done.code, done.err) == (3, "foiakit: none.csv: no such file\n")
    assert sorted(os.listdir()) == ["a.csv"]


def test_a_dry_run_says_the_same_and_writes_nothing(desk: Run, here: Path) -> None:
    (here / "a.csv").write_text(TABLE + "c,never,3\n")
    dry = desk("import", "a.csv", "--dry-run", "--report", "json")
    assert sorted(os.listdir()) == ["a.csv"]
    wet = desk("import", "a.csv", "--report", "json")
    assert json.loads(dry.out) == {**json.loads(wet.out), "dry_run": True}
    assert (dry.code, wet.code) == (4, 4)
    before = (here / "records.db").read_bytes()
    (here / "a.csv").write_text(TABLE.replace("1999", "1997") + "d,1990,4\n")
    assert json.loads(desk("import", "a.csv", "--dry-run", "--report", "json").out)["new"] == 2
    assert (here / "records.db").read_bytes() == before
    assert sorted(os.listdir()) == ["a.csv", "records.db"]


def test_a_changed_row_is_reported_field_by_field_and_the_person_decides(
    desk: Run, here: Path
) -> None:
    (here / "a.csv").write_text(TABLE)
    desk("import", "a.csv", "--key", "box")
    (here / "a.csv").write_text(TABLE.replace("b,1998", "B,1997"))
    kept = desk("import", "a.csv", "--key", "box")
    assert kept.code == 0
    assert "a.csv:3: record 2: title: here 'b', in the source 'B'" in kept.err
    assert "a.csv:3: record 2: date: here '1998', in the source '1997'" in kept.err
    assert "0 new, 1 unchanged, 1 changed at the source, kept" in kept.err
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
    said = desk("import", "a.csv", "--key", "box", "--dry-run")
    assert "a.csv:4: conflicts with a.csv:2" in said.err
    strict = desk("import", "a.csv", "--key", "box", "--strict", "--db", "new.db")
    assert strict.code == 4
    assert not (here / "new.db").exists()


@pytest.mark.parametrize(
    ("name", "text", "mended"),
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
def test_skipped_rows_go_to_a_file_that_imports_when_mended(
    desk: Run, here: Path, name: str, text: str, mended: list[tuple[str, str]]
) -> None:
    (here / name).write_text(text)
    rest = f"rest.{name.rpartition('.')[2]}"
    done = desk("import", name, "--skipped", rest)
    assert done.code == 4
    assert "2 new, 0 unchanged, 2 skipped" in done.err
    assert f"{name}:" in done.err
    left = (here / rest).read_text()
    for wrong, right in mended:
        assert wrong in left
        left = left.replace(wrong, right)
    (here / rest).write_text(left)
    again = desk("import", rest)
    assert (again.code, "2 new" in again.err) == (0, True)
    assert sorted(map(str, titles())) == ["a", "b", "c", "d"]


def test_skipped_rows_never_overwrite_what_is_imported(desk: Run, here: Path) -> None:
    (here / "a.csv").write_text(TABLE + "c,never,3\n")
    assert desk("import", "a.csv", "--skipped", "./a.csv").code == 2
    assert (here / "a.csv").read_text() == TABLE + "c,never,3\n"


def test_skipped_rows_of_several_tables_go_to_several_files(desk: Run, here: Path) -> None:
    (here / "a.csv").write_text("title,date\na,never\n")
    (here / "b.csv").write_text("subject,date\nb,never\n")
    (here / "c.csv").write_text("title,date\nc,never\n")
    desk("import", "a.csv", "b.csv", "c.csv", "--skipped", "rest.csv")
    assert (here / "rest.csv").read_text() == "title,date\na,never\nc,never\n"
    assert (here / "rest.2.csv").read_text() == "subject,date\nb,never\n"


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
    assert "a.ndjson:4: date: 'never' is no date that can be; nothing was imported" in done.err
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


def test_an_empty_selection_of_our_own_is_no_trouble(desk: Run, seven: Path) -> None:
    for form in ("csv", "tsv", "json", "ndjson"):
        out = desk("export", "--format", form, "--from", "2050").out
        done = desk("import", "-", "--format", form, "--db", "other.db", stdin=out)
        assert (done.code, "0 new" in done.err) == (0, True)


@pytest.mark.parametrize("form", ["csv", "tsv", "json", "ndjson"])
def test_the_seven_documents_go_out_and_come_back_the_same(
    desk: Run, seven: Path, form: str
) -> None:
    exported = desk("export", "--format", form).out
    assert "7 new" in desk("import", "-", "--db", "other.db", stdin=exported).err
    assert desk("export", "--format", form, "--db", "other.db").out == exported
    assert "0 new, 7 unchanged" in desk("import", "-", stdin=exported).err


def test_the_person_is_told_what_became_of_the_columns(desk: Run, here: Path) -> None:
    (here / "a.csv").write_text(TABLE)
    assert "kept in the notes: box" in desk("import", "a.csv", "--dry-run").err
    assert "dropped: box" in desk("import", "a.csv", "--dry-run", "--unmapped", "drop").err
    done = desk("import", "a.csv", "--map", "box=source", "--map", "date=drop")
    assert "dropped: date" in done.err
    assert "in the notes" not in done.err


def test_a_mapping_is_saved_once_and_told_by_one_option(desk: Run, here: Path) -> None:
    (here / "a.csv").write_text("Betreff,Tag,Kiste\nÖl,5/24/1999,7\n")
    done = desk(
        "import", "a.csv", "--map", "Betreff=title", "--map", "Tag=date", "--key", "Kiste",
        "--save-mapping", "m.toml", "--dry-run",
    )  # fmt: skip
    assert done.code == 0
    assert desk("import", "a.csv", "--mapping", "m.toml").code == 0
    with Store.open("records.db") as store:
        (record,) = store.select()
    assert (record.title, record.date, record.notes) == ("Öl", "1999-05-24", "Kiste: 7")


def test_quiet_says_nothing_but_what_was_left_out(desk: Run, here: Path) -> None:
    (here / "a.csv").write_text(TABLE)
    assert desk("import", "a.csv", "--quiet") == (0, "", "")
    (here / "a.csv").write_text(TABLE + "c,never,3\n")
    done = desk("import", "a.csv", "--quiet")
    assert done.err.splitlines() == [
        "foiakit: a.csv:4: skipped: date: 'never' is no date that can be",
        "foiakit: 1 row was left out; what could be read is kept",
    ]


@pytest.mark.parametrize(
    "arguments",
    [
        ["--on-change", "perhaps"], ["--unmapped", "x"], ["--report", "xml"], ["--map", "title"],
        ["--map", "title=titel"], ["--encoding", "klingon"],
    ],
    ids=" ".join,
)  # fmt: skip
def test_options_that_make_no_sense(desk: Run, here: Path, arguments: list[str]) -> None:
    (here / "a.csv").write_text(TABLE)
    assert desk("import", "a.csv", *arguments).code == 2
    assert not (here / "records.db").exists()


def test_a_form_that_is_none_is_named_with_those_there_are(desk: Run, here: Path) -> None:
    (here / "a.csv").write_text(TABLE)
    done = desk("import", "a.csv", "--format", "docx")
    assert done.code == 3
    assert "csv" in done.err
    assert "historylab" in done.err
    assert desk("import", "-", "-").code == 2


def test_orders_to_the_terminal_are_shown_not_obeyed(desk: Run, here: Path) -> None:
    (here / "a.csv").write_text("title,\x1b[31mred\u202e,date\na,1,\x1b[2J\nb,2,1999\n")
    done = desk("import", "a.csv")
    assert "\x1b" not in done.err
    assert "\u202e" not in done.err
    assert r"\x1b[31mred\u202e" in done.err


def test_many_particulars_are_all_in_the_report_and_few_on_the_screen(
    desk: Run, here: Path
) -> None:
    (here / "a.csv").write_text("title,date\na,1999\n" + "b,never\n" * 3000)
    done = desk("import", "a.csv", "--report", "json")
    assert len(json.loads(done.out)["skips"]) == 3000
    assert done.err.count("\n") == 1
    assert 1000 < desk("import", "a.csv").err.count("\n") < 1010


def rows_for_ever(path: Path) -> subprocess.Popen[bytes]:
    """An import that goes on reading from a pipe until it is stopped."""
    command = [sys.executable, "-m", "foiakit", "import", "-", "--format", "csv", "--db", str(path)]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.PIPE)


@pytest.mark.parametrize("there", [False, True], ids=["no database", "a database"])
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGKILL], ids=["Ctrl-C", "kill -9"])
def test_an_import_that_is_stopped_leaves_the_database_as_it_was(
    desk: Run, here: Path, there: bool, number: signal.Signals
) -> None:
    if there:
        desk("import", "-", stdin="title,date\nbefore,1999\n")
    running = rows_for_ever(here / "records.db")
    assert running.stdin is not None
    running.stdin.write(b"title,date,description\n" + b"x,1999,%s\n" % (b"y" * 1000) * 3000)
    running.stdin.flush()
    time.sleep(1.5)
    running.send_signal(number)
    _, err = running.communicate(timeout=30)
    if number == signal.SIGINT:
        assert running.returncode == 130
        assert b"records.db is as it was before" in err
        assert (here / "records.db").exists() is there
    listed = desk("list", "--format", "json")
    if there:
        assert [one["title"] for one in json.loads(listed.out)] == ["before"]
    else:
        assert listed.code == 5


def test_eight_imports_at_once_lose_nothing(here: Path) -> None:
    for number in range(8):
        with open(f"{number}.csv", "w", newline="") as file:
            table = csv.writer(file)
            table.writerow(["title", "date"])
            table.writerows([f"{number}-{row}", "1999"] for row in range(500))
    command = [sys.executable, "-m", "foiakit", "import", "--quiet"]
    running = [subprocess.Popen([*command, f"{number}.csv"]) for number in range(8)]
    assert [one.wait(timeout=120) for one in running] == [0] * 8
    assert len(set(titles())) == 4000
