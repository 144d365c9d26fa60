"""What people add to a database stays; what could do harm there is refused by its name."""

from __future__ import annotations

import os
import socket
import sqlite3
import struct
import time
from contextlib import closing
from pathlib import Path

import pytest
from faults.database import of_schema_1
from program import Run
from sqlite_utils import Database

from foiakit.store.file import schema_check
from foiakit.store.file.connection import SCHEMA
from foiakit.store.schema import migrations

ADDITIONS = {
    "a table": "CREATE TABLE mine (id INTEGER PRIMARY KEY, note TEXT)",
    "a table that refers to records": "CREATE TABLE mine (record INTEGER REFERENCES records (id))",
    "a table with a trigger": "CREATE TABLE mine (a); CREATE TRIGGER x AFTER INSERT ON mine BEGIN"
    " INSERT INTO mine SELECT 1 WHERE 0; END",
    "a view": "CREATE VIEW nodis AS SELECT * FROM records WHERE classification = 'Secret'",
    "an endless view that nobody reads": "CREATE VIEW n AS WITH RECURSIVE n (x) AS (SELECT 1 UNION"
    " ALL SELECT x + 1 FROM n) SELECT x FROM n",
    "full text of its own": "CREATE VIRTUAL TABLE mine_fts USING fts5 (note);"
    " INSERT INTO mine_fts VALUES ('x')",
    "an older full text": "CREATE VIRTUAL TABLE mine_fts USING fts4 (note)",
    "an index": 'CREATE INDEX "records by source" ON records (source, "case" DESC)',
    "a unique index on a table of its own": "CREATE TABLE mine (seen);"
    " CREATE UNIQUE INDEX x ON mine (seen)",
    "a column": "ALTER TABLE records ADD COLUMN shelf TEXT",
    "two columns": "ALTER TABLE records ADD COLUMN [shelf] TEXT;"
    ' ALTER TABLE records ADD COLUMN "box no" INTEGER',
    "statistics": "ANALYZE",
    "a copy": "VACUUM",
}  # fmt: skip
COMMANDS = (
    ["list"], ["search", "haqqani"], ["cite", "4"], ["show", "4"], ["export", "--format", "csv"],
    ["edit", "4", "--notes", "x"], ["add", "--title", "x"], ["import", "in.csv"],
    ["remove", "2", "--yes"], ["undo"], ["log"], ["backup", "b.db"], ["verify"],
    ["export", "-o", "piece.db"], ["merge", "--db", "good.db", "records.db"],
)  # fmt: skip


@pytest.mark.parametrize("name", ADDITIONS)
def test_what_people_add_stays_and_every_command_works(desk: Run, seven: Path, name: str) -> None:
    Path("good.db").write_bytes(seven.read_bytes())
    Path("in.csv").write_text("title,date\nNew,1999-01-02\n")
    with closing(sqlite3.connect(seven)) as connection:
        connection.executescript(ADDITIONS[name])
    for command in COMMANDS:
        done = desk(*command)
        assert done.code == 0, (command, done.err)


def test_sqlite_utils_and_datasette_do_their_usual_things(desk: Run, seven: Path) -> None:
    database = Database(seven)
    database.table("people").insert_all([{"name": "Haqqani", "role": "minister"}], pk="name")
    database.table("people").enable_fts(["name", "role"], create_triggers=True)
    database.table("records").create_index(["source"])
    database.create_view("secret", "SELECT id, title FROM records WHERE classification = 'Secret'")
    database.table("records").add_column("shelf", str)
    database.close()
    for command in COMMANDS[:8]:
        Path("in.csv").write_text("title,date\nNew,1999-01-02\n")
        assert desk(*command).code == 0, command


def test_a_record_that_another_table_refers_to_is_not_taken_from_it(desk: Run, seven: Path) -> None:
    with closing(sqlite3.connect(seven)) as connection:
        connection.executescript(
            "CREATE TABLE mine (record INTEGER REFERENCES records (id));"
            " INSERT INTO mine VALUES (4)"
        )
    done = desk("remove", "4", "--yes")
    assert done.code == 5
    assert "refers to this record; nothing was changed" in done.err
    assert desk("show", "4").code == 0


def test_the_schema_as_text_is_what_the_migrations_make() -> None:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        migrations.migrate(connection)
        made = set(schema_check.entries(connection, "x"))
    assert set(schema_check.made_by(SCHEMA)) <= made
    # So a genuine file is known without a closer look, which costs more.
    assert made - set(schema_check.made_by(SCHEMA)) <= schema_check._OF_SQLITE


def test_an_older_database_is_known_and_brought_up_to_date(desk: Run, here: Path) -> None:
    of_schema_1(here / "records.db")
    assert "foiakit migrate" in desk("list").err
    assert desk("migrate").code == 0
    assert desk("verify").code == 0


def test_comments_and_spaces_of_another_version_make_no_difference(desk: Run, seven: Path) -> None:
    with closing(sqlite3.connect(seven)) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute(
            "UPDATE sqlite_master SET sql = replace(sql, 'a row longer than a page', 'a row that is"
            " longer') WHERE name = 'records'"
        )
        connection.commit()
    assert desk("cite", "4").code == 0
    assert desk("edit", "4", "--notes", "x").code == 0


def test_a_refusal_says_how_to_take_out_what_is_in_the_way(desk: Run, seven: Path) -> None:
    with closing(sqlite3.connect(seven)) as connection:
        connection.execute("CREATE TRIGGER mine AFTER INSERT ON records BEGIN SELECT 1; END")
    done = desk("list")
    assert done.code == 5
    assert "DROP TRIGGER mine" in done.err


@pytest.mark.parametrize("wal", [False, True], ids=["rollback journal", "WAL"])
def test_a_file_of_two_names_is_read_and_not_written(desk: Run, seven: Path, wal: bool) -> None:
    with closing(sqlite3.connect(seven)) as connection:
        connection.execute(f"PRAGMA journal_mode = {'WAL' if wal else 'DELETE'}")
    os.link(seven, "other.db")
    before = seven.read_bytes()
    for name in ("records.db", "other.db"):
        assert desk("list", "--db", name).code == 0
        for command in (["add", "--title", "x"], ["edit", "4", "--notes", "x"], ["migrate"]):
            done = desk(*command, "--db", name)
            assert done.code == 5, command
            assert "hard link" in done.err
            assert "foiakit backup NEW.db" in done.err
        assert desk("verify", "--db", name).code == 0
    assert seven.read_bytes() == before
    assert {path.name for path in seven.parent.iterdir()} == {"records.db", "other.db"}
    assert desk("backup", "new.db").code == 0
    assert desk("add", "--db", "new.db", "--title", "x").code == 0


def test_an_acknowledged_record_is_not_lost_under_another_name(desk: Run, seven: Path) -> None:
    assert desk("edit", "4", "--notes", "x").code == 0  # in WAL mode from here on
    with closing(sqlite3.connect(seven)) as other:  # a reader keeps the log from being put away
        other.execute("BEGIN")
        other.execute("SELECT count(*) FROM records").fetchone()
        assert desk("add", "--title", "Kept").code == 0
        os.link(seven, "other.db")
        assert desk("add", "--title", "Refused", "--db", "other.db").code == 5
    os.unlink("other.db")
    assert "Kept" in desk("list").out


@pytest.mark.parametrize("kind", ["fifo", "folder", "socket", "device", "link to nothing"])
@pytest.mark.parametrize(
    "command", [["list"], ["cite", "4"], ["add", "--title", "x"]], ids=" ".join
)
def test_what_is_no_file_is_named_at_once(
    desk: Run, here: Path, kind: str, command: list[str]
) -> None:
    name, server = "x.db", None
    if kind == "fifo":
        os.mkfifo(name)
    elif kind == "folder":
        os.mkdir(name)
    elif kind == "socket":
        server = socket.socket(socket.AF_UNIX)
        server.bind(name)
    elif kind == "link to nothing":
        os.symlink("nowhere/at/all.db", name)
    began = time.monotonic()
    done = desk(*command, "--db", "/dev/zero" if kind == "device" else name)
    assert time.monotonic() - began < 5
    assert done.code == 5 or (kind == "link to nothing" and done.code == 1), done
    assert done.err.count("\n") == 1
    if server:
        server.close()


@pytest.mark.parametrize("suffix", ["journal", "wal", "shm"])
@pytest.mark.parametrize("kind", ["fifo", "link"])
def test_what_is_next_to_a_file_is_not_followed_or_waited_for(
    desk: Run, seven: Path, suffix: str, kind: str
) -> None:
    Path("precious").write_bytes(b"x" * 1000)
    if kind == "fifo":
        os.mkfifo(f"records.db-{suffix}")
    else:
        os.symlink("precious", f"records.db-{suffix}")
    for command in (["list"], ["cite", "4"], ["add", "--title", "x"]):
        done = desk(*command)
        assert done.code == 5, command
        assert f"records.db-{suffix}" in done.err
    assert Path("precious").read_bytes() == b"x" * 1000


def test_a_journal_that_names_another_file_removes_none(desk: Run, seven: Path) -> None:
    precious = Path("precious").absolute()
    precious.write_bytes(b"x" * 1000)
    name = os.fsencode(precious)
    page = int.from_bytes(seven.read_bytes()[16:18], "big")
    pages = seven.stat().st_size // page
    locks = struct.pack(">I", (1 << 30) // page + 1)  # the page that has no content
    tail = struct.pack(">II", len(name), sum(name)) + bytes.fromhex("d9d505f920a163d7")
    header = bytes.fromhex("d9d505f920a163d7") + struct.pack(">IIIII", 0, 0, pages, 512, page)
    Path("records.db-journal").write_bytes(header.ljust(512, b"\0") + locks + name + tail)
    for command in (["list"], ["cite", "4"], ["add", "--title", "x"]):
        done = desk(*command)
        assert done.code == 5, command
        assert "other databases at once" in done.err
    assert precious.exists()
    with closing(sqlite3.connect(seven)) as connection:  # SQLite by itself follows it
        connection.execute("SELECT count(*) FROM records").fetchone()
    assert not precious.exists()


def test_a_schema_that_has_no_end_is_damage(
    desk: Run, seven: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(schema_check, "SECONDS", -1.0)
    monkeypatch.setattr(schema_check, "_STEPS", 1)
    done = desk("list")
    assert done.code == 5
    assert "its schema has no end" in done.err
