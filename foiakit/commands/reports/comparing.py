"""Comparing records: their texts are read, compared, and written in one of the formats."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import IO, Any, TextIO, cast

from foiakit.commands.output.record_output import shown
from foiakit.errors import NotFound, Usage
from foiakit.model.record import Record
from foiakit.releases.compared_paragraphs import Compared
from foiakit.releases.compared_text import ComparedText, MessageStart
from foiakit.releases.comparison import compare
from foiakit.releases.composite import composite
from foiakit.store import telegrams
from foiakit.store.find.full_text.page_starts import page_starts
from foiakit.store.store import Store
from foiakit.writers.comparisons import PAGE, html, markdown, objects, text


def compared(store: Store, records: Sequence[Record]) -> Compared:
    """The comparison of *records*; `Usage` for fewer than two, `NotFound` for one without text."""
    seen: set[int | None] = set()
    for record in records:
        if record.id in seen:
            raise Usage(f"record {record.id} is named twice; name records that differ")
        seen.add(record.id)
    if len(records) < 2:
        raise Usage("compare needs two or more records, for instance: foiakit compare 4 9")
    for record in records:
        if not (record.text or "").strip():
            raise NotFound(
                f"record {record.id} has no text to compare; foiakit show {record.id} shows what is"
                " known"
            )
    texts = tuple(_text(store, record) for record in records)
    return Compared(tuple(records), texts, tuple(compare(texts)))


def _text(store: Store, record: Record) -> ComparedText:
    kept = telegrams.details(store, record.id or 0)
    messages = tuple(_messages(kept.data, record.text or "")) if kept else ()
    return ComparedText(record.id or 0, record.text or "", page_starts(store, record), messages)


def _messages(data: dict[str, Any], text: str) -> Iterator[MessageStart]:
    """Return the messages of a chain, as far as its heads were read and the text is unchanged."""
    heads = [(0, data.get("head"))]
    heads += [(part.get("start"), part.get("head")) for part in data.get("parts", ())]
    for start, head in heads:
        if not isinstance(start, int) or not isinstance(head, dict) or start > len(text):
            continue
        day = head.get("date")
        hour, _, minute = (head.get("time") or "").partition(":")
        if day and hour.isdigit() and minute.isdigit():
            yield MessageStart(start, day, int(hour) * 60 + int(minute), head.get("subject") or "")


def write(found: Compared, form: str, out: IO[str], *, whole: bool = False) -> None:
    """Write the comparison, or with *whole* the composite, to *out*."""
    if form == PAGE and not whole:
        from foiakit.views.pages.comparison import show_comparison

        show_comparison(found, out)
        return
    to = shown(cast(TextIO, out), form)
    if form == "json":
        value = (
            objects.composite(found, composite(found.texts, found.blocks))
            if whole
            else objects.comparison(found)
        )
        to.write(f"{json.dumps(value, ensure_ascii=False, indent=1)}\n")
        return
    module = {"markdown": markdown, "html": html}.get(form, text)
    lines = (
        module.composite(found, composite(found.texts, found.blocks))
        if whole
        else module.comparison(found)
    )
    to.writelines(f"{line}\n" for line in lines)
