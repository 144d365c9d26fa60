"""A value that another program made invalid is shown or named, by every command."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from faults.extent import report
from faults.test_foreign import READING, WRITING, ends, prepared
from program import Run

VALUES = {
    "records.date": "the day after",
    "records.date_end": "9999-99-99",
    "records.date_other": "soon",
    "records.day_first": "x",
    "records.created": "soon",
    "records.updated": "-0001-01-01T00:00:00Z",
    "records.year": 123456,
    "records.pages": -5,
    "records.captions": "[1]",
    "records.tags": '[["a"]]',
    "collections.posted": "yesterday",
    "collections.editors": "{}",
    "changes.time": "noon",
}
NAMED = re.compile(r"records\.db: .*damaged\b.*\btable \w+, row .+, column \w+: .+")


def overwritten(path: Path, where: str, value: object) -> None:
    """Put *value* at *where*, as a program does that keeps to none of the file's rules."""
    table, column = where.split(".")
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        key = "WHERE id = 4" if table == "records" else ""
        connection.execute(f"UPDATE {table} SET {column} = ? {key}", (value,))


@pytest.mark.parametrize("where", VALUES)
def test_every_command_shows_it_or_names_its_place(
    desk: Run, seven: Path, record_property: Callable[[str, object], None], where: str
) -> None:
    kept = prepared(seven)
    overwritten(seven, where, VALUES[where])
    data = seven.read_bytes()
    for command in (*READING, *WRITING):
        for name, was in kept.items():
            Path(name).write_bytes(was)
        for path in seven.parent.iterdir():
            if path.name not in {*kept, seven.name}:
                path.unlink()
        seven.write_bytes(data)
        done = ends(desk, command, where)
        if done.code == 5:
            assert NAMED.search(done.err), (command, done.err)
    number = len(READING) + len(WRITING)
    report(record_property, f"an invalid value in {where}: {number} commands, none a traceback")
