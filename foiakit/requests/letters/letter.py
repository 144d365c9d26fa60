"""A letter as a value: its paragraphs, ready to be written in any format."""

from __future__ import annotations

from typing import NamedTuple

ENVELOPE = frozenset({"sender", "office", "panel"})
"""Blocks that a portal asks for in fields of its own."""
SENDER = frozenset({"sender", "close"})
"""Blocks about the requester, which must not be stored in any database."""


class Paragraph(NamedTuple):
    """One block of a letter, or a part of it."""

    block: str
    """The name of the block in blocks.toml."""
    form: str
    """``heading``, ``lines``, ``text`` or ``list``."""
    lines: tuple[str, ...]
    """Its content: a heading, lines, paragraphs, or the introduction to a list."""
    entries: tuple[str, ...] = ()
    """The numbered entries of a list."""


class Letter(NamedTuple):
    """A letter, block by block."""

    kind: str
    law: str
    version: int
    """The version of the blocks' texts."""
    subject: str
    paragraphs: tuple[Paragraph, ...]
