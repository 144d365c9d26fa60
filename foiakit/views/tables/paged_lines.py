"""The same table, a page at a time, as plain lines with colour: for lists of any length.

This writes a hundred pages in the time in which Rich lays out one; Rich's knowledge of the terminal
(colours, widths of characters) is used once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from rich.console import Console

from foiakit.model.record import Record
from foiakit.views.console import COLOURS, codes, draws, fit
from foiakit.views.tables.columns import COLUMNS, Layout, cells, gap, layout, stacked, wrapped

PAGE = 200
"""How many records at a time have their columns measured."""


def lines(records: Iterable[Record], console: Console) -> Iterator[str]:
    """Yield the list's lines with their line breaks; *records* are taken a page at a time."""
    source = iter(records)
    colours = {label: codes(style, console) for label, style in COLOURS.items()}
    bold = codes("bold", console)
    widths: Layout = {"date": 10}  # few lists have no exact date
    first = True
    while page := list(islice(source, PAGE)):
        rows = [cells(record) for record in page]
        widths = layout(rows, console.width, widths)
        if first and widths:
            yield from _headings(widths, console, bold)
        first = False
        for record, row in zip(page, rows, strict=True):
            on, off = colours.get(record.classification or "", ("", ""))
            if widths:
                yield from _row(row, widths, " " * gap(console.width), on, off)
            else:
                yield from _stack(row, console.width, on, off, bold)


def _headings(widths: Layout, console: Console, bold: tuple[str, str]) -> Iterator[str]:
    between = " " * gap(console.width)
    names = {column.name: column.heading for column in COLUMNS}
    words = (
        names[name].rjust(width) if name == "id" else names[name].ljust(width)
        for name, width in widths.items()
    )
    yield bold[0] + between.join(words).rstrip() + bold[1] + "\n"
    if not console.is_terminal:
        return
    length = sum(widths.values()) + len(between) * (len(widths) - 1)
    yield ("─" if draws(console) else "-") * length + "\n"


def _row(row: dict[str, str], widths: Layout, between: str, on: str, off: str) -> Iterator[str]:
    marks = wrapped(row["marking"], widths["marking"])
    parts = []
    for name, width in widths.items():
        if name == "id":
            parts.append(row[name].rjust(width))
        elif name == "marking":
            parts.append(on + fit(marks[0], width) + off)
        else:
            parts.append(fit(row[name], width))
    yield between.join(parts).rstrip() + "\n"
    before = widths["id"] + widths["date"] + 2 * len(between)
    for more in marks[1:]:
        yield f"{' ' * before}{on}{more}{off}\n"


def _stack(
    row: dict[str, str], width: int, on: str, off: str, bold: tuple[str, str]
) -> Iterator[str]:
    for kind, line in stacked(row, width):
        if kind == "head":
            yield bold[0] + line + bold[1] + ("" if line.endswith(" ") else "\n")
        elif kind == "marking":
            yield f"{on}{line}{off}\n"
        else:
            yield fit(line, width).rstrip() + "\n"
