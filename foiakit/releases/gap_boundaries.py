"""Where missing words begin, if the words around them allow more than one answer.

In ``He told me so. He left``, the words that a text lacks may be ``He told me so.`` or ``told me
so. He``: the difference is the same. People leave out sentences and paragraphs, so the gap begins
where one of these begins.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from foiakit.releases.alignment import Run

_FARTHEST = 8
"""The beginning may be moved by at most this many words."""
_PARAGRAPH = re.compile(r"\n[>|\s]*\n")
_SENTENCE = re.compile(r"[.!?:;][\"”’')\]]*\s")
Value = Callable[[int], int]
"""Returns how strong a border is before a word; 0 for none."""


def border(between: str) -> int:
    """Return how strong a border the text *between* two words is: 0 (none) to 3 (a paragraph)."""
    if _PARAGRAPH.search(between):
        return 3
    if _SENTENCE.search(between):
        return 2
    return 1 if "\n" in between else 0


def move(
    lacks: Sequence[str], at: int, shows: Sequence[str], span: tuple[int, int], value: Value
) -> int:
    """Return by how many words the gap *span* of *shows*, at word *at* of *lacks*, is moved.

    It is moved to the strongest border within reach, as measured by *value* before a word of
    *shows*; 0 if none is stronger than its own.
    """
    first, end = span
    best, most = 0, value(first)
    for step in (-1, 1):
        for moved in range(step, step * (_FARTHEST + 1), step):
            # The word that is left out on one side is the one that is taken in on the other.
            by = moved if moved < 0 else moved - 1
            left, right, here = first + by, end + by, at + by
            if min(left, here) < 0 or right >= len(shows) or here >= len(lacks):
                break
            if not shows[left] == shows[right] == lacks[here]:
                break
            if (found := value(first + moved)) > most:
                best, most = moved, found
    return best


def slid_runs(
    runs: Sequence[Run], a: Sequence[str], b: Sequence[str], value_a: Value, value_b: Value
) -> list[Run]:
    """Return *runs*, the common words of *a* and *b*, with each gap at its strongest border."""
    found = list(runs)
    for number, (_, right) in enumerate(pairwise(runs)):
        left = found[number]
        end_a, end_b = left.start_a + left.length, left.start_b + left.length
        if end_a == right.start_a and end_b < right.start_b:
            by = move(a, end_a, b, (end_b, right.start_b), value_b)
        elif end_b == right.start_b and end_a < right.start_a:
            by = move(b, end_b, a, (end_a, right.start_a), value_a)
        else:
            continue
        if -left.length < by < right.length:
            found[number] = left._replace(length=left.length + by)
            found[number + 1] = Run(right.start_a + by, right.start_b + by, right.length - by)
    return found
