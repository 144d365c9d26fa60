"""What people add to a database stays; what could do harm there is refused by its name."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from program import Run

from foiakit.store.file import schema_check


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


def test_a_schema_that_has_no_end_is_damage(
    desk: Run, seven: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(schema_check, "SECONDS", -1.0)
    monkeypatch.setattr(schema_check, "_STEPS", 1)
    done = desk("list")
    assert done.code == 5
    assert "its schema has no end" in done.err
