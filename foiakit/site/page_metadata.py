"""Metadata in a page's head: Zotero's fields, Open Graph, and COinS for lists.

Zotero prefers COinS to everything else, and saves less from it. So a document's page has none, and
a list has only COinS.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlencode

from markupsafe import Markup

from foiakit.citations.creators import creators_of, is_institution
from foiakit.citations.elements import Elements, elements, post
from foiakit.citations.options import PLAIN
from foiakit.citations.release_words import released_on
from foiakit.model.record import Collection, Record
from foiakit.site.book import Book
from foiakit.text.visible import visible

_DATE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")


def creators(names: str) -> list[str]:
    """Return each of *names*, separated by semicolons, in a form that Zotero keeps whole.

    It would split ``U.S. Embassy`` in two unless a comma ends it, and any name at its first comma.
    """
    return list(map(_creator, creators_of(names)))


def _creator(name: str) -> str:
    if not is_institution(name):
        return name
    return ". ".join(filter(None, map(str.strip, name.split(",")))) + ","


def meta(pairs: Iterator[tuple[str, str]], attribute: str = "name") -> Markup:
    """Return *pairs* as ``meta`` elements; pairs without a value are left out."""
    lines = [
        Markup('<meta {}="{}" content="{}">').format(Markup(attribute), name, visible(value))  # noqa: S704 - format escapes
        for name, value in pairs
        if value
    ]
    return Markup("\n").join(lines)


def zotero(record: Record, posting: Collection | None, book: Book) -> Iterator[tuple[str, str]]:
    """Yield the fields of a manuscript that Zotero's own translator reads (``z:``, ``dc:``)."""
    known = elements(record, posting, PLAIN)
    yield "z:itemType", "manuscript"
    yield "dc:title", known.title or known.head or known.message
    for creator in creators(known.originator):
        yield "dc:creator", creator
    if (record.date and _DATE.fullmatch(record.date)) or record.date:
        yield "dc:date", record.date or ""
    yield "z:manuscriptType", known.kind
    yield "z:archive", known.place.publisher or book.publisher
    yield "z:archiveLocation", location(known)
    yield "z:callNumber", known.message or known.head
    yield "z:numPages", str(record.pages) if record.pages else ""
    office = post(known.originator) if known.originator else None
    yield "z:place", office.place if office else ""
    yield "z:extra", "; ".join(filter(None, (*known.marking, released_on(record))))
    yield "dc:abstract", (record.description or "").replace("\n", " ")
    yield "dc:rights", book.rights
    yield "dc:language", book.language


def location(known: Elements) -> str:
    """Return where the document is: ``Electronic Briefing Book No. 389, Document 4``."""
    place = known.place
    document = f"Document {place.document}" if place.document else ""
    return ", ".join(filter(None, (place.numbered(publisher=False) or place.title, document)))


def open_graph(title: str, description: str, address: str, kind: str) -> Iterator[tuple[str, str]]:
    """Yield a card for social media, which needs the page's *address*."""
    if not address:
        return
    yield "og:title", title
    yield "og:type", kind
    yield "og:url", address
    yield "og:description", description


def coins(record: Record, posting: Collection | None, address: str = "") -> str:
    """Return the document as a COinS title (OpenURL, Dublin Core); *address* is its page's."""
    known = elements(record, posting, PLAIN)
    pairs = [
        ("ctx_ver", "Z39.88-2004"),
        ("rft_val_fmt", "info:ofi/fmt:kev:mtx:dc"),
        ("rft.type", "manuscript"),
        ("rft.title", known.title or known.head or known.message),
        *(("rft.creator", creator) for creator in creators(known.originator)),
        ("rft.date", record.date or ""),
        ("rft.source", location(known)),
        ("rft_id", address),
    ]
    return urlencode([(name, visible(value)) for name, value in pairs if value])


def schema_org(
    record: Record, posting: Collection | None, book: Book, address: str
) -> dict[str, object]:
    """Return the document in the vocabulary of schema.org."""
    known = elements(record, posting, PLAIN)
    who = "Organization" if is_institution(known.originator) else "Person"
    values: dict[str, object] = {
        "@type": "ArchiveComponent",
        "name": known.title or known.head or known.message,
        "identifier": known.message,
        "author": {"@type": who, "name": known.originator} if known.originator else None,
        "dateCreated": record.date if record.date and _DATE.fullmatch(record.date) else None,
        "genre": known.kind,
        "abstract": record.description,
        "inLanguage": book.language,
        "url": address,
        "isPartOf": {"@type": "Collection", "name": book.title},
    }
    return {name: value for name, value in values.items() if value}


def link(rel: str, kind: str, target: str, title: str) -> Markup:
    """Return a ``link`` element for the head."""
    return Markup('<link rel="{}" type="{}" href="{}" title="{}">').format(rel, kind, target, title)
