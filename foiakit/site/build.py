"""Builds a book in a folder: every page and file, one after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any, NamedTuple

from foiakit.errors import NotFound
from foiakit.model.query import Query
from foiakit.model.record import Record
from foiakit.site import templating
from foiakit.site.book import Book
from foiakit.site.contents import Contents
from foiakit.site.document_writer import DocumentWriter
from foiakit.site.folder import SiteFolder
from foiakit.site.lead import LinkedText, numbers_in
from foiakit.site.list_pages import FacetValue, list_of, values
from foiakit.site.list_writer import ListWriter
from foiakit.site.parts import downloads, feeds, pagefind, search_index
from foiakit.site.parts.originals import Files
from foiakit.site.parts.timeline import STYLE, timeline
from foiakit.site.published import embedded, published, published_details
from foiakit.site.site_pages import SitePages
from foiakit.store import telegrams
from foiakit.store.find.hidden_words import hidden_words
from foiakit.store.store import Store


class Wish(NamedTuple):
    """The options of a site."""

    with_private: bool = False
    allow_hidden_text: bool = False
    images: bool = False
    """Whether the pages of PDFs are included as pictures."""
    search: bool = True


class Outcome(NamedTuple):
    """The result of building a site, for a report."""

    unlinked: list[str]
    """Document numbers that the book's texts mention and no document of the book has."""
    remarks: list[str]
    """A line for each file that is not included."""
    hides_words: bool
    """Whether a file is left out because it hides words."""
    has_search: bool
    by_pagefind: bool
    search_problem: str | None
    """Why pagefind could not make its index; ``None`` if it could."""


class Builder:
    """Builds the site of *book* with the documents of *query*.

    Raises `NotFound` if there are none.
    """

    def __init__(self, store: Store, query: Query, book: Book, wish: Wish) -> None:
        self._store = store
        self._book = book
        self._wish = wish
        mentioned = numbers_in(book.lead, book.method)
        self.contents = Contents(
            store, query, book.order, mentioned, with_private=wish.with_private
        )
        if not len(self.contents):
            why = "all of it is private" if self.contents.left_out else "the selection is empty"
            raise NotFound(f"no documents to publish: {why}")
        self._files: dict[int, str] = {}

    def write(self, folder: SiteFolder, tick: Callable[[], None]) -> Outcome:
        """Write every page and file into *folder*; *tick* is called after each document."""
        index = self._search_index()
        by_pagefind = index is None and self._wants_pagefind()
        pages = SitePages(folder, self._book, search=index is not None or by_pagefind)
        folder.put_bytes("assets/site.css", templating.asset("site.css") + STYLE)
        folder.put_bytes("assets/page.js", templating.asset("page.js"))
        facets = {name: values(self.contents, name) for name in self.contents.facets}
        files = Files(folder, self._hidden(), images=self._wish.images)
        lead = LinkedText(self._target)
        lead_html = lead.html(self._book.lead) if self._book.lead else None
        documents = DocumentWriter(
            self._store, self.contents, pages, files, list_of(facets, "../"), lead.mentions,
            hidden=self._wish.allow_hidden_text,
        )  # fmt: skip
        for position, record in enumerate(self._documents(), 1):
            documents.write(record, position)
            if file := files.path_of(record):
                self._files[record.id or 0] = file
            tick()
        downloads.write(self._store, folder, self._published, self._whole)
        lists = ListWriter(self._store, self.contents, pages, self._files)
        lists.index(lead_html, timeline(self._store, self.contents, self.contents.name_of))
        lists.browse(facets)
        unlinked = [*lead.unknown, *self._about(pages, documents)]
        if index is not None:
            folder.put("assets/search-index.js", index)
            folder.put_bytes("assets/search.js", templating.asset("search.js"))
            pages.put("search.html", "search.html", kind="searching", pagefind=False)
        problem = self._pagefind(folder, pages) if by_pagefind else None
        self._on_the_web(folder, pages, facets)
        has_search = index is not None or (by_pagefind and problem is None)
        return Outcome(
            unlinked, files.remarks, files.left_out > 0, has_search, by_pagefind, problem
        )

    def _about(self, pages: SitePages, documents: DocumentWriter) -> list[str]:
        """Write the page on the site; return the numbers in it that lead nowhere."""
        text = LinkedText(self._target)
        method = text.html(self._book.method) if self._book.method else None
        sources = documents.sources.most_common(100)
        pages.put("about.html", "about.html", kind="about", method=method, sources=sources)
        return list(text.unknown)

    def _target(self, number: str) -> str | None:
        found = self.contents.by_number.get(number)
        return None if found is None else f"documents/{self.contents.name_of[found]}.html"

    def _documents(self) -> Iterator[Record]:
        return map(self._store.get, self.contents.ids)

    def _published(self) -> Iterator[Record]:
        for record in self._documents():
            yield self._out(record)

    def _out(self, record: Record) -> Record:
        return published(record, self._files.get(record.id or 0))

    def _whole(self) -> Iterator[tuple[dict[str, Any], downloads.Whole]]:
        postings = self._store.postings()
        to_come = set(self.contents.collections)
        for position, record in enumerate(self._documents(), 1):
            posting = (
                postings.get(record.collection or "") if record.collection in to_come else None
            )
            to_come.discard(record.collection)
            kept = telegrams.details(self._store, record.id or 0)
            kept = kept and published_details(kept, record, hidden=self._wish.allow_hidden_text)
            out = self._out(record)
            yield embedded(out, position, kept, posting)["record"], (out, kept, posting)

    def _hidden(self) -> frozenset[str]:
        if self._wish.allow_hidden_text:
            return frozenset()
        return frozenset(words.sha256 for words in hidden_words(self._store) if words.sha256)

    def _search_index(self) -> str | None:
        if not self._wish.search or len(self.contents) > search_index.MOST_DOCUMENTS:
            return None
        named = ((record, f"documents/{self.contents.name_of[record.id or 0]}.html")
                 for record in self._documents())  # fmt: skip
        return search_index.script(named)

    def _wants_pagefind(self) -> bool:
        few = len(self.contents) <= pagefind.MOST_DOCUMENTS
        return self._wish.search and few and pagefind.is_installed()

    def _pagefind(self, folder: SiteFolder, pages: SitePages) -> str | None:
        """Write pagefind's search and its page; return why there is no index, if there is none."""
        folder.drop_unclaimed("documents/")  # what is no longer in the book is not found either
        problem = pagefind.write(folder)
        folder.put_bytes("assets/search-pagefind.js", templating.asset("search-pagefind.js"))
        policy = templating.PAGEFIND_POLICY
        pages.put("search.html", "search.html", kind="searching", pagefind=True, policy=policy)
        return problem

    def _on_the_web(
        self, folder: SiteFolder, pages: SitePages, facets: dict[str, list[FacetValue]]
    ) -> None:
        """Write what needs the site's address."""
        if not self._book.address:
            return
        folder.put(
            "sitemap.xml", "".join(feeds.site_map(map(pages.address, self._addresses(facets))))
        )
        latest = (
            (record, pages.address(f"documents/{self.contents.name_of[record.id or 0]}.html"))
            for record in islice(self._documents(), feeds.LATEST)
        )
        folder.put("feed.xml", feeds.feed(self._book, latest))

    def _addresses(self, facets: dict[str, list[FacetValue]]) -> Iterator[str]:
        yield from ("", "browse.html", "about.html")
        yield from (
            f"documents/{self.contents.name_of[number]}.html" for number in self.contents.ids
        )
        yield from (record.page for found in facets.values() for record in found)
