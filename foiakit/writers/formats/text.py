"""All fields of a record as plain text: one line per field, long ones as indented paragraphs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TextIO

from foiakit import citations
from foiakit.model.record import Collection, Record
from foiakit.text.visible import visible, visible_lines
from foiakit.writers import PLAIN, WriteOptions


def write(
    records: Iterable[Record],
    out: TextIO,
    postings: Mapping[str, Collection],
    wish: WriteOptions = PLAIN,
) -> None:
    """Write the known fields, then the Archive's citation, with a blank line between records."""
    style = wish.style or citations.style(citations.DEFAULT)
    between = ""
    for record in records:
        posting = postings.get(record.collection) if record.collection else None
        out.write(between)
        out.writelines(f"{line}\n" for line in _lines(record))
        out.write(f"citation: {visible(style.cite(record, posting))}\n")
        between = "\n"


def _lines(record: Record) -> Iterator[str]:
    for name, value in zip(Record._fields, record, strict=True):
        if isinstance(value, bool):
            yield f"{name}: {'yes' if value else 'no'}"
        elif isinstance(value, str) and "\n" in value:
            yield f"{name}:"
            yield from (f"    {line}".rstrip() for line in visible_lines(value).split("\n"))
        elif value not in (None, ()):
            words = "; ".join(value) if isinstance(value, tuple) else str(value)
            yield f"{name}: {visible(words)}"
