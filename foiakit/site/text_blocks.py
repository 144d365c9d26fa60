"""A document's text for its page: by page if pages are known, with excisions as blocks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from foiakit.cables.body.body_text import excisions
from foiakit.cables.readable_text import exemption
from foiakit.text.pages import page as page_of

_BLANK = re.compile(r"\n[ \t]*\n\s*")
_LINE = re.compile(r"(?<!-)\n\s*|\n[ \t]*\n\s*")
_NO_WORDS = re.compile(r"[\d\W]{1,12}")
_FLOWS = 110
"""A text with longer lines than this has one paragraph on each line."""


class Ground(NamedTuple):
    """A ground on which something is withheld."""

    code: str
    meaning: str


class Piece(NamedTuple):
    """A run of words, or an excision."""

    text: str
    is_excision: bool = False
    grounds: tuple[Ground, ...] = ()


class TextPage(NamedTuple):
    """A page of the text; its number is 0 if pages are not known."""

    number: int
    paragraphs: tuple[tuple[Piece, ...], ...]


def text_pages(text: str, starts: Sequence[int] | None) -> list[TextPage]:
    """Return the pages of *text*: from *starts*, or by form feeds, or one without a number."""
    if starts is not None and len(starts) > 2:
        begun = [_before_number(text, start) for start in starts]
        pages = [page_of(text, begun, number) for number in range(1, len(begun))]
    else:
        pages = text.split("\f")
    numbered = len(pages) > 1
    return [
        TextPage(number if numbered else 0, _paragraphs(page))
        for number, page in enumerate(pages, 1)
    ]


def _before_number(text: str, start: int) -> int:
    """Return *start*, or the start of its line if only a number and punctuation precede it.

    Page starts are found by words, and ``3. (`` is not a word.
    """
    line = text.rfind("\n", 0, start) + 1
    return line if _NO_WORDS.fullmatch(text, line, start) else start


def _paragraphs(text: str) -> tuple[tuple[Piece, ...], ...]:
    flows = max(map(len, text.split("\n"))) > _FLOWS
    parts = (_LINE if flows else _BLANK).split(text.strip("\n"))
    return tuple(_pieces(part) for part in parts if part.strip())


def _pieces(text: str) -> tuple[Piece, ...]:
    found: list[Piece] = []
    end = 0
    for excision in excisions(text):
        start, stop = excision.span
        if start > end:
            found.append(Piece(text[end:start]))
        found.append(
            Piece(
                excision.printed, is_excision=True, grounds=tuple(map(ground, excision.exemptions))
            )
        )
        end = stop
    if end < len(text):
        found.append(Piece(text[end:]))
    return tuple(found)


def ground(code: str) -> Ground:
    """Return the exemption *code* as a ground, with what it covers if that is known."""
    return Ground(code, exemption(code) or "")
