"""Lists of records in Python: what they show of themselves, and what other tools get."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from program import Run

import foiakit


def test_a_search_finds_what_the_command_finds(desk: Run, db: foiakit.Database) -> None:
    words = "osama bin laden"
    for found, typed in (
        (db.search(words), []),
        (db.search(words, by_date=True), ["--sort", "date"]),
        (db.search(words, exact=True), ["--exact"]),
        (db.search(words, post="Islamabad"), ["--post", "Islamabad"]),
    ):
        assert found.to_dicts() == json.loads(desk("search", words, "--format", "json", *typed).out)
    hits = db.search("haqqani", classification="secret", limit=2)
    assert len(hits) == len(list(hits)) == len(hits.records) == 2
    assert {record.classification for record in hits.records} == {"Secret"}
    assert "**Haqqani**" in repr(db.search("haqqani"))
    assert repr(db.search("zanzibar")) == "0 hits for 'zanzibar' in records.db"


def test_a_hit_names_its_page_as_on_the_command_line(
    here: Path, desk: Run, db: foiakit.Database
) -> None:
    page = "The council of the port met and talked about the weather of the last year.\n"
    (here / "answer.txt").write_text(f"{page}\f{page}Nobody saw the zebu there.\n\f{page}")
    desk("import", "answer.txt")
    (hit,) = db.search("zebu")
    assert hit.page == 2
    assert db.search("zebu").to_dicts() == json.loads(
        desk("search", "zebu", "--format", "json").out
    )
    assert [hit.page for hit in db.search("haqqani", limit=1)] == [None]


def test_dictionaries_are_those_of_an_export(desk: Run, db: foiakit.Database) -> None:
    assert db.select().to_dicts() == json.loads(desk("export", "--format", "json").out)


def test_without_pandas_the_error_says_what_to_install(
    db: foiakit.Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    for rows in (db.select(), db.search("haqqani")):
        with pytest.raises(ImportError, match="pip install pandas"):
            rows.to_dataframe()


def test_a_data_frame_has_a_column_for_each_field(db: foiakit.Database) -> None:
    pytest.importorskip("pandas", reason="pandas is not installed")
    frame = db.select(since="1999").to_dataframe()
    assert list(frame.columns) == list(foiakit.Record._fields)
    assert list(frame["id"]) == [4, 5, 6, 7]
    assert frame["captions"][0] == ["NODIS"]
    assert list(db.search("haqqani").to_dataframe().columns)[-3:] == [
        "rank", "snippet", "page",
    ]  # fmt: skip
    assert list(db.select(year=1963).to_dataframe().columns) == list(foiakit.Record._fields)
    assert len(db.search("zanzibar").to_dataframe()) == 0
