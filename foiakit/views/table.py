"""A page of records as a table that fits the terminal it is shown on."""

from __future__ import annotations

from collections.abc import Iterable

from rich import box
from rich.console import Console
from rich.table import Table

from foiakit.record import Record
from foiakit.views.console import marking, text

NARROW = 72
"""Below this width the message column gives its room to the title."""


def table(records: Iterable[Record], console: Console) -> Table:
    """One line a record; the id, date and classification whole, the title as far as it goes."""
    piped = not console.is_terminal
    grid = Table(
        box=None if piped else box.SIMPLE_HEAD,
        pad_edge=False,
        padding=(0, 2 if piped or console.width >= 100 else 1, 0, 0),
        expand=not piped,
        header_style="bold",
    )
    grid.add_column("Id", justify="right", no_wrap=True)
    grid.add_column("Date", no_wrap=True)
    grid.add_column("Classification", no_wrap=True, max_width=None if piped else 24)
    wide = console.width >= NARROW
    if wide:
        grid.add_column("Message", no_wrap=True, max_width=None if piped else 24)
    grid.add_column("Title", no_wrap=True, overflow="ellipsis", ratio=None if piped else 1)
    for record in records:
        cells = [
            text(record.id),
            text(record.date),
            marking(record.classification, record.captions),
            *([text(record.message or record.head)] if wide else []),
            text(record.title),
        ]
        grid.add_row(*cells)
    return grid
