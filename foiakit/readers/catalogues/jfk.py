"""The National Archives' lists of JFK releases: one row per document, with its record number.

These lists seldom say what a document is: *Paper - textual document* is what it is written on.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from foiakit.model.record import Record
from foiakit.readers.values.headers import Column

_MEDIUM = re.compile(r"PAPER\b[\s,-]*TEXTUAL\b.*|UNKNOWN\b.*|TEXTUAL DOCUMENTS?", re.I)
_NO_DATE = re.compile(r"2000-01-01(?:[T ]00:00:00)?|0?1/0?1/2000")
"""What a spreadsheet makes of 01/01/0000, which these lists have where no date is known."""


def wrap(
    make: Callable[[list[str]], Record], columns: Sequence[Column]
) -> Callable[[list[str]], Record]:
    """Wrap *make* so that words that are neither a kind nor a date go to the notes."""
    places = {column.target: (column.at, column.name) for column in columns}
    doubted = [
        (*places[field], pattern)
        for field, pattern in (("date", _NO_DATE), ("kind", _MEDIUM))
        if field in places
    ]

    def filled(cells: list[str]) -> Record:
        cells, lines = list(cells), []
        for at, name, pattern in doubted:
            if pattern.fullmatch(cell := cells[at].strip()):
                cells[at] = ""
                lines.append(f"{name}: {cell}")
        record = make(cells)
        if lines:
            record = record._replace(notes="\n".join(filter(None, (record.notes, *lines))))
        return record

    return filled
