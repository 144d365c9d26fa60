"""Where a gap begins, when the words around it leave a choice.

``He told me so. He left`` lacks ``He told me so.`` or ``told me so. He``: both are the same gap.
People leave out sentences and paragraphs, so it begins where one of these does.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from foiakit.releases.gaps import Gap

_FARTHEST = 8
"""How many words a gap may be moved."""
_PARAGRAPH = re.compile(r"\n[>|\s]*\n")
_SENTENCE = re.compile(r"[.!?:;][\"”’')\]]*\s")


def border(between: str) -> int:
    """How strong a border the text *between* two words is, from 0 (none) to 3 (a new paragraph)."""
    if _PARAGRAPH.search(between):
        return 3
    if _SENTENCE.search(between):
        return 2
    return 1 if "\n" in between else 0


def slid(gap: Gap, hides: Sequence[str], shows: Sequence[str], before: Callable[[int], int]) -> Gap:
    """*gap*, of the words *hides* and *shows*, moved to the best border within reach.

    *before* gives the `border` before a word of *shows*. A gap in which a word is left stays.
    """
    if gap.first != gap.end:
        return gap
    best, value = 0, before(gap.shown_first)
    for step in (-1, 1):
        for moved in range(step, step * (_FARTHEST + 1), step):
            # The word that the gap leaves on one side is the one that it takes in on the other.
            at = moved if moved < 0 else moved - 1
            left, right, here = gap.shown_first + at, gap.shown_end + at, gap.first + at
            if left < 0 or here < 0 or right >= len(shows) or here >= len(hides):
                break
            if not shows[left] == shows[right] == hides[here]:
                break
            if (found := before(gap.shown_first + moved)) > value:
                best, value = moved, found
    return gap._replace(
        first=gap.first + best, end=gap.end + best,
        shown_first=gap.shown_first + best, shown_end=gap.shown_end + best,
    )  # fmt: skip
