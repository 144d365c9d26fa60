"""A page of records with the columns that a person has named."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

from rich.cells import cell_len
from rich.console import Console
from rich.table import Table

from foiakit.views.console import draws, fit, text
from foiakit.views.tables.table import ASCII_RULE, RULE

RIGHT = {"id", "year", "pages"}
GAP = 2
"""Spaces between two columns."""


def table(columns: Sequence[str], rows: Iterable[Sequence[str]], screen: Console) -> Table:
    """Return one line per row; if the terminal is too narrow, the widest columns are cut."""
    cells = list(rows)
    needs = [
        max([cell_len(name), *(cell_len(row[place]) for row in cells)])
        for place, name in enumerate(columns)
    ]
    widths = _fitted(needs, screen.width - GAP * (len(columns) - 1))
    piped = not screen.is_terminal
    grid = Table(
        box=None if piped else RULE if draws(screen) else ASCII_RULE,
        show_edge=False,
        pad_edge=False,
        padding=(0, GAP if piped else GAP - 1, 0, 0),
        header_style="bold",
    )
    for name, width in zip(columns, widths, strict=True):
        justify: Literal["right", "left"] = "right" if name in RIGHT else "left"
        grid.add_column(fit(name, width).rstrip(), width=width, justify=justify, no_wrap=True)
    for row in cells:
        grid.add_row(
            *(text(fit(cell, width).rstrip()) for cell, width in zip(row, widths, strict=True))
        )
    return grid


def _fitted(needs: Sequence[int], room: int) -> list[int]:
    """Return the *needs* with the widest made narrower until all of them fit in *room*."""
    widths = [min(need, max(room, 1)) for need in needs]
    while sum(widths) > room and max(widths) > 1:
        widths[widths.index(max(widths))] -= 1
    return widths
