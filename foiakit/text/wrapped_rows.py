"""Rows in columns for a person, the last column wrapped; pipes get tabs instead."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import wrap

from foiakit.text.visible import visible

WIDEST = 24
"""A longer cell is followed by a line of its own for the rest of the row."""
LEAST = 20
"""The last column has at least this width, however narrow the terminal is."""


def wrapped_rows(rows: Sequence[Sequence[str]], width: int) -> Iterator[str]:
    """Yield the lines of *rows*, which have equally many cells, for a terminal of *width*."""
    rows = [tuple(map(visible, row)) for row in rows]
    heads = [row[:-1] for row in rows]
    widths = [
        max((len(cell) for cell in column if len(cell) <= WIDEST), default=0)
        for column in zip(*heads, strict=True)
    ]
    indent = " " * sum(each + 2 for each in widths)
    for *head, last in rows:
        begin = "".join(f"{cell:{each}}  " for cell, each in zip(head, widths, strict=True))
        lines = wrap(last, max(width - len(indent), LEAST)) or [""]
        if len(begin) > len(indent):
            yield begin.rstrip()
        else:
            yield f"{begin}{lines.pop(0)}".rstrip()
        yield from (f"{indent}{line}" for line in lines)
