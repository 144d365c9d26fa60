"""Passages in quotation marks and block quotations, with what the manuscript cites for them.

A quotation has four words or more. A letter in brackets (``[T]he``) is that letter. Other words in
brackets, and an ellipsis, are places where the source may have anything: they divide a quotation
into parts. ``[sic]`` is the author's and is ignored, as is the number of a note in the source.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from foiakit.drafts.manuscript import Block, Mark
from foiakit.text.words import words_of

LEAST_WORDS = 4
_MARKS = re.compile(
    r"“(?P<a>[^“”]+)”|«(?P<b>[^«»]+)»|„(?P<c>[^„“”]+)[“”]|``(?P<d>(?:[^`]|`(?!`))+?)''|"
    r"(?<![\w\"])\"(?P<e>[^\"]+)\"(?!\w)|(?<![\w’])‘(?P<f>[^‘]+?)’(?!\w)|"
    r"»(?P<g>[^«»]+)«|‹(?P<h>[^‹›]+)›|›(?P<i>[^‹›]+)‹|‚(?P<j>[^‚‘]+)‘",
    re.S,
)
FREE = 300
"""An ellipsis stands for at most this number of words."""
REPLACED = 12
"""Words in brackets stand for at most this number of."""
_LETTER = re.compile(r"\[(\w)\](?=\w)|(?<=\w)\[(\w+)\]")
_NOTE_MARK = re.compile(r"(?<=[^\s\d])(?:\[\d{1,3}\]|[\u00b9\u00b2\u00b3\u2070-\u2079]+)")
"""The number of a note in the source, copied with the words.

``[1964]`` after a blank is an addition by the author.
"""
_SIC = re.compile(r"\[\s*sic[.!]?\s*\]", re.I)
_GAP = re.compile(r"\[[^\]]*\]|(?:\.\s?){3,}|…|\*\s?\*\s?\*")
_SENTENCE_END = re.compile(r"[.!?][\"'”’»)\]]*(?=\s|$)")


class Part(NamedTuple):
    """The words between two ellipses or brackets."""

    text: str
    gap: int
    """At most this many other words of the source are between the part before and this one."""


class Quotation(NamedTuple):
    """A passage that the manuscript quotes."""

    text: str
    """As it is printed in the manuscript, without its quotation marks, on one line."""
    parts: tuple[Part, ...]
    line: int
    note: str | None
    """The note that contains it, or else the first note that its sentence refers to."""
    notes: tuple[str, ...]
    """All notes that its sentence refers to, or the note that contains it."""
    keys: tuple[Mark, ...]
    """The citation keys in its sentence."""
    sentence: str
    """The sentence that contains it; empty for a block quotation."""


def parts_of(text: str) -> tuple[Part, ...]:
    """Return the parts of a quotation, each with at least one word."""
    text = _NOTE_MARK.sub("", text)
    plain = _SIC.sub(" ", _LETTER.sub(lambda found: found[1] or found[2], text))
    parts: list[Part] = []
    at = gap = 0
    for found in (*_GAP.finditer(plain), None):
        part = plain[at : found.start() if found else len(plain)]
        if words_of(part):
            parts.append(Part(part, gap))
            gap = 0
        if found:
            at = found.end()
            gap += REPLACED if words_of(found[0]) else FREE
    return tuple(parts)


def quotations(blocks: tuple[Block, ...]) -> Iterator[Quotation]:
    """Yield the quotations of a manuscript, in order."""
    for number, block in enumerate(blocks):
        if block.kind == "quote":
            yield from _block_quotation(blocks, number)
            continue
        for found in _MARKS.finditer(block.text):
            group = found.lastgroup or "a"
            if quotation := _quotation(block, found.start(group), found.end(group)):
                yield quotation


def length(parts: tuple[Part, ...]) -> int:
    """Return how many words *parts* have."""
    return sum(len(words_of(part.text)) for part in parts)


def _long_enough(parts: tuple[Part, ...]) -> bool:
    return length(parts) >= LEAST_WORDS


def _quotation(block: Block, start: int, end: int) -> Quotation | None:
    text = block.text[start:end]
    parts = parts_of(text)
    if not _long_enough(parts):
        return None
    first, last = _sentence(block.text, start, end)
    marks, keys = _within(block.marks, first, last, end), _within(block.keys, first, last, end)
    notes = tuple(mark.name for mark in marks)
    if block.note is not None:
        notes = (block.note,)
    return Quotation(
        " ".join(text.split()), parts, block.line(start), notes[0] if notes else None,
        notes, keys, block.text[first:last],
    )  # fmt: skip


def _within(marks: tuple[Mark, ...], first: int, last: int, end: int) -> tuple[Mark, ...]:
    """Return the marks of a sentence: those after the quotation, or else those before it."""
    after = tuple(mark for mark in marks if end <= mark.at <= last)
    return after or tuple(mark for mark in marks if first < mark.at <= last)


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where the sentence around a quotation begins and ends; a full stop in it counts."""
    first = 0
    for found in _SENTENCE_END.finditer(text, 0, start):
        first = found.end()
    after = _SENTENCE_END.search(text, max(end - 1, 0))
    return first, after.end() if after else len(text)


def _block_quotation(blocks: tuple[Block, ...], number: int) -> Iterator[Quotation]:
    block = blocks[number]
    parts = parts_of(block.text)
    if not _long_enough(parts):
        return
    marks, keys = block.marks, block.keys
    before = next((block for block in reversed(blocks[:number]) if block.kind == "text"), None)
    if not (marks or keys) and before:  # the sentence that leads to it may have the note
        first = max((found.end() for found in _SENTENCE_END.finditer(before.text[:-2])), default=0)
        marks = tuple(mark for mark in before.marks if mark.at > first)
        keys = tuple(mark for mark in before.keys if mark.at > first)
    notes = tuple(mark.name for mark in marks)
    text = " ".join(block.text.split())
    yield Quotation(text, parts, block.line(0), notes[0] if notes else None, notes, keys, "")
