"""A passage of a record in the record's own words, with its page and citation."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from typing import NamedTuple

from foiakit import citations, configuration
from foiakit.citations.options import CiteOptions
from foiakit.commands.options.database import Database
from foiakit.commands.output.record_output import form_of, write_json
from foiakit.drafts import passages
from foiakit.drafts.quotations import LEAST_WORDS, Part, length, parts_of
from foiakit.errors import Usage
from foiakit.model.record import Record
from foiakit.store.find.cited.quoted_texts import QuotedTexts
from foiakit.store.find.cited.release_style import ReleaseStyle
from foiakit.store.find.full_text.page_starts import page_starts
from foiakit.store.store import Store
from foiakit.text.visible import visible
from foiakit.text.words import Words

FORMATS = ("plain", "markdown", "json", "ndjson")


class Quoted(NamedTuple):
    """A passage, its place, and how to cite it."""

    record: int
    page: int | None
    passage: str
    citation: str
    differences: tuple[passages.Difference, ...]


def quotation_parts(text: str) -> tuple[Part, ...]:
    """Return the parts of a quotation; `Usage` if it has fewer than four words."""
    parts = parts_of(text)
    if length(parts) < LEAST_WORDS:
        raise Usage(f"a quotation has at least {LEAST_WORDS} words; quote them as one argument")
    return parts


def style_of(store: Store, named: str | None = None) -> str:
    """Return the named style, or else the database's own or the person's."""
    return named or store.citation_style() or configuration.holds("style")[0]


def quoted(store: Store, record: Record, parts: tuple[Part, ...], style: str) -> Quoted | None:
    """Return the passage with *parts* in the text of *record*; ``None`` if it is not there."""
    text = Words(record.text or "", page_starts(store, record))
    found = passages.find(parts, text)
    if found is None:
        return None
    page = text.page(found.first)
    how = CiteOptions(str(page)) if page else CiteOptions()
    postings = store.postings()
    posting = postings.get(record.collection) if record.collection else None
    citation = ReleaseStyle(store, citations.style(style), postings).cite(record, posting, how)
    passage = text.between(found.first, found.end)
    return Quoted(record.id or 0, page, passage, citation, found.differences)


def quoted_by_any(store: Store, parts: tuple[Part, ...], style: str) -> Iterable[Quoted]:
    """Return the passage in every record that has it, exact ones before similar ones."""
    ids = QuotedTexts(store).candidates([part.text for part in parts])
    found = (quoted(store, store.get(number), parts, style) for number in ids)
    return sorted(filter(None, found), key=lambda quotation: bool(quotation.differences))


def write(found: Iterable[Quoted], form: str, say: Callable[[str], None]) -> int:
    """Write each passage, ready to be pasted; return their number."""
    number = 0
    if form in {"json", "ndjson"}:
        objects = [
            {**quoted._asdict(), "differences": [each._asdict() for each in quoted.differences]}
            for quoted in found
        ]
        write_json(objects, form)
        return len(objects)
    for number, quotation in enumerate(found, 1):
        for each in quotation.differences:
            say(f"record {quotation.record} has {each.record!r}, not {each.draft!r}")
        if number > 1:
            sys.stdout.write("\n")
        mark = "> " if form == "markdown" else ""
        between = ">\n" if form == "markdown" else ""
        passage, citation = visible(quotation.passage), visible(quotation.citation)
        sys.stdout.write(f"{mark}“{passage}”\n{between}{mark}{citation}\n")
    return number


def search(text: str, output_format: str | None, database: Database) -> None:
    """Write the passage that *text* is from every record that has it."""
    form = form_of(output_format, FORMATS)
    parts = quotation_parts(text.strip('"'))
    with database.open() as store:
        found = quoted_by_any(store, parts, style_of(store))
        if not write(found, form, database.say):
            database.say("no record has this passage; foiakit search finds its words")
