"""The schema's history: each function one step, never changed once it is released.

sqlite-utils keeps the list of applied steps in the database (`_sqlite_migrations`), and anybody
with sqlite-utils can look at it. `SCHEMA` counts the steps; it stands in SQLite's ``user_version``,
so that a reader knows in a moment whether it understands the file.
"""

from __future__ import annotations

from sqlite_utils import Database, Migrations

from foiakit.store.file.connection import APPLICATION_ID, SCHEMA
from foiakit.store.file.executor import Executor
from foiakit.store.log.baseline import begin_once
from foiakit.store.schema.statements import STEPS

migrations = Migrations("foiakit")


def migrate(session: Executor) -> None:
    """Bring the schema up to date, inside the transaction that *session* is in."""
    migrations.apply(Database(session.connection, execute_plugins=False))
    begin_once(session)
    session.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    session.execute(f"PRAGMA user_version = {SCHEMA}")


@migrations()
def m001_records_and_collections(db: Database) -> None:
    """One row a record, one row a collection; captions and tags also one row each, to look up."""
    for statement in STEPS[0].split(";;"):
        db.execute(statement)


@migrations()
def m002_history(db: Database) -> None:
    """What was done, with what was before and after; what is here already is where it begins."""
    for statement in STEPS[1].split(";;"):
        db.execute(statement)
