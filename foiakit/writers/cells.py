"""Records as rows of cells: what CSV and TSV, workbooks and pages share."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from foiakit.model.record import LISTS, Record, cell_of

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""How a cell begins that a spreadsheet may run
(https://owasp.org/www-community/attacks/CSV_Injection)."""
_SPECIAL = re.compile('[\t\r\n"]')


def rows(records: Iterable[Record], columns: Sequence[str] = ()) -> Iterator[tuple[Any, ...]]:
    """Yield the cells of *columns* for each record, or of all fields if *columns* is empty.

    A cell is text, a number, true or false, or ``None``; labels are joined.
    """
    names = columns or Record._fields
    places = [Record._fields.index(name) for name in names]
    lists = [number for number, name in enumerate(names) if name in LISTS]
    for record in records:
        row: list[Any] = [record[place] for place in places]
        for number in lists:
            row[number] = cell_of(row[number]) if row[number] else None
        yield tuple(row)


def brief(records: Iterable[Record]) -> Iterator[tuple[Any, ...]]:
    """Return the cells of a table for people: id, date, whole marking, message or label, title."""
    for record in records:
        marking = ", ".join(part for part in (record.classification, *record.captions) if part)
        yield record.id, record.date, marking, record.message or record.head, record.title


def csv_line(row: Iterable[Any]) -> str:
    """Return a row of CSV without its line end: texts in quotation marks, other values bare."""
    return ",".join(
        [
            '"' + value.replace('"', '""') + '"' if isinstance(value, str) else _bare(value)
            for value in row
        ]
    )


def tsv_line(row: Iterable[Any]) -> str:
    """Return a row of TSV without its line end; only cells that need quotation marks have them."""
    return "\t".join(
        [
            ('"' + value.replace('"', '""') + '"' if _SPECIAL.search(value) else value)
            if isinstance(value, str)
            else _bare(value)
            for value in row
        ]
    )


def _bare(value: Any) -> str:
    if value is None:
        return ""
    return str(value).lower() if isinstance(value, bool) else str(value)


def safe(row: Iterable[Any]) -> tuple[Any, ...]:
    """Return *row* with an apostrophe before each text that a spreadsheet would run."""
    return tuple(f"'{v}" if isinstance(v, str) and v.startswith(_FORMULA) else v for v in row)
