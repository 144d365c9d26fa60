"""Writes the index, the lists, and the page that links to them."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from markupsafe import Markup

from foiakit.model.dates import long_form
from foiakit.model.record import Record, posting_as_json
from foiakit.site import FORMAT, page_metadata
from foiakit.site.contents import Contents, records
from foiakit.site.document_page import release_words
from foiakit.site.list_pages import (
    TOGETHER,
    WHOLE,
    Entry,
    FacetValue,
    entry,
    numbered,
    page_names,
)  # fmt: skip
from foiakit.site.parts.downloads import NAMES
from foiakit.site.published import json_ld, published
from foiakit.site.site_pages import SitePages
from foiakit.site.templating import say
from foiakit.store.find.cited.release_style import default_style
from foiakit.store.store import Store


class ListWriter:
    """The pages that lead to the documents of *contents*."""

    def __init__(
        self, store: Store, contents: Contents, pages: SitePages, files: Mapping[int, str]
    ) -> None:
        """*files* has the path of each document's PDF in the site, by id."""
        self._files = files
        self._store = store
        self._contents = contents
        self._pages = pages
        self._postings = store.postings()
        self._style = default_style(store)

    def index(self, lead: Markup | None, timeline: Markup | None) -> None:
        """Write the index, and a list of all documents if the index does not have them all."""
        book, ids, pages = self._pages.book, self._contents.ids, self._pages
        postings = [
            self._postings[name]
            for name in self._contents.collections
            if name and name in self._postings
        ]
        schema = {
            "@type": "Collection", "name": book.title, "datePublished": book.date,
            "inLanguage": book.language, "url": pages.address(""),
            "foiakit": {
                "format": FORMAT,
                "documents": len(ids),
                "book": book._asdict(),
                "postings": [posting_as_json(posting) for posting in postings],
            },
        }  # fmt: skip
        description = " ".join(book.subtitles)
        facts = page_metadata.open_graph(book.title, description, pages.address(""), "website")
        head = [page_metadata.meta(facts, "property")]
        if book.address:
            head.append(
                page_metadata.link(
                    "alternate", "application/atom+xml", "feed.xml", say("book.feed")
                )
            )
        pages.put(
            "index.html", "index.html", kind="front",
            description=description, byline=self._byline(), lead=lead, timeline=timeline,
            entries=[self._whole(self._store.get(number)) for number in ids[:WHOLE]],
            count=len(ids),
            downloads=[(f"downloads.{name}", target) for name, target in NAMES.items()],
            related=[
                {"title": other.title, "date": long_form(other.date) if other.date else ""}
                for posting in postings for other in posting.related
            ],
            machine=Markup("\n").join(filter(None, head)),
            json_ld=json_ld({name: value for name, value in schema.items() if value}),
        )  # fmt: skip
        if len(ids) > WHOLE:
            self._list(page_names("lists/all.html", len(ids)), ids, say("book.all"))

    def browse(self, facets: dict[str, list[FacetValue]]) -> None:
        """Write the page of all lists, and each list."""
        shown = [{"name": name, "found": found} for name, found in facets.items() if found]
        named = _joined(say(f"lists.by_{facet['name']}") for facet in shown) if shown else ""
        self._pages.put(
            "browse.html", "browse.html", kind="browse", facets=shown,
            about=say("lists.about", facets=named) if named else "",
        )  # fmt: skip
        for facet, found in facets.items():
            for list_page in found:
                title = (
                    say(f"lists.of_{facet}", value=list_page.value)
                    if list_page.value
                    else list_page.label
                )
                self._list(
                    page_names(list_page.page, list_page.number),
                    self._contents.facets[facet][list_page.value],
                    title,
                    facet=facet,
                    above=say(f"lists.{facet}"),
                    meaning=list_page.meaning,
                )

    def _whole(self, record: Record) -> Entry:
        posting = self._postings.get(record.collection) if record.collection else None
        name = self._contents.name_of[record.id or 0]
        address = self._pages.address(f"documents/{name}.html")
        citation = self._style.cite(record, posting)
        file = self._files.get(record.id or 0, "")
        return entry(published(record), name, posting, citation, address=address, file=file)

    def _byline(self) -> str:
        book = self._pages.book
        parts = []
        if book.editors:
            parts.append(say("book.edited", names=_joined(book.editors)))
        if book.date:
            parts.append(say("book.posted", date=long_form(book.date)))
        return " · ".join(parts)

    def _list(self, names: list[str], ids: array[int], title: str, **about: Any) -> None:
        values = {"facet": "", "above": "", "meaning": "", **about}
        for at, pages in enumerate(numbered(names, "../")):
            entries = []
            here = list(records(self._store, ids[at * TOGETHER : (at + 1) * TOGETHER]))
            alike = Counter(map(_looks, here))
            for record in here:
                posting = self._postings.get(record.collection) if record.collection else None
                name = self._contents.name_of[record.id or 0]
                address = self._pages.address(f"documents/{name}.html")
                release = release_words(record) if alike[_looks(record)] > 1 else ""
                entries.append(entry(record, name, posting, address=address, release=release))
            self._pages.put(
                names[at], "list.html", kind="list", title=title, count=len(ids), entries=entries,
                pages=pages, **values,
            )  # fmt: skip


def _looks(record: Record) -> tuple[str | None, ...]:
    """Return what distinguishes documents in a list; releases of one document share it."""
    return (record.title, record.date, record.originator, record.message)


def _joined(names: Iterable[str]) -> str:
    """Return words as a list: ``A``, ``A and B``, ``A, B and C``."""
    *most, last = names
    return str(say("book.and").join(filter(None, (", ".join(most), last))))
