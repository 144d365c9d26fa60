"""Pages that a scan holds twice, one whole text layer after the other.

Where the two layers come word by word, `foiakit.cables.body.doubled_text` reads them.
"""

from __future__ import annotations

import re
from collections import Counter
from difflib import SequenceMatcher
from itertools import accumulate

_LEAST = 40
"""A page of fewer words is not doubted."""
_ALIKE = 0.5
"""So much alike, word for word and in their order, are two readings of one page.

The halves of an ordinary page reach 0.15: they share THE and OF, seldom in the same places.
"""
_LOOK = 3000
"""Words of a page that are compared; no typed page has so many."""
_PAIRS = 20_000
"""So many pairs of equal words in two halves: a few words over and over, and no page's layers."""
_PLACES = 40
"""So many lines of a page are tried for the second layer's beginning: those that promise most."""


def single(page: str) -> str:
    """*page* with blanks in the place of its second layer, so that offsets stay true.

    Of two layers the one goes whose words are more broken into pieces.
    """
    words = [(match.group(), match.start()) for match in re.finditer(r"\S+", page)]
    if not _LEAST <= len(words) <= _LOOK:
        return page
    bare = [re.sub(r"\W", "", word).upper() for word, _ in words]
    cut = _cut(page, words, bare)
    if cut is None:
        return page
    place = words[cut][1]
    first, second = page[:place], page[place:]
    if len(words) - cut < cut:  # fewer words of as many letters: fewer in pieces
        return _blank(first) + second
    return first + _blank(second)


def _cut(page: str, words: list[tuple[str, int]], bare: list[str]) -> int | None:
    """The word that the second layer begins with."""
    letters = list(accumulate(map(len, bare)))
    promising: list[tuple[int, int]] = []
    # Two counters that a word is moved between: two new ones for each line would be quadratic.
    first, second = Counter[str](), Counter(bare)
    shared = pairs = 0
    for n in range(1, len(words)):
        word = bare[n - 1]
        here, there = first[word], second[word]
        first[word], second[word] = here + 1, there - 1
        pairs += (here + 1) * (there - 1) - here * there
        shared += min(here + 1, there - 1) - min(here, there)
        share = letters[n - 1] / max(letters[-1], 1)
        if not 0.4 <= share <= 0.6 or "\n" not in page[words[n - 1][1] : words[n][1]]:
            continue
        # Where the halves have too many pairs, comparing them would not end soon.
        if pairs <= _PAIRS and 2 * shared >= _ALIKE * len(bare):
            promising.append((-shared, n))
    best: tuple[float, int] | None = None
    for n in sorted(n for _, n in sorted(promising)[:_PLACES]):
        likeness = SequenceMatcher(None, bare[:n], bare[n:], autojunk=False).ratio()
        if likeness >= _ALIKE and (best is None or likeness > best[0]):
            best = likeness, n
    return best[1] if best else None


def _blank(text: str) -> str:
    return re.sub(r"[^\n]", " ", text)
