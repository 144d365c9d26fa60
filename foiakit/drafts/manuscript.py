"""The result of every reader of manuscripts: blocks of text that know their place."""

from __future__ import annotations

from bisect import bisect_right
from typing import Literal, NamedTuple

Kind = Literal["text", "quote", "note"]


class Mark(NamedTuple):
    """A footnote's mark in a block, or a citation key."""

    at: int
    """Its place in the block's text, which does not contain the mark."""
    name: str
    """The note's number or label, or the key."""
    page: str | None = None
    """The words that the manuscript adds to a key: ``p. 3``."""


class Block(NamedTuple):
    """A paragraph, a block quotation or a note."""

    text: str
    kind: Kind
    lines: tuple[tuple[int, int], ...]
    """Pairs of an offset in the text and the line of the manuscript that begins there, in order.

    In a Word document, which has no lines, this is the number of the paragraph.
    """
    note: str | None = None
    """The number or label of the note that this is."""
    marks: tuple[Mark, ...] = ()
    keys: tuple[Mark, ...] = ()

    def line(self, at: int) -> int:
        """Return the line of the manuscript that has the character at *at*."""
        return self.lines[max(bisect_right(self.lines, (at, 1 << 60)) - 1, 0)][1]


class Manuscript(NamedTuple):
    """A manuscript in its own order; notes follow the block that refers to them, or come last."""

    blocks: tuple[Block, ...]
    has_lines: bool = True
    """Whether places are lines of the file, rather than paragraphs."""

    def notes(self) -> dict[str, list[Block]]:
        """Return the blocks of each note by its name, in order."""
        found: dict[str, list[Block]] = {}
        for block in self.blocks:
            if block.note is not None:
                found.setdefault(block.note, []).append(block)
        return found
