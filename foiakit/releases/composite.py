"""The fullest text of several releases: every span with its record and page.

The fullest release is the base. Words that it lacks and another one shows are inserted, and replace
its mark. What only another message of the chain has, or the base in another place, is left out and
named. The composite contains nothing but text of the records, with white space between two spans.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from foiakit.releases.compared_text import ComparedText
from foiakit.releases.comparison import DIFFERS, LACKS, LETTERS, MOVED, OTHER_MESSAGE, Block
from foiakit.releases.stretches import Span, fullest


class Variant(NamedTuple):
    """What another release has in place of a span; ``text`` may be empty."""

    text_number: int
    page: int | None
    text: str


class CompositeSpan(NamedTuple):
    """Words of one release, on one page."""

    start: int
    end: int
    """Its place in the composite."""
    text_number: int
    page: int | None
    source_start: int
    source_end: int
    """Its place in the release's text."""
    text: str
    variants: tuple[Variant, ...] = ()


class Composite(NamedTuple):
    """The text, its spans in order, and the blocks that were left out."""

    text: str
    spans: tuple[CompositeSpan, ...]
    left_out: tuple[Block, ...]
    base: int


class _Piece(NamedTuple):
    number: int
    first: int
    end: int
    variants: tuple[Variant, ...]


def composite(texts: Sequence[ComparedText], blocks: Sequence[Block]) -> Composite:
    """Return the composite of *texts*, whose comparison is *blocks*."""
    base = fullest([text.words for text in texts])
    left_out = tuple(block for block in blocks if _is_left_out(block, base))
    pieces = _by_page(texts, _joined(_pieces(texts, blocks, base)))
    spans: list[CompositeSpan] = []
    parts: list[str] = []
    length = 0
    places = [texts[piece.number].place(piece.first, piece.end) for piece in pieces]
    for at, piece in enumerate(pieces):
        text = texts[piece.number].text
        start, end = places[at]
        between = ""
        if at + 1 < len(pieces):
            following = pieces[at + 1]
            follows = following.number == piece.number and following.first == piece.end
            next_start = places[at + 1][0]
            if follows:  # marks for which no release has words stay
                end = start + len(text[start:next_start].rstrip())
                between = text[end:next_start]
            else:
                gap = text[end : texts[piece.number].next_start(piece.end)]
                between = "\n" if "\n" in gap else " "
        elif piece.end == len(texts[piece.number].words):
            end = len(text.rstrip())
        words = text[start:end]
        page = texts[piece.number].page(piece.first)
        spans.append(
            CompositeSpan(
                length, length + len(words), piece.number, page, start, end, words, piece.variants
            )
        )
        parts += [words, between]
        length += len(words) + len(between)
    return Composite("".join(parts), tuple(spans), left_out, base)


def _is_left_out(block: Block, base: int) -> bool:
    return block.kind == LACKS and any(
        lack.text == base and lack.reason in {OTHER_MESSAGE, MOVED} for lack in block.lacks
    )


def _pieces(texts: Sequence[ComparedText], blocks: Sequence[Block], base: int) -> Iterator[_Piece]:
    for block in blocks:
        number = base
        if block.kind == LACKS and base in {lack.text for lack in block.lacks}:
            if _is_left_out(block, base):
                continue
            number = block.shows[0]
        first, end = block.spans[number]
        if first == end:
            continue
        variants: tuple[Variant, ...] = ()
        if block.kind in {DIFFERS, LETTERS}:
            variants = tuple(_variants(texts, block.spans, number))
        yield _Piece(number, first, end, variants)


def _variants(
    texts: Sequence[ComparedText], spans: Sequence[Span], number: int
) -> Iterator[Variant]:
    ours = texts[number].words[slice(*spans[number])]
    for other, (first, end) in enumerate(spans):
        text = texts[other]
        if other != number and text.words[first:end] != ours:
            page = text.page(first) if first != end else None
            yield Variant(other, page, text.printed(first, end))


def _joined(pieces: Iterator[_Piece]) -> list[_Piece]:
    """Return *pieces*, with adjacent ones of one text joined if they have no variants."""
    joined: list[_Piece] = []
    for piece in pieces:
        last = joined[-1] if joined else None
        if (
            last
            and (last.number, last.end) == (piece.number, piece.first)
            and not last.variants
            and not piece.variants
        ):
            joined[-1] = last._replace(end=piece.end)
        else:
            joined.append(piece)
    return joined


def _by_page(texts: Sequence[ComparedText], pieces: Sequence[_Piece]) -> list[_Piece]:
    """Return *pieces* cut where a page begins; variants stay with the first part."""
    cut: list[_Piece] = []
    for piece in pieces:
        first, variants = piece.first, piece.variants
        for word in texts[piece.number].page_begins(piece.first, piece.end):
            cut.append(_Piece(piece.number, first, word, variants))
            first, variants = word, ()
        cut.append(_Piece(piece.number, first, piece.end, variants))
    return cut
