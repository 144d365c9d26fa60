"""The text of a telegram, as it came or as one reads it."""

from __future__ import annotations

import os
import sys
from typing import IO

from foiakit.commands.options.common import on_terminal
from foiakit.model.record import Record
from foiakit.store.telegrams import StoredDetails
from foiakit.text.visible import visible_lines

WIDEST = 84
"""No line of a text is longer on a terminal, however wide that is."""


def write_raw(record: Record, kept: StoredDetails | None, out: IO[str]) -> None:
    """Write the text to *out* as it came; a terminal is shown what is hidden in it."""
    text = (kept.source_text if kept else None) or record.text or ""
    out.write(visible_lines(text) if sys.stdout.isatty() else text)
    if not text.endswith("\n"):
        out.write("\n")


def write_telegram(
    record: Record, kept: StoredDetails | None, out: IO[str], *, sentence_case: bool, explain: bool
) -> None:
    """Write the head and the paragraphs to *out*, wrapped on a terminal."""
    from foiakit.views.pages.telegram import ReadingOptions, reading

    how = ReadingOptions(sentence_case, explain, _width(), _shows_blocks())
    for line in reading(record, kept.data if kept else {}, kept.references if kept else (), how):
        out.write(f"{line}\n")


def _width() -> int | None:
    if not on_terminal():
        return None
    return max(20, min(WIDEST, os.get_terminal_size(sys.stdout.fileno()).columns))


def _shows_blocks() -> bool:
    try:
        "█".encode(sys.stdout.encoding or "utf-8")
    except (UnicodeEncodeError, LookupError):
        return False
    return True
