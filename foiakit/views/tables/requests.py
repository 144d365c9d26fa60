"""Requests as a table for a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from foiakit.views.console import text
from foiakit.views.tables.columns import gap
from foiakit.views.tables.word_columns import fitting_widths

STATES = {"overdue": "yellow", "answer": "bold red", "appealable": "bold red", "closed": "dim"}


def requests(
    headings: Sequence[str], rows: Iterable[Sequence[object]], console: Console
) -> RenderableType:
    """Return a row for each request; a state that calls for action has a colour."""
    between = gap(console.width)
    grid = Table(box=None, pad_edge=False, padding=(0, between, 0, 0), header_style="bold")
    cells = [[text(cell, STATES.get(str(cell), "")) for cell in row] for row in rows]
    if not cells:
        return Text("")
    columns = [[heading, *(row[at].plain for row in cells)] for at, heading in enumerate(headings)]
    for heading, width in zip(
        headings, fitting_widths(columns, console.width, between), strict=True
    ):
        grid.add_column(heading, overflow="fold", width=width)
    for row in cells:
        grid.add_row(*row)
    return grid
