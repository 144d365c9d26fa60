"""Tropy's export, JSON-LD: an item with its photos and notes is a record.

Where an item is kept is its ``source``, in order: archive, collection, box, folder. Notes and
transcriptions of the item and of its photos are the record's notes and text. An item is identified
by the checksums of its photos, whatever is edited later; without photos, by all its content.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from foiakit.model.record import Record, Skipped, uid_of
from foiakit.model.validity import Problem, check
from foiakit.readers.encoding import beginning
from foiakit.readers.json import document
from foiakit.readers.source import Source
from foiakit.readers.values.bibliographic import date_fields, noted
from foiakit.readers.values.cell_values import kind_of
from foiakit.readers.values.json_values import reason
from foiakit.readers.values.record_values import BLANK, PLACE, Unfit

_VOCABULARY = "https://tropy.org/v1/tropy#"
_FIELDS = {
    "title": ("title",), "originator": ("creator", "author", "from", "sender"),
    "recipient": ("audience", "recipient", "to", "addressee"),
    "description": ("description", "abstract"), "document": ("identifier",),
    "url": ("url",),
}  # fmt: skip
"""A field, and its properties; the first that has a value is used."""
_PLACES = (("source", ""), ("archive", ""), ("repository", ""), ("collection", ""),
           ("box", "Box "), ("folder", "Folder "))  # fmt: skip
"""Where an item is kept, from the outside in, and the words before a mere number."""
_LISTS = {"note", "transcription", "photo", "selection", "tag"}
_PASSED = {"@type", "@id", "template"}
"""Properties that say nothing about the document."""


def claims(head: bytes, name: str) -> bool:
    """Claim a JSON document that names Tropy's vocabulary."""
    text = beginning(head).lstrip("\ufeff \t\r\n")
    return text[:1] in {"{", "["} and _VOCABULARY in text


def read(source: Source) -> Iterator[Record | Skipped]:
    """Yield a record for each item."""
    source.ending = document.ENDING
    for item in document.objects(source):
        if isinstance(item, Skipped):
            yield item
            continue
        try:
            yield _record(item, source)
        except (Unfit, RecursionError) as error:
            yield Skipped(source.place.where(), reason(error), source.place.raw())


def _record(item: dict[str, Any], source: Source) -> Record:
    values = {name: _text(value) for name, value in item.items() if name not in _LISTS}
    fields: dict[str, Any] = {}
    read = set(_PASSED)
    for field, names in _FIELDS.items():
        name = next((name for name in names if values.get(name)), None)
        if name:
            fields[field] = values[name]
            read.add(name)
    if kind := values.get("type"):
        fields["kind"] = kind_of(kind)
        read.add("type")
    if (date := values.get("date")) and (found := date_fields(date, source)):
        fields |= found
        read.add("date")
    kept = [
        f"{word}{values[name]}" if not values[name].startswith(word) else values[name]
        for name, word in _PLACES
        if values.get(name)
    ]
    if kept:
        fields["source"] = ", ".join(kept)
    read |= {name for name, _ in _PLACES}
    fields["tags"] = tuple(dict.fromkeys(filter(None, map(_text, _list(item.get("tag"))))))
    photos, notes, texts = _parts(item)
    fields["text"] = "\n\n".join(texts)
    lines = [(name, text) for name, text in values.items() if name not in read and text]
    lines += [("photo", path) for photo in photos if (path := _text(photo.get("path")))]
    if not any(fields.values()) and not lines and not notes:
        raise Unfit("nothing in it")
    for name in fields:
        source.fields.setdefault(name, name)
    record = noted(_checked(fields, notes), lines, source)
    return record._replace(uid=_uid(item, photos))


def _checked(fields: dict[str, Any], notes: list[str]) -> Record:
    values = list(BLANK)
    for name, value in fields.items():
        values[PLACE[name]] = value or BLANK[PLACE[name]]
    values[PLACE["notes"]] = "\n".join(notes) or None
    try:
        check(values)
    except Problem as problem:
        raise Unfit(str(problem)) from None
    return Record._make(values)


def _uid(item: dict[str, Any], photos: list[dict[str, Any]]) -> str:
    sums = [f"{_text(photo.get('checksum'))}#{_text(photo.get('page'))}" for photo in photos]
    if sums and all(not checksum.startswith("#") for checksum in sums):
        return uid_of("tropy", *sums)
    return uid_of("tropy", json.dumps(item, sort_keys=True, ensure_ascii=False))


def _parts(item: dict[str, Any]) -> tuple[list[dict[str, Any]], list[str], list[str]]:
    """The photos of an item, and the notes and transcriptions of it, its photos and their parts."""
    photos = [photo for photo in _list(item.get("photo")) if isinstance(photo, dict)]
    notes: list[str] = []
    texts: list[str] = []
    waiting: list[dict[str, Any]] = [item]
    while waiting:
        part = waiting.pop()
        notes += filter(None, (_text(note) for note in _list(part.get("note"))))
        texts += filter(None, (_text(note) for note in _list(part.get("transcription"))))
        inner = (*_list(part.get("photo")), *_list(part.get("selection")))
        waiting += [inner_part for inner_part in reversed(inner) if isinstance(inner_part, dict)]
    return photos, notes, texts


def _list(value: Any) -> list[Any]:
    """Return the values of a property that may have several; JSON-LD may write a list of one
    without brackets.
    """
    if isinstance(value, dict) and "@list" in value:
        value = value["@list"]
    return value if isinstance(value, list) else [] if value is None else [value]


def _text(value: Any) -> str:
    """Return a value as text: a text, one with its type or language, a note, or several."""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, bool) or value is None:
        return ""
    if isinstance(value, list):
        return "; ".join(filter(None, map(_text, value)))
    if isinstance(value, dict):
        for name in ("@value", "text", "name", "@id"):
            if name in value:
                return _text(value[name])
        return json.dumps(value, ensure_ascii=False, sort_keys=True)
    return str(value)
