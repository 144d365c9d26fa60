"""`foiakit releases`: what it lists, in which form, and how it keeps what it has compared."""

from __future__ import annotations

import csv
import io
import json
import os
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from program import Run
from releases.composed import AFTER, BEFORE, BLANKS, HIDES, OTHER, SECRET, SHOWS, email, written


@pytest.fixture
def held(desk: Run, here: Path) -> Run:
    """The program, with a database of four e-mails: 1 and 2 hide what 3 shows."""
    written(here / "mail", HIDES, BLANKS, SHOWS, OTHER)
    assert desk("import", "mail").code == 0
    return desk


def listed(run: Run, *arguments: str) -> list[dict[str, Any]]:
    result = run("releases", *arguments, "--format", "json")
    assert result.code == 0, result.err
    found: list[dict[str, Any]] = json.loads(result.out)
    return found


def test_each_hidden_passage_is_an_object(held: Run) -> None:
    first, second = listed(held)
    assert first == {
        "words": 16,
        "hidden_in": {"id": 1, "document": "C00001234", "exemption": "B5"},
        "shown_in": [{"id": 3, "document": "C00005678", "decision": "released in full"}],
        "date": "2010-03-02",
        "subject": "Harbor talks",
        "paragraph": 2,
        "sure": True,
        "text": SECRET[:-1],
    }
    assert second["hidden_in"] == {"id": 2, "document": "C00001300", "exemption": None}


def test_nothing_is_found_in_a_blank_without_a_mark(held: Run) -> None:
    out = held("releases", "--format", "table").out
    assert "1 C00001234" in out
    assert "nothing stands here" in out
    assert "declassified" not in out


def test_the_same_as_lines_and_as_a_table_of_values(held: Run) -> None:
    (head, *rows) = csv.reader(io.StringIO(held("releases", "--format", "csv").out))
    lines = [line.split("\t") for line in held("releases").out.splitlines()]
    assert rows == lines
    row = dict(zip(head, rows[0], strict=True))
    assert (row["words"], row["hidden_in"], row["exemption"]) == ("16", "1", "B5")
    assert (row["shown_in"], row["decision"]) == ("3", "released in full")


def test_filters_choose_the_records_that_hide_something(held: Run) -> None:
    assert [passage["hidden_in"]["id"] for passage in listed(held, "--exemption", "B6")] == [2]
    assert [passage["hidden_in"]["id"] for passage in listed(held, "1,3")] == [1]
    assert listed(held, "--year", "1999") == []


def test_for_one_record_both_what_it_hides_and_what_it_shows(held: Run) -> None:
    assert [passage["hidden_in"]["id"] for passage in listed(held, "--for", "3")] == [1, 2]
    assert [passage["hidden_in"]["id"] for passage in listed(held, "--for", "2")] == [2]
    assert listed(held, "--for", "4") == []
    assert held("releases", "--for", "99").code == 3
    assert held("releases", "--for", "1-2").code == 2


def test_what_was_withheld_and_shown_later(held: Run) -> None:
    first, _ = listed(held, "--lifted")
    assert (first["withheld"], first["shown"], first["days"]) == ("2015-06-30", "2016-02-29", 244)
    assert first["hidden_in"]["exemption"] == "B5"
    assert "8 months later" in held("releases", "--lifted", "--format", "table").out
    held("edit", "3", "--released", "2015-01-01")
    assert listed(held, "--lifted") == []


def test_small_gaps_under_b6_are_shown_when_asked_for(desk: Run, here: Path) -> None:
    hides = email("C00001234", f"{BEFORE}\n\n{'':100}B6\n\n{AFTER}", how="RELEASE IN PART B6")
    words = "Ask Tom Ferris at home."
    shows = email("C00005678", f"{BEFORE}\n\n{words}\n\n{AFTER}", how="RELEASE IN FULL")
    desk("import", str(written(here / "mail", hides, shows)))
    result = desk("releases")
    assert (result.out, result.code) == ("", 0)
    assert "1 small gap withheld under B6" in result.err
    assert [passage["text"] for passage in listed(desk, "--small")] == [words[:-1]]


def test_nothing_found_is_a_message(desk: Run, here: Path) -> None:
    desk("import", str(written(here / "mail", OTHER)))
    result = desk("releases", "--format", "json")
    assert (json.loads(result.out), result.code) == ([], 0)
    assert "no passage was found" in result.err


def test_what_is_new_changed_or_removed_is_seen_by_the_next_run(held: Run, here: Path) -> None:
    assert len(listed(held)) == 2
    held("remove", "1", "--yes")
    assert [passage["hidden_in"]["id"] for passage in listed(held)] == [2]
    held("undo")
    assert len(listed(held)) == 2
    held("edit", "3", "--text", "Nothing of it.")
    assert listed(held) == []
    held("undo")
    held("edit", "2", "--decision", "released in full", "--not-excised")
    assert [passage["hidden_in"]["id"] for passage in listed(held)] == [1]
    later = email("C00001500", f"{BEFORE}\n\n\n{'':100}B1\n\n{AFTER}")
    held("import", str(written(here / "more", later)))
    assert [passage["hidden_in"]["exemption"] for passage in listed(held)] == ["B1", "B5"]


def test_the_order_of_import_does_not_matter(desk: Run, here: Path) -> None:
    found = []
    for number, texts in enumerate(([HIDES, BLANKS, SHOWS], [SHOWS, HIDES, BLANKS])):
        db = f"{number}.db"
        for text in texts:
            desk("import", str(written(here / f"mail{text[60:75].strip()}{number}", text)),
                 "--db", db)  # fmt: skip
        found.append(
            {
                (
                    passage["hidden_in"]["document"],
                    passage["shown_in"][0]["document"],
                    passage["text"],
                )
                for passage in listed(desk, "--db", db)
            }
        )
    assert found[0] == found[1]
    assert len(found[0]) == 2


def cache_files() -> list[Path]:
    return sorted(Path(os.environ["FOIAKIT_CACHE"]).iterdir())


@pytest.fixture
def own_cache(here: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = here / "cache"
    monkeypatch.setenv("FOIAKIT_CACHE", str(folder))
    return folder


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_the_cache_is_its_owner_s_alone(own_cache: Path, held: Run) -> None:
    listed(held)
    assert {path.stat().st_mode & 0o777 for path in cache_files()} == {0o600}
    assert own_cache.stat().st_mode & 0o777 == 0o700


@pytest.mark.usefixtures("own_cache")
@pytest.mark.parametrize("damage", ["gone", "text", "cut", "other", "table", "later"])
def test_a_cache_that_is_gone_damaged_or_another_s_is_made_again(held: Run, damage: str) -> None:
    before = listed(held)
    (path,) = cache_files()
    if damage == "gone":
        path.unlink()
    elif damage == "text":
        path.write_text("This is no database. " * 500, encoding="utf-8")
    elif damage == "cut":
        path.write_bytes(path.read_bytes()[:9000])
    else:
        statement = {
            "other": "PRAGMA application_id = 7",
            "table": "DROP TABLE passages",
            "later": "PRAGMA user_version = 99",
        }[damage]
        connection = sqlite3.connect(path)
        connection.execute(statement)
        connection.close()
    assert listed(held) == before
    assert cache_files() == [path]


def test_without_a_folder_for_the_cache_the_texts_are_compared_all_the_same(
    own_cache: Path, held: Run
) -> None:
    own_cache.write_text("a file, and no folder", encoding="utf-8")
    result = held("releases", "--format", "json")
    assert (len(json.loads(result.out)), result.code) == (2, 0)
    assert "the comparison is not kept" in result.err


@pytest.mark.usefixtures("own_cache")
def test_a_database_that_may_only_be_read_is_compared_and_left_as_it_was(
    held: Run, here: Path
) -> None:
    before = (here / "records.db").read_bytes()
    (here / "records.db").chmod(0o400)
    assert len(listed(held)) == 2
    assert (here / "records.db").read_bytes() == before
