"""Widths of columns in which no word is broken, as far as the terminal has room for that."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len

LEAST = 8
"""To how many cells a column of prose is narrowed before a column of single words is."""


def least_widths(columns: Sequence[Sequence[str]], width: int, gap: int) -> list[int]:
    """Return the width that each of *columns*, the texts of its cells, has at least.

    It is that of its longest word. If they do not fit in *width* cells, with *gap* cells between
    two columns, those of prose are narrowed first, the widest before the others.
    """
    widths = [max((_longest_word(cell) for cell in column), default=1) for column in columns]
    prose = [at for at, column in enumerate(columns) if any(" " in cell for cell in column)]
    room = width - gap * (len(columns) - 1)
    for places, least in ((prose, LEAST), (range(len(columns)), 1)):
        _narrow(widths, places, least, room)
    return widths


def _narrow(widths: list[int], places: Sequence[int], least: int, room: int) -> None:
    """Narrow *widths* at *places*, to no less than *least*, until they fit in *room*."""
    while (excess := sum(widths) - room) > 0:
        order = sorted(places, key=lambda at: widths[at], reverse=True)
        if not order or widths[order[0]] <= least:
            return
        second = widths[order[1]] if len(order) > 1 else 1
        step = max(widths[order[0]] - max(second, least), 1)
        widths[order[0]] -= min(excess, step)


def _longest_word(cell: str) -> int:
    return max((cell_len(word) for word in cell.split()), default=1)
