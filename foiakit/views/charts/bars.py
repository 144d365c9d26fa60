"""Counts for a person: a line per value, with its number, its share and a bar."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from rich.console import Console
from rich.table import Table
from rich.text import Text

from foiakit.store.find.counts.stats import Run
from foiakit.views.console import COLOURS, draws, text

EIGHTHS = " ▏▎▍▌▋▊▉█"
LONGEST = 40
"""A longer value is cut."""
SHORTEST = 4
"""The longest bar is at least this long."""


class Line(NamedTuple):
    """A value and how many records have it; if two fields are counted, its parts by column."""

    value: str
    records: int
    parts: tuple[int, ...] = ()


def bars(
    lines: Sequence[Line],
    heading: str,
    columns: Sequence[str],
    total: int,
    screen: Console,
    unit: str = "Records",
) -> Table:
    """Return the lines as a table as wide as the screen; *total* is the basis of the shares.

    *unit* is the heading of the numbers: what is counted.
    """
    grid = _grid()
    grid.add_column(heading, no_wrap=True, overflow="ellipsis", max_width=LONGEST)
    for column in columns:
        grid.add_column(column, justify="right", no_wrap=True)
    grid.add_column(unit, justify="right", no_wrap=True)
    grid.add_column("", justify="right", no_wrap=True)
    most = max((line.records for line in lines), default=0)
    used = _width_of_values([heading, *(line.value for line in lines)])
    used += sum(max(len(column), 7) + 2 for column in columns)
    width = max(screen.width - used, SHORTEST) if screen.is_terminal else 20
    grid.add_column("", no_wrap=True, width=width)
    for line in lines:
        style = COLOURS.get(line.value, "")
        grid.add_row(
            text(line.value, style),
            *(text(f"{part:,}" if part else "") for part in line.parts),
            text(f"{line.records:,}"),
            text(_share(line.records, total)),
            Text(bar(line.records, most, width, blocks=draws(screen)), style=style or "cyan"),
        )
    return grid


def bar(count: int, most: int, width: int, *, blocks: bool = True) -> str:
    """Return a bar of *width* cells for *count* of *most*; a small count is still visible."""
    if not count or not most:
        return ""
    eighths = max(round(8 * width * count / most), 1)
    if not blocks:
        return "#" * max(eighths // 8, 1)
    return EIGHTHS[8] * (eighths // 8) + EIGHTHS[eighths % 8].strip()


def fitting(columns: Sequence[str], values: Iterable[str], screen: Console) -> int:
    """Return how many of *columns* fit next to *values*; one less if others are summed."""
    room = screen.width - _width_of_values(values) - SHORTEST
    number = 0
    for column in columns:
        room -= max(len(column), 7) + 2
        number += room >= 0
    return number if number == len(columns) else max(number - 1, 0)


def _width_of_values(values: Iterable[str]) -> int:
    """Return the width of what is next to the bars: the values, their numbers and shares."""
    return min(max((len(value) for value in values), default=0), LONGEST) + 22


def serials(found: Iterable[Run], screen: Console) -> Table:
    """Return runs of serial numbers, held ones marked, missing ones counted."""
    grid = _grid()
    for heading in ("Post", "Year"):
        grid.add_column(heading, no_wrap=True)
    for heading in ("From", "To", "Numbers"):
        grid.add_column(heading, justify="right", no_wrap=True)
    grid.add_column("", no_wrap=True)
    for cells, run in _rows_of(found):
        style = "bold" if run.held else "dim"
        grid.add_row(*cells, text("held" if run.held else "missing", style))
    return grid


def _rows_of(found: Iterable[Run]) -> Iterator[tuple[list[Any], Run]]:
    before: tuple[Any, ...] = ()
    for run in found:
        head = (run.post, run.year)
        cells = ["", ""] if head == before else [text(run.post), text(run.year)]
        numbers = (f"{run.first}", f"{run.last}", f"{run.numbers:,}")
        yield [*cells, *(text(number) for number in numbers)], run
        before = head


def _grid() -> Table:
    return Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")


def _share(records: int, total: int) -> str:
    """Return a share in percent; one that would be rounded to nothing is ``<0.1%``."""
    if not total:
        return ""
    share = 100 * records / total
    return "<0.1%" if 0 < share < 0.05 else f"{share:.1f}%"
