"""A Markdown table for a page or an issue: id, date, classification, message and title."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TextIO

from foiakit.model.record import NUMBERS, Collection, Record
from foiakit.writers import PLAIN, WriteOptions
from foiakit.writers.cells import brief, rows
from foiakit.writers.markdown_text import escape


def write(
    records: Iterable[Record],
    out: TextIO,
    postings: Mapping[str, Collection],
    wish: WriteOptions = PLAIN,
) -> None:
    """Write a table (GitHub's and pandoc's pipe form) whose cells show every character as it is."""
    names = wish.columns or ("id", "date", "classification", "message", "title")
    out.write(f"| {' | '.join(name.replace('_', ' ').capitalize() for name in names)} |\n")
    out.write(f"| {' | '.join('---:' if name in NUMBERS else '---' for name in names)} |\n")
    for cells in rows(records, names) if wish.columns else brief(records):
        shown = ("" if cell is None else escape(str(cell)) for cell in cells)
        out.write(f"| {' | '.join(shown)} |\n")
