"""Rows become records: the loop that every table goes through, whatever its form."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from foiakit.errors import BadInput, NotFound
from foiakit.model.record import Collection, Details, Record, Skipped
from foiakit.readers.catalogues import json_exports
from foiakit.readers.source import Source
from foiakit.readers.tables import column_mapping
from foiakit.readers.values.cell_values import Unfit
from foiakit.readers.values.headers import fold
from foiakit.readers.values.json_values import as_cell

_MOST_SHAPES = 256
"""So many sets of keys are remembered; a file of records has a handful."""


def from_cells(rows: Iterable[list[str] | Skipped], source: Source) -> Iterator[Record | Skipped]:
    """What rows of cells say, the first of which names the columns; `BadInput` if it cannot."""
    place = source.place
    rows = iter(rows)
    if not (names := _header(rows, source)):
        return
    source.heading = source.rows.heading
    names = _unlike([name.strip() for name in names])
    make = column_mapping.make_record(names, source)
    _check_asked(names, source)
    width = len(names)
    for cells in rows:
        try:
            if type(cells) is not list:
                yield cells  # type: ignore[misc]  # the form has skipped it
                continue
            if len(cells) != width and not _fits(cells, width):
                continue
            record = make(cells)
        except Unfit as reason:
            if any(map(str.strip, cells)):
                yield Skipped(place.where(), str(reason), place.raw())
        else:
            yield record


def _header(rows: Iterator[list[str] | Skipped], source: Source) -> list[str] | None:
    """The cells of the first row that has any, or those that are known from a block before."""
    if source.rows.names is not None:
        return list(source.rows.names)
    names = next(rows, None)
    while isinstance(names, list) and not any(map(str.strip, names)):
        names = next(rows, None)
    if isinstance(names, Skipped):
        raise BadInput(f"{names.where}: the header line cannot be read: {names.reason}")
    if names is not None:
        column_mapping.check_width(names, source)
        source.rows = source.rows._replace(names=tuple(names), heading=source.place.raw())
    return names


def _fits(cells: list[str], width: int) -> bool:
    """Cut empty cells off that are too many; false for an empty line; `Unfit` for another width."""
    if not any(map(str.strip, cells)):
        return False
    if len(cells) > width and not any(cells[width:]):
        del cells[width:]
        return True
    raise Unfit(f"{len(cells):,} values where the header has {width:,}")


def _unlike(names: list[str]) -> list[str]:
    """The columns' names, told apart by a number where two are equal."""
    seen: dict[str, int] = {}
    told = []
    for name in names:
        seen[name] = seen.get(name, 0) + 1
        told.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return told


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
    """What JSON objects say. They may have different keys."""
    place = source.place
    shapes: dict[tuple[str, ...], Any] = {}
    found = source.rows.begun
    for one in objects:
        try:
            if type(one) is not dict:
                yield one  # type: ignore[misc]  # the form has skipped it
                continue
            names = tuple(one)
            make = shapes.get(names)
            if make is None:
                if len(shapes) >= _MOST_SHAPES:
                    shapes.clear()
                make = shapes[names] = _of_shape(names, source, first=not found)
                if not found:
                    found = True
                    source.rows = source.rows._replace(begun=True)
            record = make(list(one.values()))
        except Unfit as reason:
            yield Skipped(place.where(), str(reason), place.raw())
        else:
            if type(record) is list:  # a record with what an export has beside it
                yield from record
            else:
                yield record


def _of_shape(names: tuple[str, ...], source: Source, *, first: bool) -> Any:
    if not names:
        raise Unfit("nothing in it")
    try:
        column_mapping.check_width(names, source)
        if column_mapping.listing_of(names, source).name == column_mapping.OWN:
            return json_exports.from_values(names, source)
        make = column_mapping.make_record(names, source)
    except (BadInput, NotFound) as error:
        # What the first one is, the source is; a later one may be a stray.
        if first:
            raise
        raise Unfit(str(error).partition(": ")[2]) from None
    return lambda values: make([one if type(one) is str else as_cell(one) for one in values])
