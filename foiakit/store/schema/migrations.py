"""The schema's history: each function is one step, never changed once it is released.

sqlite-utils stores the list of applied steps in the database (`_sqlite_migrations`), and anybody
with sqlite-utils can look at it. `foiakit.store.session` writes their number (`SCHEMA` of
`foiakit.store.file.connection`) into SQLite's ``user_version``, so that a reader knows immediately
whether it understands the file.
"""

from __future__ import annotations

import sqlite3

from foiakit.store.schema import folded_index
from foiakit.store.schema.light_import import without_pandas
from foiakit.store.schema.statements import STEPS

with without_pandas():
    from sqlite_utils import Database, Migrations

migrations = Migrations("foiakit")


def migrate(connection: sqlite3.Connection) -> None:
    """Apply the steps that the database does not have yet, inside its open transaction."""
    migrations.apply(Database(connection, execute_plugins=False))


@migrations()
def m001_records_and_collections(db: Database) -> None:
    """One row per record, one row per collection; captions and tags also one row each, for
    look-up.
    """
    for statement in STEPS[0].split(";;"):
        db.execute(statement)


@migrations()
def m002_history(db: Database) -> None:
    """The log of changes, with before and after; it begins with the existing content."""
    for statement in STEPS[1].split(";;"):
        db.execute(statement)


@migrations()
def m003_settings(db: Database) -> None:
    """Settings of the database itself, such as its citation style."""
    for statement in STEPS[2].split(";;"):
        db.execute(statement)


@migrations()
def m004_requests(db: Database) -> None:
    """Requests for records: what was asked, what happened, and the outcome for each document."""
    for statement in STEPS[3].split(";;"):
        db.execute(statement)


@migrations()
def m005_folded_index(db: Database) -> None:
    """A second, smaller index for letters that SQLite does not fold, made of the existing
    records.
    """
    db.execute(STEPS[4])
    folded_index.rebuild(db.conn)


@migrations()
def m006_merged_records(db: Database) -> None:
    """The uids of records that were merged into another, to recognise their sources."""
    for statement in STEPS[5].split(";;"):
        db.execute(statement)


@migrations()
def m007_releases(db: Database) -> None:
    """What was decided about a document, when it was released, and what was withheld and why."""
    for statement in STEPS[6].split(";;"):
        db.execute(statement)


@migrations()
def m008_citation_keys(db: Database) -> None:
    """The key that a record is cited by, and its former ones."""
    for statement in STEPS[7].split(";;"):
        db.execute(statement)


@migrations()
def m009_visible_full_text(db: Database) -> None:
    """The full text in a form that sqlite-utils and Datasette detect; an index of documents."""
    has_records = db.execute("SELECT 1 FROM records LIMIT 1").fetchone()
    db.execute("DROP TABLE records_fts")
    for statement in STEPS[8].split(";;"):
        db.execute(statement)
    if has_records:
        db.execute("INSERT INTO records_fts (records_fts) VALUES ('rebuild')")
