"""`foiakit export`: any selection, in any form, whole or not at all."""

from __future__ import annotations

import csv
import gc
import gzip
import io
import json
import os
import resource
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from program import Run

from foiakit.commands.output import progress
from foiakit.commands.output.progress import Progress
from foiakit.model.record import Record
from foiakit.store.store import Store


def ids(text: str) -> list[int]:
    return [json.loads(line)["id"] for line in text.splitlines()]


def test_a_pipe_gets_every_record_as_ndjson(seven: Path, desk: Run) -> None:
    done = desk("export")
    assert (done.code, done.err) == (0, "")
    assert ids(done.out) == [1, 2, 3, 4, 5, 6, 7]
    assert tuple(json.loads(done.out.splitlines()[0])) == Record._fields


@pytest.mark.parametrize(
    ("sort", "order"),
    [
        ("date", [1, 2, 3, 4, 5, 6, 7]),
        ("-date", [7, 6, 5, 4, 3, 2, 1]),
        ("-id", [7, 6, 5, 4, 3, 2, 1]),
        ("pages", None),
        ("-message", None),
    ],
)
def test_records_come_in_the_order_asked_for(
    seven: Path, desk: Run, sort: str, order: list[int] | None
) -> None:
    records = [json.loads(line) for line in desk("export", "--sort", sort).out.splitlines()]
    found = [record["id"] for record in records]
    if order:
        assert found == order
    field = sort.removeprefix("-")
    values = [record[field] for record in records if record[field] is not None]
    assert values == sorted(values, reverse=sort.startswith("-"))
    assert sorted(found) == [1, 2, 3, 4, 5, 6, 7]
    assert [record[field] for record in records][: len(values)] == values  # empty values come last
    limited = desk("export", "--sort", sort, "--limit", "2", "--columns", "id").out
    assert ids(limited) == found[:2]


def test_filters_and_sorting_go_together(seven: Path, desk: Run) -> None:
    done = desk("export", "--classification", "secret", "--sort=-date", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(done.out, newline="")))
    assert [row["id"] for row in rows] == ["7", "5", "4", "1"]
    assert {row["classification"] for row in rows} == {"Secret"}


def test_columns_are_those_asked_for_in_that_order(seven: Path, desk: Run) -> None:
    done = desk("export", "--format", "csv", "--columns", "title, id", "--limit", "1")
    assert done.out.splitlines()[0] == "title,id"


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--columns", "titel"], "did you mean title"),
        (["--columns", "id,id"], "once"),
        (["--sort", "when"], "no column called when"),
        (["--format", "xlsx"], "--output"),
        (["--format", "bagit", "-o", "-"], "--output"),
        (["--format", "plain", "--columns", "id"], "--columns is for tables"),
        (["--format", "json", "--formula-safe"], "--formula-safe is for csv and tsv"),
        (["--format", "csv", "--partition", "year"], "--partition is for parquet"),
        (["-o", "out.parquet", "--partition", "kind"], "only year"),
        (["-o", "out.xlsx", "--gzip"], "leave out --gzip"),
        (["-o", "records.db"], "is the database itself"),
        (["-o", "records.db-wal", "--format", "csv"], "is where SQLite keeps changes"),
    ],
)
def test_wishes_that_make_no_sense_are_named(
    seven: Path, desk: Run, words: list[str], message: str
) -> None:
    done = desk("export", *words)
    assert (done.code, done.out) == (2, "")
    assert message in done.err
    assert [file.name for file in seven.parent.iterdir()] == ["records.db"]


def test_an_unknown_format_is_named_with_those_there_are(seven: Path, desk: Run) -> None:
    done = desk("export", "--format", "doc")
    assert done.code == 3
    assert "parquet" in done.err


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("out.csv", b"id,uid"), ("out.tsv", b"id\tuid"), ("out.json", b'[\n{"id":1'),
        ("out.jsonl", b'{"id":1'), ("out.md", b"| Id"), ("out.html", b"<!doctype html>"),
        ("out.bib", b"@techreport"), ("out.db", b"SQLite format 3"), ("out.gz", b"\x1f\x8b"),
        ("out.csv.gz", b"\x1f\x8b"),
    ],
)  # fmt: skip
def test_the_ending_says_what_the_file_is(seven: Path, desk: Run, name: str, begins: bytes) -> None:
    done = desk("export", "-o", name)
    assert (done.code, done.out) == (0, "")
    assert f"{name}: 7 records written as" in done.err
    assert Path(name).read_bytes().startswith(begins)
    assert {file.name for file in seven.parent.iterdir()} == {"records.db", name}


def test_gzip_packs_the_same_bytes_every_time(seven: Path, desk: Run) -> None:
    plain = desk("export", "--format", "csv").out
    for name in ("one.csv.gz", "two.csv.gz"):
        desk("export", "-o", name, "-q")
    assert gzip.decompress(Path("one.csv.gz").read_bytes()).decode() == plain
    assert Path("one.csv.gz").read_bytes() == Path("two.csv.gz").read_bytes()
    piped = subprocess.run(
        [sys.executable, "-m", "foiakit", "export", "--format", "csv", "--gzip"],
        capture_output=True,
        check=True,
    )
    assert gzip.decompress(piped.stdout).decode() == plain


@pytest.mark.parametrize("form", ["csv", "tsv", "json", "ndjson", "sqlite"])
def test_what_is_exported_is_imported_without_loss(seven: Path, desk: Run, form: str) -> None:
    desk("export", "-o", f"out.{form}", "-q")
    if form == "sqlite":
        back = "out.sqlite"
    else:
        assert desk("import", "--db", "back.db", f"out.{form}").code == 0
        back = "back.db"
    with Store.open("records.db") as here, Store.open(back) as there:
        assert list(here.select()) == list(there.select())
    if form != "sqlite":
        again = desk("import", f"out.{form}")
        assert "0 new, 7 unchanged" in again.err


@pytest.mark.parametrize("form", ["csv", "sqlite", "bagit", "xlsx"])
def test_it_appears_whole_or_not_at_all(seven: Path, form: str) -> None:
    if form == "xlsx":
        pytest.importorskip("openpyxl", reason="needs the extra xlsx")
    if form != "bagit":
        Path("out").write_text("as it was")

    def small() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))

    done = subprocess.run(
        [sys.executable, "-m", "foiakit", "export", "--format", form, "-o", "out", "--yes"],
        capture_output=True,
        check=False,
        preexec_fn=small,
    )
    assert done.returncode == 1
    assert b"the disk is full" in done.stderr
    if form != "xlsx":  # openpyxl leaves a generator that cannot close either
        assert done.stderr.count(b"\n") == 1, done.stderr
    kept = ["out", "records.db"] if form != "bagit" else ["records.db"]
    assert sorted(file.name for file in seven.parent.iterdir()) == kept
    if form != "bagit":
        assert Path("out").read_text() == "as it was"


def test_a_folder_that_is_there_is_not_written_into(seven: Path, desk: Run) -> None:
    Path("bag").mkdir()
    done = desk("export", "--format", "bagit", "-o", "bag")
    assert done.code == 2
    assert list(Path("bag").iterdir()) == []


def test_an_empty_selection_is_an_empty_file_of_its_kind(seven: Path, desk: Run) -> None:
    assert desk("export", "--year", "1950").out == ""
    assert desk("export", "--year", "1950", "--format", "json").out == "[]\n"
    assert desk("export", "--year", "1950", "--format", "csv").out.count("\n") == 1


@pytest.mark.parametrize("form", ["csv", "ndjson"])
def test_memory_stays_flat_however_many_there_are(here: Path, form: str) -> None:
    with Store.write("records.db", create=True) as store:
        store.put(
            Record(title=f"Record {number}", description="a word " * 150, date="1999")
            for number in range(30_000)
        )

    def peak(limit: int) -> int:
        export = [sys.executable, "-m", "foiakit", "export", "--format", form]
        process = subprocess.Popen([*export, "--limit", str(limit)], stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        assert process.returncode == 0
        return usage.ru_maxrss

    assert peak(30_000) < peak(10) + 4_000


@pytest.mark.parametrize("form", ["xlsx", "bibtex"])
def test_an_export_that_lasts_says_how_far_it_is(
    seven: Path, desk: Run, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    begin = Progress.__init__

    def watched(self: Progress, *, quiet: bool) -> None:
        begin(self, quiet=quiet)
        self._on, self._next = not quiet, 0.0

    monkeypatch.setattr(Progress, "__init__", watched)
    monkeypatch.setattr(progress, "EVERY", 0)
    message = desk("export", "--format", form, "-o", "out").err
    assert f"{form}: 7 records, " in message
    assert ", 100%, 0 s left" in message
    assert message.rpartition("\x1b[K")[2] == f"foiakit: out: 7 records written as {form}\n"
    assert desk("export", "--format", form, "-o", "out", "--quiet", "--yes").err == ""


@pytest.mark.parametrize("options", [["--format", "csv"], ["--format", "ris"], ["--gzip"]])
def test_output_that_finds_no_room_is_named(seven: Path, options: list[str]) -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "foiakit", "export", "--db", str(seven), *options],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 1
    assert done.stderr.decode() == (
        "foiakit: standard output: No space left on device; the output is incomplete\n"
    )


@pytest.mark.parametrize("form", ["xlsx", "ris"])
def test_ctrl_c_is_one_line_and_leaves_nothing(
    seven: Path, desk: Run, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    def two_then_ctrl_c(store: Store, *_: object) -> Iterator[Record]:
        yield from (Record(id=1, title="a"), Record(id=2, title="b"))
        raise KeyboardInterrupt

    monkeypatch.setattr(Store, "ordered", two_then_ctrl_c)
    done = desk("export", "--format", form, "-o", "out")
    gc.collect()  # pytest turns warnings of a stream that is discarded into errors
    assert (done.code, done.out) == (130, "")
    assert done.err == "foiakit: interrupted; unfinished work was not saved\n"
    assert os.listdir(".") == ["records.db"]
