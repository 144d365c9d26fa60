"""Records along time: years down the side, empty years drawn, so that a gap is seen as one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import Console
from rich.table import Table
from rich.text import Text

from foiakit.dates import MONTHS, year_of
from foiakit.record import Record
from foiakit.views.console import COLOURS, marking, text

LONG_GAP = 12
"""An emptiness of more years than this is one line that says how long it is."""


def timeline(records: Iterable[Record], console: Console) -> Table:
    """A line a record under its year; *records* come in order of date, undated last."""
    grid = Table.grid(padding=(0, 1), expand=console.is_terminal)
    for _ in range(3):
        grid.add_column(no_wrap=True)
    grid.add_column(no_wrap=True, justify="right")
    grid.add_column(no_wrap=True)
    grid.add_column(no_wrap=True, overflow="ellipsis", ratio=1)
    mark, line = ("■", "│") if _draws(console) else ("#", "|")
    last: int | None = None
    for record in records:
        year = year_of(record.date)
        for gap in _gap(last, year):
            grid.add_row(text(gap, "dim"), text(line, "dim"), "", "", "", "")
        said = "undated" if record.date is None else record.date if year is None else str(year)
        first = last != year or not grid.rows or year is None
        grid.add_row(
            text(said if first else "", "bold"),
            text(mark, COLOURS.get(record.classification or "", "")),
            text(_day(record)),
            text(record.id, "dim"),
            marking(record.classification, record.captions),
            Text.assemble(
                text(record.message, "dim"), " " if record.message else "", text(record.title)
            ),
        )
        last = year if year is not None else last
    return grid


def _draws(console: Console) -> bool:
    return not console.options.ascii_only


def _gap(last: int | None, year: int | None) -> Iterator[str]:
    if last is None or year is None or year <= last + 1:
        return
    if year - last - 1 > LONG_GAP:
        yield f"{year - last - 1} years"
    else:
        yield from (str(empty) for empty in range(last + 1, year))


def _day(record: Record) -> str:
    date = record.date or ""
    if len(date) == 10:
        return f"{MONTHS[int(date[5:7]) - 1][:3]} {int(date[8:]):2}"
    if len(date) == 7 and date[5:].isdigit() and 1 <= int(date[5:]) <= 12:
        return MONTHS[int(date[5:]) - 1][:3]
    return "c." if date.endswith("~") else ""
