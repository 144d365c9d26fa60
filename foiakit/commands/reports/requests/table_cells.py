"""The cells of a table in a file: CSV and its kin, or a workbook."""

from __future__ import annotations

from collections.abc import Iterator

from foiakit.errors import BadInput
from foiakit.model.record import Skipped
from foiakit.readers.source import Source, open_source
from foiakit.readers.tables import delimited, xlsx


def is_workbook(path: str) -> bool:
    """Whether the file at *path* is a workbook; `NotFound` if there is none."""
    given = open_source(path)
    with given.stream:
        return xlsx.claims(given.head, given.name)


def cells_of(path: str) -> Iterator[tuple[int, list[str]]]:
    """The number of each row of the table at *path*, and its cells.

    Raises `NotFound`, `BadInput`, and `NeedsExtra` where a package is missing for a workbook.
    """
    given = open_source(path)
    with given.stream:
        for row in _rows(given):
            if isinstance(row, Skipped):
                raise BadInput(f"{given.name}:{given.place.line}: {row.reason}")
            yield given.place.line, row


def _rows(given: Source) -> Iterator[list[str] | Skipped]:
    if xlsx.claims(given.head, given.name):
        return xlsx.cells(given)
    if not delimited.is_text(given.head):
        raise BadInput(f"{given.name}: neither a workbook nor a table that is text")
    line = delimited.header_line(given.head)
    return delimited.rows(given, delimited.delimiter_of(line))
