"""The text of a telegram, original or readable, complete or one page of it."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import IO, Annotated

import typer

from foiakit.commands.options.common import on_terminal
from foiakit.errors import NotFound, Usage
from foiakit.model.record import Record
from foiakit.store.find.full_text.page_starts import page_starts
from foiakit.store.store import Store
from foiakit.store.telegrams import StoredDetails
from foiakit.text import pages
from foiakit.text.plurals import counted
from foiakit.text.visible import visible_lines

OnlyPage = Annotated[int | None, typer.Option("--page", metavar="N", help="Print only this page.")]
Read = tuple[Record, StoredDetails | None]
WIDEST = 84
"""No line of a text is longer on a terminal, however wide that is."""


def write_raw(record: Record, kept: StoredDetails | None, out: IO[str]) -> None:
    """Write the original text to *out*; on a terminal hidden characters are shown."""
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


def with_page(store: Store, found: Sequence[Read], number: int | None) -> Sequence[Read]:
    """Yield records and their details, with the text of the page *number* alone if one is given.

    `Usage` if one has no such page, `NotFound` if it is not known where its pages begin.
    """
    if number is None:
        return found
    return [_one_page(store, *read, number) for read in found]


def _one_page(
    store: Store, record: Record, kept: StoredDetails | None, number: int
) -> tuple[Record, StoredDetails | None]:
    starts = page_starts(store, record)
    if starts is None:
        raise NotFound(f"record {record.id}: its page breaks are not known; leave out --page")
    if not 1 <= number < len(starts):
        raise Usage(
            f"record {record.id} has {counted(len(starts) - 1, 'page')}; there is no page {number}"
        )
    if kept and kept.source_text:
        source = kept.source_text.split("\f")
        own = source[number - 1] if len(source) == len(starts) - 1 else None
        kept = kept._replace(source_text=own)
    return record._replace(text=pages.page(record.text or "", starts, number)), kept
