"""CSL-JSON, as Zotero, pandoc and foiakit's own export write it: an array with an item per record.

What foiakit's export puts into ``custom`` comes back unchanged, with what somebody has edited in a
variable since. Without that, an item is identified by all its content.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from foiakit.citations.reference_files.carried_fields import CARRIED
from foiakit.citations.release_words import released_on
from foiakit.citations.styles import csl_item
from foiakit.model import message
from foiakit.model.dates import SEASONS, is_date, written
from foiakit.model.record import Collection, Details, Record, Skipped
from foiakit.readers.encoding import beginning
from foiakit.readers.json import document
from foiakit.readers.source import Source
from foiakit.readers.values.bibliographic import identified, key_of, merged, noted, split_words
from foiakit.readers.values.cell_values import kind_of
from foiakit.readers.values.record_values import Unfit

_ITEM = re.compile(
    r'"(?:date-parts|genre|container-title|number-of-pages|citation-key|title-short|call-number'
    r'|collection-title|publisher-place|archive_location)"\s*:'
    r'|"custom"\s*:\s*\{[^{}]*"foiakit"\s*:'
    r'|"(?:author|recipient|editor)"\s*:\s*\[\s*\{\s*"(?:family|given|literal)"'
)
_TYPE = re.compile(r'"type"\s*:\s*"[a-z-]+"')
_PLAIN = {
    "title": "title", "source": "source", "call-number": "case", "abstract": "description",
    "URL": "url",
}  # fmt: skip
"""Variables that correspond to one field of a record."""
_CASE = re.compile(r"[A-Z]{1,6}-\d{1,4}-\d+", re.I)
"""A call number that is the number of a case, as foiakit writes it, and not a shelf mark."""
_PLACES = ("archive", "archive_collection", "archive_location")
"""Where a paper is kept, from the outside in."""
_READ = {
    *_PLAIN, "id", "type", "author", "recipient", "title-short", "genre", "number", "issued",
    "number-of-pages", "keyword", "custom", "section", "citation-key", *_PLACES,
}  # fmt: skip
_OURS = {"container-title", "collection-title", "collection-number", "editor", "publisher", "note",
         "available-date"}  # fmt: skip
"""Variables that repeat what foiakit's own record says elsewhere: its posting, its marking."""


def claims(head: bytes, name: str) -> bool:
    """Claim an array of objects, or one object, with variables that only CSL-JSON has."""
    text = beginning(head).lstrip("\ufeff \t\r\n")
    return text[:1] in {"[", "{"} and bool(_TYPE.search(text)) and bool(_ITEM.search(text))


def read(source: Source) -> Iterator[Record | Skipped | Collection | Details]:
    """Yield a record for each item."""
    source.ending = document.ENDING
    for item in document.objects(source):
        if isinstance(item, Skipped):
            yield item
            continue
        try:
            yield _record(item, source)
        except Unfit as reason:
            yield Skipped(source.place.where(), str(reason), source.place.raw())


def _record(item: dict[str, Any], source: Source) -> Record:
    custom = item.get("custom")
    ours = custom.get(CARRIED) if isinstance(custom, dict) else None
    carried = ours if isinstance(ours, dict) else {}
    fields = _entry_fields(item)
    shelf = [] if carried or _CASE.match(fields.get("case", "F-1-1")) else [fields.pop("case")]
    if shelf and "source" in fields:
        fields["source"] = ", ".join((fields["source"], *shelf))
        shelf = []
    record = merged(carried, fields, _as_written)
    for name in fields:
        source.fields.setdefault(name, name)
    read = _READ | _OURS if carried else _READ
    if "date" not in fields:
        read = read - {"issued"}
    if _text(item.get("annote")) == released_on(record):
        read = read | {"annote"}  # anything else is a person's own note
    rest = {name: _text(value) for name, value in item.items() if name not in read}
    if not fields and not carried:
        raise Unfit("nothing in it")
    lines = [(name, text) for name, text in rest.items() if text]
    lines += [("call-number", number) for number in shelf]
    record = record._replace(citation_key=key_of(item.get("citation-key", item.get("id")), record))
    return identified(noted(record, lines, source), "csl", item)


def _as_written(record: Record) -> list[dict[str, Any]]:
    """Return the fields that foiakit's own items of *record* would have."""
    return [_entry_fields(make(record, None, "")) for make in (csl_item.item, csl_item.frus_item)]


def _entry_fields(item: dict[str, Any]) -> dict[str, Any]:
    """Return what the variables say, by the field of a record."""
    found: dict[str, Any] = {ours: _text(item.get(name)) for name, ours in _PLAIN.items()}
    places = (_text(item.get(name)) for name in _PLACES)
    if archive := ", ".join(filter(None, places)):
        found["source"] = archive
    found["originator"] = _names(item.get("author"))
    found["recipient"] = _names(item.get("recipient"))
    if genre := _text(item.get("genre")):
        found["kind"] = kind_of(genre)
    number = _text(item.get("number"))
    if number:
        found["message" if message.parse(number) else "head"] = number
    if (section := _text(item.get("section"))).startswith("Document "):
        found["document"] = section.removeprefix("Document ")
    if (pages := _text(item.get("number-of-pages"))).isdecimal() and len(pages) < 10:
        found["pages"] = int(pages)
    start, end = _date(item.get("issued"))
    found |= {"date": start, "date_end": end}
    if tags := _text(item.get("keyword")):
        found["tags"] = split_words(tags)
    return {name: value for name, value in found.items() if value not in ("", None, [])}


def _text(value: Any) -> str:
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return json.dumps(value, ensure_ascii=False, sort_keys=True) if value else ""


def _names(people: Any) -> str:
    """Return the names of *people*, one after the other."""
    if not isinstance(people, list):
        return ""
    return "; ".join(filter(None, (_name(person) for person in people if isinstance(person, dict))))


def _name(person: dict[str, Any]) -> str:
    parts = ("given", "non-dropping-particle", "family", "suffix")
    return _text(person.get("literal")) or " ".join(
        filter(None, (_text(person.get(part)) for part in parts))
    )


def _date(issued: Any) -> tuple[str | None, str | None]:
    """Return the date that a CSL date states, and its end; neither if it states none."""
    if not isinstance(issued, dict):
        return None, None
    parts = issued.get("date-parts")
    if not isinstance(parts, list) or not parts:
        found = written.read(_text(issued.get("raw")) or _text(issued.get("literal")))
        return (found.start, found.end) if found else (None, None)
    dates = [_edtf(part) for part in parts[:2] if isinstance(part, list)]
    season = str(20 + int(issued["season"])) if str(issued.get("season")) in set("1234") else ""
    if dates and season in SEASONS:
        dates[0] = f"{dates[0][:4]}-{season}"
    if issued.get("circa"):
        dates = [f"{date}~" for date in dates]
    if not dates or not all(map(is_date, dates)):
        return None, None
    return dates[0], dates[1] if len(dates) > 1 and dates[1] != dates[0] else None


def _edtf(parts: list[Any]) -> str:
    try:
        year, *rest = (int(part) for part in parts if part not in (None, ""))
    except (TypeError, ValueError):
        return ""
    return "-".join((f"{year:04}", *(f"{part:02}" for part in rest[:2])))
