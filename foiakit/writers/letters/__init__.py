"""Letters in their formats, in one table; every format shows hidden characters of a text."""

from __future__ import annotations

from importlib import import_module
from typing import BinaryIO, Protocol, TextIO, cast

from foiakit.requests.letters.letter import Letter

TEXTS = {
    "text": "foiakit.writers.letters.plain_text",
    "portal": "foiakit.writers.letters.plain_text",
    "markdown": "foiakit.writers.letters.markdown",
    "html": "foiakit.writers.letters.html_page",
}
"""Formats that are text; a portal's is the same text without sender and office."""
FORMATS = (*TEXTS, "docx")


class _TextWriter(Protocol):
    def write(self, letter: Letter, out: TextIO) -> None: ...


def write(letter: Letter, form: str, out: TextIO) -> None:
    """Write *letter* to *out* in one of `TEXTS`."""
    cast(_TextWriter, import_module(TEXTS[form])).write(letter, out)


def write_document(letter: Letter, out: BinaryIO) -> None:
    """Write *letter* to *out* as ``docx``; `NeedsExtra` where its package is not installed."""
    from foiakit.writers.letters import word_document  # noqa: PLC0415 - it needs an extra

    word_document.write(letter, out)
