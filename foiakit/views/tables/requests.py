"""Requests as a table for a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from foiakit.views.console import text

STATES = {"overdue": "yellow", "answer": "bold red", "appealable": "bold red", "closed": "dim"}


def requests(headings: Sequence[str], rows: Iterable[Sequence[object]]) -> RenderableType:
    """Return a row each; a state that requires something has a colour."""
    grid = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    for heading in headings:
        grid.add_column(heading, overflow="fold")
    for row in rows:
        grid.add_row(*(text(cell, STATES.get(str(cell), "")) for cell in row))
    return grid if grid.rows else Text("")
