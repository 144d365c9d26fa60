"""Parquet: exports come back unchanged; files of other programs and folders are tables."""

from __future__ import annotations

import json
import sys
import zipfile
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from program import ROOT, Run
from records_with_details import FILES, kept

from foiakit.model.record import LISTS, Record
from foiakit.readers.source import open_source
from foiakit.readers.tables import parquet
from foiakit.store.store import Store
from foiakit.writers import path_writer

pa = pytest.importorskip("pyarrow", reason="needs the extra parquet")


pq = pytest.importorskip("pyarrow.parquet", reason="needs the extra parquet")


PAPER = """U.S. Department of State Case No. F-2014-20439 Doc No. C05765915 Date: 06/30/2015

MEMORANDUM FOR THE RECORD
SUBJECT: Talks on fish
The talks on fish were held and are over. See Kabul 1234 of 1975, which says more of fish.
"""


@pytest.fixture
def full(desk: Run) -> Path:
    """A database of the tests' own posting, telegrams and a released paper."""
    Path("paper.txt").write_text(PAPER)
    assert desk("import", "-q", *map(str, FILES), "paper.txt").code == 0
    return Path("records.db")


def table(path: str, **columns: Any) -> str:
    pq.write_table(pa.table(columns), path)
    return path


@pytest.mark.parametrize("words", [[], ["--partition", "year"]])
def test_an_export_with_details_comes_back_whole(full: Path, desk: Run, words: list[str]) -> None:
    done = desk("export", "--details", "-o", "lake.parquet", *words)
    assert (done.code, done.out) == (0, "")
    done = desk("import", "--db", "new.db", "lake.parquet")
    assert (done.code, done.err) == (0, "foiakit: lake.parquet: 41 new, 0 unchanged\n")
    with Store.open("records.db") as here, Store.open("new.db") as there:
        assert kept(here) == kept(there)
    for path in ("new.db", "records.db"):
        again = desk("import", "--db", path, "lake.parquet")
        assert again.err == "foiakit: lake.parquet: 0 new, 41 unchanged\n"
        assert desk("verify", "--db", path, "-q").code == 0


def test_an_export_without_details_comes_back_without(full: Path, desk: Run) -> None:
    desk("export", "-q", "-o", "a.parquet")
    assert "41 new" in desk("import", "--db", "new.db", "a.parquet").err
    plain = desk("export", "--sort", "date", "--format", "csv", "--columns", "uid,title,created")
    assert plain.out == desk("export", "--db", "new.db", "--format", "csv", "--columns",
                             "uid,title,created").out  # fmt: skip
    more = desk("export", "-q", "--details", "-o", "b.parquet")
    assert (more.code, desk("import", "--db", "new.db", "b.parquet").code) == (0, 0)
    with Store.open("records.db") as here, Store.open("new.db") as there:
        assert kept(here)["cables"] == kept(there)["cables"]


WORDS = st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\0"), max_size=20)


LABELS = st.lists(WORDS, max_size=3).map(tuple)


ANY = st.builds(
    Record,
    uid=WORDS.filter(bool),
    year=st.none() | st.integers(1, 9999),
    pages=st.none() | st.integers(0, 2**31 - 1),
    excised=st.none() | st.booleans(),
    date=st.sampled_from([None, "1975", "1975-02", "1965~", "1974?", "1975-03-04"]),
    created=st.sampled_from([None, "2026-01-02T03:04:05Z", "0001-01-01T00:00:00Z"]),
    citation_key=st.sampled_from([None, "lima1975-04127"]),
    **dict.fromkeys(("id", "date_end", "date_other", "released", "updated"), st.none()),
    **dict.fromkeys(LISTS, LABELS),
    **dict.fromkeys(
        ("collection", "document", "message", "head", "originator", "recipient", "kind", "title"),
        st.none() | WORDS,
    ),
    **dict.fromkeys(
        ("classification", "source", "case", "decision", "description", "notes", "text", "url"),
        st.none() | WORDS,
    ),
    **dict.fromkeys(("file", "sha256", "printed"), st.none() | WORDS),
)


@settings(max_examples=40)
@given(given_records=st.lists(ANY, max_size=4, unique_by=lambda record: record.uid))
def test_any_record_comes_back(
    given_records: list[Record], tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = str(tmp_path_factory.mktemp("any") / "a.parquet")
    assert path_writer("parquet").write_to(path, given_records, {}) == []
    opened = open_source(path)
    with opened.stream:
        found = list(parquet.read(opened))
    assert found == [record._replace(id=None) for record in given_records]


def test_only_what_is_asked_for_is_read(full: Path, desk: Run) -> None:
    desk("export", "-q", "--details", "-o", "lake", "--format", "parquet", "--partition", "year")
    desk("export", "-q", "--details", "-o", "one.parquet", "--sort", "year")
    wanted = desk("export", "--year", "1997", "--columns", "uid").out
    for number, path in enumerate(("lake", "one.parquet")):
        db = f"{number}.db"
        assert desk("import", "-q", "--db", db, path, "--where", "year=1997").code == 0
        assert desk("export", "--db", db, "--columns", "uid").out == wanted != ""
        more = desk("import", "--db", db, path, "--where", "year=1995..1998",
                    "--where", "classification=Secret")  # fmt: skip
        assert more.code == 0
        nothing = desk("import", "--db", db, path, "--where", "year=1812")
        assert nothing.code == 0
        assert nothing.err.splitlines() == [
            f"foiakit: {path}: 0 new, 0 unchanged",
            "foiakit: no row has the values that --where asks for",
        ]
    # A damaged file of another year is not even opened as Parquet.
    broken = next(Path("lake").glob("year=1998/*"))
    broken.write_bytes(b"PAR1 and no more")
    assert desk("import", "--db", "x.db", "lake", "--where", "year=1997").code == 0


def test_tables_of_other_programs_are_tables(desk: Run) -> None:
    table(
        "a.parquet",
        Title=["One", "Two"],
        Year=[1975.0, float("nan")],
        Date=[date(1975, 3, 1), None],
        Seen=[datetime(2020, 1, 2, 3, 4, 5, tzinfo=UTC), None],
        Words=[["a", "b"], []],
        Raw=[b"text", None],
    )
    done = desk("import", "a.parquet", "--map", "Seen=keep")
    assert done.code == 0, done.err
    found = [json.loads(line) for line in desk("export", "--sort", "id").out.splitlines()]
    assert [(row["title"], row["year"], row["date"]) for row in found] == [
        ("One", 1975, "1975-03-01"), ("Two", None, None),
    ]  # fmt: skip
    for note in ("Seen: 2020-01-02T03:04:05Z", "Words: a; b", "Raw: text"):
        assert note in found[0]["notes"]
    assert "2 unchanged" in desk("import", "a.parquet", "--map", "Seen=keep").err


def test_a_row_that_cannot_be_is_skipped_with_its_number(desk: Run) -> None:
    table("a.parquet", title=["One", "Two"], raw=[b"\xff\xfe\xfd", b"fine"])
    done = desk("import", "a.parquet", "--skipped", "left")
    assert done.code == 4
    assert "a.parquet:1: skipped: bytes that are not text in UTF-8" in done.err
    assert "1 new" in done.err


def test_it_is_read_in_a_zip_and_from_a_pipe(full: Path, desk: Run) -> None:
    desk("export", "-q", "--details", "-o", "lake", "--format", "parquet", "--partition", "year")
    with zipfile.ZipFile("lake.zip", "w") as packed:
        for path in Path("lake").rglob("*.parquet"):
            packed.write(path)
    assert "41 new" in desk("import", "--db", "a.db", "lake.zip").err
    assert "41 unchanged" in desk("import", "lake.zip").err
    desk("export", "-q", "-o", "a.parquet")
    assert "41 new" in desk("import", "--db", "b.db", "-", stdin=Path("a.parquet").read_bytes()).err


def test_other_files_that_engines_write_are_passed_over(full: Path, desk: Run) -> None:
    desk("export", "-q", "-o", "lake", "--format", "parquet", "--partition", "year")
    Path("lake/_SUCCESS").touch()
    Path("lake/_runs").mkdir()
    Path("lake/_runs/1.json").write_text('[{"title": "No record"}]')
    done = desk("import", "--db", "new.db", "lake")
    assert (done.code, done.err) == (0, "foiakit: lake: 41 new, 0 unchanged\n")


def test_without_pyarrow_the_command_for_it_is_named(
    desk: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    table("a.parquet", title=["One"])
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    done = desk("import", "a.parquet")
    assert done.code == 1
    assert "reading Parquet" in done.err
    assert "pyarrow" in done.err


def test_the_posting_of_the_examples_is_its_own_inverse(desk: Run) -> None:
    desk("import", "-q", str(ROOT / "docs" / "examples" / "ebb389.txt"))
    desk("export", "-q", "--details", "-o", "a.parquet")
    desk("import", "-q", "--db", "new.db", "a.parquet")
    for words in (["show", "EBB 389", "--format", "json"], ["export", "--details"]):
        assert desk(*words).out == desk(*words[:1], "--db", "new.db", *words[1:]).out
