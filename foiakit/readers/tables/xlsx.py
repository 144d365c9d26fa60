"""Excel workbooks: the first sheet that has rows, its first row the names of the columns.

Needs the package openpyxl. A workbook is a zip of XML: what it says of its sizes is looked at
before anything is unpacked.
"""

from __future__ import annotations

import csv
import datetime
import io
import tempfile
import zipfile
from collections.abc import Iterator
from typing import IO, Any

from foiakit.errors import BadInput, NeedsExtra
from foiakit.model.record import Record, Skipped
from foiakit.readers.archives.compressed import FREE, RATIO
from foiakit.readers.source import Source
from foiakit.readers.tables import rows

ENDING = ".xlsx"
_ZIP = b"PK\x03\x04"
MOST = 2 * 2**30
MOST_STRINGS = 256 * 2**20
"""The table of a workbook's strings is held in memory: the only part that is."""
MOST_ROWS = 2**20
"""As many as Excel has; openpyxl makes up whatever rows a sheet leaves out."""
MOST_BLANK = 5_000_000
"""So many cells without a value are passed over, and `BLANK_RATIO` times as many as have one."""
BLANK_RATIO = 100


def claims(head: bytes, name: str) -> bool:
    """By the zip's beginning, and the ending or the part that a workbook begins with."""
    inside = b"[Content_Types].xml" in head or b"xl/" in head
    return head.startswith(_ZIP) and (inside or name.lower().endswith(ENDING))


def read(source: Source) -> Iterator[Record | Skipped]:
    """A record for each row after the first; `NeedsExtra` where openpyxl is not installed."""
    try:
        import openpyxl
    except ImportError:
        raise NeedsExtra(f"{source.name}: reading workbooks", "xlsx") from None
    source.ending = ".csv"  # skipped rows are written as CSV
    return rows.from_cells(_rows(source, openpyxl), source)


def _rows(source: Source, openpyxl: Any) -> Iterator[list[str] | Skipped]:
    file = _checked(source)
    try:
        book = openpyxl.load_workbook(file, read_only=True, data_only=True)
        blank = filled = 0
        for sheet in book.worksheets:
            sheet.reset_dimensions()  # what a file says of them is often wrong
            found = False
            for number, row in enumerate(sheet.iter_rows(values_only=True), 1):
                values = len(row) - row.count(None)
                filled += values
                blank += len(row) - values
                if number > MOST_ROWS or blank > MOST_BLANK + BLANK_RATIO * filled:
                    raise BadInput(_too_wide(source, number))
                source.place.line = number
                if not values:
                    yield []
                    continue
                cells = [_cell(value) for value in row]
                source.place.row = _line(cells)
                found = found or any(cells)
                yield cells
            if found:
                return
    except (BadInput, NeedsExtra, GeneratorExit):
        raise
    except Exception as error:  # openpyxl lets through whatever the XML or the zip raises
        raise BadInput(f"{source.name}: no workbook that can be read: {error}") from error


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime.datetime):
        midnight = value.time() == datetime.time()
        return value.date().isoformat() if midnight else value.isoformat(timespec="seconds")
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).replace("_x000D_", "")


def _line(cells: list[str]) -> str:
    out = io.StringIO()
    csv.writer(out).writerow(cells)
    return out.getvalue()


def _too_wide(source: Source, number: int) -> str:
    what = (
        f"a row after number {MOST_ROWS:,}, the last one that Excel has"
        if number > MOST_ROWS
        else f"more than {MOST_BLANK:,} empty cells, {BLANK_RATIO} for each that has a value"
    )
    return f"{source.name}: row {number:,}: {what}; save the sheet as CSV"


def _too_large(size: int, strings: int) -> str:
    if size <= MOST and strings <= MOST_STRINGS:
        return f"unpacks to more than {RATIO} times its size: no table does that"
    what, most = (strings, MOST_STRINGS) if size <= MOST else (size, MOST)
    kind = "of strings" if size <= MOST else "in all"
    return f"unpacks to {what:,} bytes {kind}; foiakit reads a workbook of {most:,}"


def _checked(source: Source) -> IO[bytes]:
    """The file, to be read anywhere in it; `BadInput` for a zip that unpacks to too much."""
    file: IO[bytes] = source.stream
    if not file.seekable():
        file = tempfile.SpooledTemporaryFile(max_size=FREE)  # noqa: SIM115 - openpyxl reads on
        while data := source.stream.read(2**20):
            file.write(data)
        file.seek(0)
    try:
        with zipfile.ZipFile(file) as parts:
            infos = parts.infolist()
            for info in infos:
                with parts.open(info) as part:
                    if b"<!DOCTYPE" in part.read(1024).upper():
                        raise BadInput(f"{source.name}: no workbook: {info.filename} has a DTD")
    except BadInput:
        raise
    except Exception as error:  # zipfile lets through whatever a wrong number in it raises
        raise BadInput(f"{source.name}: no workbook that can be read: {error}") from None
    size = sum(info.file_size for info in infos)
    packed = sum(info.compress_size for info in infos)
    strings = max(
        (i.file_size for i in infos if i.filename.endswith("sharedStrings.xml")), default=0
    )
    if size > MOST or strings > MOST_STRINGS or (size > FREE and size > RATIO * packed):
        raise BadInput(f"{source.name}: {_too_large(size, strings)}; save the sheet as CSV")
    file.seek(0)
    return file
