"""Words that were covered on a page and not cut out of its file."""

from __future__ import annotations

from collections.abc import Iterator

from foiakit.checks import Slip
from foiakit.store.find.hidden_words import hidden_words
from foiakit.store.store import Store

ADVICE = "look at the pages; tell the agency before you pass the file on"


def hidden_text(store: Store) -> Iterator[Slip]:
    """Catches PDFs with words that are not visible: under a box, outside the page, in white."""
    for found in hidden_words(store):
        pages = sorted(found.pages, key=int)
        count = sum(len(run.split()) for runs in found.pages.values() for run in runs)
        where = ("page " if len(pages) == 1 else "pages ") + ", ".join(pages)
        number = f"{count:,} word{'s' if count != 1 else ''}"
        evidence = f"{where}: {number} not visible, still in the file"
        words = " | ".join(run for page in pages for run in found.pages[page])
        yield Slip("file", evidence, ADVICE, record=found.record, withheld=words)
