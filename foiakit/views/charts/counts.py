"""Records counted by a field or two: which values are where, and in what order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from rich.console import Console
from rich.table import Table

from foiakit.model import markings
from foiakit.store.find.counts.stats import IN_ORDER
from foiakit.views.charts.bars import Line, bars, fitting

Row = tuple[Any, ...]
"""A value for each field, and a number of records."""
OTHERS = "Others"


class Counted(NamedTuple):
    """A table, and how many values with how many records its limit leaves out."""

    table: Table
    values: int
    records: int


def counted(
    fields: tuple[str, ...],
    rows: list[Row],
    total: int,
    limit: int | None,
    named: Callable[[Any], str],
    screen: Console,
    unit: str = "Records",
) -> Counted:
    """Return *rows* as a table of at most *limit* lines; *named* returns the words for a value.

    *unit* is the heading of the numbers.
    """
    columns: list[str] = []
    if len(fields) == 2:
        fields, rows = _turned(fields, rows)
        columns = list(dict.fromkeys(named(row[1]) for row in _ordered(rows, fields[1], 1)))
        kept = fitting(columns, {named(row[0]) for row in rows}, screen)
        columns = columns[:kept] + ([OTHERS] if kept < len(columns) else [])
    lines = list(_lines(_ordered(rows, fields[0], 0), columns, named))
    shown = lines if limit is None else lines[:limit]
    left = lines[len(shown) :]
    heading = fields[0].replace("_", " ").capitalize()
    table = bars(shown, heading, columns, total, screen, unit)
    return Counted(table, len(left), sum(line.records for line in left))


def _turned(fields: tuple[str, ...], rows: list[Row]) -> tuple[tuple[str, ...], list[Row]]:
    """Return both with the field that has fewer values last: it makes the columns."""
    if len({row[0] for row in rows}) < len({row[1] for row in rows}):
        return (fields[1], fields[0]), [(two, first, number) for first, two, number in rows]
    return fields, rows


def _ordered(rows: list[Row], field: str, place: int) -> list[Row]:
    """Sort by rank, by time, or by number; absent values come last."""
    if field == "classification":
        ranks = {row[place]: markings.rank(row[place]) for row in rows}
        return sorted(rows, key=lambda row: -1 if (rank := ranks[row[place]]) is None else rank)[
            ::-1
        ]
    if field in IN_ORDER:
        return sorted(rows, key=lambda row: (row[place] is None, str(row[place])))
    sums: dict[Any, int] = {}
    for row in rows:
        sums[row[place]] = sums.get(row[place], 0) + row[-1]
    return sorted(rows, key=lambda row: (row[place] is None, -sums[row[place]]))


def _lines(rows: list[Row], columns: list[str], named: Callable[[Any], str]) -> Iterator[Line]:
    found: dict[str, dict[str, int]] = {}
    for row in rows:
        parts = found.setdefault(named(row[0]), {})
        part = named(row[1]) if len(row) == 3 else ""
        parts[part] = parts.get(part, 0) + row[-1]
    for value, parts in found.items():
        number = sum(parts.values())
        if OTHERS in columns:
            parts[OTHERS] = number - sum(parts.get(column, 0) for column in columns)
        yield Line(value, number, tuple(parts.get(column, 0) for column in columns))
