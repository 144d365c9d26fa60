"""An Excel workbook: a header row, then one row per record. Needs the package openpyxl.

Every text is a text: ``=1+1`` is not a formula. A sheet holds 1,048,576 rows; more go on another. A
cell holds 32,767 characters; a longer text is cut, and that is reported.
"""

from __future__ import annotations

import errno
from collections.abc import Iterable, Mapping
from contextlib import suppress
from typing import Any

from foiakit.errors import NeedsExtra
from foiakit.model.record import Collection, Record, cell_of
from foiakit.system.archive_output import ArchiveOutput
from foiakit.system.atomic_files import temporary_folder
from foiakit.text.visible import visible_lines
from foiakit.writers import PLAIN, WriteOptions

ROWS = 1_048_576
CHARACTERS = 32_767
"""https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3"""
_WIDE = {"title": 60, "description": 80, "notes": 40, "text": 80, "printed": 60, "url": 40}


def write_to(
    path: str,
    records: Iterable[Record],
    postings: Mapping[str, Collection],
    wish: WriteOptions = PLAIN,
) -> list[str]:
    """Make the workbook; raises `NeedsExtra` if openpyxl is not installed."""
    try:
        from openpyxl import Workbook
    except ImportError:
        raise NeedsExtra("writing workbooks", "xlsx") from None
    with temporary_folder():  # a sheet is written there as it grows
        return _make(Workbook(write_only=True), path, records, wish)


def _make(book: Any, path: str, records: Iterable[Record], wish: WriteOptions) -> list[str]:
    try:
        return _write(book, path, records, wish)
    except BaseException as error:
        _leave(book)
        # openpyxl writes through lxml where that is installed, and lxml's error is not an OSError.
        if type(error).__name__ == "SerialisationError":
            raise OSError(errno.ENOSPC, str(error), path) from error
        raise


def _write(book: Any, path: str, records: Iterable[Record], wish: WriteOptions) -> list[str]:
    names = wish.columns or Record._fields
    places = [Record._fields.index(name) for name in names]
    sheet, count, cut = _sheet(book, names), 1, 0
    for record in records:
        if count == ROWS:
            sheet, count = _sheet(book, names), 1
        cells = [_cell(sheet, record[place]) for place in places]
        sheet.append([cell for cell, _ in cells])
        cut += sum(was_cut for _, was_cut in cells)
        count += 1
    with ArchiveOutput(path) as out:
        book.save(out)
    if not cut:
        return []
    subject = "text is" if cut == 1 else "texts are"
    return [f"{cut:,} {subject} longer than a cell can hold ({CHARACTERS:,}) and cut"]


def _leave(book: Any) -> None:
    """Close the streams of unfinished sheets; otherwise lxml prints errors to stderr."""
    for sheet in book.worksheets:
        inner: Any = sheet._writer  # noqa: SLF001 - openpyxl has no other way to let a sheet go
        streams: tuple[Any, ...] = (sheet._rows, getattr(inner, "xf", None))  # noqa: SLF001 - as above
        for stream in streams:
            with suppress(Exception):  # that complaint, or there is no stream yet
                stream.close()


def _sheet(book: Any, names: tuple[str, ...]) -> Any:
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    number = len(book.worksheets) + 1
    sheet = book.create_sheet("Records" if number == 1 else f"Records {number}")
    sheet.freeze_panes = "A2"
    header = []
    for place, name in enumerate(names, 1):
        sheet.column_dimensions[get_column_letter(place)].width = _WIDE.get(name, 16)
        cell = WriteOnlyCell(sheet, name)
        cell.font = Font(bold=True)
        header.append(cell)
    sheet.append(header)
    return sheet


def _cell(sheet: Any, value: Any) -> tuple[Any, bool]:
    """Return the cell for *value*, and whether it had to be cut."""
    if isinstance(value, tuple):
        value = cell_of(value)
    if not isinstance(value, str) or not value:
        return None if value == "" else value, False
    from openpyxl.cell import WriteOnlyCell

    # XML has no control characters but tabs and line breaks; what else is hidden is shown.
    text = "\t".join(map(visible_lines, value.split("\t")))
    cell = WriteOnlyCell(sheet, text[:CHARACTERS])
    cell.data_type = "s"  # a text that begins with = would be a formula
    return cell, len(text) > CHARACTERS
