"""The content of a note: citation, facts, references, description and text of a record."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from foiakit.model.record import Record
from foiakit.model.shown_title import shown_title
from foiakit.writers.markdown_text import escape

_BLOCK = re.compile(r"^(\s*\d*)([-+=.)])")
_FACTS = ("captions", "pages", "source", "case", "decision", "released", "exemptions", "tags",
          "traffic_tags", "file")  # fmt: skip


def body(record: Record, citation: str, to: Sequence[str], by: Sequence[str]) -> str:
    """Return foiakit's part of the note on *record*; *to* and *by* are references, in Markdown."""
    return "\n".join(_lines(record, citation, to, by))


def _lines(record: Record, citation: str, to: Sequence[str], by: Sequence[str]) -> Iterator[str]:
    name = record.title or record.message or shown_title(record) or f"Record {record.id}"
    yield f"# {escape(name)}"
    yield ""
    yield f"> {escape(citation)}"
    yield ""
    if record.citation_key:
        yield f"Cite as `[@{record.citation_key}]`."
        yield ""
    for name in _FACTS:
        value = getattr(record, name)
        if value in (None, (), ""):
            continue
        words = "; ".join(value) if isinstance(value, tuple) else str(value)
        yield f"- **{name.replace('_', ' ').capitalize()}**: {escape(' '.join(words.split()))}"
    for heading, links in (("Refers to", to), ("Referred to by", by)):
        if links:
            yield from ("", f"## {heading}", "", *(f"- {link}" for link in links))
    for heading, text in (("Description", record.description), ("Notes", record.notes)):
        if text:
            yield from ("", f"## {heading}", "", *_paragraphs(text))
    if record.text:
        yield from ("", "> [!quote]- Text", *_quoted(record.text))


def _paragraphs(text: str) -> Iterator[str]:
    for line in text.split("\n"):
        yield _plain(line.strip())


def _quoted(text: str) -> Iterator[str]:
    """Yield the lines of *text*; a form feed becomes the heading of the next page."""
    for number, page in enumerate(text.split("\f"), 1):
        if number > 1:
            yield from (">", f"> **Page {number}**", ">")
        for line in page.strip("\n").split("\n"):
            yield f"> {_plain(line.rstrip())}".rstrip()


def _plain(line: str) -> str:
    """Return *line* escaped so that it does not begin a list, a rule or a heading."""
    return _BLOCK.sub(r"\1\\\2", escape(line))
