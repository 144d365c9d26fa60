"""BibTeX and BibLaTeX, from foiakit, Zotero, JabRef and other programs: one record per entry.

The record that foiakit's export carries along (`foiakit.citations.reference_files`) comes back
unchanged, with what somebody has edited in the entry since. Any other entry is read from its
fields, and all its content identifies it; fields that a record does not have become lines of the
notes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from typing import Protocol

from foiakit.citations.latex import entry as written_entry
from foiakit.citations.reference_files import biblatex as biblatex_fields
from foiakit.citations.reference_files import bibtex as bibtex_fields
from foiakit.citations.reference_files.carried_fields import CARRIED
from foiakit.citations.release_words import released_on
from foiakit.errors import BadInput
from foiakit.model import message
from foiakit.model.record import Collection, Record, Skipped
from foiakit.readers.bibliographies.bibtex_syntax import BEGINS, MONTHS, Entry, blocks, entries
from foiakit.readers.bibliographies.latex_text import latex_text
from foiakit.readers.encoding import beginning
from foiakit.readers.source import Source
from foiakit.readers.values.bibliographic import (
    EntryFields,
    carried_fields,
    date_fields,
    identified,
    key_of,
    merged,
    noted,
    split_words,
)
from foiakit.readers.values.cell_values import kind_of
from foiakit.readers.values.record_values import Unfit

ENDING = ".bib"
_PLAIN = {
    "title": "title", "abstract": "description", "library": "source", "type": "kind",
    "url": "url",
}  # fmt: skip
"""Fields that correspond to one field of a record."""
_TO = ("addressee", "recipient")
_READ = {*_PLAIN, "subtitle", "author", "number", "date", "year", "month", "day", "pagetotal",
         "keywords", "archive", "archivelocation", *_TO, CARRIED}  # fmt: skip
_OURS = {"institution", "series", "chapter", "note", "addendum"}
"""Fields that repeat what foiakit's own record says elsewhere: its posting, its marking."""
_RELEASE = ("annote", "annotation")
"""Where foiakit writes the day of release; anything else in them is a person's own note."""
_VERBATIM = {"url", "doi", "file", "eprint", "howpublished"}
_ESCAPED = re.compile(r"\\([%#&_~{}$])")
_AND = re.compile(r"[{}]|(?<=\s)and(?=\s)", re.I)
_PARAGRAPH = re.compile(r"\n[ \t]*\n\s*")


class _Form(Protocol):
    """Return an entry of one of the two formats, as foiakit writes it."""

    FORM: str

    def fields(self, record: Record, posting: Collection | None) -> Iterator[tuple[str, str]]:
        """Return the fields of *record*'s entry."""


def claims(head: bytes, name: str) -> bool:
    """Claim a file by its extension, or by a first line, comments aside, that begins an entry with
    a key.
    """
    if name.lower().endswith((ENDING, ".bibtex", ".biblatex")):
        return True
    for line in beginning(head).splitlines():
        if line.strip() and not line.lstrip().startswith("%"):
            return bool(BEGINS.match(line))
    return False


def read(source: Source) -> Iterator[Record | Skipped]:
    """Yield a record for each entry; `BadInput` if there is none."""
    source.ending = ENDING
    abbreviations = dict(MONTHS)
    found = False
    for block in blocks(source):
        try:
            for entry in entries(block, abbreviations):
                found = True
                yield _record(entry, source)
        except Unfit as reason:
            found = True
            yield Skipped(source.place.where(), str(reason), source.place.raw())
    if not found:
        raise BadInput(f"{source.name}: no BibTeX entry, such as @report{{key, title = ...}}")


def _record(entry: Entry, source: Source) -> Record:
    carried = carried_fields(entry.fields.get(CARRIED, ""))
    fields = _entry_fields(entry, source)
    form = biblatex_fields if entry.form == biblatex_fields.FORM else bibtex_fields
    record = merged(carried, fields, partial(_as_written, form, source))
    released = released_on(record)
    for name in fields:
        source.fields.setdefault(name, name)
    known = _READ | _OURS if carried else _READ
    known = known.union(
        name for name in _RELEASE if _text(name, entry.fields.get(name, "")) == released
    )
    if "date" not in fields:
        known = known - {"date", "year", "month", "day"}
    rest = {name: _text(name, value) for name, value in entry.fields.items() if name not in known}
    lines = [(name, text) for name, text in rest.items() if text]
    if not (carried or fields or lines):
        raise Unfit("nothing in it")
    record = record._replace(citation_key=key_of(entry.key, record))
    return identified(noted(record, lines, source), "bibtex", entry)


def _as_written(form: _Form, source: Source, record: Record) -> list[EntryFields]:
    """Return the fields that foiakit's own entry of *record* would have."""
    text = written_entry(form.FORM, "key", form.fields(record, None))
    (entry,) = entries(text, dict(MONTHS))
    return [_entry_fields(entry, source)]


def _entry_fields(entry: Entry, source: Source) -> EntryFields:
    """Return what the entry's fields say, by the field of a record."""
    fields = entry.fields
    found: EntryFields = {ours: _text(name, fields.get(name, "")) for name, ours in _PLAIN.items()}
    found["title"] = ": ".join(
        filter(None, (found["title"], _text("", fields.get("subtitle", ""))))
    )
    found["originator"] = "; ".join(_names(fields.get("author", "")))
    found["recipient"] = "; ".join(name for to in _TO for name in _names(fields.get(to, "")))
    places = (_text(name, fields.get(name, "")) for name in ("archive", "archivelocation"))
    if any(kept := [found["source"], *places]):
        found["source"] = ", ".join(dict.fromkeys(filter(None, kept)))
    if found["kind"]:
        found["kind"] = kind_of(found["kind"])
    elif entry.form == "letter":
        found["kind"] = kind_of("letter")
    if number := _text("number", fields.get("number", "")):
        found["message" if message.parse(number) else "head"] = number
    pages = _text("", fields.get("pagetotal", ""))
    if pages.isdecimal() and len(pages) < 10:
        found["pages"] = int(pages)
    found |= _date(fields, source) or {}
    found["tags"] = split_words(_text("", fields.get("keywords", "")))
    return {name: value for name, value in found.items() if value not in ("", None, [])}


def _text(name: str, value: str) -> str:
    """Return a value as text: paragraphs stay separate, lines do not."""
    if name in _VERBATIM:
        return _ESCAPED.sub(r"\1", value).strip()
    paragraphs = _PARAGRAPH.split(latex_text(value))
    return "\n\n".join(filter(None, (" ".join(paragraph.split()) for paragraph in paragraphs)))


def _names(value: str) -> list[str]:
    """Return a field's names in spoken order: ``Solheim, Ingrid`` is Ingrid Solheim."""
    parts, depth, start = [], 0, 0
    for found in _AND.finditer(value):
        if found[0] in {"{", "}"}:
            depth += 1 if found[0] == "{" else -1
        elif not depth:
            parts.append(value[start : found.start()])
            start = found.end()
    return list(filter(None, (_name(part.strip()) for part in (*parts, value[start:]))))


def _name(part: str) -> str:
    if part.startswith("{"):  # an organisation, whose commas are part of its name
        return _text("", part)
    family, *rest = (_text("", piece) for piece in part.split(","))
    if not rest:
        return family
    return " ".join(filter(None, (rest[-1], family))) + "".join(f", {piece}" for piece in rest[:-1])


def _date(fields: dict[str, str], source: Source) -> EntryFields | None:
    """Return the date that an entry states, in one field or in three; ``None`` without one."""
    if date := fields.get("date", "").strip():
        return date_fields(date, source) or date_fields(
            _text("", date), source
        )  # ~ is a space in LaTeX
    year = _text("", fields.get("year", ""))
    month, day = (_text("", fields.get(name, "")) for name in ("month", "day"))
    if not year:
        return None
    month = f"{int(month):02}" if month.isdecimal() and len(month) < 3 else month
    if day.isdecimal() and len(day) < 3 and month:
        joined = f"{year}-{month}-{int(day):02}" if month.isdecimal() else f"{month} {day}, {year}"
        return date_fields(joined, source)
    if month.isdecimal():
        return date_fields(f"{year}-{month}", source)
    between = ", " if month[-1:].isdigit() else " "
    return date_fields(f"{month}{between}{year}" if month else year, source)
