"""BibTeX and BibLaTeX, foiakit's own and that of Zotero, JabRef and the rest: a record an entry.

What foiakit's export carries along (`foiakit.citations.reference_files`) comes back as it was, with
what somebody has changed in the entry since. Any other entry is read by its fields, and is known by
all that it says; fields that a record does not have are lines of the notes.
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
from foiakit.errors import BadInput
from foiakit.model import message
from foiakit.model.record import Collection, Record, Skipped
from foiakit.readers.bibliographies.bibtex_syntax import BEGINS, MONTHS, Entry, blocks, entries
from foiakit.readers.bibliographies.latex_text import latex_text
from foiakit.readers.encoding import beginning
from foiakit.readers.source import Source
from foiakit.readers.values.bibliographic import (
    Said,
    carried_fields,
    dated,
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
"""Fields that are one field of a record."""
_READ = {*_PLAIN, "subtitle", "author", "number", "date", "year", "month", "day", "pagetotal",
         "keywords", CARRIED}  # fmt: skip
_OURS = {"institution", "series", "chapter", "note", "addendum"}
"""Fields that say what foiakit's own record says elsewhere: its posting, its marking."""
_VERBATIM = {"url", "doi", "file", "eprint", "howpublished"}
_ESCAPED = re.compile(r"\\([%#&_~{}$])")
_AND = re.compile(r"[{}]|(?<=\s)and(?=\s)", re.I)
_PARAGRAPH = re.compile(r"\n[ \t]*\n\s*")


class _Form(Protocol):
    """What an entry of one of the two formats is, as foiakit writes it."""

    FORM: str

    def fields(self, record: Record, posting: Collection | None) -> Iterator[tuple[str, str]]:
        """The fields of *record*'s entry."""


def claims(head: bytes, name: str) -> bool:
    """By the ending, or by a first line, comments apart, that begins an entry with a key."""
    if name.lower().endswith((ENDING, ".bibtex", ".biblatex")):
        return True
    for line in beginning(head).splitlines():
        if line.strip() and not line.lstrip().startswith("%"):
            return bool(BEGINS.match(line))
    return False


def read(source: Source) -> Iterator[Record | Skipped]:
    """A record for each entry; `BadInput` if there is none."""
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
        raise BadInput(f"{source.name}: no entry of BibTeX, such as @report{{key, title = ...}}")


def _record(entry: Entry, source: Source) -> Record:
    carried = carried_fields(entry.fields.get(CARRIED, ""))
    said = _said(entry, source)
    form = biblatex_fields if entry.form == biblatex_fields.FORM else bibtex_fields
    record = merged(carried, said, partial(_as_written, form, source))
    for name in said:
        source.fields.setdefault(name, name)
    known = _READ | _OURS if carried else _READ
    if "date" not in said:
        known = known - {"date", "year", "month", "day"}
    rest = {name: _text(name, value) for name, value in entry.fields.items() if name not in known}
    lines = [(name, text) for name, text in rest.items() if text]
    if not (carried or said or lines):
        raise Unfit("nothing in it")
    record = record._replace(citation_key=key_of(entry.key, record))
    return identified(noted(record, lines, source), "bibtex", entry)


def _as_written(form: _Form, source: Source, record: Record) -> list[Said]:
    """What foiakit's own entry of *record* says."""
    text = written_entry(form.FORM, "key", form.fields(record, None))
    (entry,) = entries(text, dict(MONTHS))
    return [_said(entry, source)]


def _said(entry: Entry, source: Source) -> Said:
    """What the entry's fields say, by the field of a record."""
    fields = entry.fields
    found: Said = {ours: _text(name, fields.get(name, "")) for name, ours in _PLAIN.items()}
    found["title"] = ": ".join(
        filter(None, (found["title"], _text("", fields.get("subtitle", ""))))
    )
    found["originator"] = "; ".join(_names(fields.get("author", "")))
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
    """A value as text: paragraphs stay apart, lines do not."""
    if name in _VERBATIM:
        return _ESCAPED.sub(r"\1", value).strip()
    paragraphs = _PARAGRAPH.split(latex_text(value))
    return "\n\n".join(filter(None, (" ".join(paragraph.split()) for paragraph in paragraphs)))


def _names(value: str) -> list[str]:
    """The names in a field of names, as they are spoken: ``Solheim, Ingrid`` is Ingrid Solheim."""
    parts, depth, start = [], 0, 0
    for found in _AND.finditer(value):
        if found[0] in {"{", "}"}:
            depth += 1 if found[0] == "{" else -1
        elif not depth:
            parts.append(value[start : found.start()])
            start = found.end()
    return list(filter(None, (_name(part.strip()) for part in (*parts, value[start:]))))


def _name(part: str) -> str:
    if part.startswith("{"):  # a body, whose commas are its own
        return _text("", part)
    family, *rest = (_text("", one) for one in part.split(","))
    if not rest:
        return family
    return " ".join(filter(None, (rest[-1], family))) + "".join(f", {one}" for one in rest[:-1])


def _date(fields: dict[str, str], source: Source) -> Said | None:
    """The date that an entry states, by one field or by three; ``None`` without one."""
    if date := fields.get("date", "").strip():
        return dated(date, source) or dated(_text("", date), source)  # ~ is a blank in LaTeX
    year = _text("", fields.get("year", ""))
    month, day = (_text("", fields.get(name, "")) for name in ("month", "day"))
    if not year:
        return None
    month = f"{int(month):02}" if month.isdecimal() and len(month) < 3 else month
    if day.isdecimal() and len(day) < 3 and month:
        joined = f"{year}-{month}-{int(day):02}" if month.isdecimal() else f"{month} {day}, {year}"
        return dated(joined, source)
    if month.isdecimal():
        return dated(f"{year}-{month}", source)
    between = ", " if month[-1:].isdigit() else " "
    return dated(f"{month}{between}{year}" if month else year, source)
