"""A letter as plain text, 72 columns wide, for an e-mail, a printer or the box of a portal."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import TextIO

from foiakit.requests.letters.letter import Letter, Paragraph
from foiakit.text.visible import visible

WIDTH = 72


def write(letter: Letter, out: TextIO) -> None:
    """Write *letter* to *out*."""
    out.write(text(letter))


def text(letter: Letter) -> str:
    """Return the whole letter, which ends with a line feed."""
    blocks = ("\n".join(_lines(paragraph)) for paragraph in letter.paragraphs)
    return "\n\n".join(blocks) + "\n"


def _lines(paragraph: Paragraph) -> Iterator[str]:
    if paragraph.form == "heading":
        yield from (f"Subject: {visible(line)}" for line in paragraph.lines)
    elif paragraph.form == "lines":
        yield from map(visible, paragraph.lines)
    else:
        for number, line in enumerate(paragraph.lines):
            yield from ([""] if number else [])
            yield from _wrapped(visible(line))
        yield from ([""] if paragraph.lines and paragraph.entries else [])
        for number, entry in enumerate(paragraph.entries, 1):
            yield from _wrapped(visible(entry), f"{number}. ")


def _wrapped(line: str, before: str = "") -> list[str]:
    return textwrap.wrap(
        line,
        WIDTH,
        initial_indent=before,
        subsequent_indent=" " * len(before),
        break_on_hyphens=False,
        break_long_words=False,
    )
