"""The migrations make the schema of today, and bring an older database up to date."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from faults.database import of_schema_1
from program import Run

from foiakit.store.file import schema_check
from foiakit.store.file.connection import SCHEMA
from foiakit.store.schema import migrations


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
