"""The hits of a search, each in a few lines, with the words marked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.text import Text

from foiakit.model.shown_title import shown_title
from foiakit.views.console import marking, text

if TYPE_CHECKING:
    from foiakit.store.find.full_text.search import Hit

START, END = "\x02", "\x03"
"""Put around a word that was found (Start and End of Text: no text contains them)."""
MARKED = "bold underline"
"""A hit is visible without colours too: underlined on a terminal, between ** elsewhere."""


def hits(
    found: Iterable[Hit], screen: Console, page: Callable[[Hit], int | None]
) -> Iterator[RenderableType]:
    """Yield each hit in lines: id, date, marking and message; the title; the words in context.

    *page* returns the page that a hit is on, if that is known.
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
        title, piece = shown_title(record), marked(hit.snippet, screen)
        if title and _bare(hit.snippet) != title:
            yield Padding(text(title), (0, 0, 0, 2))
        if number := page(hit):
            piece = text(f"p. {number}: ", "dim") + piece
        yield Padding(piece, (0, 0, 0, 4))
        yield Text()


def marked(snippet: str, screen: Console) -> Text:
    """Return *snippet* as text, with the part between the marks in another style."""
    found = Text(style="")
    stars = "" if screen.is_terminal and not screen.no_color else "**"
    for number, part in enumerate(snippet.replace(END, START).split(START)):
        hit = number % 2 == 1
        found.append_text(text(f"{stars}{part}{stars}" if hit else part, MARKED if hit else ""))
    return found


def _bare(snippet: str) -> str:
    return snippet.replace(START, "").replace(END, "")
