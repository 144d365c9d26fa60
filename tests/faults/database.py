"""A database that something may have happened to: what is in it, and whether it is sound."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

from fts5 import prove_full_text
from program import ROOT

from foiakit.store.file.connection import SCHEMA

FOIAKIT = [sys.executable, "-m", "foiakit"]
SCHEMA_1 = ROOT / "tests" / "store" / "schema1.sql"
_OWN = {"created", "updated", "uid", "fingerprint"}
"""What is another one each time: the time, and the name of a record that was added by hand; and the
digest of what its source said, which a migration that fills a column brings up to date."""

Contents = dict[str, Any]


def foiakit(
    *words: str, folder: Path | None = None, **options: Any
) -> subprocess.CompletedProcess[str]:
    """The program as a process, to its end."""
    return subprocess.run(
        [*FOIAKIT, *words], cwd=folder, capture_output=True, text=True, check=False, **options
    )


def source(path: Path, number: int, first: int = 0) -> Path:
    """A file of composed cables of Kabul, *number* of them from serial *first* on."""
    with path.open("w") as out:
        for serial in range(first, first + number):
            text = f"word{serial} " + "a description of some length " * 12
            row = {"message": f"Kabul {serial:05}", "date": "1979-11-04", "description": text}
            out.write(json.dumps(row) + "\n")
    return path


def filled(path: Path, number: int) -> Path:
    """A database of that many composed records at *path*."""
    done = foiakit("import", "-q", "--db", str(path), str(source(path.with_suffix(".src"), number)))
    assert (done.returncode, done.stderr) == (0, "")
    return path


def of_schema_1(path: Path, times: int = 1) -> Path:
    """The seven documents in a database of schema 1; *times* more often than once."""
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(SCHEMA_1.read_text("utf-8"))
        names = [row[1] for row in connection.execute("PRAGMA table_info(records)")][2:]
        quoted = ", ".join(f'"{name}"' for name in names)
        for number in range(1, times):
            connection.execute(
                f"INSERT INTO records (uid, {quoted}) SELECT uid || ?, {quoted} FROM records"
                " WHERE id <= 7",
                (f"-{number}",),
            )
        # The triggers of schema 1 keep the captions' and tags' own rows.
        connection.execute("UPDATE records SET captions = captions WHERE id > 7")
        connection.execute("INSERT INTO records_fts (records_fts) VALUES ('rebuild')")
        connection.commit()
    return path


def older_schemas() -> list[int]:
    """The schemas before this one, of each of which there is a database (`of_schema`)."""
    return list(range(1, SCHEMA))


def of_schema(number: int, path: Path) -> Path:
    """The database that an older foiakit left in tests/store/schemaN.sql, at *path*."""
    dump = SCHEMA_1.with_name(f"schema{number}.sql")
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(dump.read_text("utf-8"))
    return path


def contents(path: Path) -> Contents:
    """The records, how many rows each other table has, the indices, and the schema's number."""
    with closing(sqlite3.connect(path)) as connection:
        found: Contents = {
            name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]
            for (name,) in connection.execute(
                "SELECT name FROM sqlite_master WHERE type = 'table'"
                " AND sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT LIKE 'records\\_fts\\_%'"
                " ESCAPE '\\' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
            ).fetchall()
        }
        rows = connection.execute("SELECT * FROM records ORDER BY id")
        kept = [at for at, column in enumerate(rows.description) if column[0] not in _OWN]
        found["rows"] = [tuple(row[at] for at in kept) for row in rows]
        found["indices"] = sorted(
            name
            for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'index'")
        )
        found["schema"] = connection.execute("PRAGMA user_version").fetchone()[0]
    return found


def assert_sound(path: Path) -> None:
    """SQLite, its references and its full text say that nothing is wrong; so does foiakit."""
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        prove_full_text(connection)
        connection.rollback()
        (schema,) = connection.execute("PRAGMA user_version").fetchone()
    if schema == SCHEMA:  # an older one has no log to prove
        done = foiakit("verify", "--db", str(path))
        assert done.returncode == 0, done.stdout + done.stderr
