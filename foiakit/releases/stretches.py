"""Cuts several texts at the same places: stretches that they share, read differently, or lack.

Each text is aligned with the fullest one. Where two of the others have words that the fullest
lacks, those are aligned with each other in turn, so the order of the texts does not matter.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from foiakit.releases.alignment import Run, align
from foiakit.releases.gap_boundaries import Value, slid_runs

Span = tuple[int, int]
Stretch = tuple[Span, ...]
"""The words of each text: the first one, and the one after the last; equal for no words."""

_WEAK = 3
"""A run of this many words or fewer between two long gaps is chance."""
_LONG = 8
"""A gap is long if it has this many times the words of the run next to it."""
_SPECKS = 2
"""The most words that may be specks on an otherwise empty place."""


class _Gap(NamedTuple):
    """What is between two runs: words of the base, and words of the other text."""

    base_first: int
    base_end: int
    first: int
    end: int

    def may_be_cut(self) -> bool:
        """Return whether a border can be inside it: one side has nothing, or only specks."""
        words, ours = self.end - self.first, self.base_end - self.base_first
        return words <= _SPECKS and ours >= _LONG * words


def fullest(texts: Sequence[Sequence[str]]) -> int:
    """Return the number of the text with the most words; the first of several."""
    return max(range(len(texts)), key=lambda number: len(texts[number]))


def stretches(
    texts: Sequence[Sequence[str]], values: Sequence[Value] | None = None
) -> list[Stretch]:
    """Return *texts* cut into stretches: each word of each text is in exactly one of them.

    *values* return how strong a border is before a word of each text.
    """
    value = values or [lambda _: 0] * len(texts)
    whole = tuple((0, len(text)) for text in texts)
    if sum(map(bool, texts)) < 2:
        return [whole] if any(texts) else []
    base = fullest(texts)
    others = {
        number: _gaps(
            slid_runs(align(texts[base], text), texts[base], text, value[base], value[number]),
            len(texts[base]),
            len(text),
        )
        for number, text in enumerate(texts)
        if number != base and text
    }
    cuts = _cuts(others, len(texts[base]))
    places = {number: _places(gaps, cuts) for number, gaps in others.items()}
    found: list[Stretch] = []
    for at, cut in enumerate(cuts):
        here = {number: place[at] for number, place in places.items()}
        if any(first != end for first, end in here.values()):
            found += _added(texts, here, base, cut)
        if at + 1 < len(cuts):
            found.append(
                tuple(
                    (cut, cuts[at + 1])
                    if number == base
                    else (places[number][at][1], places[number][at + 1][0])
                    if number in places
                    else (0, 0)
                    for number in range(len(texts))
                )
            )
    return found


def _added(
    texts: Sequence[Sequence[str]], added: dict[int, Span], base: int, cut: int
) -> list[Stretch]:
    """Return the stretches of words that others have at a place where the base has none."""
    spans = [
        added.get(number, (cut, cut) if number == base else (0, 0)) for number in range(len(texts))
    ]
    parts = [text[first:end] for text, (first, end) in zip(texts, spans, strict=True)]
    return [
        tuple(
            (first + offset, end + offset)
            for (first, end), (offset, _) in zip(stretch, spans, strict=True)
        )
        for stretch in stretches(parts)
    ]


def _gaps(runs: list[Run], base_length: int, length: int) -> list[_Gap]:
    """Return what is before, between and after those of *runs* that are not chance."""
    kept: list[Run] = []
    for run, following in pairwise((*runs, Run(base_length, length, 0))):
        if run.length <= _WEAK:
            last = kept[-1] if kept else Run(0, 0, 0)
            if min(_distance(last, run), _distance(run, following)) >= _LONG * run.length:
                continue
        kept.append(run)
    ends = [Run(0, 0, 0), *kept, Run(base_length, length, 0)]
    return [
        _Gap(left.start_a + left.length, right.start_a, left.start_b + left.length, right.start_b)
        for left, right in pairwise(ends)
    ]


def _distance(left: Run, right: Run) -> int:
    """Return the number of words between two runs, in the text that has more of them."""
    return max(
        right.start_a - left.start_a - left.length, right.start_b - left.start_b - left.length
    )


def _cuts(others: dict[int, list[_Gap]], length: int) -> list[int]:
    """Return where the base is cut: at the ends of runs, but never inside a misread stretch."""
    wanted = {0, length}
    for gaps in others.values():
        for gap in gaps:
            wanted |= {gap.base_first, gap.base_end}
    cuts = sorted(wanted)
    for gaps in others.values():
        number = 0
        kept = []
        for cut in cuts:
            while number < len(gaps) and gaps[number].base_end <= cut:
                number += 1
            inside = number < len(gaps) and gaps[number].base_first < cut
            if not inside or gaps[number].may_be_cut():
                kept.append(cut)
        cuts = kept
    return cuts


def _places(gaps: list[_Gap], cuts: list[int]) -> list[Span]:
    """Return the words of the other text at each cut of the base: first, and after last."""
    found: list[Span] = []
    number = 0
    for cut in cuts:
        while number < len(gaps) and gaps[number].base_end < cut:
            number += 1
        if number == len(gaps):
            found.append((gaps[-1].end, gaps[-1].end))
            continue
        gap = gaps[number]
        if cut < gap.base_first:  # inside the run before it
            place = gap.first - (gap.base_first - cut)
            found.append((place, place))
        elif gap.base_first == gap.base_end:
            found.append((gap.first, gap.end))
        elif cut == gap.base_first:
            found.append((gap.first, gap.first))
        else:
            found.append((gap.end, gap.end))
    return found
