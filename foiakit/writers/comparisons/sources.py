"""The sources of a composite: consecutive spans of one record and page are one entry."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from foiakit.releases.compared_paragraphs import Compared, passage
from foiakit.releases.composite import Composite, CompositeSpan, Variant

_BEGINS = 60
"""This many characters identify the words."""


class Source(NamedTuple):
    """A stretch of the composite from one page of one record."""

    number: int
    """The text's number, from 0."""
    where: str
    """``4, p. 2``"""
    begins: str
    """Its first words."""
    spans: tuple[CompositeSpan, ...]


def sources(compared: Compared, made: Composite) -> Iterator[Source]:
    """Return the sources in the order of the text."""
    for (number, page), group in groupby(
        made.spans, key=lambda source: (source.text_number, source.page)
    ):
        spans = tuple(group)
        words = " ".join(made.text[spans[0].start : spans[-1].end].split())
        begins = words if len(words) <= _BEGINS else words[:_BEGINS].rpartition(" ")[0] + " ..."
        yield Source(number, where(compared, number, page), begins, spans)


def where(compared: Compared, number: int, page: int | None) -> str:
    """Return a record's id and the page, if it is known: ``4, p. 2``."""
    return compared.name(number) + (f", p. {page}" if page else "")


def reading(compared: Compared, variant: Variant) -> str:
    """Return what another release has: ``9, p. 1: less``; a dash if it has nothing."""
    words = " ".join(variant.text.split()) or "-"
    return f"{where(compared, variant.text_number, variant.page)}: {words}"


def left_out(compared: Compared, made: Composite) -> Iterator[str]:
    """Return what is not in the composite: parts of another message, or moved ones."""
    for block in made.left_out:
        yield passage(compared, block).heading
