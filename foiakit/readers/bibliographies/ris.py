"""RIS, foiakit's own and that of EndNote, Zotero and libraries: a record a reference.

What foiakit's export carries along comes back as it was, with what somebody has changed in the
reference since. Any other reference is read by its tags, and is known by all that it says; tags
that a record has no field for are lines of the notes.
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
    Said,
    carried_fields,
    dated,
    identified,
    merged,
    noted,
)
from foiakit.readers.values.cell_values import kind_of
from foiakit.readers.values.record_values import Unfit

ENDING = ".ris"
_LINE = re.compile(r"\ufeff?([A-Z][A-Z0-9])  ?-(?: (.*))?")
_FIRST = {
    "title": ("TI", "T1", "CT", "BT"), "description": ("AB", "N2"), "url": ("UR",),
}  # fmt: skip
"""A field, and the tags of which the first that is there says it."""
_ONE = {"kind": "M3", "message": "SN", "pages": "SP"}
"""A field, and the tag that says it where it can be read so."""
_OURS = {"SN", "PB", "T2", "A3", "N1", "CN"}
"""Tags that say what foiakit's own record says elsewhere: its posting, its marking."""
_COUNTED = {"RPRT", "BOOK", "THES", "MANSCPT", "UNPB", "PCOMM", "GEN"}
"""Types of which a lone number in SP is how many pages there are."""
Tags = dict[str, list[str]]


def claims(head: bytes, name: str) -> bool:
    """By the ending, or by a first line that begins a reference."""
    text = beginning(head).lstrip("\ufeff \t\r\n")
    found = _LINE.match(text.partition("\n")[0])
    return name.lower().endswith(ENDING) or bool(found and found[1] == "TY")


def read(source: Source) -> Iterator[Record | Skipped]:
    """A record for each reference; `BadInput` if there is none."""
    source.ending = ENDING
    found = False
    for tags in _references(source):
        found = True
        try:
            yield _record(tags, source)
        except Unfit as reason:
            yield Skipped(source.place.where(), str(reason), source.place.raw())
    if not found:
        raise BadInput(f"{source.name}: no reference of RIS, which begins with a line TY  - ...")


def _references(source: Source) -> Iterator[Tags]:
    """The tags of each reference; one that is not ended is ended by the next."""
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
            continue  # what stands between references
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
    """The values of each tag in the lines of one reference; a line without a tag goes on."""
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
    own = next((one for one in tags.get("ID", ()) if one.startswith(f"{CARRIED}:")), "")
    carried = carried_fields(own.removeprefix(f"{CARRIED}:"))
    said = _said(tags, source)
    record = merged(carried, said, partial(_as_written, source))
    for name in said:
        source.fields.setdefault(name, name)
    lines = [(tag, text) for tag, text in _unread(tags, said, own) if text]
    if carried:
        lines = [(tag, text) for tag, text in lines if tag not in _OURS]
    if not (carried or said or lines):
        raise Unfit("nothing in it")
    return identified(noted(record, lines, source), "ris", tags)


def _as_written(source: Source, record: Record) -> list[Said]:
    """What foiakit's own reference of *record* says."""
    tags: Tags = {"TY": [ris_lines.FORM]}
    for tag, value in ris_lines.lines(record, None):
        tags.setdefault(tag, []).append(value.strip())
    return [_said(tags, source)]


def _said(tags: Tags, source: Source) -> Said:
    """What the tags say, by the field of a record."""
    found: Said = {name: _first(tags, names) for name, names in _FIRST.items()}
    found["originator"] = "; ".join(map(_name, (*tags.get("AU", ()), *tags.get("A1", ()))))
    form = _first(tags, ("TY",))
    if (kind := _first(tags, ("M3",))) and form == "RPRT":
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


def _unread(tags: Tags, said: Said, own: str) -> Iterator[tuple[str, str]]:
    """The tags of which nothing went to a field, and what they say."""
    whole = {"TY", "AU", "A1", "KW"} | ({"DA", "PY", "Y1"} if "date" in said else set())
    once = {_used(tags, names) for names in _FIRST.values()}
    once |= {tag for name, tag in _ONE.items() if name in said}
    for tag, values in tags.items():
        for value in () if tag in whole else values[1:] if tag in once else values:
            if value != own:
                yield tag, value


def _used(tags: Tags, names: tuple[str, ...]) -> str:
    return next((tag for tag in names if tags.get(tag)), "")


def _first(tags: Tags, names: tuple[str, ...]) -> str:
    tag = _used(tags, names)
    return tags[tag][0] if tag else ""


def _name(text: str) -> str:
    """A name as it is spoken: ``Solheim, Ingrid, Jr.`` is Ingrid Solheim, Jr."""
    family, *rest = (part.strip() for part in text.split(","))
    if not rest:
        return family
    return ", ".join(filter(None, (" ".join(filter(None, (rest[0], family))), *rest[1:])))


def _date(tags: Tags, source: Source) -> Said | None:
    """The date of ``1974/03/05/``, whose parts may be empty; what follows them is more exact."""
    for text in (*tags.get("DA", ()), *tags.get("Y1", ()), *tags.get("PY", ())):
        parts, other = _parts(text)
        if found := (dated(other, source) if other else None) or dated("-".join(parts), source):
            return found
    return None


def _parts(text: str) -> tuple[list[str], str]:
    """The year, month and day that are there, and what stands behind them."""
    year, *rest = text.split("/", 3)
    found = [year.strip()]
    for part in (one.strip() for one in rest[:2]):
        if not part.isdecimal() or len(part) > 2:
            break
        found.append(f"{int(part):02}")
    return found, rest[2].strip() if len(rest) > 2 else ""
