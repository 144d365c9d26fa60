"""`foiakit.open`: a database in Python understands what the command line understands."""

from __future__ import annotations

import sqlite3
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from program import Run

import foiakit
from foiakit.errors import DatabaseError, ForeignFile, Locked, NoDatabase, NotFound
from foiakit.filters import InvalidValue

SAME = [
    (["--classification", "S"], {"classification": "S"}),
    (
        ["--classification", "s", "--classification", "confidential"],
        {"classifications": ["s", "C"]},
    ),
    (["--at-least", "secret"], {"at_least": "secret"}),
    (["--from", "January 1997", "--until", "1999"], {"since": "January 1997", "until": 1999}),
    (["--from", "1999-05-24"], {"from_": date(1999, 5, 24)}),
    (["--year", "1997..1999"], {"year": "1997..1999"}),
    (["--year", "1997", "--year", "1998"], {"years": range(1997, 1999)}),
    (["--post", "amembassy islamabad"], {"post": "amembassy islamabad"}),
    (["--kind", "cables"], {"kind": "cables"}),
    (["--caption", "nodis"], {"caption": "nodis"}),
    (["--collection", "389"], {"collection": 389}),
    (["--message", "state 95538"], {"message": "state 95538"}),
    (["--excised"], {"excised": True}),
    (["--not-excised"], {"excised": False}),
    (["--has", "captions"], {"has": "caption"}),
    (["--lacks", "message"], {"lacks": ["message"]}),
    (["--id", "2-4"], {"id": "2-4"}),
    ([], {"kind": None}),
]


@pytest.mark.parametrize(("typed", "arguments"), SAME, ids=str)
def test_filters_give_what_the_command_line_gives(
    desk: Run, db: foiakit.Database, typed: list[str], arguments: dict[str, Any]
) -> None:
    listed = desk("list", "--format", "ids", *typed).out.split()
    assert [str(record.id) for record in db.select(**arguments)] == listed


def test_what_comes_before_the_options_comes_before_the_filters(
    desk: Run, db: foiakit.Database
) -> None:
    desk("save", "haqqani", "--post", "Islamabad")
    assert [record.id for record in db.select(4, "1-2", "State 070339")] == [1, 2, 4, 6]
    assert [record.id for record in db.select([4, 1])] == [1, 4]
    assert [record.id for record in db.select("@haqqani", year=1998)] == [3]
    assert [record.id for record in db.select(limit=2)] == [1, 2]


@pytest.mark.parametrize(
    ("arguments", "nearest"),
    [
        ({"clasification": "Secret"}, "'classification'"),
        ({"after": "1999"}, "'since'"),
        ({"sender": "State"}, "'originator'"),
        ({"quux": "1"}, "classification, at_least"),
    ],
)
def test_a_filter_that_there_is_not_is_answered_with_the_nearest(
    db: foiakit.Database, arguments: dict[str, Any], nearest: str
) -> None:
    for ask in (db.select, lambda **more: db.search("haqqani", **more), db.count_by):
        with pytest.raises(TypeError, match="there is no filter") as raised:
            ask(**arguments)
        assert nearest in str(raised.value)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"classification": "secrit"}, "the most similar: Secret"),
        ({"post": ["Islamabad", "Karatchi"]}, "Karachi"),
        ({"kind": "Memmorandum"}, "Memorandum"),
        ({"tag": "nobody"}, "no record here has the tag 'nobody'"),
        ({"since": "yesterday"}, "since: 'yesterday'"),
        ({"year": "99"}, "year: '99'"),
        ({"has": "titel"}, "title"),
        ({"id": "4x"}, "'4x'"),
        ({"since": ["1997", "1998"]}, "takes one value"),
        ({"kind": []}, "the list is empty"),
        ({"kind": True}, "bool"),
        ({"kind": {"Cable": 1}}, "dict"),
        ({"excised": "yes"}, "True or False"),
        ({"at_least": "NODIS"}, "has no rank"),
    ],
)
def test_a_value_that_means_nothing_is_an_error_that_says_what_would(
    db: foiakit.Database, arguments: dict[str, Any], message: str
) -> None:
    with pytest.raises(InvalidValue) as raised:
        db.select(**arguments)
    assert message in str(raised.value)
    assert isinstance(raised.value, ValueError)


def test_one_filter_under_two_names_is_an_error(db: foiakit.Database) -> None:
    with pytest.raises(TypeError, match="given twice"):
        db.select(kind="Cable", kinds="Report")


def test_a_record_is_got_by_its_id_or_its_message(db: foiakit.Database) -> None:
    assert db.get(4) == db.get("4") == db.get("state 95538")
    assert db.get(4).message == "State 095538"
    with pytest.raises(NotFound, match="there is no record 99") as raised:
        db.get(99)
    assert "foiakit list" not in str(raised.value)
    with pytest.raises(NotFound, match="Lima 00001"):
        db.get("Lima 00001")
    for several in ("1-7", True, "x"):
        with pytest.raises(InvalidValue):
            db.get(several)


def test_a_database_is_as_long_as_its_records_and_gives_them_by_date(db: foiakit.Database) -> None:
    assert len(db) == 7
    assert [record.id for record in db] == [1, 2, 3, 4, 5, 6, 7]
    assert all(type(record) is foiakit.Record for record in db)


def test_counts_are_those_of_stats(db: foiakit.Database) -> None:
    assert db.count_by("classification", until="1999") == [("Confidential", 2), ("Secret", 2)]
    assert ("Secret", 2011, 1) in db.count_by("classification", "year")
    with pytest.raises(InvalidValue, match="title"):
        db.count_by("titel")


def test_a_closed_database_says_so(seven: Path) -> None:
    with foiakit.open(seven) as db:
        selection = db.select()
    db.close()
    assert repr(db) == f"<Database {str(seven)!r}, closed>"
    assert repr(selection) == f"<Selection of {str(seven)!r}, closed>"
    for ask in (
        lambda: db.get(4),
        lambda: list(selection),
        lambda: db.search("x"),
        lambda: len(db),
    ):
        with pytest.raises(ValueError, match="is closed"):
            ask()


def test_a_file_that_cannot_be_opened_is_an_error_that_speaks_python(here: Path) -> None:
    with pytest.raises(NoDatabase, match=r"foiakit\.open") as raised:
        foiakit.open("nothing.db")
    assert "--db" not in str(raised.value)
    assert not (here / "nothing.db").exists()
    (here / "notes.db").write_text("not a database, but long enough for one " * 30)
    with pytest.raises(ForeignFile):
        foiakit.open(here / "notes.db")


def test_a_locked_file_is_an_error_that_speaks_python(seven: Path) -> None:
    other = sqlite3.connect(seven, isolation_level=None)
    other.execute("PRAGMA locking_mode = EXCLUSIVE")
    other.execute("BEGIN EXCLUSIVE")
    try:
        with pytest.raises(DatabaseError) as raised:
            len(foiakit.open(seven, wait=0.05))
    finally:
        other.close()
    assert isinstance(raised.value, Locked)
    assert "wait=SECONDS" in str(raised.value)


def test_a_database_shows_its_path_and_its_number_of_records(db: foiakit.Database) -> None:
    assert repr(db) == "<Database 'records.db': 7 records>"
