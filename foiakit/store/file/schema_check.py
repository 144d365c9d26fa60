"""Whether a file's schema is foiakit's own, checked before anything in the file is used.

Whoever gives somebody a database gives them SQL: a view in place of a table, a trigger or a
generated column runs when its table is read or written. So only the schema's text is read until
that text is known. What foiakit made is compared letter by letter, which costs next to nothing;
everything else is checked by `foiakit.store.file.user_additions`.
"""

from __future__ import annotations

import re
import sqlite3
import time

from foiakit.errors import Damaged, ForeignFile
from foiakit.store.file.header import Entry
from foiakit.store.file.sqlite_errors import primary_code

TYPE_CHECKING = False  # as in typing, but without its import time (foiakit.model.tuples)
if TYPE_CHECKING:
    from collections.abc import Callable

MOST_OBJECTS = 2_000
LONGEST_SQL = 100_000
SECONDS = 10.0
"""A schema is read in milliseconds, unless its pages refer to each other in a loop."""

_STEPS = 10_000
_LIMITS = {
    sqlite3.SQLITE_LIMIT_ATTACHED: 0,  # foiakit never attaches another file
    sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH: 10,
    sqlite3.SQLITE_LIMIT_COLUMN: 500,
}
_JSON_IS_UNSAFE = (3, 38) <= sqlite3.sqlite_version_info < (3, 42)
"""These versions mark their own JSON functions as unsafe, and foiakit's tables check their lists
with one of them. The protection there is that nothing is used before its text is known
(`check`).
"""
_SCHEMA = (
    f"SELECT type, name, substr(sql, 1, {LONGEST_SQL + 1}), rootpage FROM sqlite_master"
    f" LIMIT {MOST_OBJECTS + 1}"
)


def restrain(connection: sqlite3.Connection) -> None:
    """Allow a file's schema to do no more than foiakit's own schema needs.

    Functions that could do harm do not run from a schema, and damaged cells are noticed when their
    page is read. Extensions cannot be loaded: Python allows it only on request.
    """
    for limit, value in _LIMITS.items():
        connection.setlimit(limit, value)
    if not _JSON_IS_UNSAFE:
        connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cell_size_check = ON")


def within_time(
    connection: sqlite3.Connection, path: str, look: Callable[[], tuple[int, int, list[Entry]]]
) -> tuple[int, int, list[Entry]]:
    """Return the result of *look*; `Damaged` if SQLite has not finished within `SECONDS`."""
    until = time.monotonic() + SECONDS
    connection.set_progress_handler(lambda: time.monotonic() > until, _STEPS)
    try:
        return look()
    except sqlite3.OperationalError as error:
        if primary_code(error) == sqlite3.SQLITE_INTERRUPT and time.monotonic() > until:
            raise Damaged(path, "its schema has no end") from None
        raise
    finally:
        connection.set_progress_handler(None, 0)


def entries(connection: sqlite3.Connection, path: str) -> list[Entry]:
    """Return the whole schema, except indices that SQLite makes by itself.

    `ForeignFile` for more than a person's schema contains; `Damaged` for what SQLite never writes.
    """
    rows = connection.execute(_SCHEMA).fetchall()
    if len(rows) > MOST_OBJECTS:
        raise ForeignFile(
            path, f"its schema has more than {MOST_OBJECTS:,} tables, views and indices"
        )
    pages = [page for *_, page in rows if page]
    if len(set(pages)) < len(pages):
        raise Damaged(path, "two tables in it have the same pages")
    found = []
    for kind, name, sql, page in rows:
        if sql is None and kind == "index" and str(name).startswith("sqlite_autoindex_"):
            continue
        if not (isinstance(kind, str) and isinstance(name, str) and isinstance(sql, str)):
            raise Damaged(path, "its schema is not text")
        if len(sql) > LONGEST_SQL:
            raise ForeignFile(
                path, f"{name} in its schema is longer than {LONGEST_SQL:,} characters"
            )
        if kind in {"table", "index"} and not page and not sql.startswith("CREATE VIRTUAL"):
            raise Damaged(path, f"{name} in it has no pages")
        found.append((kind, name, sql.rstrip()))
    return found


def check(found: list[Entry], version: int, path: str) -> None:
    """Raise `ForeignFile` or `Damaged` if *found* is not the schema of number *version*, or has
    additions that could affect foiakit's tables.
    """
    expected = set(made_by(version))
    additions = set(found) - expected
    if missing := expected - set(found):
        from foiakit.store.file.user_additions import altered

        additions = altered(missing, additions, path)
    if additions := additions - _OF_SQLITE:
        from foiakit.store.file.user_additions import check_additions

        check_additions(additions, {name for kind, name, _ in expected if kind == "table"}, path)


def made_by(version: int) -> list[Entry]:
    """Return the objects of the schema of number *version*, as SQLite stores them."""
    from foiakit.store.schema.statements import STEPS

    made: dict[str, Entry] = {}
    for statement in (part for step in STEPS[:version] for part in step.split(";;")):
        if added := _ADDED_COLUMN.match(statement):
            kind, name, sql = made[added[1]]
            # SQLite puts the column before the bracket that closes the list of them.
            end = sql.rindex(")")
            made[name] = kind, name, f"{sql[:end]}, {added[2].rstrip()}{sql[end:]}"
        else:
            kind, name, sql = _entry(statement)
            made[name] = kind, name, sql
    return list(made.values())


_ADDED_COLUMN = re.compile(r"\s*ALTER TABLE (\w+) ADD COLUMN (.*)", re.DOTALL)


def _entry(statement: str) -> Entry:
    lines = statement.strip().split("\n")
    while lines[0].startswith("--"):  # SQLite stores a statement from its first word on
        del lines[0]
    sql = "\n".join(lines).replace("IF NOT EXISTS ", "", 1)
    words = sql.split(None, 4)
    kind, name = (words[2], words[3]) if words[1] in {"VIRTUAL", "UNIQUE"} else (words[1], words[2])
    return kind.lower(), name, sql


def _table(name: str, sql: str) -> Entry:
    return "table", name, f"CREATE TABLE {sql}"


_FULL_TEXT = {
    "data": "(id INTEGER PRIMARY KEY, block BLOB)",
    "idx": "(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID",
    "docsize": "(id INTEGER PRIMARY KEY, sz BLOB)",
    "config": "(k PRIMARY KEY, v) WITHOUT ROWID",
}
"""Return the tables in which SQLite stores an index of full text."""
_OF_SQLITE = {
    _table("sqlite_sequence", "sqlite_sequence(name,seq)"),
    _table("sqlite_stat1", "sqlite_stat1(tbl,idx,stat)"),
    _table("sqlite_stat4", "sqlite_stat4(tbl,idx,neq,nlt,ndlt,sample)"),
    *(
        _table(f"{index}_{full_text}", f"'{index}_{full_text}'{columns}")
        for index in ("records_fts", "folded_fts")
        for full_text, columns in _FULL_TEXT.items()
    ),
    _table("folded_fts_content", "'folded_fts_content'(id INTEGER PRIMARY KEY, c0, c1, c2, c3)"),
    _table(
        "_sqlite_migrations",
        '"_sqlite_migrations" (\n   "id" INTEGER PRIMARY KEY,\n   "migration_set" TEXT,\n'
        '   "name" TEXT,\n   "applied_at" TEXT\n)',
    ),
    (
        "index",
        "idx__sqlite_migrations_migration_set_name",
        'CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"\n'
        '    ON "_sqlite_migrations" ("migration_set", "name")',
    ),
}
"""Objects that SQLite, its full text and sqlite-utils create for themselves."""
