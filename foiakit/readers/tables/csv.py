"""Comma-separated values (RFC 4180), or with semicolons or bars, as spreadsheets also save them.

A row names the columns: the first, or a later one in which names are known. A row may span lines;
quotation marks must be in pairs. A first line ``sep=;`` names the delimiter, as in Excel.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from foiakit.model.record import Record, Skipped
from foiakit.readers.source import Source
from foiakit.readers.tables import delimited, rows

ENDING = ".csv"
_SEPARATOR = re.compile(r'"?sep=(?P<sign>[^"\s]|\t)"?\s*', re.I)


def claims(head: bytes, name: str) -> bool:
    """Claim by the extension, or by a first line of names of which one is known."""
    if not delimited.is_text(head):
        return False
    if name.lower().endswith(ENDING):
        return True
    line = delimited.header_line(head)
    names = line.split(delimited.delimiter_of(line))
    return len(names) > 1 and bool(delimited.known_names(names))


def read(source: Source) -> Iterator[Record | Skipped]:
    """Yield a record for each row after the header."""
    source.ending = ENDING
    first = _SEPARATOR.fullmatch(delimited.first_line(source.head))
    line = delimited.header_line(source.head)
    delimiter = first["sign"] if first else delimited.delimiter_of(line)
    return rows.from_cells(_after_separator(delimited.rows(source, delimiter)), source)


def _after_separator(found: Iterator[list[str] | Skipped]) -> Iterator[list[str] | Skipped]:
    """Yield the rows, except a first one that only names the delimiter."""
    for row in found:
        if not (isinstance(row, list) and row and row[0].strip(' "').lower().startswith("sep=")):
            yield row
        break
    yield from found
