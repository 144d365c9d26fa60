"""Databases of other programs, or made to do harm: by name, each from a genuine one.

A mutation is SQL that runs on a copy of the seven documents with ``writable_schema`` on, so that
the file can be what no program that keeps to the rules would write.
"""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing
from pathlib import Path

_ENDLESS = "WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT"
_COLUMNS = (
    "id, uid, collection, document, message, year, head, originator, recipient, kind, date,"
    ' date_end, date_other, classification, captions, pages, excised, source, "case", tags,'
    " traffic_tags, url, file, sha256, created, updated, day_first, day_last, post, serial,"
    " fingerprint, title, printed, description, notes, text"
)
_NAMES = [name.strip() for name in _COLUMNS.split(",")]


def _instead(table: str, sql: str) -> str:
    return f"DROP TABLE {table}; {sql}"


def _says(name: str, old: str, new: str) -> str:
    """Let the schema's text of *name* say something else, the pages staying as they are."""
    return f"UPDATE sqlite_master SET sql = replace(sql, '{old}', '{new}') WHERE name = '{name}'"


SCHEMAS = {
    "no records": "DROP TABLE records",
    "no log": "DROP TABLE changes",
    "no full text": "DROP TABLE records_fts",
    "no index": "DROP INDEX records_by_date",
    "no trigger": "DROP TRIGGER records_labels_changed",
    "empty schema": "DELETE FROM sqlite_master",
    "an endless view": _instead(
        "records",
        f"CREATE VIEW records AS {_ENDLESS} {', '.join(f'x AS {n}' for n in _NAMES)} FROM n",
    ),
    "an endless view of the log": _instead(
        "changes",
        f"CREATE VIEW changes AS {_ENDLESS} x AS id, x AS time, x AS command, x AS undoes,"
        " 0 AS begins, 0 AS added, 0 AS changed, 0 AS removed, x AS digest, x AS chain FROM n",
    ),
    "an endless view of collections": _instead(
        "collections", f"CREATE VIEW collections AS {_ENDLESS} x AS name FROM n"
    ),
    "a view of itself": _instead("records", "CREATE VIEW records AS SELECT * FROM records"),
    "a view of megabytes": _instead(
        "records",
        f"CREATE VIEW records AS SELECT {', '.join(f'zeroblob(9000000) AS {n}' for n in _NAMES)}",
    ),
    "a table without types": _instead("records", f"CREATE TABLE records ({_COLUMNS})"),
    "a table of three columns": _instead(
        "records", "CREATE TABLE records (id INTEGER PRIMARY KEY, uid TEXT, title TEXT)"
    ),
    "a virtual table": _instead(
        "records", f"CREATE VIRTUAL TABLE records USING fts5 ({', '.join(_NAMES[1:])})"
    ),
    "a virtual table for collections": _instead(
        "collections", "CREATE VIRTUAL TABLE collections USING fts5 (name, series)"
    ),
    "a table for full text": _instead(
        "records_fts", "CREATE TABLE records_fts (title, description, notes, text)"
    ),
    "another full text": _instead(
        "records_fts", "CREATE VIRTUAL TABLE records_fts USING fts5 (title, description)"
    ),
    "full text of another table": _instead(
        "records_fts",
        "CREATE VIRTUAL TABLE records_fts USING fts5 (title, description, notes, text,"
        " content = 'sqlite_master', content_rowid = 'rowid')",
    ),
    "an unknown module": _instead(
        "records_fts", "INSERT INTO sqlite_master VALUES ('table', 'records_fts', 'records_fts', 0,"
        " 'CREATE VIRTUAL TABLE records_fts USING nowhere (title)')"
    ),
    "a generated column": _says("records", "title TEXT,", "title TEXT AS (uid) VIRTUAL,"),
    "a hidden default": _says("records", "title TEXT,", "title TEXT DEFAULT (randomblob(9)),"),
    "another type": _says("records", "title TEXT,", "title BLOB,"),
    "another collation": _says("records", "title TEXT,", "title TEXT COLLATE NOCASE,"),
    "an unknown collation": _says("records", "title TEXT,", "title TEXT COLLATE NOWHERE,"),
    "an unknown function": _says("records", "pages >= 0", "nowhere(pages)"),
    "a check that costs": _says("records", "pages >= 0", "length(zeroblob(999999999)) > 0"),
    "no check": _says("records", "CHECK (json_valid(captions))", ""),
    "not strict": _says("records", ") STRICT", ")"),
    "without rowid": _says("seen", ", WITHOUT ROWID", ""),
    "no sense": _says("records", "CREATE TABLE", "CREATE NONSENSE"),
    "no end of brackets": _says("records", "pages >= 0", "(" * 2000 + "1" + ")" * 2000),
    "no text": "UPDATE sqlite_master SET sql = NULL WHERE name = 'records'",
    "a number for text": "UPDATE sqlite_master SET sql = 5 WHERE name = 'records'",
    "bytes for text": "UPDATE sqlite_master SET sql = x'fffe00' WHERE name = 'records'",
    "bytes for a name": "UPDATE sqlite_master SET name = x'fffe' WHERE name = 'seen'",
    "another table's pages": "UPDATE sqlite_master SET rootpage = (SELECT rootpage FROM"
    " sqlite_master WHERE name = 'changes') WHERE name = 'records'",
    "the schema's pages": "UPDATE sqlite_master SET rootpage = 1 WHERE name = 'records'",
    "an index's pages": "UPDATE sqlite_master SET rootpage = (SELECT rootpage FROM sqlite_master"
    " WHERE name = 'records_by_date') WHERE name = 'records'",
    "pages that are not": "UPDATE sqlite_master SET rootpage = 99999 WHERE name = 'records'",
    "no pages": "UPDATE sqlite_master SET rootpage = 0 WHERE name = 'records'",
    "another name": "UPDATE sqlite_master SET name = 'recordz' WHERE name = 'records'",
    "another kind": "UPDATE sqlite_master SET type = 'view' WHERE name = 'records'",
    "twice": "INSERT INTO sqlite_master SELECT * FROM sqlite_master WHERE name = 'records'",
    "a temporary view": "INSERT INTO sqlite_master VALUES ('view', 'records2', 'records2', 0,"
    " 'CREATE TEMP VIEW records AS SELECT 1')",
    "a trigger in a table's clothes": "INSERT INTO sqlite_master VALUES ('table', 'x', 'x', 0,"
    " 'CREATE TRIGGER x AFTER INSERT ON records BEGIN DELETE FROM changes; END')",
    "a trigger on insert": "CREATE TRIGGER x AFTER INSERT ON records BEGIN"
    " DELETE FROM changes; END",
    "a trigger on update": "CREATE TRIGGER x BEFORE UPDATE ON [records] BEGIN"
    " UPDATE records SET title = 'x'; END",
    "a trigger on the log": 'CREATE TRIGGER "on" AFTER INSERT ON "Changes" BEGIN'
    " DELETE FROM changes; END",
    "a trigger on full text's own": "CREATE TRIGGER x AFTER INSERT ON records_fts_data BEGIN"
    " DELETE FROM records; END",
    "a trigger behind a reference": "CREATE TABLE mine (record REFERENCES records (id) ON DELETE"
    " CASCADE); INSERT INTO mine VALUES (2); CREATE TRIGGER x AFTER DELETE ON mine BEGIN"
    " DELETE FROM changes; END",
    "a unique index": "CREATE UNIQUE INDEX x ON records (collection, document)",
    "a computed index": "CREATE INDEX x ON records (abs(year))",
    "a partial index": "CREATE INDEX x ON records (year) WHERE year > 0",
    "a table that hides": 'CREATE TABLE "sqliteX" (a); UPDATE sqlite_master SET name ='
    " 'sqlite_x', tbl_name = 'sqlite_x', sql = 'CREATE TABLE sqlite_x (a)' WHERE name = 'sqliteX'",
    "thousands of tables": ";".join(f"CREATE VIEW v{at} AS SELECT 1" for at in range(2_000)),
    "a schema of megabytes": f"CREATE VIEW v AS SELECT '{'x' * 200_000}'",
    "another program's": "PRAGMA application_id = 1",
    "nobody's": "PRAGMA application_id = 0",
    "no number": "PRAGMA user_version = 0",
    "a number below none": "PRAGMA user_version = -5",
    "a number to come": "PRAGMA user_version = 99",
    "a list of migrations that has no end": _instead(
        "_sqlite_migrations",
        f"CREATE VIEW _sqlite_migrations AS {_ENDLESS} x AS id, 'x' AS migration_set, 'x' AS name,"
        " 'x' AS applied_at FROM n",
    ),
}  # fmt: skip
"""What the schema says."""


def _cell(column: str, value: str, row: int = 4) -> str:
    """A value that the table's own checks would refuse: they are taken away meanwhile."""
    return f"UPDATE records SET {column} = {value} WHERE id = {row}"


ROWS = {
    **{
        f"bytes in {column}": _cell(column, "x'fffe00'")
        for column in ("title", "uid", "message", "date", "classification", "captions", "text",
                       "created", "collection", "originator", "kind", "day_first", "description")
    },
    **{f"nothing in {column}": _cell(column, "NULL") for column in ("uid", "captions", "created")},
    **{f"a number in {column}": _cell(column, "5") for column in ("title", "date", "captions")},
    "no UTF-8 in title": _cell("title", "CAST(x'41ff42' AS TEXT)"),
    "no UTF-8 in a caption": _cell("captions", "CAST(x'5b2241ff225d' AS TEXT)"),
    "no date in date": _cell("date", "'the day after'"),
    "no date in day_first": _cell("day_first", "'x'"),
    "no date in date_end": _cell("date_end", "'9999-99-99'"),
    "no time in created": _cell("created", "'soon'"),
    "no JSON in captions": _cell("captions", "'[\"A'"),
    "an object in captions": _cell("captions", "'{\"a\": 1}'"),
    "numbers in captions": _cell("captions", "'[1, null, \"\\u0041\"]'"),
    "lists in tags": _cell("tags", f"'{'[' * 5000}{']' * 5000}'"),
    "text in year": _cell("year", "'x'"),
    "text in pages": _cell("pages", "'many'"),
    "a huge year": _cell("year", "9223372036854775807"),
    "a huge number of pages": _cell("pages", "9223372036854775807"),
    "a number below none of pages": _cell("pages", "-9223372036854775808"),
    "a real number of pages": _cell("pages", "1e300"),
    "a huge serial": _cell("serial", "9223372036854775807"),
    "five in excised": _cell("excised", "5"),
    "a huge id": "UPDATE records SET id = 9223372036854775807 WHERE id = 4",
    "an id below none": "UPDATE records SET id = -4 WHERE id = 4",
    "bytes in a collection": "UPDATE collections SET title = x'ff', editors = x'ff'",
    "numbers in a collection": "UPDATE collections SET related = '[1, 2]',"
    " lead_references = '[[1]]'",
    "no JSON in a selection": "INSERT INTO selections VALUES ('x', '[', 'x'), ('y', '[1]', 'x')",
    "bytes in a selection": "INSERT INTO selections VALUES (x'ff', x'ff', x'ff')",
    "no JSON in a telegram": "INSERT INTO cables VALUES (4, 5, x'ff', '[')",
    "a list for a telegram": "INSERT INTO cables VALUES (4, NULL, NULL, '[1]')",
    "bytes in a reference": "INSERT INTO refs (record, number, place, kind, post, serial, printed,"
    " year) VALUES (4, 0, x'ff', x'ff', x'ff', 'x', x'ff', 'x')",
    "bytes in the log": "UPDATE changes SET time = x'ff', command = x'ff', added = 'x'",
    "no JSON in the log": "INSERT INTO change_rows VALUES (900, 1, 'records', 4, NULL, 'a', 'b',"
    " '[', '5')",
    "bytes in a span": "UPDATE change_spans SET digest = x'ff', number = 'x', last = 'y'",
    "a label without a record": "PRAGMA foreign_keys = OFF; INSERT INTO record_tags VALUES (x'ff',"
    " x'ff', 900)",
    "text in a range": "INSERT INTO serial_ranges VALUES (x'ff', 'x', 'x', 'x', 'y', 5)",
    "the number of the schema before": "PRAGMA user_version = 1",
    "an unknown style": "INSERT INTO settings VALUES ('style', '/etc/style.csl'), ('x', '')",
    "bytes in a setting": "INSERT INTO settings VALUES (x'ff', x'ff')",
    "bytes in a mark": "INSERT INTO seen VALUES (4, x'ff', x'ff', x'ff')",
}  # fmt: skip
"""What the rows say, under the schema as it should be."""

_STRICT = (
    "UPDATE sqlite_master SET sql = replace(replace(sql, ') STRICT, W', ') W'), ') STRICT', ')')"
)


def made(name: str, whole: Path, to: Path) -> None:
    """The file called *name* at *to*, of the seven documents at *whole*."""
    to.write_bytes(whole.read_bytes())
    if name.startswith("page "):
        _overwrite(to, random.Random(name))
        return
    with closing(sqlite3.connect(to, isolation_level=None)) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        if name in SCHEMAS:
            connection.executescript(SCHEMAS[name])
            return
        texts = connection.execute("SELECT sql, name FROM sqlite_master").fetchall()
        connection.execute("DROP TRIGGER records_labels_changed")
        trigger = next(sql for sql, table in texts if table == "records_labels_changed")
        # A row says anything in a table that is not strict, has no NOT NULL and checks nothing.
        connection.execute(_STRICT)
        connection.execute(
            "UPDATE sqlite_master SET sql = replace(sql, 'TEXT NOT NULL', 'TEXT')"
            " WHERE type = 'table' AND sql NOT LIKE '%WITHOUT ROWID%'"
        )
    with closing(sqlite3.connect(to, isolation_level=None)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.executescript(ROWS[name])
        connection.execute(trigger)
        connection.execute("PRAGMA writable_schema = ON")
        connection.executemany("UPDATE sqlite_master SET sql = ? WHERE name = ?", texts)


def _overwrite(path: Path, chance: random.Random) -> None:
    """Damage in a page: its kind, its cells' places, what it points to, or anything at all."""
    data = bytearray(path.read_bytes())
    size = int.from_bytes(data[16:18], "big")
    for _ in range(chance.randrange(1, 4)):
        at = chance.randrange(len(data) // size) * size
        at += 100 if not at else 0
        kind = chance.randrange(4)
        if kind == 0:
            data[at] = chance.choice([2, 5, 10, 13, 0, 255])
        elif kind == 1:
            data[at + 3 : at + 5] = chance.randbytes(2)
        elif kind == 2:
            data[at + 8 : at + 12] = chance.randrange(9).to_bytes(4, "big")
        else:
            there = at + chance.randrange(12, size - 120)
            data[there : there + 8] = chance.randbytes(8)
    path.write_bytes(data)


PAGES = [f"page {number}" for number in range(20)]
NAMES = [*SCHEMAS, *ROWS, *PAGES]
