"""A record as an item of CSL-JSON, the data that Zotero, pandoc and citeproc read.

The schema forbids names of variables that it does not define, so other values go into ``custom``.
It has no type for a telegram: ``report`` is the one whose number, kind and publisher styles print.
"""

from __future__ import annotations

import re
from typing import Any

from foiakit.citations.citation_line import clean
from foiakit.citations.editor_names import Name, name
from foiakit.citations.elements import Elements, elements
from foiakit.citations.options import PLAIN
from foiakit.citations.reference_files.carried_fields import CARRIED, carried
from foiakit.citations.release_words import released_on
from foiakit.citations.styles import chicago
from foiakit.citations.styles.frus import heading_of, marking
from foiakit.model.dates import is_date, long_form
from foiakit.model.record import Collection, Record

Item = dict[str, Any]
_ARCHIVE = re.compile(
    r"(?P<archive>[^,;]*\b(?:Archives?|Library|Libraries|Museum|Center|Institution|Congress|Society|"
    r"Record Office)\b[^,;]*)(?:[,;] (?P<place>.+))?"
)
"""A source that begins with the name of an archive, and what follows it."""


def item(record: Record, posting: Collection | None, key: str) -> Item:
    """Return *record* as an item with the id *key*; variables without a value are left out."""
    known = elements(record, posting, PLAIN)
    place = known.place
    short = chicago.short_title(known.title)
    values: Item = {
        "id": key,
        "type": "report",
        "author": _body(known.originator),
        "recipient": _body(known.recipient),
        "title": known.title,
        "title-short": short if short != known.title else "",
        "genre": known.kind,
        "number": known.message or known.head,
        "issued": date(record.date, record.date_end),
        "number-of-pages": "" if record.pages is None else str(record.pages),
        "note": ", ".join(known.marking),
        "annote": released_on(record),
        "container-title": place.title,
        "collection-title": place.series,
        "collection-number": place.number,
        "section": f"Document {place.document}" if place.document else "",
        "editor": [_person(name(editor)) for editor in place.editors],
        "publisher": place.publisher,
        "available-date": date(place.posted, None),
        "source": known.source,
        **_archive("" if place.title else known.source),
        "call-number": clean(record.case),
        "abstract": clean(record.description),
        "keyword": ", ".join(filter(None, map(clean, record.tags))),
        "URL": place.address,
        "custom": _custom(record, known),
    }
    return {variable: value for variable, value in values.items() if value}


def frus_item(record: Record, posting: Collection | None, key: str) -> Item:
    """Return `item` in the words that ``frus.csl`` prints.

    A CSL style cannot remove zeros from a number, or turn ``U.S. Embassy (Islamabad)`` into the
    Embassy in Pakistan; so number, kind, both offices and marking are in the series' words. The
    series identifies a document by its number, if it has one, and then prints no title.
    """
    known = elements(record, posting, PLAIN)
    heading = heading_of(known)
    words: Item = {
        "genre": heading.kind,
        "number": heading.number,
        "author": _body(heading.sender),
        "recipient": _body(heading.recipient),
        "note": marking(known),
        "title": "" if heading.number else known.title or known.head,
        "title-short": "",
    }
    values = item(record, posting, key) | words
    return {variable: value for variable, value in values.items() if value}


def date(start: str | None, end: str | None) -> Item:
    """Return a CSL date: the known ``date-parts``, ``circa``, ``season``, or a ``literal``."""
    ends = [each for each in (start, end if end != start else None) if each]
    if not ends:
        return {}
    if any(each.endswith(("?", "%")) for each in ends):  # CSL has no sign for an uncertain date
        return _literal(*ends)
    parts = [_parts(each) for each in ends]
    about = any(each.endswith("~") for each in ends)
    if not all(parts) or (len(parts) == 2 and any(len(each) != len(parts[0]) for each in parts)):
        return _literal(*ends)
    values: Item = {"date-parts": [part[:1] if _is_season(part) else part for part in parts]}
    if _is_season(parts[0]):
        if len(parts) == 2:
            return _literal(*ends)
        values["season"] = parts[0][1] - 20
    return values | ({"circa": True} if about else {})


def _archive(source: str) -> Item:
    """Return the archive that keeps an unpublished document, and the place in it."""
    found = _ARCHIVE.fullmatch(source)
    if found is None:
        return {}
    return {"archive": found["archive"], "archive_location": found["place"] or ""}


def _literal(start: str, end: str | None = None) -> Item:
    text = clean(long_form(start, end))
    return {"literal": text} if text else {}


def _parts(edtf: str) -> list[int]:
    bare = edtf.rstrip("~")
    if not is_date(edtf) or bare.endswith("X"):
        return []
    return [int(part) for part in bare.split("-")]


def _is_season(parts: list[int]) -> bool:
    return len(parts) == 2 and parts[1] > 20


def _body(printed: str) -> list[dict[str, str]]:
    return [{"literal": printed}] if printed else []


def _person(person: Name) -> dict[str, str]:
    if not person.given_name:
        return {"literal": person.family}
    values = {"family": person.family, "given": person.given_name, "suffix": person.suffix}
    return {part: value for part, value in values.items() if value}


def _custom(record: Record, known: Elements) -> Item:
    values: Item = {
        "classification": clean(record.classification),
        "captions": [clean(caption) for caption in record.captions],
        "excised": record.excised,
        "date-other": record.date_other,
        "uid": record.uid,
    }
    values[CARRIED] = carried(record)
    if known.head and known.message:
        values["head"] = known.head
    return {name_: value for name_, value in values.items() if value not in (None, "", [])}
