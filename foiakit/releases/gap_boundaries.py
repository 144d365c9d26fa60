"""Where words begin that one of two texts lacks, when the words around them leave a choice.

``He told me so. He left`` lacks ``He told me so.`` or ``told me so. He``: both are the same
difference. People leave out sentences and paragraphs, so it begins where one of these does.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from foiakit.releases.alignment import Run

_FARTHEST = 8
"""How many words the beginning may be moved."""
_PARAGRAPH = re.compile(r"\n[>|\s]*\n")
_SENTENCE = re.compile(r"[.!?:;][\"”’')\]]*\s")
Value = Callable[[int], int]
"""How good a border is before that word: 0 for none."""


def border(between: str) -> int:
    """How strong a border the text *between* two words is, from 0 (none) to 3 (a new paragraph)."""
    if _PARAGRAPH.search(between):
        return 3
    if _SENTENCE.search(between):
        return 2
    return 1 if "\n" in between else 0


def move(
    lacks: Sequence[str], at: int, shows: Sequence[str], span: tuple[int, int], value: Value
) -> int:
    """How far the words *span* of *shows*, which *lacks* has not at *at*, are moved.

    To the best border within reach, as *value* knows them, before a word of *shows*.
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
    """*runs* of equal words of *a* and *b*, what is between them moved to the best borders."""
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
