"""A collection as a page: the text above the documents on its own page, and the documents."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.text import Text

from foiakit.model.dates import long_form
from foiakit.model.record import Collection, Record
from foiakit.text.visible import visible
from foiakit.views.console import text, under
from foiakit.views.pages.record_page import INDENT
from foiakit.views.tables.table import table

REFERENCE = "bold"


def posting(
    collection: Collection, documents: Sequence[Record], more: str, screen: Console
) -> Iterator[RenderableType]:
    """Yield the parts of the page; *more* says how many documents are not shown, if any are not."""
    yield text(collection.title or collection.name, "bold")
    for subtitle in collection.subtitles:
        yield text(subtitle)
    words = [collection.name]
    if collection.posted:
        words.append(f"posted {long_form(collection.posted)}")
    if collection.editors:
        words.append(f"edited by {', '.join(collection.editors)}")
    yield text(" · ".join(words), "dim")
    if collection.url:
        yield text(collection.url, "dim")
    if collection.lead:
        yield Text()
        yield Padding(lead(collection), (0, 0, 0, INDENT))
    if collection.related:
        yield under("related postings")
        for other in collection.related:
            date = f" ({long_form(other.date)})" if other.date else ""
            yield Padding(text(f"{other.title}{date}"), (0, 0, 0, INDENT))
    if documents:
        yield under("documents")
        yield table(documents, screen)
    if more:
        yield text(more, "dim")


def lead(collection: Collection) -> Text:
    """Return the lead with its references to documents marked."""
    body, done = Text(), 0
    words = collection.lead or ""
    for mention in sorted(collection.references, key=lambda reference: reference.start):
        body.append(_lines(words[done : mention.start]))
        body.append(_lines(words[mention.start : mention.end]), REFERENCE)
        done = max(done, mention.end)
    return body.append(_lines(words[done:]))


def _lines(words: str) -> str:
    return "\n".join(visible(line) for line in words.replace("\r\n", "\n").split("\n"))
