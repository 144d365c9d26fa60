"""The contents of a book: its documents in order, the names of their pages, their common values.

Memory holds an id, a name and a few numbers for each document, not the documents themselves.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_left
from collections.abc import Container, Iterable, Iterator
from hashlib import blake2b

from foiakit.citations.keys import key
from foiakit.model import message
from foiakit.model.dates import year_of
from foiakit.model.private import is_private
from foiakit.model.query import Query
from foiakit.model.record import Record
from foiakit.store.store import Store

FACETS = ("year", "marking", "kind", "exemption", "post")
"""The fields by which documents are listed; none is a person."""
NOT_KNOWN = ""
"""The value of documents for which a facet is empty."""


def _page_name(record: Record) -> str:
    """Return the record's citation key as a file name."""
    return (record.citation_key or key(record)).lower().replace(":", "-")


class Contents:
    """The documents of *query* in the order of the book, without the private ones."""

    def __init__(
        self,
        store: Store,
        query: Query,
        order: str,
        mentioned: Container[str] = (),
        *,
        with_private: bool,
    ) -> None:
        """*order* is the book's, or empty; *mentioned* are the document numbers in its texts."""
        self.left_out = 0
        """The number of private documents."""
        self.ids: array[int] = array("q")
        self.name_of: dict[int, str] = {}
        """The name of a document's page, by id."""
        self.facets: dict[str, dict[str, array[int]]] = {name: {} for name in FACETS}
        """The ids by facet and value, in the order of the book."""
        self.collections: dict[str | None, int] = {}
        """The number of documents here by collection."""
        self.by_number: dict[str, int] = {}
        """The ids by the number in ``[Doc 4]``; empty if documents share numbers."""
        numbers = self._take(store.brief(query), mentioned, with_private=with_private)
        is_one_posting = (
            len(self.collections) == 1 and None not in self.collections and numbers == len(self.ids)
        )
        self.order = order or ("document" if is_one_posting else "date")
        self.by_date = self.ids
        """The ids in order of time."""
        if self.order == "document":
            some = records(store, self.ids)
            by_number = sorted((natural(record.document), record.id or 0) for record in some)
            self.ids = array("q", (number for _, number in by_number))
        by_id = sorted(range(len(self.by_date)), key=self.by_date.__getitem__)
        self._places = array("l", by_id)
        self._sort_into_facets(store)

    def _take(
        self, found: Iterable[Record], mentioned: Container[str], *, with_private: bool
    ) -> int:
        """Take the documents to publish; return how many different document numbers there are."""
        names = _Names()
        shared: set[str] = set()
        numbers: set[int] = set()
        for record in found:
            if is_private(record) and not with_private:
                self.left_out += 1
                continue
            if record.id is None:
                continue
            self.ids.append(record.id)
            self.name_of[record.id] = names.of(_page_name(record))
            self.collections[record.collection] = self.collections.get(record.collection, 0) + 1
            if not record.document:
                continue
            number = plain_number(record.document)
            numbers.add(hash(number))
            if number in mentioned and self.by_number.setdefault(number, record.id) != record.id:
                shared.add(number)
        for number in shared:
            del self.by_number[number]
        return len(numbers)

    def place_in_time(self, number: int) -> int:
        """Return the place in `by_date` of the document with the id *number*."""
        at = bisect_left(self._places, number, key=self.by_date.__getitem__)
        return self._places[at]

    def __len__(self) -> int:
        return len(self.ids)

    def _sort_into_facets(self, store: Store) -> None:
        for record in records(store, self.ids):
            for name in FACETS:
                for value in values_of(record, name) or [NOT_KNOWN]:
                    found = self.facets[name].setdefault(value, array("q"))
                    found.append(record.id or 0)


def values_of(record: Record, facet: str) -> list[str]:
    """Return the values of *facet* in *record*: none, one or several."""
    if facet == "year":
        year = year_of(record.date)
        return [str(year)] if year else []
    if facet == "marking":
        return list(dict.fromkeys(filter(None, (record.classification, *record.captions))))
    if facet == "kind":
        return [record.kind] if record.kind else []
    if facet == "exemption":
        return list(record.exemptions)
    parsed = message.parse(record.message) if record.message else None
    return [parsed.post] if parsed else []


def records(store: Store, ids: Iterable[int], *, some: int = 200) -> Iterator[Record]:
    """Yield the records *ids* in that order, without their long texts."""
    block: list[int] = []
    for number in ids:
        block.append(number)
        if len(block) == some:
            yield from _block(store, block)
            block = []
    if block:
        yield from _block(store, block)


def _block(store: Store, block: list[int]) -> list[Record]:
    found = {
        record.id: record
        for record in store.brief(Query(ids=tuple((number, number) for number in block)))
    }
    return [found[number] for number in block if number in found]


def plain_number(document: str) -> str:
    """Return a document's number as ``[Doc 4]`` writes it: ``4`` for ``04``."""
    return document.strip().lstrip("0").casefold() or "0"


def natural(document: str | None) -> tuple[object, ...]:
    """Return a key to sort documents: 10 follows 9, 7A follows 7, none comes last."""
    if not document:
        return ((1,),)
    parts = re.findall(r"\d{1,18}|\D+", document)
    return (
        (0,),
        *((0, int(part), "") if part.isdigit() else (1, 0, part.casefold()) for part in parts),
    )


def file_name(text: str) -> str:
    """Return *text* as a file name: lower-case letters, digits and hyphens, at most 60."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    found = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    if found and len(found) <= 60:
        return found
    digest = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=4).hexdigest()
    return f"{found[:50].strip('-')}-{digest}".strip("-")


class _Names:
    """Names of pages, each used once."""

    def __init__(self) -> None:
        self._used: dict[str, int] = {}

    def of(self, wanted: str) -> str:
        base = file_name(wanted)
        number = self._used[base] = self._used.get(base, 0) + 1
        if number == 1:
            return base
        candidate = f"{base}-{number}"
        while candidate in self._used:
            number += 1
            candidate = f"{base}-{number}"
        self._used[candidate] = 1
        return candidate
