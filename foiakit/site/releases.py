"""Other releases of a document in the book: the differences, and passages that only one shows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from foiakit.model.record import Record
from foiakit.releases.compared_paragraphs import is_withheld, shown
from foiakit.releases.compared_text import ComparedText
from foiakit.releases.comparison import Block, compare
from foiakit.site.document_page import differences, release_words, title_of
from foiakit.store.find.full_text.page_starts import page_starts
from foiakit.store.store import Store

_LONGEST = 1_200
"""The most characters of a passage; the other release has the rest."""
_MOST = 20
"""The most passages of a release that are shown."""


class Shown(NamedTuple):
    """Words that one of two releases shows and the other withholds."""

    here: bool
    """Whether this release shows them."""
    grounds: str
    """The grounds on which the other release withholds them, if it names any."""
    words: str


class Release(NamedTuple):
    """Another release of a document."""

    name: str
    target: str
    differences: list[str]
    passages: list[Shown]


def releases(store: Store, record: Record, page_of: Mapping[int, str]) -> Iterator[Release]:
    """Return the other releases of *record* in the book; *page_of* has pages by id."""
    for brief in store.same_message(record):
        page = page_of.get(brief.id or 0)
        if page is None:
            continue
        other = store.get(brief.id or 0)
        passages = list(_passages(store, record, other)) if record.text and other.text else []
        # The document's own date says nothing here: the releases have it in common.
        words = dict.fromkeys((other.collection, other.decision, release_words(other)))
        name = ", ".join(filter(None, words)) or title_of(other)
        yield Release(name, f"{page}.html", differences(record, other), passages[:_MOST])


def _passages(store: Store, here: Record, there: Record) -> Iterator[Shown]:
    texts = [
        ComparedText(record.id or 0, record.text or "", page_starts(store, record))
        for record in (here, there)
    ]
    for block in compare(texts):
        if is_withheld(block):
            yield _shown(texts, block)


def _shown(texts: list[ComparedText], block: Block) -> Shown:
    number = block.shows[0]
    start, stop = texts[number].place(*block.spans[number])
    words = shown(texts[number].text[start:stop])
    if len(words) > _LONGEST:
        words = f"{words[:_LONGEST].rsplit(' ', 1)[0]} …"
    grounds = dict.fromkeys(code for lack in block.lacks for code in lack.exemptions)
    return Shown(number == 0, ", ".join(grounds), words)
