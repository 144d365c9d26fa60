"""A letter as a value: its paragraphs, ready to be written in any format."""

from __future__ import annotations

from typing import NamedTuple

ENVELOPE = frozenset({"sender", "office", "panel"})
"""Blocks that a portal asks for in fields of its own."""
SENDER = frozenset({"sender", "close"})
"""Blocks that say who asks, which no database is to have."""


class Paragraph(NamedTuple):
    """One block of a letter, or a part of it."""

    block: str
    """The name of the block in blocks.toml."""
    form: str
    """``heading``, ``lines``, ``text`` or ``list``."""
    lines: tuple[str, ...]
    """What it says: a heading, lines, paragraphs, or what introduces a list."""
    entries: tuple[str, ...] = ()
    """Of a list the numbered entries."""


class Letter(NamedTuple):
    """A letter, block by block."""

    kind: str
    law: str
    version: int
    """The version of the blocks' texts."""
    subject: str
    paragraphs: tuple[Paragraph, ...]
