"""A collection for other programs: plain text, JSON, or a page of Markdown."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import TextIO

from foiakit.model.record import Collection, Record, posting_as_json
from foiakit.model.shown_title import shown_title
from foiakit.text.visible import visible, visible_lines
from foiakit.writers.markdown_text import escape

FORMATS = ("text", "json", "markdown")


def write(collection: Collection, documents: Iterable[Record], form: str, out: TextIO) -> None:
    """Write *collection* and the ids of its *documents* as one of `FORMATS`."""
    if form == "json":
        value = posting_as_json(collection) | {"records": [record.id for record in documents]}
        out.write(json.dumps(value, ensure_ascii=False) + "\n")
        return
    lines = _text(collection, documents) if form == "text" else _markdown(collection, documents)
    out.writelines(f"{line}\n" for line in lines)


def _text(collection: Collection, documents: Iterable[Record]) -> Iterator[str]:
    for name in ("name", "series", "number", "title", "posted", "url"):
        if value := getattr(collection, name):
            yield f"{name}: {visible(value)}"
    for name, values in (("subtitle", collection.subtitles), ("editor", collection.editors)):
        yield from (f"{name}: {visible(value)}" for value in values)
    for other in collection.related:
        yield f"related: {visible(other.title)}{f' ({other.date})' if other.date else ''}"
    if collection.lead:
        yield "lead:"
        for line in visible_lines(collection.lead).split("\n"):
            yield f"    {line}".rstrip()
    for record in documents:
        cells = (record.document, str(record.id), record.date, shown_title(record))
        yield "document: " + "\t".join(visible(cell or "") for cell in cells)


def _markdown(collection: Collection, documents: Iterable[Record]) -> Iterator[str]:
    yield f"# {escape(collection.title or collection.name)}"
    yield ""
    for subtitle in collection.subtitles:
        yield f"{escape(subtitle)}  "
    lines = [collection.name, collection.posted, *collection.editors]
    yield escape(" · ".join(part for part in lines if part))
    if collection.lead:
        yield ""
        yield from (escape(line) for line in collection.lead.split("\n"))
    yield ""
    for record in documents:
        title = shown_title(record) or "(no title)"
        number = f"Document {record.document}: " if record.document else ""
        yield f"- {escape(f'{number}{title}')} (record {record.id})"
