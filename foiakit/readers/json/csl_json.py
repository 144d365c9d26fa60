"""CSL-JSON, as Zotero, pandoc and foiakit's own export write it: an array with an item a record.

What foiakit's export puts into ``custom`` comes back as it was; a variable that says something else
now goes before it. Without that, an item is known by all that it says.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from foiakit.model import message
from foiakit.model.dates import SEASONS, is_date, written
from foiakit.model.record import LISTS, Collection, Details, Record, Skipped, uid_of
from foiakit.model.validity import Problem, check
from foiakit.readers.encoding import beginning
from foiakit.readers.json import document
from foiakit.readers.source import Source
from foiakit.readers.values.cell_values import PLACE, Unfit, kind_of

_ITEM = re.compile(
    r'"(?:date-parts|genre|container-title|number-of-pages|citation-key|title-short|call-number'
    r'|collection-title|publisher-place|archive_location)"\s*:'
    r'|"(?:author|recipient|editor)"\s*:\s*\[\s*\{\s*"(?:family|given|literal)"'
)
_TYPE = re.compile(r'"type"\s*:\s*"[a-z-]+"')
_PLAIN = {
    "title": "title", "source": "source", "call-number": "case", "abstract": "description",
    "URL": "url",
}  # fmt: skip
"""Variables that are one field of a record, as it is."""
_EDITED = {"title", "case", "description"}
"""Fields whose variable goes before what was kept: a person has changed it since."""
_READ = {
    *_PLAIN, "id", "type", "author", "recipient", "title-short", "genre", "number", "issued",
    "number-of-pages", "keyword", "custom", "section", "citation-key",
}  # fmt: skip
_OURS = {"container-title", "collection-title", "collection-number", "editor", "publisher", "note",
         "available-date"}  # fmt: skip
"""Variables that say what foiakit's own record says elsewhere: its posting, its marking."""


def claims(head: bytes, name: str) -> bool:
    """An array of objects, or one, with variables that only CSL-JSON has."""
    text = beginning(head).lstrip("\ufeff \t\r\n")
    return text[:1] in {"[", "{"} and bool(_TYPE.search(text)) and bool(_ITEM.search(text))


def read(source: Source) -> Iterator[Record | Skipped | Collection | Details]:
    """A record for each item."""
    source.ending = document.ENDING
    for item in document.objects(source):
        if isinstance(item, Skipped):
            yield item
            continue
        try:
            yield _record(item)
        except Unfit as reason:
            yield Skipped(source.place.where(), str(reason), source.place.raw())


def _record(item: dict[str, Any]) -> Record:
    custom = item.get("custom")
    ours = custom.get("foiakit") if isinstance(custom, dict) else None
    kept = dict(ours) if isinstance(ours, dict) else {}
    said = _said(item)
    fields = {name: value for name, value in kept.items() if name in PLACE and value is not None}
    for name, value in said.items():
        if not kept or (name in _EDITED and _bare(fields.get(name)) != _bare(value)):
            fields[name] = value
    unread = [name for name in item if name not in _READ and not (kept and name in _OURS)]
    lines = [f"{name}: {_text(item[name])}" for name in unread if _text(item[name])]
    if lines and isinstance(fields.get("notes", ""), str):
        fields["notes"] = "\n".join(filter(None, (fields.get("notes"), *lines)))
    if not said and not kept:
        raise Unfit("nothing in it")
    if not isinstance(fields.get("uid"), str):
        fields["uid"] = uid_of("csl", json.dumps(item, sort_keys=True, ensure_ascii=False))
    for name in LISTS:
        value = fields.get(name, [])
        fields[name] = list(value) if isinstance(value, list | tuple) else value
    values = [
        fields.get(name) if name not in {"id", "created", "updated"} else None for name in PLACE
    ]
    try:
        check(values)
    except Problem as problem:
        raise Unfit(str(problem)) from None
    return tuple.__new__(
        Record, [tuple(value) if isinstance(value, list) else value for value in values]
    )


def _bare(value: Any) -> Any:
    """*value* as a citation has it: on one line, without signs at its ends."""
    return " ".join(value.split()).strip(" ,;") if isinstance(value, str) else value


def _said(item: dict[str, Any]) -> dict[str, Any]:
    """What the variables say, by the field of a record."""
    found: dict[str, Any] = {ours: _text(item.get(name)) for name, ours in _PLAIN.items()}
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
        found["tags"] = [word.strip() for word in re.split("[,;]", tags) if word.strip()]
    return {name: value for name, value in found.items() if value not in ("", None, [])}


def _text(value: Any) -> str:
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return json.dumps(value, ensure_ascii=False, sort_keys=True) if value else ""


def _names(people: Any) -> str:
    """The names of *people*, one after the other."""
    if not isinstance(people, list):
        return ""
    return "; ".join(filter(None, (_name(one) for one in people if isinstance(one, dict))))


def _name(person: dict[str, Any]) -> str:
    parts = ("given", "non-dropping-particle", "family", "suffix")
    return _text(person.get("literal")) or " ".join(
        filter(None, (_text(person.get(part)) for part in parts))
    )


def _date(issued: Any) -> tuple[str | None, str | None]:
    """The date that a CSL date states, and its end; nothing that it does not say."""
    if not isinstance(issued, dict):
        return None, None
    parts = issued.get("date-parts")
    if not isinstance(parts, list) or not parts:
        found = written.read(_text(issued.get("raw")) or _text(issued.get("literal")))
        return (found.start, found.end) if found else (None, None)
    dates = [_edtf(one) for one in parts[:2] if isinstance(one, list)]
    season = str(20 + int(issued["season"])) if str(issued.get("season")) in set("1234") else ""
    if dates and season in SEASONS:
        dates[0] = f"{dates[0][:4]}-{season}"
    if issued.get("circa"):
        dates = [f"{one}~" for one in dates]
    if not dates or not all(map(is_date, dates)):
        return None, None
    return dates[0], dates[1] if len(dates) > 1 and dates[1] != dates[0] else None


def _edtf(parts: list[Any]) -> str:
    try:
        year, *rest = (int(part) for part in parts if part not in (None, ""))
    except (TypeError, ValueError):
        return ""
    return "-".join((f"{year:04}", *(f"{part:02}" for part in rest[:2])))
