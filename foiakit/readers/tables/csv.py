"""Comma-separated values (RFC 4180), or with semicolons or bars, as spreadsheets also save them.

The first row names the columns. A row may span lines; quotation marks must be in pairs.
"""

from __future__ import annotations

from collections.abc import Iterator

from foiakit.model.record import Record, Skipped
from foiakit.readers.source import Source
from foiakit.readers.tables import delimited, rows
from foiakit.readers.values.headers import aliases, fold

ENDING = ".csv"


def claims(head: bytes, name: str) -> bool:
    """By the ending, or by a first line of names of which one is known."""
    if not delimited.is_text(head):
        return False
    if name.lower().endswith(ENDING):
        return True
    line = delimited.first_line(head)
    names = [fold(cell.strip(' "')) for cell in line.split(_delimiter(line))]
    return len(names) > 1 and any(name in aliases() or name == "uid" for name in names)


def read(source: Source) -> Iterator[Record | Skipped]:
    """A record for each row after the first."""
    source.ending = ENDING
    delimiter = _delimiter(delimited.first_line(source.head))
    return rows.from_cells(delimited.rows(source, delimiter), source)


def _delimiter(line: str) -> str:
    """The sign that most often parts the names in the header line; a comma where none does."""
    return max(",;|\t", key=line.count)
