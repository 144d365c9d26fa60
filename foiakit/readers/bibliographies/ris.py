"""RIS, from foiakit, EndNote, Zotero and libraries: one record per reference.

The record that foiakit's export carries along comes back unchanged, with what somebody has edited
in the reference since. Any other reference is read from its tags, and all its content identifies
it; tags for which a record has no field become lines of the notes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from itertools import chain

from foiakit.citations.reference_files import ris as ris_lines
from foiakit.citations.reference_files.carried_fields import CARRIED
from foiakit.errors import BadInput
from foiakit.model import message
from foiakit.model.record import Record, Skipped
from foiakit.readers import encoding
from foiakit.readers.encoding import LONGEST, beginning
from foiakit.readers.source import Source
from foiakit.readers.values.bibliographic import (
    EntryFields,
    carried_fields,
    date_fields,
    identified,
    merged,
    noted,
    spoken_name,
)
from foiakit.readers.values.cell_values import kind_of
from foiakit.readers.values.record_values import Unfit

ENDING = ".ris"
_LINE = re.compile(r"\ufeff?([A-Z][A-Z0-9])  ?-(?: (.*))?")
_FIRST = {
    "title": ("TI", "T1", "CT", "BT"), "description": ("AB", "N2"), "url": ("UR",),
}  # fmt: skip
"""A field, and the tags for it; the first that is present is used."""
_ONE = {"kind": "M3", "message": "SN", "pages": "SP"}
"""A field, and the tag that has it in a readable form."""
_OURS = {"SN", "PB", "T2", "A3", "N1", "CN"}
"""Tags that repeat what foiakit's own record says elsewhere: its posting, its marking."""
_OF_KIND = {"RPRT", "PCOMM", "MANSCPT", "UNPB", "GOVDOC", "GEN", "ICOMM"}
"""Types for which M3 is the kind of the paper."""
_PAPERS = {"PCOMM": ("DB", "AV", "AN"), "UNPB": ("DB", "AV", "AN"), "GEN": ("DB", "AV", "AN"),
           "MANSCPT": ("PB", "DB", "T2", "AV", "CN", "AN")}  # fmt: skip
"""Types of unpublished papers, and the tags that say where one is kept, from the outside in."""
_ACCESSION = re.compile(r"[A-Z]{0,4}\d+", re.I)
"""The number of a paper in a database, which is not where it is kept."""
_YEAR_LAST = re.compile(r"\d{1,2}/\d{1,2}/\d{4}", re.ASCII)
_COUNTED = {"RPRT", "BOOK", "THES", "MANSCPT", "UNPB", "PCOMM", "GEN"}
"""Types for which a lone number in SP is the number of pages."""
Tags = dict[str, list[str]]


def claims(head: bytes, name: str) -> bool:
    """Claim a file by its extension, or by a first line that begins a reference."""
    text = beginning(head).lstrip("\ufeff \t\r\n")
    found = _LINE.match(text.partition("\n")[0])
    return name.lower().endswith(ENDING) or bool(found and found[1] == "TY")


def read(source: Source) -> Iterator[Record | Skipped]:
    """Yield a record for each reference; `BadInput` if there is none."""
    source.ending = ENDING
    found = False
    for tags in _references(source):
        found = True
        try:
            yield _record(tags, source)
        except Unfit as reason:
            yield Skipped(source.place.where(), str(reason), source.place.raw())
    if not found:
        raise BadInput(f"{source.name}: no RIS reference, which begins with a line TY  - ...")


def _references(source: Source) -> Iterator[Tags]:
    """Yield the tags of each reference; one without an end is ended by the next."""
    held: list[str] = []
    size = line = 0
    for text in chain.from_iterable(encoding.lines(source)):
        line += 1
        tag = found[1] if (found := _LINE.fullmatch(text.rstrip("\r\n"))) else ""
        if tag == "TY":
            if held:
                yield _tags(held, source)
            held, size, source.place.line = [], 0, line
        elif not held:
            continue  # text between references
        held.append(text)
        size += len(text)
        if size > LONGEST:
            raise BadInput(encoding.too_long(source))
        if tag == "ER":
            yield _tags(held, source)
            held = []
    if held:
        yield _tags(held, source)


def _tags(held: list[str], source: Source) -> Tags:
    """Return the values of each tag in the lines of one reference; a line without a tag continues
    the last.
    """
    source.place.row = "".join(held)
    tags: dict[str, list[list[str]]] = {}
    last: list[str] = []
    for text in held:
        if found := _LINE.fullmatch(text.rstrip("\r\n")):
            last = [(found[2] or "").strip()]
            tags.setdefault(found[1], []).append(last)
        elif text.strip():
            last.append(text.strip())
    tags.pop("ER", None)
    return {tag: ["\n".join(lines) for lines in values] for tag, values in tags.items()}


def _record(tags: Tags, source: Source) -> Record:
    own = next((value for value in tags.get("ID", ()) if value.startswith(f"{CARRIED}:")), "")
    carried = carried_fields(own.removeprefix(f"{CARRIED}:"))
    fields = _entry_fields(tags, source)
    record = merged(carried, fields, partial(_as_written, source))
    for name in fields:
        source.fields.setdefault(name, name)
    lines = [(tag, text) for tag, text in _unread(tags, fields, own) if text]
    if carried:
        lines = [(tag, text) for tag, text in lines if tag not in _OURS]
    if not (carried or fields or lines):
        raise Unfit("nothing in it")
    return identified(noted(record, lines, source), "ris", tags)


def _as_written(source: Source, record: Record) -> list[EntryFields]:
    """Return the fields that foiakit's own reference of *record* would have."""
    tags: Tags = {"TY": [ris_lines.FORM]}
    for tag, value in ris_lines.lines(record, None):
        tags.setdefault(tag, []).append(value.strip())
    return [_entry_fields(tags, source)]


def _entry_fields(tags: Tags, source: Source) -> EntryFields:
    """Return what the tags say, by the field of a record."""
    found: EntryFields = {name: _first(tags, names) for name, names in _FIRST.items()}
    found["originator"] = "; ".join(map(spoken_name, (*tags.get("AU", ()), *tags.get("A1", ()))))
    form = _first(tags, ("TY",))
    if form == "PCOMM":
        found["recipient"] = "; ".join(map(spoken_name, tags.get("A2", ())))
    places = [tag for tag in _PAPERS.get(form, ()) if _is_place(tag, tags)]
    found["source"] = ", ".join(dict.fromkeys(tags[tag][0] for tag in places))
    if (kind := _first(tags, ("M3",))) and form in _OF_KIND:
        found["kind"] = kind_of(kind)
    number = _first(tags, ("SN",))
    if message.parse(number):
        found["message"] = number
    pages = _first(tags, ("SP",))
    if form in _COUNTED and pages.isdecimal() and len(pages) < 10 and "EP" not in tags:
        found["pages"] = int(pages)
    found |= _date(tags, source) or {}
    found["tags"] = list(dict.fromkeys(filter(None, tags.get("KW", ()))))
    return {name: value for name, value in found.items() if value not in ("", None, [])}


def _unread(tags: Tags, fields: EntryFields, own: str) -> Iterator[tuple[str, str]]:
    """Yield the tags that went to no field, and their values."""
    whole = {"TY", "AU", "A1", "KW"} | ({"DA", "PY", "Y1"} if "date" in fields else set())
    whole |= {"A2"} if "recipient" in fields else set()
    once = {_used(tags, names) for names in _FIRST.values()}
    once |= {tag for name, tag in _ONE.items() if name in fields}
    once |= {tag for tag in _PAPERS.get(_first(tags, ("TY",)), ()) if _is_place(tag, tags)}
    for tag, values in tags.items():
        for value in () if tag in whole else values[1:] if tag in once else values:
            if value != own:
                yield tag, value


def _is_place(tag: str, tags: Tags) -> bool:
    value = _first(tags, (tag,))
    return bool(value) and not (tag == "AN" and _ACCESSION.fullmatch(value))


def _used(tags: Tags, names: tuple[str, ...]) -> str:
    return next((tag for tag in names if tags.get(tag)), "")


def _first(tags: Tags, names: tuple[str, ...]) -> str:
    tag = _used(tags, names)
    return tags[tag][0] if tag else ""


def _date(tags: Tags, source: Source) -> EntryFields | None:
    """Return the date of ``1974/03/05/``, whose parts may be empty, and the text after it."""
    for text in (*tags.get("DA", ()), *tags.get("Y1", ()), *tags.get("PY", ())):
        if _YEAR_LAST.fullmatch(text):  # not RIS, and yet EndNote exports what a person typed
            return date_fields(text, source)
        parts, other = _parts(text)
        if found := (date_fields(other, source) if other else None) or date_fields(
            "-".join(parts), source
        ):
            return found
    return None


def _parts(text: str) -> tuple[list[str], str]:
    """Return the year, month and day that are given, and the text after them."""
    year, *rest = text.split("/", 3)
    found = [year.strip()]
    for part in (piece.strip() for piece in rest[:2]):
        if not part.isdecimal() or len(part) > 2:
            break
        found.append(f"{int(part):02}")
    return found, rest[2].strip() if len(rest) > 2 else ""
