"""Plain lines for a pipe: id, date, classification with captions, message and title, by tabs.

Tabs and line breaks inside a value are shown as escapes, so a record is one line.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TextIO

from foiakit.model.record import Collection, Record
from foiakit.text.visible import visible


def write(records: Iterable[Record], out: TextIO, postings: Mapping[str, Collection]) -> None:
    """Write one line per record; an absent value is an empty column."""
    for record in records:
        marking = ", ".join(part for part in (record.classification, *record.captions) if part)
        values = (record.date, marking, record.message or record.head, record.title)
        out.write("\t".join([str(record.id), *(visible(value or "") for value in values)]) + "\n")
