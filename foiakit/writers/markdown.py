"""A Markdown table for a page or an issue: id, date, classification, message, title."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import TextIO

from foiakit.record import Collection, Record
from foiakit.visible import visible

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>|#~&])")


def write(records: Iterable[Record], out: TextIO, postings: Mapping[str, Collection]) -> None:
    """A table (GitHub's and pandoc's pipe form) whose cells show every character as it stands."""
    out.write("| Id | Date | Classification | Message | Title |\n")
    out.write("| ---: | --- | --- | --- | --- |\n")
    for record in records:
        marking = ", ".join(part for part in (record.classification, *record.captions) if part)
        cells = (str(record.id), record.date, marking, record.message or record.head, record.title)
        out.write("| " + " | ".join(escape(cell or "") for cell in cells) + " |\n")


def escape(text: str) -> str:
    """*text* so that Markdown prints it as it stands: ``[sic]`` is no link."""
    return _SPECIAL.sub(r"\\\1", visible(text))
