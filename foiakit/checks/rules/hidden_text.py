"""Words that were covered on a page and not cut out of its file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from foiakit.checks import Slip
from foiakit.store.find.hidden_words import hidden_words
from foiakit.store.store import Store

ADVICE = "look at the pages; tell the agency before you pass the file on"


def hidden_text(store: Store) -> Iterator[Slip]:
    """They are under a box, outside the page, or in the colour of the paper."""
    for found in hidden_words(store):
        yield slip(found.pages)._replace(record=found.record)


def slip(pages: Mapping[str, list[str]]) -> Slip:
    """Return what is wrong with a file that has hidden words on *pages*, by their numbers."""
    numbers = sorted(pages, key=int)
    count = sum(len(run.split()) for runs in pages.values() for run in runs)
    where = ("page " if len(numbers) == 1 else "pages ") + ", ".join(numbers)
    number = f"{count:,} word{'s' if count != 1 else ''}"
    words = " | ".join(run for page in numbers for run in pages[page])
    return Slip("file", f"{where}: {number} not visible, still in the file", ADVICE, withheld=words)
