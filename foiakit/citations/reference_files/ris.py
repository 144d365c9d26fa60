"""RIS: the tagged lines that EndNote, Zotero and library catalogues import.

A line is two characters, two blanks, a hyphen, a blank and the value. ``RPRT`` is the type that
Zotero imports as a report; ``ID`` is a tag that Zotero ignores, and carries the record.
"""

from __future__ import annotations

from collections.abc import Iterator

from foiakit.citations.citation_line import clean, sentences
from foiakit.citations.creators import creators_of, is_inverted_person
from foiakit.citations.editor_names import name
from foiakit.citations.elements import Elements, elements
from foiakit.citations.options import PLAIN
from foiakit.citations.reference_files.carried_fields import CARRIED, carried_text
from foiakit.citations.release_words import released_on
from foiakit.model.dates import QUALIFIERS, SEASONS, is_date, long_form
from foiakit.model.record import Collection, Record
from foiakit.text.visible import visible

FORM = "RPRT"


def lines(record: Record, posting: Collection | None) -> Iterator[tuple[str, str]]:
    """Yield the tags of *record*'s reference with their values, except the first and last."""
    known = elements(record, posting, PLAIN)
    place = known.place
    values = [
        *(("AU", _author(name_)) for name_ in creators_of(known.originator)),
        ("TI", known.title or known.head),
        ("DA", _date(record)),
        (
            "PY",
            record.date[:4]
            if record.date and is_date(record.date) and record.date[:4].isdecimal()
            else "",
        ),
        ("M3", known.kind),
        ("SN", known.message or (known.head if known.title else "")),
        ("PB", place.publisher),
        ("T2", place.numbered(publisher=False) or place.title),
        *(("A3", name(editor).inverted) for editor in place.editors),
        ("SP", "" if record.pages is None else str(record.pages)),
        *(("KW", word) for word in (*known.marking, *filter(None, map(clean, record.tags)))),
        ("N1", _note(known)),
        ("N1", "" if place.title else known.source),
        ("N1", released_on(record)),
        ("CN", clean(record.case)),
        ("AB", clean(record.description)),
        ("UR", place.address),
    ]
    for tag, value in values:
        if value:
            yield tag, visible(value)
    if record.uid:
        yield "ID", f"{CARRIED}:{carried_text(record)}"


def _author(printed: str) -> str:
    """Return an inverted name with its comma; any other name without commas."""
    return printed if is_inverted_person(printed) else _uninverted(printed)


def _uninverted(body: str) -> str:
    """Return a body without commas, which would make its beginning a family name."""
    return ". ".join(filter(None, (part.strip() for part in body.split(","))))


def _note(known: Elements) -> str:
    place = known.place
    document = f"Document {place.document}" if place.document else ""
    inside = " in ".join(filter(None, (document, place.title)))
    to = f"To {known.recipient}" if known.recipient else ""
    return sentences([inside, to, ", ".join(known.marking)])


def _date(record: Record) -> str:
    """Return ``1999/05/24/``: unknown parts are empty; a season or a span follows in words."""
    if not record.date or not is_date(record.date):
        return ""
    bare = record.date.rstrip(QUALIFIERS)
    span = record.date_end and record.date_end != record.date
    words = long_form(record.date, record.date_end) if span or bare != record.date else ""
    year, month, day = (*bare.split("-"), "", "")[:3]
    if month in SEASONS:
        month, words = "", words or SEASONS[month]
    return "" if year.endswith("X") else f"{year}/{month}/{day}/{words}"
