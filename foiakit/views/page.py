"""One record as a page: what it is, its citation, then everything that is known of it."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from foiakit.fields import SENTENCES
from foiakit.record import Collection, Record
from foiakit.views.console import marking, text
from foiakit.visible import visible_lines

PROSE = ("description", "notes", "text")
"""Fields that are read as paragraphs, below the others."""


def page(record: Record, citation: str, posting: Collection | None) -> Group:
    """The record as a `rich.console.Group`; every value as text."""
    return Group(*_parts(record, citation, posting))


def _parts(record: Record, citation: str, posting: Collection | None) -> Iterator[RenderableType]:
    yield text(record.title or record.head or "(no title)", "bold")
    yield Text()
    grid = Table.grid(padding=(0, 2))
    grid.add_column(style="dim", no_wrap=True)
    grid.add_column(overflow="fold")
    for name in SENTENCES:
        value = getattr(record, name)
        if value in (None, ()) or name in {*PROSE, "title", "printed"}:
            continue
        if name == "captions" and record.classification:
            continue  # they stand beside it
        grid.add_row(name.replace("_", " "), _value(record, name, posting))
    yield grid
    for heading, body in (("citation", citation), ("as printed", record.printed)):
        if body and (heading == "citation" or body != citation):
            yield Text(f"\n{heading}", style="dim")
            yield Padding(Text(visible_lines(body)), (0, 0, 0, 2))
    for name in PROSE:
        if body := getattr(record, name):
            yield Text(f"\n{name}", style="dim")
            yield Padding(Text(visible_lines(body)), (0, 0, 0, 2))


def _value(record: Record, name: str, posting: Collection | None) -> Text:
    value = getattr(record, name)
    if name == "classification":
        return marking(record.classification, record.captions)
    if name == "collection" and posting and posting.title:
        return text(f"{value}: {posting.title}")
    if isinstance(value, bool):
        return text("yes" if value else "no")
    return text(", ".join(value) if isinstance(value, tuple) else value)
