"""BibLaTeX: one ``@report`` per record, with its kind, its number and its full date."""

from __future__ import annotations

from collections.abc import Iterator

from foiakit.citations.citation_line import commas, enumerated, sentences
from foiakit.citations.elements import elements
from foiakit.citations.latex import address, escape, protected
from foiakit.citations.options import PLAIN
from foiakit.citations.reference_files.carried_fields import CARRIED, carried_text
from foiakit.citations.release_words import released_on
from foiakit.model.dates import is_date
from foiakit.model.record import Collection, Record

FORM = "report"


def fields(record: Record, posting: Collection | None) -> Iterator[tuple[str, str]]:
    """Yield the fields of the entry of *record*: the name, and the value as it follows ``=``."""
    known = elements(record, posting, PLAIN)
    place = known.place
    to = f"To {known.recipient}" if known.recipient else ""
    edited = f"edited by {enumerated(place.editors)}" if place.editors else ""
    inside = commas([f"In {place.title}", edited]) if place.title else ""
    yield "author", protected(known.originator)
    yield "title", protected(known.title or known.head)
    yield "type", escape(known.kind)
    yield "number", escape(known.message or (known.head if known.title else ""))
    yield "institution", escape(place.publisher)
    yield "series", escape(place.numbered(publisher=False))
    yield "chapter", escape(f"Document {place.document}" if place.document else "")
    yield "date", _date(record.date, record.date_end)
    yield "pagetotal", "" if record.pages is None else str(record.pages)
    yield "note", escape(", ".join(known.marking))
    yield "addendum", escape(sentences([to, inside]).removesuffix("."))
    yield "library", escape(known.source)
    yield "annotation", escape(released_on(record))
    yield "abstract", escape(record.description)
    yield "keywords", escape(", ".join(record.tags))
    yield "url", address(place.address)
    yield CARRIED, carried_text(record) if record.uid else ""


def _date(start: str | None, end: str | None) -> str:
    """Return the date in EDTF, which Biber reads: ``1965~``, ``1962-21``, ``1965/1967``."""
    ends = [edtf for edtf in (start, end) if edtf and is_date(edtf)]
    return "/".join(dict.fromkeys(ends))
