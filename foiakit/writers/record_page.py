"""Records as pages of Markdown: title, facts, citation, description and text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TextIO

from foiakit.citations.styles import Style
from foiakit.model.dates import long_form
from foiakit.model.record import Collection, Record
from foiakit.model.shown_title import shown_title
from foiakit.text.links import is_web
from foiakit.text.visible import visible_lines
from foiakit.writers.markdown_text import escape

FACTS = ("id", "collection", "document", "message", "originator", "recipient", "source", "case")


def write(
    records: Iterable[Record], out: TextIO, postings: Mapping[str, Collection], style: Style
) -> None:
    """Write one page per record, separated by rules; no character becomes markup.

    The citation is in *style*.
    """
    between = ""
    for record in records:
        posting = postings.get(record.collection) if record.collection else None
        cite = style.cite(record, posting)
        out.write(between + "".join(f"{line}\n" for line in _lines(record, cite)))
        between = "\n---\n\n"


def _lines(record: Record, citation: str) -> Iterator[str]:
    yield f"# {escape(shown_title(record) or '(no title)')}"
    yield ""
    marking = ", ".join(part for part in (record.classification, *record.captions) if part)
    date = long_form(record.date, record.date_end) if record.date else "undated"
    pages = f"{record.pages} p{'p' if record.pages != 1 else ''}." if record.pages else ""
    facts = (marking, record.kind, date, pages, "excised" if record.excised else "")
    yield escape(" · ".join(part for part in facts if part))
    yield ""
    yield f"> {escape(citation)}"
    yield ""
    for name in FACTS:
        if (value := getattr(record, name)) is not None:
            yield f"- {name}: {escape(str(value))}"
    if record.url:
        yield (f"- url: <{record.url}>" if _plain(record.url) else f"- url: {escape(record.url)}")
    for name in ("description", "notes"):
        if body := getattr(record, name):
            yield from ("", f"## {name.capitalize()}", "", *map(escape, body.split("\n")))
    if record.text:
        # As it is, line for line: a telegram's "1. (C)" is not a list of Markdown's.
        fence = "```"
        while fence in record.text:
            fence += "`"
        yield from ("", "## Text", "", fence, *visible_lines(record.text).split("\n"), fence)


def _plain(url: str) -> bool:
    return is_web(url) and url.isascii() and not set(url) & set("<> \\")
