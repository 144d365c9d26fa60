"""Compares several texts: one text in order, with what each of them lacks or reads differently.

A block is a stretch of it. Words that a text lacks are explained only by what is in that text: a
mark, a mark nearby, nothing at all, another message of the chain, or the end of the copy.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from foiakit.releases.compared_text import ComparedText, Mark, MessageStart
from foiakit.releases.readings import read_alike
from foiakit.releases.stretches import Span, Stretch, stretches

SAME = "same"
LETTERS = "letters"
"""The readings differ by letters that a scanner may have misread."""
DIFFERS = "differs"
"""The texts have different words."""
LACKS = "lacks"
"""One text has words where another has none."""
UNREADABLE = "unreadable"
"""One text has letters that make no words, where another has nothing."""

MARKED, NEARBY, BLANK = "marked", "marked nearby", "blank"
OTHER_MESSAGE, OUTSIDE, MOVED = "other message", "outside", "moved"
"""Why a text lacks words: `Lack.reason`."""

LEAST = 5
"""Fewer words than this, without a mark, are a different reading and not a passage."""
_MOVED = 8
"""This many words may have been moved to another place; fewer are repeated by chance."""
_SPECKS, _TIMES = 2, 5
"""The most words that are specks, and how many times as many the other text then has."""


class Lack(NamedTuple):
    """What a text has in place of words that another one has."""

    text: int
    """The text's number, from 0."""
    reason: str
    exemptions: tuple[str, ...] = ()


class Block(NamedTuple):
    """A stretch of the compared texts."""

    kind: str
    spans: tuple[Span, ...]
    """The words of each text: the first one, and the one after the last."""
    lacks: tuple[Lack, ...] = ()
    message: MessageStart | None = None
    """The message that only some of the texts have."""
    readings: int = 0
    """The number of places where the texts that have the words read them differently."""

    @property
    def shows(self) -> tuple[int, ...]:
        """The texts that have the words, the one with the most words first."""
        lacking = {lack.text for lack in self.lacks}
        there = [
            number
            for number, (first, end) in enumerate(self.spans)
            if first != end and number not in lacking
        ]
        return tuple(
            sorted(there, key=lambda number: self.spans[number][0] - self.spans[number][1])
        )


def compare(texts: Sequence[ComparedText]) -> list[Block]:
    """Return the blocks of *texts*, in order: each word of each text is in exactly one block."""
    divided = stretches([text.words for text in texts], [text.border for text in texts])
    blocks: list[Block] = []
    for lacking, group in groupby(divided, key=_lacking):
        if lacking:
            blocks += _parts_of_group(texts, lacking, list(group))
            continue
        for stretch in group:
            kind = _kind(texts, stretch)
            parts = _in_two(texts, stretch) if kind == DIFFERS else []
            for lacks, part in parts:
                blocks += _parts_of_group(texts, lacks, [part])
            if not parts:
                blocks.append(Block(kind, stretch))
    return _joined(blocks)


def _lacking(stretch: Stretch) -> tuple[int, ...]:
    """Return the texts that have nothing there, or only specks."""
    most = max(end - first for first, end in stretch)
    return tuple(
        number
        for number, (first, end) in enumerate(stretch)
        if end == first
        or (end - first <= _SPECKS and most >= _TIMES * (end - first) and most >= LEAST)
    )


def _in_two(
    texts: Sequence[ComparedText], stretch: Stretch
) -> list[tuple[tuple[int, ...], Stretch]]:
    """Split a stretch in which some texts have other words than the others for a known reason.

    Either some have the head of another message there, and those without it show what follows; or
    some have words and then a mark, the others a mark and then words. Each part comes with the
    texts that lack it.
    """
    if min(end - first for first, end in stretch) < LEAST:
        return []
    both = list(zip(texts, stretch, strict=True))
    heads = [text.has_head(*span) for text, span in both]
    cut_after = [bool(text.marks_at(end, end)) for text, (_, end) in both]
    cut_before = [bool(text.marks_at(first, first)) for text, (first, _) in both]
    if any(heads):
        early = heads
    elif all(before != other for before, other in zip(cut_after, cut_before, strict=True)):
        early = cut_after
    else:
        return []
    if all(early) or not any(early):
        return []
    spans = list(zip(stretch, early, strict=True))
    return [
        (
            tuple(number for number, is_early in enumerate(early) if not is_early),
            tuple(span if is_early else (span[0], span[0]) for span, is_early in spans),
        ),
        (
            tuple(number for number, is_early in enumerate(early) if is_early),
            tuple((span[1], span[1]) if is_early else span for span, is_early in spans),
        ),
    ]


def _kind(texts: Sequence[ComparedText], stretch: Stretch) -> str:
    """Return how the texts that have words there differ."""
    there = [
        text.words[first:end]
        for text, (first, end) in zip(texts, stretch, strict=True)
        if first != end
    ]
    base = max(there, key=len)
    if all(words == base for words in there):
        return SAME
    return LETTERS if all(read_alike(base, words) for words in there) else DIFFERS


def _parts_of_group(
    texts: Sequence[ComparedText], lacking: tuple[int, ...], group: list[Stretch]
) -> Iterator[Block]:
    """Return the blocks of stretches that the same texts lack, one for each message."""

    def message(stretch: Stretch) -> MessageStart | None:
        number, (first, _) = max(enumerate(stretch), key=lambda item: item[1][1] - item[1][0])
        return texts[number].message(first)

    for found, part in groupby(group, key=message):
        together = list(part)
        spans = tuple(
            (first, end)
            for first, end in (
                (together[0][number][0], together[-1][number][1]) for number in range(len(texts))
            )
        )
        readings = sum(_kind(texts, _without(stretch, lacking)) != SAME for stretch in together)
        yield _lack(texts, lacking, spans, found, readings)


def _without(stretch: Stretch, lacking: tuple[int, ...]) -> Stretch:
    return tuple((0, 0) if number in lacking else span for number, span in enumerate(stretch))


def _lack(
    texts: Sequence[ComparedText],
    lacking: tuple[int, ...],
    spans: tuple[Span, ...],
    message: MessageStart | None,
    readings: int,
) -> Block:
    """Return the block of words that some texts have and the others lack."""
    number = max(range(len(texts)), key=lambda number: spans[number][1] - spans[number][0])
    first, end = spans[number]
    shown = texts[number].words[first:end]
    readable = texts[number].is_readable(first, end)
    marked = any(texts[number].marks_at(*spans[number]) for number in lacking)
    if not marked and len(shown) < LEAST:
        return Block(DIFFERS if readable or _has_figure(shown) else UNREADABLE, spans)
    if not readable and not texts[number].has_head(first, end):
        return Block(UNREADABLE, spans)
    lacks = tuple(_reason(texts, lacking_text, spans, number, message) for lacking_text in lacking)
    other = message if any(lack.reason == OTHER_MESSAGE for lack in lacks) else None
    return Block(LACKS, spans, lacks, other, readings)


def _has_figure(words: Sequence[str]) -> bool:
    return any(word.isdigit() and len(word) > 1 for word in words)


def _reason(
    texts: Sequence[ComparedText],
    lacking: int,
    spans: tuple[Span, ...],
    shows: int,
    message: MessageStart | None,
) -> Lack:
    """Return why text *lacking* lacks words, as far as its own marks and heads show it."""
    text, span = texts[lacking], spans[lacking]
    first, end = spans[shows]
    at_edge = span[0] == 0 or span[1] == len(text.words)
    if texts[shows].has_head(first, end):
        return Lack(lacking, OTHER_MESSAGE)
    if at_edge or not _is_attached(texts[shows], first, end):
        if message and text.messages and not text.has_message(message):
            return Lack(lacking, OTHER_MESSAGE)
        if at_edge and not (message and text.messages):
            return Lack(lacking, OUTSIDE)
    if marks := text.marks_at(*span):
        return Lack(lacking, MARKED, _exemptions(marks))
    shown = texts[shows].words[first:end]
    if len(shown) >= _MOVED and text.has_anywhere(shown):
        return Lack(lacking, MOVED)
    near = text.marks_near(*span)
    if len(near) > len(texts[shows].marks_near(first, end)):
        return Lack(lacking, NEARBY, _exemptions(near))
    return Lack(lacking, BLANK)


def _is_attached(text: ComparedText, first: int, end: int) -> bool:
    """Return whether the words continue the message before them, or begin the one after."""
    before = first > 0 and text.message(first - 1) == text.message(first)
    return before or (end < len(text.words) and text.message(end - 1) == text.message(end))


def _exemptions(marks: Sequence[Mark]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(code for mark in marks for code in mark.exemptions))


def _joined(blocks: list[Block]) -> list[Block]:
    """Return *blocks*, with adjacent ones that are the same in all texts joined."""
    joined: list[Block] = []
    for block in blocks:
        if joined and joined[-1].kind == block.kind == SAME and _follows(joined[-1], block):
            spans = zip(joined[-1].spans, block.spans, strict=True)
            joined[-1] = Block(SAME, tuple((left[0], right[1]) for left, right in spans))
        else:
            joined.append(block)
    return joined


def _follows(block: Block, other: Block) -> bool:
    return all(left[1] == right[0] for left, right in zip(block.spans, other.spans, strict=True))
