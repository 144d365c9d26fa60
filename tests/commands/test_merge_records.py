"""merge-records: two records of one document become one, and nothing of either is lost."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from log_inspection import damages, everything
from program import Run

from foiakit.model.combined import combined
from foiakit.model.record import Record
from foiakit.store.store import Store

TELEGRAM = """\
UNCLASSIFIED

PAGE 01        LIMA 04127  141905Z

R 141905Z MAY 75
FM AMEMBASSY LIMA
TO SECSTATE WASHDC
UNCLAS LIMA 4127
TAGS: PFOR, PE
SUBJECT: FISHING BOATS
REF: STATE 111204

1. THE BOATS ARE STILL IN THE HARBOR.
DEAN
"""
LIST = "title,date,recipient,tags,url\nFishing boats,1975-05-14,State,boats,https://example.org/1\n"


@pytest.fixture(autouse=True)
def two(here: Path, desk: Run) -> None:
    """A folder with a telegram, which is record 1, and the same paper from a list, record 2."""
    (here / "lima.txt").write_text(TELEGRAM)
    (here / "list.csv").write_text(LIST)
    for name in ("lima.txt", "list.csv"):
        assert desk("import", name).code == 0


def record(desk: Run, number: int) -> dict[str, object]:
    found: dict[str, object] = json.loads(desk("show", str(number), "--format", "ndjson").out)
    return found


@pytest.mark.parametrize(("kept", "other"), [("1", "2"), ("2", "1")])
def test_the_record_that_is_kept_has_the_values_of_either(desk: Run, kept: str, other: str) -> None:
    done = desk("merge-records", kept, other)
    assert done.code == 0, done.err
    merged = record(desk, int(kept))
    assert (merged["message"], merged["tags"]) == ("Lima 4127", ["boats"])
    assert (merged["url"], merged["kind"]) == ("https://example.org/1", "Cable")
    assert "THE BOATS ARE STILL" in str(merged["text"]) or "boats are still" in str(merged["text"])
    assert "record" in str(merged["notes"])
    assert desk("show", other).code == 3
    assert "State 111204" in desk("refs", kept).out
    assert desk("verify").code == 0


@pytest.mark.parametrize(("kept", "other"), [("1", "2"), ("2", "1")])
def test_undo_brings_everything_back(desk: Run, kept: str, other: str) -> None:
    desk("save", "both", "1", "2")
    desk("seen", "2", "odd-character", "--reason", "so printed")
    with Store.open("records.db") as store:
        before = everything(store)
    assert desk("merge-records", kept, other).code == 0
    assert desk("undo").code == 0
    with Store.open("records.db") as store:
        assert everything(store) == before
        assert damages(store) == []


def test_the_sources_of_both_are_known_when_they_are_imported_again(here: Path, desk: Run) -> None:
    assert desk("merge-records", "1", "2").code == 0
    for extra in ([], ["--dry-run"], ["--on-change", "update"]):
        done = desk("import", "lima.txt", "list.csv", *extra)
        assert done.code == 0, done.err
        assert "0 new, 2 unchanged" in done.err
    # The source of the record that was merged says something else now: it is told.
    (here / "keyed.csv").write_text("key,title\nA,Boats\n")
    assert desk("import", "keyed.csv", "--key", "key").code == 0
    assert desk("merge-records", "1", "3").code == 0
    (here / "keyed.csv").write_text("key,title\nA,Boats in the harbor\n")
    done = desk("import", "keyed.csv", "--key", "key", "--on-change", "update")
    assert "0 new" in done.err
    assert "'Boats in the harbor'" in done.err
    assert record(desk, 1)["title"] != "Boats in the harbor"


def test_what_they_disagree_on_is_reported_and_kept_in_the_notes(here: Path, desk: Run) -> None:
    done = desk("merge-records", "1", "2")
    assert "recipient: record 1: " in done.err
    assert "; record 2: 'State' (goes into the notes)" in done.err
    assert "recipient (record 2): State" in str(record(desk, 1)["notes"])


def test_marks_and_selections_follow(here: Path, desk: Run) -> None:
    desk("save", "second", "2")
    desk("seen", "2", "odd-character", "--reason", "so printed")
    assert desk("merge-records", "1", "2").code == 0
    assert desk("list", "@second", "--format", "ids").out == "1\n"
    with Store.open("records.db") as store:
        seen = store.execute("SELECT record, code, reason FROM seen").fetchall()
    assert seen == [(1, "odd-character", "so printed")]


def test_records_with_different_texts_stay_two(here: Path, desk: Run) -> None:
    (here / "other.txt").write_text(TELEGRAM.replace("HARBOR", "[EXCISED]"))
    desk("import", "other.txt")
    done = desk("merge-records", "1", "3")
    assert done.code == 1
    assert "different texts" in done.err
    assert desk("show", "3").code == 0


@pytest.mark.parametrize(
    ("numbers", "code", "words"),
    [(["1"], 2, "say which records"), (["1", "1"], 2, "named twice"), (["1", "99"], 3, "no record"),
     ([], 2, "say which records")],
)  # fmt: skip
def test_what_cannot_be_merged_is_refused_and_nothing_is_written(
    here: Path, desk: Run, numbers: list[str], code: int, words: str
) -> None:
    before = (here / "records.db").read_bytes()
    done = desk("merge-records", *numbers)
    assert (done.code, words in done.err) == (code, True), done.err
    assert (here / "records.db").read_bytes() == before


def test_a_dry_run_writes_nothing(here: Path, desk: Run) -> None:
    before = (here / "records.db").read_bytes()
    done = desk("merge-records", "1", "2", "--dry-run")
    assert "record 2 would become part of record 1" in done.err
    assert (here / "records.db").read_bytes() == before


def test_another_persons_database_does_not_bring_the_merged_record_back(
    here: Path, desk: Run
) -> None:
    assert desk("backup", "hers.db").code == 0
    assert desk("merge-records", "1", "2").code == 0
    done = desk("merge", "hers.db")
    assert done.code == 0, done.err
    assert desk("list", "--format", "ids").out == "1\n"
    # A new database learns with the record which others it was.
    (here / "new.db").unlink(missing_ok=True)
    desk("add", "--db", "new.db", "--title", "Snow")
    assert desk("merge", "records.db", "--db", "new.db").code == 0
    assert "0 new" in desk("import", "list.csv", "--db", "new.db").err
    assert desk("export", "-o", "piece.db").code == 0
    assert "0 new" in desk("import", "list.csv", "--db", "piece.db").err
    for name in ("new.db", "piece.db"):
        assert desk("verify", "--db", name).code == 0


def test_of_two_dates_the_rest_of_the_other_is_not_taken() -> None:
    kept = Record(id=1, date="1974", title="A")
    other = Record(id=2, date="1975", date_end="1976", date_other="1977", year=1975)
    found = combined(kept, other)
    assert found.fields == {"notes": "date (record 2): 1975"}
    same = combined(kept, other._replace(date="1974"))
    assert same.fields == {"date_end": "1976", "date_other": "1977"}


def test_a_file_is_taken_with_its_digest_or_not_at_all() -> None:
    other = Record(id=2, title="A", file="a.pdf", sha256="0" * 64)
    assert combined(Record(id=1, title="A"), other).fields == {"file": "a.pdf", "sha256": "0" * 64}
    kept = Record(id=1, title="A", file="b.pdf", sha256="1" * 64)
    assert combined(kept, other).fields == {"notes": "file (record 2): a.pdf"}


def test_the_id_of_a_merged_record_is_answered_with_what_it_is_part_of(desk: Run) -> None:
    desk("merge-records", "1", "2")
    for command in ("show", "cite", "list"):
        done = desk(command, "2")
        assert (done.code, done.out) == (3, "")
        assert done.err.endswith("no record 2; it is part of record 1 now\n")
    assert "foiakit list lists the records" in desk("show", "9").err
    desk("undo")
    assert desk("show", "2").code == 0
    desk("remove", "2", "--yes")
    assert "foiakit list lists the records" in desk("show", "2").err
