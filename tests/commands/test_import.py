"""`foiakit import`: what it takes in, and what it says."""

from __future__ import annotations

import gzip
import json
import os
from pathlib import Path

import pytest
from commands.importing import TABLE, Run, real, titles
from program import ROOT

from foiakit.store.store import Store


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


@pytest.mark.parametrize("form", ["csv", "tsv", "json", "ndjson"])
def test_the_seven_documents_go_out_and_come_back_the_same(
    desk: Run, seven: Path, form: str
) -> None:
    exported = desk("export", "--format", form).out
    assert "7 new" in desk("import", "-", "--db", "other.db", stdin=exported).err
    assert desk("export", "--format", form, "--db", "other.db").out == exported
    assert "0 new, 7 unchanged" in desk("import", "-", stdin=exported).err


def test_an_import_reports_what_became_of_the_columns(desk: Run, here: Path) -> None:
    (here / "a.csv").write_text(TABLE)
    assert "kept in the notes: box" in desk("import", "a.csv", "--dry-run").err
    assert "dropped: box" in desk("import", "a.csv", "--dry-run", "--unmapped", "drop").err
    done = desk("import", "a.csv", "--map", "box=source", "--map", "date=drop")
    assert "dropped: date" in done.err
    assert "in the notes" not in done.err


def test_a_mapping_is_saved_once_and_named_by_one_option(desk: Run, here: Path) -> None:
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
        "foiakit: a.csv:4: skipped: date: 'never' is not a valid date",
        "foiakit: 1 row or file was not imported; the report says why",
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


def test_an_unknown_form_is_named_with_those_that_exist(desk: Run, here: Path) -> None:
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
    shown = desk("import", "a.csv").err
    assert "2,997 more skips" in shown
    assert shown.count("\n") < 10


def test_a_database_is_not_read_as_text_but_named(desk: Run, here: Path) -> None:
    (here / "a.csv").write_text(TABLE)
    desk("import", "a.csv", "--db", "hers.db")
    done = desk("import", "hers.db")
    assert (done.code, done.out) == (4, "")
    assert done.err == "foiakit: hers.db: a foiakit database; to import it, use foiakit merge\n"


def test_a_posting_that_points_elsewhere_now_is_reported_by_its_documents(
    desk: Run, here: Path
) -> None:
    page = (ROOT / "docs" / "examples" / "ebb389.txt").read_text(encoding="utf-8")
    Path("page.txt").write_text(page, encoding="utf-8")
    assert desk("import", "-q", "page.txt").code == 0
    changed = page.replace("[Doc 4]", "[Doc 7]").replace("The Taliban Biography", "Another")
    Path("page.txt").write_text(changed, encoding="utf-8")
    done = desk("import", "page.txt")
    assert done.code == 0
    assert "references: yours: '4; 2; 1; 5; 3; 6'; source: '7; 2; 1; 5; 3; 6'" in done.err
    assert "source: 'Secret U.S. Message" in done.err
