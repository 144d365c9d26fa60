"""From the cells of a row to a record, by what is known about the columns of its table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from foiakit.model.record import Record
from foiakit.model.validity import Problem, check_span
from foiakit.readers.catalogues import crest
from foiakit.readers.source import Source
from foiakit.readers.tables.cell_repairs import decoded, filled_from_alternatives
from foiakit.readers.values.cell_values import LONG, is_plain, setter
from foiakit.readers.values.headers import DROP, KEEP, NUMBER, Column, Listing, dated_aliases, fold
from foiakit.readers.values.identity import identity, key_of
from foiakit.readers.values.joined_columns import JOINED, Join
from foiakit.readers.values.json_values import is_object
from foiakit.readers.values.record_values import BLANK, NOTHING, PLACE, Setter, Unfit, noted

Make = Callable[[list[str]], Record]
"""Makes a record of a row's cells; `Unfit` if that is impossible."""
Put = Callable[[list[Any], list[str]], None]
"""Puts a row's cells into the values of its record."""

_DATE, _END = PLACE["date"], PLACE["date_end"]
_UID = PLACE["uid"]


def rows_of(
    columns: list[Column],
    joins: Sequence[Join],
    names: Sequence[str],
    listing: Listing,
    source: Source,
) -> Make:
    """Return a function that makes a record of a row: of the cells of *columns*, and of the values
    that *joins* make of several; it raises `Unfit` if that is impossible.
    """
    start = list(BLANK)
    start[PLACE["source"]] = listing.obtained
    nothing = NOTHING | listing.nothing
    joined = {column for join in joins for column in join.columns}
    alone = [column for column in columns if column not in joined]
    fill, keep = _filler(alone, listing, nothing, source), _keeper(alone, nothing)
    put_joined = [_joiner(join, listing, nothing, source) for join in joins]
    number = next((column.at for column in columns if column.target == NUMBER), -1)
    uid_of = identity(listing, names, key_of(names, source), number)

    stand_in = filled_from_alternatives(columns, listing)

    def make(cells: list[str]) -> Record:
        values = start.copy()
        if stand_in:
            cells = stand_in(cells)
        fill(values, cells)
        for put in put_joined:
            put(values, cells)
        if keep:
            keep(values, cells)
        if values == start:
            raise Unfit("nothing in it")
        if values[_END] and not values[_DATE]:
            noted(values, f"date_end: {values[_END]}")  # an end alone is not a date
            values[_END] = None
        if values[_END] == values[_DATE]:
            values[_END] = None
        if values[_END]:
            try:
                check_span(values[_DATE], values[_END])
            except Problem as problem:
                raise Unfit(str(problem)) from None
        values[_UID] = uid_of(cells, values)
        return tuple.__new__(Record, values)

    return make


def _filler(
    columns: list[Column], listing: Listing, nothing: frozenset[str], source: Source
) -> Put:
    """Return a function that puts the cells of a row into their fields."""
    # a column takes precedence over what other values imply
    first = {NUMBER: 0, "message": 1, "classification": 2, "file": 99}
    fields = sorted(
        (column for column in columns if column.target not in {KEEP, DROP}),
        key=lambda column: first.get(column.target, 9),
    )
    plain = [(column.at, PLACE[column.target]) for column in fields if is_plain(column.target)]
    long = [(column.at, PLACE[column.target]) for column in fields if column.target in LONG]
    rest = [
        (column.at, _setter(column, listing, source))
        for column in fields
        if column.target not in LONG and not is_plain(column.target)
    ]

    def fill(values: list[Any], cells: list[str]) -> None:
        for at, put in rest:
            if (cell := cells[at]) and (cell := cell.strip()) not in nothing:
                put(values, cell)
        for at, place in plain:
            if (cell := cells[at]) and (cell := cell.strip()) not in nothing:
                if cell[0] == "{" and is_object(cell):
                    noted(values, f"{Record._fields[place]}: {cell}")
                else:
                    values[place] = decoded(cell, source) if "&" in cell else cell
        for at, place in long:
            # Hashing a long text would mean reading all of it.
            if (cell := cells[at]) and (len(cell) > 99 or cell.strip() not in nothing):
                values[place] = cell

    return fill


def _joiner(join: Join, listing: Listing, nothing: frozenset[str], source: Source) -> Put:
    """Return a function that puts what several cells make together into their field; where they
    make nothing, they become lines of the notes.
    """
    for column in join.columns:
        source.fields[column.name] = f"{join.field}{JOINED}"
    kept = [column._replace(target=KEEP) for column in join.columns]
    name = join.columns[0].name if join.columns else join.field
    keep = _keeper(kept, nothing) if source.asked.unmapped == "notes" else None
    column = Column(name, 0, join.field)
    put = None if is_plain(join.field) else _setter(column, listing, source)

    def put_joined(values: list[Any], cells: list[str]) -> None:
        if not (text := join.value(cells)):
            if keep:
                keep(values, cells)
        elif put:
            put(values, text)
        else:
            values[PLACE[join.field]] = text

    return put_joined


def _keeper(columns: list[Column], nothing: frozenset[str]) -> Put | None:
    """Return a function that notes the cells without a field, a line each; ``None`` without any."""
    kept = [
        (column.at, " ".join(column.name.split()) or f"column {column.at + 1}")
        for column in columns
        if column.target == KEEP
    ]
    if not kept:
        return None

    def keep(values: list[Any], cells: list[str]) -> None:
        lines = [
            f"{name}: {cell}"
            for at, name in kept
            if (cell := cells[at]) and (cell := cell.strip()) not in nothing
        ]
        if lines:
            noted(values, "\n".join(lines))

    return keep


def _order(name: str, listing: Listing, source: Source) -> str | None:
    """Return which number of ``5/6/1999`` is the month: by option, by the table, or by the column.

    A column that shows nothing by itself follows the others, if these agree.
    """
    if known := source.asked.date_order or listing.date_order:
        return known
    orders = dict(source.rows.evidence.orders)
    others = set(orders.values())
    return orders.get(name) or (others.pop() if len(others) == 1 else None)


def _setter(column: Column, listing: Listing, source: Source) -> Setter:
    order = _order(column.name, listing, source)
    put = setter(column.target, column.name, order)
    if words := listing.values.get(column.target):
        return lambda values, cell: put(values, words.get(cell, cell))
    is_asked = column.name in dict(source.asked.columns)
    if fold(column.name) in dated_aliases() and not is_asked:
        return _lenient(put, column.name)
    if listing.name == "crest" and column.target == "classification":
        return crest.classification
    return put


def _lenient(put: Setter, name: str) -> Setter:
    """Wrap *put* so that a cell of a column that may be something else becomes a line of the notes
    where it has no valid value.
    """

    def put_or_note(values: list[Any], text: str) -> None:
        try:
            put(values, text)
        except Unfit:
            noted(values, f"{name}: {text}")

    return put_or_note
