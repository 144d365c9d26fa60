"""Databases that are damaged, or have content that foiakit would not write.

A command that reads leaves the file unchanged and no other file next to it; a refusal has its exit
code.
"""

from __future__ import annotations

import io
import os
import sqlite3
import sys
from contextlib import closing
from functools import cache
from pathlib import Path

from fuzz.every_output import scratch
from program import ROOT

from foiakit.cli import main

READING = [
    line.split()
    for line in (
        *("list --format ndjson", "list", "search haqqani", "show 1-7", "cite 4", "check", "stats"),
        *("cite 1-7 --style frus", "export --format csv", "timeline", "log", "verify", "save"),
        *("list @fuzz", "list --collection 389", "show 4 --format json", "refs 4", "wanted"),
        *("thread 4", "export --format ndjson --details", "seen", "read 4", "diff 4"),
        *("check --select all", "show 4 --format page", "search taliban OR omar --format json"),
    )
]
CODES = {0, 1, 3, 4, 5}


class Changed(Exception):
    """A reading command has altered the file, or left another file next to it."""


class WrongCode(Exception):
    """A command ends with an exit code that is not documented for what it met."""


@cache
def _whole() -> tuple[bytes, tuple[tuple[str, str], ...]]:
    """The seven documents and a saved selection, as a file; and its tables' columns."""
    path = scratch("whole.db")
    path.write_bytes((ROOT / "records.db").read_bytes())
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute(
            "INSERT INTO selections (name, arguments, created)"
            """ VALUES ('fuzz', '{"year": ["1997"]}', '2026-01-01T00:00:00Z')"""
        )
        connection.commit()
        tables = connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
            " AND name NOT LIKE '%\\_fts%' ESCAPE '\\' ORDER BY name"
        ).fetchall()
        columns = [
            (table, row[1])
            for (table,) in tables
            for row in connection.execute(f'PRAGMA table_info("{table}")').fetchall()
        ]
    return path.read_bytes(), tuple(columns)


def bytes_of_file(data: bytes) -> None:
    """Bytes put into the file: *data* is places, lengths and bytes; perhaps it is cut short."""
    whole = bytearray(_whole()[0])
    patches = io.BytesIO(data[1:])
    while len(head := patches.read(4)) == 4:
        at = int.from_bytes(head[:3], "big") % len(whole)
        piece = patches.read(head[3] % 64)
        whole[at : at + len(piece)] = piece
    if data[:1] and data[0] % 8 == 1:
        del whole[int.from_bytes(data[1:4], "big") % len(whole) :]
    _met(bytes(whole), sum(data))


def values_of_rows(data: bytes) -> None:
    """A value put into a column, past the constraints: text, bytes, a number or nothing."""
    base, columns = _whole()
    path = scratch("values.db")
    path.write_bytes(base)
    kind, which, value = data[:1], data[1:2], data[2:]
    table, column = columns[int.from_bytes(which, "big") % len(columns)]
    new_value: object = (
        value.decode("utf-8", "replace"), value, int.from_bytes(value[:8], "big", signed=True),
        None, float(len(value)) * 1e300, value.decode("utf-8", "replace"),
    )[(kind or b"\0")[0] % 6]  # fmt: skip
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        try:
            connection.execute(f'UPDATE OR REPLACE "{table}" SET "{column}" = ?', (new_value,))
            connection.commit()
        except sqlite3.Error:
            return  # a column that takes no such value
    _met(path.read_bytes(), sum(data))


def _met(data: bytes, chance: int) -> None:
    """Have one of the reading commands, by *chance*, meet the file."""
    command = READING[chance % len(READING)]
    folder = scratch("met")
    folder.mkdir(exist_ok=True)
    for file in folder.iterdir():
        file.unlink()
    path = folder / "records.db"
    path.write_bytes(data)
    code, err = program(*command, at=path)
    line = " ".join(command)
    if code not in CODES or (code and not err and code != 1):
        raise WrongCode(f"foiakit {line}: exit code {code}: {err[:200]}")
    if path.read_bytes() != data:
        raise Changed(f"foiakit {line} has altered the file")
    if left := [file.name for file in folder.iterdir() if file != path]:
        raise Changed(f"foiakit {line} has left {', '.join(left)}")


def program(*arguments: str, at: Path) -> tuple[int, str]:
    """The exit code of the program, run in this process on the database *at*, and its stderr."""
    before = sys.argv, sys.stdin, sys.stdout, sys.stderr
    err = io.BytesIO()
    sys.argv = ["foiakit", *arguments]
    sys.stdin = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    sys.stdout = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True)
    sys.stderr = io.TextIOWrapper(err, encoding="utf-8", write_through=True)
    os.environ["FOIAKIT_DB"] = str(at)
    try:
        main()
    except SystemExit as ended:
        return int(ended.code or 0), err.getvalue().decode("utf-8", "replace")
    finally:
        sys.argv, sys.stdin, sys.stdout, sys.stderr = before
        del os.environ["FOIAKIT_DB"]
    return 0, ""
