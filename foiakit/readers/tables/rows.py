"""Rows become records: the loop that every table goes through, whatever its format."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from foiakit.errors import BadInput, NotFound
from foiakit.model.record import Collection, Details, Record, Skipped
from foiakit.readers.catalogues import export_details
from foiakit.readers.source import Evidence, Source
from foiakit.readers.tables import column_mapping
from foiakit.readers.tables.delimited import MOST_ABOVE, known_names
from foiakit.readers.tables.sample import evidence, look_ahead
from foiakit.readers.values.headers import fold
from foiakit.readers.values.json_values import as_cell
from foiakit.readers.values.record_values import Unfit

_MOST_SHAPES = 256
"""How many sets of keys are remembered; a file of records has a handful."""
_NAMELESS = re.compile(r"(?: \(\d+\))?")
"""The name of a column without one, as `_unlike` numbers it."""


def from_cells(
    rows: Iterable[list[str] | Skipped], source: Source, *, may_be_short: bool = False
) -> Iterator[Record | Skipped]:
    """Yield the records of rows of cells, the first of which names the columns; `BadInput` if it
    cannot.

    *may_be_short*: a row may leave out the empty cells at its end, as a workbook's does.
    """
    place = source.place
    names, rows = _header(iter(rows), source)
    if not names:
        return
    source.heading = source.rows.heading
    names = _unlike([name.strip() for name in names])
    if not source.rows.begun:
        header = place.line
        some, rows = look_ahead(rows, place)
        place.line = header  # an error below is about the names; each row sets its own
        shown = evidence(names, (row for row in some if type(row) is list))
        source.rows = source.rows._replace(evidence=shown, begun=True)
    make = column_mapping.make_record(names, source)
    _check_asked(names, source)
    width = len(names)
    least = 0 if may_be_short else _least(names)
    for cells in rows:
        try:
            if type(cells) is not list:
                yield cells  # type: ignore[misc]  # the form has skipped it
                continue
            if len(cells) != width and not _fits(cells, width, least):
                continue
            record = make(cells)
        except Unfit as reason:
            if any(map(str.strip, cells)):
                yield Skipped(place.where(), str(reason), place.raw())
        else:
            yield from record if isinstance(record, list) else (record,)


Found = Iterator[list[str] | Skipped]


def _header(rows: Found, source: Source) -> tuple[list[str] | None, Found]:
    """Return the names of the columns, and the rows after them.

    The names are the cells of the first row that has any, of a later one in which two of them are
    known, or those of a block before.
    """
    if source.rows.names is not None:
        return list(source.rows.names), rows
    for _ in islice(rows, source.asked.skip_lines or 0):
        pass
    if source.asked.no_header:
        return _numbered(rows, source)
    some, rows = look_ahead(rows, source.place, MOST_ABOVE + 1)
    first, at = header_place(some, source)
    if at is None:
        return None, rows
    names = next(islice(rows, at, None))
    if not isinstance(names, list):
        raise BadInput(
            f"{names.where}: the header line cannot be read: {names.reason};"
            " see --quote, --escape and --no-header"
        )
    if at != first:
        source.tell("the lines above the header were left out", f"the header is row {at + 1}")
    column_mapping.check_width(names, source)
    source.rows = source.rows._replace(names=tuple(names), heading=source.place.raw())
    return names, rows


def header_place(
    rows: Sequence[list[str] | Skipped], source: Source
) -> tuple[int | None, int | None]:
    """The first of *rows*, those at the beginning, that has cells, and the one that names columns.

    Both are the same unless a later row has the names of two known columns and the first none.
    """
    filled = [at for at, row in enumerate(rows) if not (type(row) is list and _is_blank(row))]
    if not filled:
        return None, None
    at = filled[0]
    if source.asked.skip_lines is None and not _known(rows[at], source):
        at = next((cell for cell in filled if _known(rows[cell], source) > 1), at)
    return filled[0], at


def _numbered(rows: Found, source: Source) -> tuple[list[str] | None, Found]:
    """Return the numbers of the columns instead of their names, and the rows, all of them."""
    some, rows = look_ahead(rows, source.place, MOST_ABOVE + 1)
    width = max((len(row) for row in some if isinstance(row, list)), default=0)
    names = [str(at) for at in range(1, width + 1)]
    column_mapping.check_width(names, source)
    source.rows = source.rows._replace(names=tuple(names))
    return names or None, rows


def _known(row: list[str] | Skipped, source: Source) -> int:
    """Return how many cells of *row* are names of columns that foiakit, or the person, knows."""
    if not isinstance(row, list):
        return 0
    asked = {fold(name) for name, _ in (*source.asked.columns, *source.asked.saved)}
    asked |= {fold(name) for name in source.asked.key}
    return len(known_names(row)) + sum(fold(cell) in asked for cell in row if cell.strip())


def _is_blank(row: list[str]) -> bool:
    return not any(map(str.strip, row))


def _least(names: list[str]) -> int:
    """Return how many cells a row needs: as many as there are columns up to the last with a name.

    A delimiter at the end of the header alone makes a column without a name, which no row has.
    """
    least = len(names)
    while least > 1 and _NAMELESS.fullmatch(names[least - 1]):
        least -= 1
    return least


def _fits(cells: list[str], width: int, least: int) -> bool:
    """Make *cells* as many as the columns; false for an empty line; `Unfit` if their number
    differs.

    Surplus empty cells are cut off; from *least* on, missing ones are empty.
    """
    if not any(map(str.strip, cells)):
        return False
    if least <= len(cells) < width:
        cells += [""] * (width - len(cells))
        return True
    if len(cells) > width and not any(cells[width:]):
        del cells[width:]
        return True
    raise Unfit(f"{len(cells):,} values where the header has {width:,}")


def _unlike(names: list[str]) -> list[str]:
    """Return the columns' names, with a number where two are equal."""
    seen: dict[str, int] = {}
    unlike = []
    for name in names:
        seen[name] = seen.get(name, 0) + 1
        unlike.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return unlike


def _check_asked(names: list[str], source: Source) -> None:
    known = {fold(name) for name in names}
    missing = [theirs for theirs, _ in source.asked.columns if fold(theirs) not in known]
    if missing:
        raise NotFound(
            f"{source.place.where()}: --map {missing[0]}=...: no such column; there are:"
            f" {', '.join(names[:40])}"
        )


def from_objects(
    objects: Iterable[dict[str, Any] | Skipped], source: Source
) -> Iterator[Record | Skipped | Collection | Details]:
    """Yield the records of JSON objects, which may have different keys."""
    place = source.place
    shapes: dict[tuple[str, ...], Any] = {}
    found = source.rows.begun
    objects = iter(objects) if found else _looked_at(iter(objects), source)
    for item in objects:
        try:
            if type(item) is not dict:
                yield item  # type: ignore[misc]  # the form has skipped it
                continue
            names = tuple(item)
            make = shapes.get(names)
            if make is None:
                if len(shapes) >= _MOST_SHAPES:
                    shapes.clear()
                make = shapes[names] = _of_shape(names, source, first=not found)
                if not found:
                    found = True
                    source.rows = source.rows._replace(begun=True)
            record = make(list(item.values()))
        except Unfit as reason:
            yield Skipped(place.where(), str(reason), place.raw())
        else:
            if type(record) is list:  # with an export's details, or with several records of one row
                yield from record
            else:
                yield record


def _looked_at(
    objects: Iterator[dict[str, Any] | Skipped], source: Source
) -> Iterator[dict[str, Any] | Skipped]:
    """Return *objects*, and store in ``source.rows`` what the first of them show."""
    first, objects = look_ahead(objects, source.place, 1)
    if not _is_own(first):
        some, objects = look_ahead(objects, source.place)
        source.rows = source.rows._replace(evidence=_shown(some))
    return objects


def _is_own(some: list[dict[str, Any] | Skipped]) -> bool:
    """Return whether these are of a foiakit export, about which nothing has to be found out."""
    return any(type(item) is dict and "uid" in item for item in some)


def _shown(some: list[dict[str, Any] | Skipped]) -> Evidence:
    """Return what the first objects show about their keys."""
    objects = [item for item in some if type(item) is dict]
    names = list(dict.fromkeys(name for item in objects for name in item))[
        : column_mapping.MOST_COLUMNS
    ]
    return evidence(names, ([as_cell(item.get(name)) for name in names] for item in objects))


def _of_shape(names: tuple[str, ...], source: Source, *, first: bool) -> Any:
    if not names:
        raise Unfit("nothing in it")
    try:
        column_mapping.check_width(names, source)
        if column_mapping.listing_of(names, source).name == column_mapping.OWN:
            return export_details.from_object(names, source)
        make = column_mapping.make_record(names, source)
    except (BadInput, NotFound) as error:
        # The first object decides what the source is; a later one may be a stray.
        if first:
            raise
        raise Unfit(str(error).partition(": ")[2]) from None
    return lambda values: make(
        [value if type(value) is str else as_cell(value) for value in values]
    )
