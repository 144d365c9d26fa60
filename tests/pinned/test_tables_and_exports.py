"""What the tables hold and what every format of an export is stay what they are."""

from __future__ import annotations

import hashlib
import json
import re
import sqlite3
import zipfile
from pathlib import Path

import pytest
from program import Run
from syrupy.assertion import SnapshotAssertion

from foiakit.writers import PATHS, WRITERS

from .corpus import settled

VARIES = {"created", "updated", "time", "digest", "chain", "was", "now", "applied_at"}
"""Columns that tell the time, or are made of it."""
LONG = ("csl-json-frus", "biblatex", "tsv", "html")
"""Formats whose text is that of another one in other clothes: a digest of it is enough."""


def tables(path: Path) -> list[str]:
    """Every table of a database, its rows in the order in which they are kept."""
    connection = sqlite3.connect(path)
    connection.row_factory = sqlite3.Row
    found = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        " AND name NOT LIKE '%\\_fts%' ESCAPE '\\' ORDER BY name"
    ).fetchall()
    lines = []
    for (name,) in found:
        lines.append(f"-- {name}")
        rows = connection.execute(f"SELECT * FROM {name} NOT INDEXED")
        names = [column[0] for column in rows.description]
        for row in rows:
            values = {n: row[n] for n in names if n not in VARIES and row[n] is not None}
            lines.append(json.dumps(values, ensure_ascii=False))
    connection.close()
    return lines


def test_tables(collection: Path, snapshot: SnapshotAssertion) -> None:
    assert settled("\n".join(tables(collection / "records.db")), collection) == snapshot


@pytest.mark.parametrize("name", WRITERS)
def test_text_of_an_export(
    name: str, collection: Path, desk: Run, snapshot: SnapshotAssertion
) -> None:
    done = desk("export", "--format", name)
    assert (done.code, done.err) == (0, "")
    text = settled(done.out, collection)
    assert (hashlib.sha256(text.encode()).hexdigest() if name in LONG else text) == snapshot


@pytest.mark.parametrize("name", PATHS)
def test_files_of_an_export(
    name: str, collection: Path, desk: Run, snapshot: SnapshotAssertion
) -> None:
    done = desk("export", "--format", name, "-o", "exported")
    assert done.code == 0, done.err
    read = {
        "xlsx": sheet, "parquet": parquet, "sqlite": heads, "bagit": bag, "docx": footnotes,
        "obsidian": notes,
    }[name]  # fmt: skip
    assert settled("\n".join(read(collection / "exported")), collection) == snapshot


def sheet(path: Path) -> list[str]:
    """The cells of a workbook, as its own XML has them."""
    with zipfile.ZipFile(path) as packed:
        return [packed.read(n).decode() for n in packed.namelist() if "worksheets/" in n]


def footnotes(path: Path) -> list[str]:
    """The paragraphs and the footnotes of a document of Word."""
    with zipfile.ZipFile(path) as packed:
        return [
            text
            for part in ("document", "footnotes")
            for text in re.findall(r"<w:t[^>]*>([^<]*)", packed.read(f"word/{part}.xml").decode())
        ]


def notes(path: Path) -> list[str]:
    """The notes of a vault."""
    return [f"-- {note.name}\n{note.read_text('utf-8')}" for note in sorted(path.iterdir())]


def parquet(path: Path) -> list[str]:
    """The columns' types, and the rows."""
    from pyarrow import parquet as reading  # noqa: PLC0415 - an extra

    table = reading.read_table(path)
    return [str(table.schema), *(json.dumps(row, default=str) for row in table.to_pylist())]


def heads(path: Path) -> list[str]:
    """How many rows each table of a database has; what they say is compared above."""
    counts: list[str] = []
    for line in tables(path):
        if line.startswith("-- "):
            counts.append(f"{line}: 0")
        else:
            name, _, number = counts[-1].rpartition(" ")
            counts[-1] = f"{name} {int(number) + 1}"
    return counts


def bag(path: Path) -> list[str]:
    """The names of a bag's files."""
    return sorted(str(file.relative_to(path)) for file in path.rglob("*") if file.is_file())
