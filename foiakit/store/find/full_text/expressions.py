"""An FTS5 expression, its parts, and which of its words may be numbers of documents or cases."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

_NUMBER = re.compile(r"[^\W_][\w./:#-]*", re.ASCII)
_DAY = re.compile(r"\d{4}[-./]\d\d?[-./]\d\d?|\d\d?[-./]\d\d?[-./]\d{2,4}", re.ASCII)
_FIGURES = 4
"""A number has at least as many figures, and one more if it has nothing else: 1976 is a year."""
_FIRST_FIGURES = 2
"""The beginning of a number has at least as many, and a letter: ``C06*``, ``CIA-RDP80*``."""
_SERIES = re.compile(r"[A-Z]{2,6}-[A-Z]{2,6}-?", re.I | re.ASCII)
"""The beginning may also be that of a series: ``CIA-RDP*``."""


class Number(NamedTuple):
    """What may be the number of a document or of a case, or with *is_prefix* its beginning."""

    text: str
    is_prefix: bool = False


class Expression(NamedTuple):
    """An expression: its FTS5 syntax, empty if it has no word, and what it was made of."""

    fts: str
    number: Number | None = None
    sign: str = ""
    parts: tuple[Expression, ...] = ()

    def numbers(self) -> Iterator[Number]:
        """Yield what may be a number of a document or case, in order."""
        if self.number:
            yield self.number
        for part in self.parts:
            yield from part.numbers()

    def wanted_words(self) -> str:
        """Return the FTS5 expression of what has to be in a text, without the numbers."""
        if self.number:
            return ""
        if not any(self.numbers()):
            return self.fts
        parts = self.parts[:1] if self.sign == "NOT" else self.parts
        kept = [words for part in parts if (words := part.wanted_words())]
        return kept[0] if len(kept) == 1 else f"({f' {self.sign} '.join(kept)})" if kept else ""


def joined(parts: Iterable[Expression], sign: str) -> Expression:
    """Return *parts*, without the empty ones, with *sign* (``AND``, ``OR``) between them."""
    kept = tuple(part for part in parts if part.fts)
    if len(kept) < 2:
        return kept[0] if kept else Expression("")
    return Expression(f"({f' {sign} '.join(part.fts for part in kept)})", None, sign, kept)


def without(found: Expression, refused: Expression) -> Expression:
    """Return *found* but not *refused*; only *found* if one of them is empty."""
    if not (found.fts and refused.fts):
        return found
    return Expression(f"({found.fts} NOT {refused.fts})", None, "NOT", (found, refused))


def number_in(text: str, *, is_prefix: bool = False) -> Number | None:
    """Return the number that *text*, a word or the words of a phrase, may be."""
    bare = text.strip(" \t\n.,;:()[]#*")
    if is_prefix and _SERIES.fullmatch(bare):
        return Number(bare, is_prefix)
    if not _NUMBER.fullmatch(bare.replace(" ", "-")) or _DAY.fullmatch(bare):
        return None
    figures = sum(character.isdigit() for character in bare)
    fewest = _FIRST_FIGURES if is_prefix and not bare.isdigit() else _FIGURES + bare.isdigit()
    return Number(bare, is_prefix) if figures >= fewest else None
