"""The timeline of a book's documents."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup

from foiakit.model.record import Record
from foiakit.site.contents import Contents, records
from foiakit.site.templating import say
from foiakit.store.store import Store
from foiakit.timelines.axis import Axis, axis
from foiakit.timelines.histogram import Histogram, histogram
from foiakit.timelines.tally import tally
from foiakit.writers.pictures.svg import DARK, picture

FEW = 40
"""Up to this many documents are drawn one by one, each a link; more are counted."""
_ROOM = 100
STYLE = DARK.encode()
"""The picture's colours where a reader prefers dark ones, for the site's file of styles."""


def timeline(store: Store, contents: Contents, page_of: Mapping[int, str]) -> Markup | None:
    """Return the timeline as SVG; ``None`` if all documents are undated.

    *page_of* has the page of each document.
    """
    drawn: Axis | Histogram
    if len(contents) <= FEW:
        drawn = axis(records(store, contents.ids))
        if not drawn.marks:
            return None
    else:
        counted = tally(records(store, contents.ids), "classification")
        if not counted.days:
            return None
        drawn = histogram(counted, "classification", None, _ROOM)

    def link(record: Record) -> str | None:
        name = page_of.get(record.id or 0)
        return f"documents/{name}.html" if name else None

    lines = picture(drawn, say("book.timeline"), store.postings(), head=0, link=link, style=False)
    return Markup("".join(lines))  # noqa: S704 - the writer of pictures escapes all text
