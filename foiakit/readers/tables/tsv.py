"""Tab-separated values: quoted as CSV is, or with quotation marks that are just characters.

A line with unbalanced quotation marks is split at its tabs alone, if it has as many cells as the
header: many programs write TSV without quoting at all.
"""

from __future__ import annotations

from collections.abc import Iterator

from foiakit.model.record import Record, Skipped
from foiakit.readers.source import Source
from foiakit.readers.tables import delimited, rows

ENDINGS = (".tsv", ".tab")


def claims(head: bytes, name: str) -> bool:
    """Claim by the extension, or by a first line with tabs between names of which one is known."""
    if not delimited.is_text(head):
        return False
    if name.lower().endswith(ENDINGS):
        return True
    names = delimited.header_line(head).split("\t")
    return len(names) > 1 and bool(delimited.known_names(names))


def read(source: Source) -> Iterator[Record | Skipped]:
    """Yield a record for each row after the first."""
    source.ending = ENDINGS[0]
    width = delimited.header_line(source.head).count("\t") + 1

    def repair(line: str) -> list[str] | None:
        cells = line.rstrip("\r\n").split("\t")
        return cells if len(cells) == width else None

    return rows.from_cells(delimited.rows(source, "\t", repair), source)
