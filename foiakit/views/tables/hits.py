"""What a search found, each hit in a few lines, the words that were looked for marked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.text import Text

from foiakit.views.console import marking, text

if TYPE_CHECKING:
    from foiakit.store.find.full_text.search import Hit

START, END = "\x02", "\x03"
"""What is put around a word that was found (Start and End of Text: no text has them inside)."""
MARKED = "bold underline"
"""A hit without colours is seen too: underlined on a terminal, between ** elsewhere."""


def hits(
    found: Iterable[Hit], screen: Console, page: Callable[[Hit], int | None]
) -> Iterator[RenderableType]:
    """A hit at a time: id, date, marking and message; the title; where the words stand.

    *page* says the page that a hit is on, where that is known.
    """
    for hit in found:
        record = hit.record
        head = Text("  ").join(
            part
            for part in (
                text(record.id, "bold"),
                text(record.date or "undated"),
                marking(record.classification, record.captions),
                text(record.message or record.head, "dim"),
            )
            if part
        )
        yield head
        title, piece = record.title or record.head or "", marked(hit.snippet, screen)
        if title and _bare(hit.snippet) != title:
            yield Padding(text(title), (0, 0, 0, 2))
        if number := page(hit):
            piece = text(f"p. {number}: ", "dim") + piece
        yield Padding(piece, (0, 0, 0, 4))
        yield Text()


def marked(snippet: str, screen: Console) -> Text:
    """*snippet* as text, with what is between the marks in another style."""
    found = Text(style="")
    stars = "" if screen.is_terminal and not screen.no_color else "**"
    for number, part in enumerate(snippet.replace(END, START).split(START)):
        hit = number % 2 == 1
        found.append_text(text(f"{stars}{part}{stars}" if hit else part, MARKED if hit else ""))
    return found


def _bare(snippet: str) -> str:
    return snippet.replace(START, "").replace(END, "")
