"""Excel workbooks: the first sheet that has rows, and every other one with the same columns.

``--sheet`` names another one; sheets that are not read are reported. A row may leave out the empty
cells at its end. Where cells are linked to addresses, the first of a row is a column of its own.

Needs the package openpyxl. A workbook is a zip of XML: the sizes that it claims are checked before
anything is unpacked.
"""

from __future__ import annotations

import csv
import datetime
import io
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from itertools import chain, islice
from typing import IO, Any

from foiakit.errors import BadInput, FoiakitError, NeedsExtra, NotFound
from foiakit.model.record import Record, Skipped
from foiakit.readers.archives.compressed import FREE, RATIO
from foiakit.readers.source import Source
from foiakit.readers.tables import rows
from foiakit.readers.tables.delimited import MOST_ABOVE
from foiakit.readers.tables.xlsx_links import links
from foiakit.readers.values.headers import LINK, aliases, fold
from foiakit.readers.values.number_cells import FIRST_SERIAL, LAST_SERIAL, NumberCell

ENDING = ".xlsx"
_ZIP = b"PK\x03\x04"
MOST = 2 * 2**30
MOST_STRINGS = 256 * 2**20
"""The largest table of strings, the only part of a workbook that is held in memory."""
MOST_ROWS = 2**20
"""As many as Excel has; openpyxl adds all rows that a sheet leaves out."""
MOST_BLANK = 5_000_000
"""How many cells without a value are skipped, and `BLANK_RATIO` times as many as have one."""
BLANK_RATIO = 100


def claims(head: bytes, name: str) -> bool:
    """Claim by the zip's beginning, and the extension or the first part of a workbook."""
    inside = (b"[Content_Types].xml" in head or b"xl/" in head) and b"word/" not in head
    return head.startswith(_ZIP) and (inside or name.lower().endswith(ENDING))


def read(source: Source) -> Iterator[Record | Skipped]:
    """Yield a record for each row after the first; `NeedsExtra` if openpyxl is not installed."""
    source.ending = ".csv"  # skipped rows are written as CSV
    return rows.from_cells(cells(source), source, may_be_short=True)


def cells(source: Source) -> Iterator[list[str] | Skipped]:
    """Yield the cells of each row; `NeedsExtra` if openpyxl is not installed."""
    try:
        import openpyxl
    except ImportError:
        raise NeedsExtra(f"{source.name}: reading workbooks", "xlsx") from None
    return _rows(source, openpyxl)


def _rows(source: Source, openpyxl: Any) -> Iterator[list[str] | Skipped]:
    file = _checked(source)
    try:
        book = openpyxl.load_workbook(file, read_only=True, data_only=True)
        reading = _Sheets(source, book, openpyxl.utils.datetime.from_excel)
        with zipfile.ZipFile(file) as parts:
            for sheet in _chosen(source, book.worksheets):
                yield from reading.rows(sheet, links(parts, sheet._worksheet_path))  # noqa: SLF001 - openpyxl has no other way to name a sheet's part
        reading.tell_left_out()
    except (FoiakitError, GeneratorExit):
        raise
    except Exception as error:  # openpyxl lets any exception of the XML parser or the zip through
        raise BadInput(f"{source.name}: not a readable workbook: {error}") from error


def _chosen(source: Source, sheets: list[Any]) -> list[Any]:
    """The sheets to be read: all, or the one that the person names; `NotFound` without it."""
    wanted = source.asked.sheet
    if wanted is None:
        return sheets
    for sheet in sheets:
        if sheet.title.strip().casefold() == wanted.strip().casefold():
            return [sheet]
    if wanted.isdecimal() and 0 < int(wanted) <= len(sheets):
        return [sheets[int(wanted) - 1]]
    names = ", ".join(sheet.title for sheet in sheets[:40])
    raise NotFound(f"{source.name}: --sheet {wanted}: no such sheet; there are: {names}")


class _Sheets:
    """Yield the rows of one sheet after the other, those with the same header as one table."""

    def __init__(self, source: Source, book: Any, from_excel: Callable[..., Any]) -> None:
        self._source = source
        self._day: Callable[[float], Any] = lambda number: from_excel(number, book.epoch)
        self._header: list[str] | None = None
        self._first = ""
        self._url_at: int | None = None
        self._left_out: list[str] = []
        self._blank = self._filled = 0

    def rows(self, sheet: Any, linked: dict[int, str]) -> Iterator[list[str]]:
        """Yield the rows of *sheet*, unless its columns differ from those of the first."""
        source, own = self._source, self._header is None
        place = source.place
        place.name = source.name if own else f"{source.name} ({sheet.title})"
        sheet.reset_dimensions()  # a file's claim about them is often wrong
        header: list[str] | None = None
        named, numbered = self._named(sheet)
        for number, cells in numbered:
            place.line = number
            if linked and number >= named:
                self._add_link(cells, linked.get(number, ""), is_header=header is None)
            if not any(cells) or number < named:
                if own:
                    place.row = _line(cells)
                    yield cells if any(cells) else []
                continue
            place.row = _line(cells)
            if header is None:
                header = _bare(cells)
                if not own and (source.asked.skip_lines or header != self._header):
                    self._left_out.append(sheet.title)
                    return
                if not own:
                    continue
                self._header, self._first = header, sheet.title
            yield cells

    def _named(self, sheet: Any) -> tuple[int, Iterator[tuple[int, list[str]]]]:
        """The number of the row that names the columns of *sheet*, and all its rows."""

        def made() -> Iterator[tuple[int, list[str]]]:
            for number, row in enumerate(sheet.iter_rows(values_only=True), 1):
                self._check_width(row, number)
                yield number, [self._cell(value) for value in row]

        every = made()
        skipped = self._source.asked.skip_lines or 0
        ahead = list(islice(every, skipped + MOST_ABOVE + 1))
        _, at = rows.header_place([cells for _, cells in ahead[skipped:]], self._source)
        return skipped + (at or 0) + 1, chain(ahead, every)

    def tell_left_out(self) -> None:
        """Report sheets that were not read."""
        if self._left_out:
            names = ", ".join(self._left_out[:20])
            more = f" and {len(self._left_out) - 20} more" if len(self._left_out) > 20 else ""
            self._source.tell(
                f"only the sheet {self._first} was read; --sheet NAME reads another one",
                f"it has {names}{more} too",
            )

    def _check_width(self, row: tuple[Any, ...], number: int) -> None:
        values = len(row) - row.count(None)
        self._filled += values
        self._blank += len(row) - values
        if number > MOST_ROWS or self._blank > MOST_BLANK + BLANK_RATIO * self._filled:
            raise BadInput(_too_wide(self._source, number))

    def _add_link(self, cells: list[str], link: str, *, is_header: bool) -> None:
        """Adds a column for the address that a cell of the row is linked to.

        A column for addresses that shows other words (*PDF*) gets the address instead.
        """
        if is_header:
            known = aliases()
            urls = [at for at, cell in enumerate(cells) if known.get(fold(cell)) == "url"]
            self._url_at = urls[0] if urls else None
            if any(cells) and not urls:
                cells.append(LINK)
            return
        if self._url_at is not None:
            at = self._url_at
            if link and at < len(cells) and cells[at] and "://" not in cells[at]:
                cells[at] = link
            return
        own = len(self._header or ()) - 1  # the columns of the sheet itself
        if link and own > 0 and link not in cells and not any(cells[own:]):
            cells[:] = [*cells[:own], *[""] * (own - len(cells)), link]

    def _cell(self, value: Any) -> str:
        if type(value) in {int, float} and FIRST_SERIAL <= value <= LAST_SERIAL:
            cell = NumberCell(_cell(value))
            cell.day = self._day(value).date().isoformat()
            return cell
        return _cell(value)


def _bare(cells: list[str]) -> list[str]:
    """Return *cells* without the empty ones at their end."""
    while cells and not cells[-1]:
        cells = cells[:-1]
    return cells


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
    """Open the file for random access; `BadInput` for a zip that unpacks to too much."""
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
                        raise BadInput(f"{source.name}: not a workbook: {info.filename} has a DTD")
    except BadInput:
        raise
    except Exception as error:  # zipfile lets any exception through that a wrong number causes
        raise BadInput(f"{source.name}: not a readable workbook: {error}") from None
    size = sum(info.file_size for info in infos)
    packed = sum(info.compress_size for info in infos)
    strings = max(
        (i.file_size for i in infos if i.filename.endswith("sharedStrings.xml")), default=0
    )
    if size > MOST or strings > MOST_STRINGS or (size > FREE and size > RATIO * packed):
        raise BadInput(f"{source.name}: {_too_large(size, strings)}; save the sheet as CSV")
    file.seek(0)
    return file
