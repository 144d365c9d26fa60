"""A book on its way into a folder: every page, written one after the other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from markupsafe import Markup

from foiakit.errors import NotFound
from foiakit.model.dates import long_form
from foiakit.model.query import Query
from foiakit.model.record import Collection, Record, posting_as_json
from foiakit.site import FORMAT, lead, machine, templating
from foiakit.site.book import Book
from foiakit.site.contents import Contents, records
from foiakit.site.document_page import (
    cited,
    date_of,
    differences,
    facts,
    markings_of,
    paragraphs,
    shown_pages,
    summary,
    title_of,
)  # fmt: skip
from foiakit.site.folder import SiteFolder
from foiakit.site.list_pages import (
    TOGETHER,
    WHOLE,
    Entry,
    FacetValue,
    entry,
    list_of,
    numbered,
    page_names,
    values,
)  # fmt: skip
from foiakit.site.published import embedded, is_private, json_ld, published, published_details
from foiakit.site.references import References
from foiakit.site.templating import say
from foiakit.site.text_blocks import text_pages
from foiakit.store import telegrams
from foiakit.store.find.full_text.page_starts import page_starts
from foiakit.store.links.reference_graph import Citing
from foiakit.store.store import Store

NAVIGATION = (
    ("page.contents", "index.html"),
    ("page.browse", "browse.html"),
    ("page.about", "about.html"),
)


class Wish(NamedTuple):
    """How a site is to be made."""

    with_private: bool = False
    allow_hidden_text: bool = False
    timeline: Markup | None = None
    """The picture for the index."""


class Builder:
    """The pages of *book* with the documents of *query*."""

    def __init__(self, store: Store, query: Query, book: Book, wish: Wish) -> None:
        self._store = store
        self._book = book
        self._wish = wish
        self.contents = Contents(store, query, book.order, with_private=wish.with_private)
        if not len(self.contents):
            why = "all of it is private" if self.contents.left_out else "the selection is empty"
            raise NotFound(f"no documents to publish: {why}")
        self._postings = store.postings()
        self._to_come = {name for name in self.contents.collections if name}
        self._sources: Counter[str] = Counter()
        self._jinja = templating.environment()
        self._facets = {name: values(self.contents, name) for name in self.contents.facets}
        self._lists = list_of(self._facets, "../")
        self._references = References(Citing(store), self.contents.name_of)
        self._by_date = sorted(self.contents.ids, key=self.contents.position_of.__getitem__)
        self._lead = lead.LinkedText(self._target)
        self._lead_html = self._lead.html(book.lead) if book.lead else None

    def write(self, folder: SiteFolder, tick: Callable[[], None]) -> None:
        """Write every page into *folder*; *tick* is called after each document."""
        for name in ("site.css", "page.js"):
            folder.put_bytes(f"assets/{name}", templating.asset(name))
        for position, record in enumerate(self._documents(), 1):
            self._document(folder, record, position)
            tick()
        self._index(folder)
        self._browse(folder)
        method = (
            lead.LinkedText(self._target).html(self._book.method) if self._book.method else None
        )
        sources = sorted(self._sources.items())
        self._page(folder, "about.html", "about.html", kind="about", method=method, sources=sources)

    def _target(self, number: str) -> str | None:
        found = self.contents.by_number.get(number)
        return None if found is None else f"documents/{self.contents.name_of[found]}.html"

    def _documents(self) -> Iterator[Record]:
        for number in self.contents.ids:
            yield self._store.get(number)

    def _posting(self, record: Record) -> Collection | None:
        return self._postings.get(record.collection) if record.collection else None

    def _page(self, folder: SiteFolder, name: str, template: str, **context: Any) -> None:
        root = "../" * name.count("/")
        given = {
            "root": root,
            "here": name,
            "navigation": NAVIGATION,
            "book": self._book,
            **context,
        }
        folder.put(name, self._jinja.get_template(template).render(given))

    def _address(self, name: str) -> str:
        return f"{self._book.address}{name}" if self._book.address else ""

    def _document(self, folder: SiteFolder, record: Record, position: int) -> None:
        posting, name = self._posting(record), self.contents.name_of[record.id or 0]
        kept = telegrams.details(self._store, record.id or 0)
        kept = kept and published_details(kept, hidden=self._wish.allow_hidden_text)
        out = published(record)
        here = f"documents/{name}.html"
        title, description, address = title_of(out), summary(out), self._address(here)
        first_of_posting = posting if record.collection in self._to_come else None
        self._to_come.discard(record.collection or "")
        schema = machine.schema_org(out, posting, self._book, address)
        carried = embedded(out, position, kept, first_of_posting)
        pages, grounds, excisions = shown_pages(
            text_pages(out.text or "", page_starts(self._store, record))
        )
        to, by = self._references.of(record)
        if out.source:
            self._sources[out.source] += 1
        self._page(
            folder, here, "document.html",
            kind="one", title=title, number=out.document, fact_kind=out.kind or "",
            date=date_of(out), markings=markings_of(out), page_count=out.pages, excised=out.excised,
            description=description, abstract=paragraphs(out.description),
            machine=self._head(
                machine.zotero(out, posting, self._book), title, description, address
            ),
            json_ld=json_ld({**schema, "foiakit": carried}),
            pages=pages, grounds=grounds, excision_count=excisions,
            facts=list(facts(out, self._lists)),
            citation=cited(out, posting, "archive"), chicago=cited(out, posting, "chicago-note"),
            file=None, pictures=[], refers_to=to, referred_by=by, releases=self._releases(record),
            mentions=self._mentions(record), in_time=[], **self._around(position),
        )  # fmt: skip

    def _head(
        self, fields: Iterator[tuple[str, str]], title: str, description: str, address: str
    ) -> Markup:
        card = machine.meta(machine.open_graph(title, description, address, "article"), "property")
        return Markup("\n").join(filter(None, (machine.meta(fields), card)))

    def _mentions(self, record: Record) -> list[str]:
        for number, anchors in self._lead.mentions.items():
            if self.contents.by_number.get(number) == record.id:
                return anchors
        return []

    def _releases(self, record: Record) -> list[dict[str, Any]]:
        found = []
        for other in self._store.same_message(record):
            name = self.contents.name_of.get(other.id or 0)
            if name and (self._wish.with_private or not is_private(other)):
                label = " ".join(filter(None, (other.collection, other.document, date_of(other))))
                found.append(
                    {
                        "name": label or title_of(other),
                        "target": f"{name}.html",
                        "differences": differences(record, other),
                    }
                )
        return found

    def _around(self, position: int) -> dict[str, Any]:
        ids = self.contents.ids
        around = {"before": ids[position - 2 : position - 1] if position > 1 else [],
                  "after": ids[position : position + 1]}  # fmt: skip
        made: dict[str, Any] = {}
        for name, some in around.items():
            near = next(records(self._store, some), None)
            made[name] = near and {
                "title": title_of(near), "target": f"{self.contents.name_of[near.id or 0]}.html"
            }  # fmt: skip
        return made

    def _index(self, folder: SiteFolder) -> None:
        book, ids = self._book, self.contents.ids
        whole = [
            entry(
                published(record), self.contents.name_of[number], self._posting(record), whole=True
            )
            for number, record in ((number, self._store.get(number)) for number in ids[:WHOLE])
        ]
        postings = [self._postings[name] for name in self.contents.collections
                    if name and name in self._postings]  # fmt: skip
        carried = {
            "format": FORMAT,
            "documents": len(ids),
            "book": book._asdict(),
            "postings": [posting_as_json(one) for one in postings],
        }
        schema = {"@type": "Collection", "name": book.title, "datePublished": book.date or None,
                  "inLanguage": book.language, "url": self._address("") or None}  # fmt: skip
        description = " ".join(book.subtitles)
        card = machine.open_graph(book.title, description, self._address(""), "website")
        names = page_names("lists/all.html", len(ids))
        self._page(
            folder, "index.html", "index.html", kind="front",
            description=description, byline=self._byline(), lead=self._lead_html,
            timeline=self._wish.timeline, entries=whole, count=len(ids), downloads=[],
            related=[
                {"title": one.title, "date": long_form(one.date) if one.date else ""}
                for posting in postings for one in posting.related
            ],
            pages={"total": 1}, machine=machine.meta(card, "property"),
            json_ld=json_ld({**{k: v for k, v in schema.items() if v}, "foiakit": carried}),
        )  # fmt: skip
        if len(ids) > WHOLE:
            self._list(folder, names, ids, say("book.all"), "", "", "")

    def _whole_entry(self, record: Record) -> Entry:
        name = self.contents.name_of[record.id or 0]
        return entry(published(record), name, self._posting(record), whole=True)

    def _byline(self) -> str:
        book = self._book
        parts = []
        if book.editors:
            *most, last = book.editors
            names = say("book.and").join(filter(None, (", ".join(most), last)))
            parts.append(say("book.edited", names=names))
        if book.date:
            parts.append(say("book.posted", date=long_form(book.date)))
        return " · ".join(parts)

    def _browse(self, folder: SiteFolder) -> None:
        shown = [{"name": name, "found": found} for name, found in self._facets.items() if found]
        self._page(folder, "browse.html", "browse.html", kind="browse", facets=shown)
        for facet, found in self._facets.items():
            for one in found:
                self._facet(folder, facet, one)

    def _facet(self, folder: SiteFolder, facet: str, one: FacetValue) -> None:
        ids = self.contents.facets[facet][one.value]
        title = say(f"lists.of_{facet}", value=one.value) if one.value else one.label
        self._list(folder, page_names(one.page, one.number), ids, title, facet,
                   say(f"lists.{facet}"), one.meaning)  # fmt: skip

    def _list(
        self, folder: SiteFolder, names: list[str], ids: Any, title: str, facet: str, above: str,
        meaning: str,
    ) -> None:  # fmt: skip
        for at, pages in enumerate(numbered(names, "../")):
            some = ids[at * TOGETHER : (at + 1) * TOGETHER]
            entries = [
                entry(record, self.contents.name_of[record.id or 0], self._posting(record))
                for record in records(self._store, some)
            ]
            self._page(
                folder, names[at], "list.html", kind="list", title=title, facet=facet, above=above,
                meaning=meaning, count=len(ids), entries=entries, pages=pages, machine="",
            )  # fmt: skip
