"""What people add to a database stays; what could do harm there is refused by its name."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from program import Run
from sqlite_utils import Database

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


def test_a_refusal_says_how_to_remove_what_is_not_allowed(desk: Run, seven: Path) -> None:
    with closing(sqlite3.connect(seven)) as connection:
        connection.execute("CREATE TRIGGER mine AFTER INSERT ON records BEGIN SELECT 1; END")
    done = desk("list")
    assert done.code == 5
    assert "DROP TRIGGER mine" in done.err
