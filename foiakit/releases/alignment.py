"""Aligns two long texts by their words: which runs of words both have, in the same order.

This is patience alignment. Eight words in a row that occur once in each text mark the same place in
both. The longest chain of such places that is in order in both texts is kept, and each place is
extended as far as the words agree. Between two runs the search is repeated with four words, then
two, then one.

Memory grows with the length of the texts, and so does time, but for the logarithm of sorting: no
word is compared with all words of the other text. (The edit distance of a quotation, word by word,
is computed by `foiakit.drafts.alignment`, for short stretches.)
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Hashable, Iterator, Sequence
from typing import NamedTuple

LENGTHS = (8, 4, 2, 1)
"""How many words in a row are looked for, in this order."""


class Run(NamedTuple):
    """Words that both texts have: where they start in each, and their number."""

    start_a: int
    start_b: int
    length: int


def align(a: Sequence[Hashable], b: Sequence[Hashable]) -> list[Run]:
    """Return the runs of words that *a* and *b* have in common, in order and without overlaps.

    Two runs that follow each other are never adjacent in both texts: they would be one run. A run
    of one or two words between long stretches that differ says little; the caller decides about it.
    """
    numbers: dict[Hashable, int] = {}
    ours = [numbers.setdefault(word, len(numbers)) for word in a]
    theirs = [numbers.setdefault(word, len(numbers)) for word in b]
    runs: list[Run] = []
    for length in LENGTHS:
        found: list[Run] = []
        at_a = at_b = 0
        for run in (*runs, Run(len(ours), len(theirs), 0)):
            gap = (at_a, run.start_a), (at_b, run.start_b)
            found += _between(ours, theirs, *gap, length)
            found.append(run)
            at_a, at_b = run.start_a + run.length, run.start_b + run.length
        runs = _joined(found)
    return runs


def _between(
    a: list[int], b: list[int], span_a: tuple[int, int], span_b: tuple[int, int], length: int
) -> Iterator[Run]:
    """Yield the runs inside a gap, found by *length* words that occur once on each side."""
    at_a, end_a = span_a
    at_b, end_b = span_b
    if at_a == end_a or at_b == end_b:
        return
    # The words at both ends need not be unique: the runs around the gap, or the texts' ends, say
    # which ones they are.
    same = _agree(a, b, at_a, at_b, min(end_a - at_a, end_b - at_b))
    if same:
        yield Run(at_a, at_b, same)
        at_a, at_b = at_a + same, at_b + same
    tail = 0
    while (
        end_a - tail > at_a and end_b - tail > at_b and a[end_a - tail - 1] == b[end_b - tail - 1]
    ):
        tail += 1
    end_a, end_b = end_a - tail, end_b - tail
    for start_a, start_b in _in_order(_common(a, b, (at_a, end_a), (at_b, end_b), length)):
        # A place may begin inside the run before it; only the rest of it is new.
        inside = max(at_a - start_a, at_b - start_b, 0)
        if inside >= length:
            continue
        here_a, here_b = start_a + inside, start_b + inside
        while here_a > at_a and here_b > at_b and a[here_a - 1] == b[here_b - 1]:
            here_a, here_b = here_a - 1, here_b - 1
        same = _agree(a, b, here_a, here_b, min(end_a - here_a, end_b - here_b))
        yield Run(here_a, here_b, same)
        at_a, at_b = here_a + same, here_b + same
    if tail:
        yield Run(end_a, end_b, tail)


def _agree(a: list[int], b: list[int], at_a: int, at_b: int, most: int) -> int:
    """Return how many words agree from two places on, at most *most*."""
    for number in range(most):
        if a[at_a + number] != b[at_b + number]:
            return number
    return most


def _common(
    a: list[int], b: list[int], span_a: tuple[int, int], span_b: tuple[int, int], length: int
) -> list[tuple[int, int]]:
    """Return the places of *length* words that occur once in both spans, in the order of *a*."""
    ours, theirs = _unique(a, span_a, length), _unique(b, span_b, length)
    return [
        (start, other)
        for words, start in ours.items()
        if start >= 0
        and (other := theirs.get(words, -1)) >= 0
        and a[start : start + length] == b[other : other + length]
    ]


def _unique(words: list[int], span: tuple[int, int], length: int) -> dict[int, int]:
    """Return the place of every *length* words in a row, by their hash; -1 for several places."""
    start, end = span
    places: dict[int, int] = {}
    grams = map(hash, zip(*(words[start + skip : end] for skip in range(length)), strict=False))
    for place, gram in enumerate(grams, start):
        places[gram] = -1 if gram in places else place
    return places


def _in_order(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the longest chain of *pairs*, ordered by the first, whose second is in order too."""
    piles: list[int] = []
    tops: list[int] = []
    before: list[int] = []
    for number, (_, place) in enumerate(pairs):
        pile = bisect_left(piles, place)
        before.append(tops[pile - 1] if pile else -1)
        piles[pile : pile + 1] = [place]
        tops[pile : pile + 1] = [number]
    chain = []
    number = tops[-1] if tops else -1
    while number >= 0:
        chain.append(pairs[number])
        number = before[number]
    return chain[::-1]


def _joined(runs: list[Run]) -> list[Run]:
    """Return *runs* without empty ones; runs that are adjacent in both texts become one."""
    joined: list[Run] = []
    for run in runs:
        if not run.length:
            continue
        if joined:
            last = joined[-1]
            end = last.start_a + last.length, last.start_b + last.length
            if end == (run.start_a, run.start_b):
                joined[-1] = last._replace(length=last.length + run.length)
                continue
        joined.append(run)
    return joined
