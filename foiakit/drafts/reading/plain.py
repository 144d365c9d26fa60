"""Plain text: paragraphs between empty lines, block quotations indented, notes under their numbers.

A note is a paragraph that begins ``[1]``, or ``1.`` or a raised figure after a line that says
*Notes*; a mark in the text is ``[1]`` or a raised figure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from foiakit.drafts.manuscript import Block, Kind, Manuscript
from foiakit.drafts.reading.decoding import decoded
from foiakit.drafts.reading.notes import Numbering, blocks_of

_PARAGRAPH = re.compile(r"[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*")
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_HEADING = re.compile(r"\s*(?:foot|end)?notes\s*:?\s*", re.I)
_BRACKETED = re.compile(r"(?m)^[ \t]*\[(\d{1,4})\][ \t]+")
_NUMBERED = re.compile(r"(?m)^[ \t]*(?:(\d{1,4})[.)]|([⁰¹²³⁴⁵⁶⁷⁸⁹]+))[ \t]+")
_MARK = re.compile(r"(?<=\S)\[(\d{1,4})\]|(?<=\S)([⁰¹²³⁴⁵⁶⁷⁸⁹]+)")


def read(data: bytes, name: str) -> Manuscript:
    """Return the manuscript in the bytes of a text; `BadInput` if they are not text."""
    return Manuscript(tuple(_blocks(decoded(data, name))))


def _blocks(text: str) -> Iterator[Block]:
    numbering = Numbering()
    in_notes = False
    for found in _PARAGRAPH.finditer(text):
        paragraph = found[0]
        first = text.count("\n", 0, found.start()) + 1
        if _HEADING.fullmatch(paragraph):
            in_notes = True
            continue
        heads = list((_NUMBERED if in_notes else _BRACKETED).finditer(paragraph))
        if not heads and in_notes:
            heads = list(_BRACKETED.finditer(paragraph))
        if heads and heads[0].start() == 0:
            ends = [*(head.start() for head in heads[1:]), len(paragraph)]
            for head, end in zip(heads, ends, strict=True):
                number = (head[1] or head[head.re.groups]).translate(_RAISED)
                line = first + paragraph.count("\n", 0, head.end())
                yield from _block(paragraph[head.end() : end], "note", line, numbering, number)
            continue
        indented = all(line[:4] == "    " or line[:1] == "\t" for line in paragraph.split("\n"))
        yield from _block(paragraph, "quote" if indented else "text", first, numbering, None)


def _block(
    text: str, kind: Kind, first: int, numbering: Numbering, note: str | None
) -> list[Block]:
    ends = [found.end() for found in re.finditer("\n", text)]
    lines = tuple((at, first + number) for number, at in enumerate((0, *ends)))
    marked = _MARK.sub(lambda mark: f"[^{(mark[1] or mark[2]).translate(_RAISED)}]", text)
    if len(marked) != len(text):  # the lines are the same; their places are counted again
        ends = [found.end() for found in re.finditer("\n", marked)]
        lines = tuple((at, first + number) for number, at in enumerate((0, *ends)))
    return blocks_of(marked, kind, lines, numbering, note)
