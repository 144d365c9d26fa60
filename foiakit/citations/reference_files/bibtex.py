"""BibTeX: one ``@techreport`` per record, a type that every style since 1988 knows."""

from __future__ import annotations

from collections.abc import Iterator

from foiakit.citations.date_formats import american, day
from foiakit.citations.elements import elements
from foiakit.citations.latex import address, escape, protected
from foiakit.citations.options import PLAIN
from foiakit.citations.reference_files.carried_fields import CARRIED, carried_text
from foiakit.citations.release_words import released_on
from foiakit.model.dates import MONTHS
from foiakit.model.record import Collection, Record

FORM = "techreport"
"""The type of every entry: styles print its number, kind and institution."""


def fields(record: Record, posting: Collection | None) -> Iterator[tuple[str, str]]:
    """Yield the fields of the entry of *record*: the name, and the value as it follows ``=``."""
    known = elements(record, posting, PLAIN)
    place = known.place
    year, month = _when(record)
    document = f"Document {place.document}" if place.document else ""
    inside = ", ".join(filter(None, (document, place.title)))
    to = f"To {known.recipient}" if known.recipient else ""
    yield "author", protected(known.originator)
    yield "title", protected(known.title or known.head)
    yield "type", escape(known.kind)
    yield "number", escape(known.message or (known.head if known.title else ""))
    yield "institution", escape(place.numbered() or known.source)
    yield "month", month
    yield "year", year
    yield "note", escape(". ".join(filter(None, (to, ", ".join(known.marking), inside))))
    yield "annote", escape(released_on(record))
    yield "abstract", escape(record.description)
    yield "keywords", escape(", ".join(record.tags))
    yield "url", address(place.address)
    yield CARRIED, carried_text(record) if record.uid else ""


def _when(record: Record) -> tuple[str, str]:
    """Return the year, and the month with its day; a span or an approximate date is text.

    A month is the macro that every style defines (``may``), to which the day is joined.
    """
    if not record.date:
        return "", ""
    date = day(record.date)
    if date is None or date.about or not date.year.isdigit() or record.date_end:
        return escape(american(record.date, record.date_end)), ""
    if date.month not in MONTHS:
        return date.year, f"{{{date.month}}}" if date.month else ""
    macro = date.month[:3].lower()
    return date.year, f'{macro} # "~{date.day}"' if date.day else macro
