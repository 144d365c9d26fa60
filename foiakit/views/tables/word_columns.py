"""Widths of columns in which no word is broken, as far as the terminal has room for that."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len

LEAST = 8
"""Columns of prose are narrowed to this many cells before those of single words are."""


def fitting_widths(columns: Sequence[Sequence[str]], width: int, gap: int) -> list[int]:
    """Return the width of each of *columns*, the texts of its cells, in *width* cells.

    There are *gap* cells between two columns, and the last one is prose. A column is as wide as its
    longest word, and wider as far as there is room. If they do not fit, those of prose are narrowed
    first, the widest before the others.
    """
    needs = [max([1, *map(cell_len, column)]) for column in columns]
    widths = [max([1, *map(_longest_word, column)]) for column in columns]
    last = len(columns) - 1
    prose = [at for at, cells in enumerate(columns) if at == last or any(" " in c for c in cells)]
    room = width - gap * (len(columns) - 1)
    for places, least in ((prose, LEAST), (range(len(columns)), 1)):
        _narrow(widths, places, least, room)
    while sum(widths) < room and widths != needs:
        most = max(range(len(needs)), key=lambda at: needs[at] / max(widths[at], 1))
        widths[most] += 1
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
