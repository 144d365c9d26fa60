"""`foiakit migrate`: a database is up to date afterwards; a newer or absent one is refused."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from program import Run


def test_a_database_that_is_up_to_date_stays_as_it_is(desk: Run, seven: Path) -> None:
    before = seven.read_bytes()
    done = desk("migrate")
    assert (done.code, done.out) == (0, "")
    assert "up to date" in done.err
    assert seven.read_bytes() == before
    assert desk("migrate", "--quiet").err == ""


def test_a_database_of_a_newer_foiakit_is_refused(desk: Run, seven: Path) -> None:
    with closing(sqlite3.connect(seven)) as connection:
        connection.execute("PRAGMA user_version = 999")
    assert desk("migrate").code == 5


def test_where_there_is_no_database_none_is_made(desk: Run, here: Path) -> None:
    assert desk("migrate").code == 5
    assert not list(here.iterdir())
