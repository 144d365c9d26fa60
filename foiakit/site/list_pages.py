"""The pages that list documents: all, and those of a year, marking, kind, ground or post."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from foiakit.model.cover_sheets import SHEETS
from foiakit.model.record import Collection, Record
from foiakit.site.contents import NOT_KNOWN, Contents, file_name, natural
from foiakit.site.document_page import date_of, markings_of, paragraphs, title_of
from foiakit.site.page_metadata import coins
from foiakit.site.templating import say
from foiakit.site.text_blocks import ground

TOGETHER = 100
"""The number of documents on a page of a list."""
WHOLE = 50
"""The number of documents on the index, with their citations and descriptions."""


class Entry(NamedTuple):
    """A document as a list shows it."""

    anchor: str
    page: str
    number: str | None
    title: str
    date: str
    markings: list[tuple[str, str]]
    kind: str | None
    pages: int | None
    excised: bool | None
    originator: str | None
    message: str | None
    citation: str
    abstract: list[str]
    source: str | None
    file: str
    """The path of its PDF in the site, if it is included."""
    release: str
    """The release, if another one would look the same."""
    coins: str


class Pages(NamedTuple):
    """The place of a page in its list: its number, how many there are, and its neighbours."""

    number: int
    total: int
    previous: str = ""
    next: str = ""


class FacetValue(NamedTuple):
    """A value of a facet with its page."""

    value: str
    label: str
    meaning: str
    page: str
    number: int


def entry(
    record: Record,
    name: str,
    posting: Collection | None,
    citation: str = "",
    *,
    address: str = "",
    file: str = "",
    release: str = "",
) -> Entry:
    """Return *record*, whose page is *name*, for a list; with a *citation* also its description.

    *address* is that of its page on the web, if it has one, *file* the path of its PDF in the site;
    *release* names the release.
    """
    return Entry(
        f"doc-{name}",
        f"documents/{name}.html",
        record.document,
        title_of(record),
        date_of(record),
        markings_of(record),
        record.kind,
        record.pages,
        record.excised,
        record.originator,
        record.message,
        citation,
        paragraphs(record.description) if citation else [],
        record.source if citation else None,
        file,
        release,
        coins(record, posting, address),
    )


def values(contents: Contents, facet: str) -> list[FacetValue]:
    """Return the values of *facet* in order; documents without a value come last."""
    filled: dict[str, str] = {}
    found = []
    for value in sorted(contents.facets[facet], key=_order):
        name = file_name(value) if value else "none"
        while filled.setdefault(name, value) != value:
            name += "-"
        label = value or say(f"lists.not_{facet}")
        meaning = ground(value).meaning if facet == "exemption" and value else ""
        count = len(contents.facets[facet][value])
        found.append(FacetValue(value, label, meaning, f"lists/{facet}-{name}.html", count))
    if len(found) == 1 and found[0].value == NOT_KNOWN:
        return []
    return found


def _order(value: str) -> tuple[object, ...]:
    """Return a key to sort values: the highest classification first, an unknown value last."""
    levels = list(SHEETS)
    level = levels.index(value) if value in SHEETS else len(levels)
    return (value == NOT_KNOWN, level, natural(value))


def page_names(first: str, count: int) -> list[str]:
    """Return the names of the pages of a list of *count* documents, of which *first* is first."""
    stem = first.removesuffix(".html")
    number = max(1, -(-count // TOGETHER))
    return [first, *(f"{stem}-{at}.html" for at in range(2, number + 1))]


def numbered(names: Sequence[str], root: str) -> Iterator[Pages]:
    """Yield each page of a list with its neighbours."""
    for at, _ in enumerate(names):
        yield Pages(
            at + 1,
            len(names),
            f"{root}{names[at - 1]}" if at else "",
            f"{root}{names[at + 1]}" if at + 1 < len(names) else "",
        )


def list_of(facets: Mapping[str, Sequence[FacetValue]], root: str) -> dict[tuple[str, str], str]:
    """Return the page of each facet's value."""
    return {
        (facet, record.value): f"{root}{record.page}"
        for facet, found in facets.items()
        for record in found
    }
