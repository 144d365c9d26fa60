"""The cells of a table in a file: CSV and similar formats, or a workbook."""

from __future__ import annotations

from collections.abc import Iterator

from foiakit.errors import BadInput
from foiakit.model.record import Skipped
from foiakit.readers.source import Source, open_source
from foiakit.readers.tables import delimited, xlsx


def is_workbook(path: str) -> bool:
    """Return whether the file at *path* is a workbook; `NotFound` if there is none."""
    source = open_source(path)
    with source.stream:
        return xlsx.claims(source.head, source.name)


def cells_of(path: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the number of each row of the table at *path*, and its cells.

    Raises `NotFound`, `BadInput`, and `NeedsExtra` if a package is missing for a workbook.
    """
    source = open_source(path)
    with source.stream:
        for row in _rows(source):
            if isinstance(row, Skipped):
                raise BadInput(f"{source.name}:{source.place.line}: {row.reason}")
            yield source.place.line, row


def _rows(source: Source) -> Iterator[list[str] | Skipped]:
    if xlsx.claims(source.head, source.name):
        return xlsx.cells(source)
    if not delimited.is_text(source.head):
        raise BadInput(f"{source.name}: neither a workbook nor a table that is text")
    line = delimited.header_line(source.head)
    return delimited.rows(source, delimited.delimiter_of(line))
