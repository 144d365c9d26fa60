"""Writes the page of each document."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Mapping
from typing import Any

from markupsafe import Markup

from foiakit.citations import style
from foiakit.model.record import Collection, Record
from foiakit.site import page_metadata
from foiakit.site.contents import Contents, records
from foiakit.site.document_page import (
    date_of,
    facts,
    markings_of,
    paragraphs,
    shown_pages,
    summary,
    title_of,
)  # fmt: skip
from foiakit.site.parts.originals import Files, Original
from foiakit.site.published import embedded, json_ld, published, published_details
from foiakit.site.references import References
from foiakit.site.releases import releases
from foiakit.site.site_pages import SitePages
from foiakit.site.text_blocks import text_pages
from foiakit.store import telegrams
from foiakit.store.find.cited.release_style import ReleaseStyle, default_style
from foiakit.store.find.full_text.page_starts import page_starts
from foiakit.store.links.reference_graph import Citing
from foiakit.store.store import Store

AROUND = 2
"""This many documents before and after are listed as near in time."""


class DocumentWriter:
    """The pages of the documents of *contents*."""

    def __init__(
        self,
        store: Store,
        contents: Contents,
        pages: SitePages,
        files: Files,
        lists: Mapping[tuple[str, str], str],
        mentions: Mapping[str, list[str]],
        *,
        hidden: bool,
    ) -> None:
        """*lists* has the page of each facet's value, *mentions* the anchors by document number.

        With *hidden*, words that PDFs hide are published too.
        """
        self._store = store
        self._contents = contents
        self._pages = pages
        self._files = files
        self._lists = lists
        self._mentions = mentions
        self._hidden = hidden
        self._references = References(Citing(store), contents.name_of)
        self._postings = store.postings()
        self._style = default_style(store)
        self._chicago = ReleaseStyle(store, style("chicago-note"), self._postings)
        self._to_come = {name for name in contents.collections if name}
        self.sources: Counter[str] = Counter()
        """The number of documents by source."""

    def write(self, record: Record, position: int) -> None:
        """Write the page of *record*, which is at *position* in the book."""
        posting = self._postings.get(record.collection) if record.collection else None
        first_of_posting = posting if record.collection in self._to_come else None
        self._to_come.discard(record.collection or "")
        kept = telegrams.details(self._store, record.id or 0)
        kept = kept and published_details(kept, record, hidden=self._hidden)
        file = self._files.take(record)
        out = published(record, file.path if file else None)
        if out.source:
            self.sources[out.source] += 1
        name = f"documents/{self._contents.name_of[record.id or 0]}.html"
        schema = page_metadata.schema_org(out, posting, self._pages.book, self._pages.address(name))
        carried = embedded(out, position, kept, first_of_posting)
        text, grounds, excisions = shown_pages(
            text_pages(out.text or "", page_starts(self._store, record))
        )
        to, by = self._references.of(record)
        self._pages.put(
            name, "document.html",
            kind="one", title=title_of(out), number=out.document, fact_kind=out.kind or "",
            date=date_of(out), markings=markings_of(out), page_count=out.pages, excised=out.excised,
            description=summary(out), abstract=paragraphs(out.description),
            machine=self._head(out, posting, name, file),
            json_ld=json_ld({**schema, "foiakit": carried}),
            pages=text, grounds=grounds, excision_count=excisions,
            facts=list(facts(out, self._lists)),
            citation=self._style.cite(out, posting), chicago=self._chicago.cite(out, posting),
            file=file, pictures=file.thumbnails if file else [],
            refers_to=to, referred_by=by,
            releases=list(releases(self._store, record, self._contents.name_of)),
            mentions=self._mentioned(record), in_time=self._in_time(record),
            before=self._neighbour(position - 2), after=self._neighbour(position),
        )  # fmt: skip

    def _head(
        self, record: Record, posting: Collection | None, name: str, file: Original | None
    ) -> Markup:
        pages = self._pages
        fields = list(page_metadata.zotero(record, posting, pages.book))
        if file and pages.book.address:
            fields.append(("citation_pdf_url", pages.address(file.path)))
        card = page_metadata.open_graph(
            title_of(record), summary(record), pages.address(name), "article"
        )
        return Markup("\n").join(
            filter(None, (page_metadata.meta(iter(fields)), page_metadata.meta(card, "property")))
        )

    def _mentioned(self, record: Record) -> list[str]:
        for number, anchors in self._mentions.items():
            if self._contents.by_number.get(number) == record.id:
                return anchors
        return []

    def _neighbour(self, place: int) -> dict[str, Any] | None:
        ids = self._contents.ids
        if not 0 <= place < len(ids):
            return None
        near = next(records(self._store, ids[place : place + 1]), None)
        return near and self._named(near)

    def _named(self, record: Record) -> dict[str, Any]:
        name = self._contents.name_of[record.id or 0]
        return {"title": title_of(record), "date": date_of(record), "target": f"{name}.html"}

    def _in_time(self, record: Record) -> list[dict[str, Any]]:
        by_date = self._contents.by_date
        if record.date is None or len(by_date) < 3:
            return []
        place = self._contents.place_in_time(record.id or 0)
        some: array[int] = by_date[max(0, place - AROUND) : place + AROUND + 1]
        return [
            {
                **self._named(neighbour),
                "target": None if neighbour.id == record.id else self._named(neighbour)["target"],
            }
            for neighbour in records(self._store, some)
            if neighbour.date
        ]
