"""A page of records as a table that fits its terminal."""

from __future__ import annotations

from collections.abc import Iterable

from rich import box
from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

from foiakit.model.record import Record
from foiakit.views.console import COLOURS, draws, fit
from foiakit.views.tables.columns import COLUMNS, cells, gap, layout, stacked, wrapped

RULE = box.Box("    \n    \n ── \n    \n    \n    \n    \n    \n")
ASCII_RULE = box.Box("    \n    \n -- \n    \n    \n    \n    \n    \n", ascii=True)
"""Only a line under the headings."""


def table(records: Iterable[Record], console: Console) -> RenderableType:
    """Return one line per record; the id, date and classification whole, the title as far as it
    fits.

    A terminal too narrow for columns gets two or three lines per record.
    """
    records = list(records)
    rows = [cells(record) for record in records]
    widths = layout(rows, console.width)
    if not widths:
        return Group(*_stacked(records, rows, console))
    piped = not console.is_terminal
    grid = Table(
        box=None if piped else RULE if draws(console) else ASCII_RULE,
        show_edge=False,
        pad_edge=False,
        padding=(0, 2 if piped else gap(console.width) - 1, 0, 0),
        header_style="bold",
    )
    for column in COLUMNS:
        if column.name in widths:
            right = column.name == "id"
            grid.add_column(
                column.heading,
                width=widths[column.name],
                justify="right" if right else "left",
                no_wrap=True,
            )
    for record, row in zip(records, rows, strict=True):
        grid.add_row(*(_cell(name, row, width, record) for name, width in widths.items()))
    return grid


def fitting(records: list[Record], console: Console, lines: int) -> list[Record]:
    """Return the first of *records*, as many as fit in *lines* lines of the table; at least one."""
    rows = [cells(record) for record in records]
    widths = layout(rows, console.width)
    used = 0
    for number, row in enumerate(rows):
        used += len(
            wrapped(row["marking"], widths["marking"]) if widths else stacked(row, console.width)
        )
        if used > lines:
            return records[: max(number, 1)]
    return records


def _cell(name: str, row: dict[str, str], width: int, record: Record) -> Text:
    if name == "marking":
        lines = wrapped(row[name], width)
        return Text("\n".join(lines), style=COLOURS.get(record.classification or "", ""))
    return Text(fit(row[name], width).rstrip())


def _stacked(records: list[Record], rows: list[dict[str, str]], console: Console) -> Iterable[Text]:
    for record, row in zip(records, rows, strict=True):
        colour = COLOURS.get(record.classification or "", "")
        text = Text(no_wrap=True, end="")
        for kind, line in stacked(row, console.width):
            style = {"head": "bold", "marking": colour, "title": ""}[kind]
            shown = fit(line, console.width).rstrip() if kind == "title" else line
            text.append(shown, style)
            if not (kind == "head" and line.endswith(" ")):
                text.append("\n")
        yield text
