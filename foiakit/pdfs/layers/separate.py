"""Where a second reading of a page begins in the order of the page's content."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate
from statistics import median

from foiakit.pdfs.layers.words import Word
from foiakit.text.known_words import LEAST

_LEAST = 10
"""The fewest words in a layer."""
_SHARE = 0.3
"""The share of the smaller layer that must overlap the other."""
_ENOUGH = 300
"""About how many words are examined; a typed page with two layers has twice as many."""
_ROWS = 2
"""How many rows a word is high: one up or down is the same place, the next line is not."""
_MOST_CELLS = 200
"""The most places of its line at which a word is looked up; no page is wider."""
_ROW = 2**24
"""A place is one number, its row times this plus its column: it is found faster than a pair."""


def separated(words: Sequence[Word]) -> tuple[Sequence[Word], Sequence[Word]] | None:
    """Return the two layers of *words*, in the order of the content; ``None`` if there is one.

    What follows the cut overlaps what came before it, and few words overlap one of their own layer.
    Short words are ignored: every speck of dirt is one.
    """
    places = [number for number, word in enumerate(words) if len(word.text) >= LEAST]
    if len(places) < 2 * _LEAST:
        return None
    step = max(1, len(places) // _ENOUGH)
    on = list(_lies_on([words[place] for place in places], step))
    places = places[::step]
    count = len(places)
    # covered[n]: how many words after a cut at n overlap a word before it.
    changes = [0] * (count + 1)
    for later, earlier in enumerate(on):
        if earlier is not None:
            changes[earlier + 1] += 1
            changes[later + 1] -= 1
    covered = list(accumulate(changes[:count]))
    before = list(accumulate((earlier is not None for earlier in on), initial=0))
    gain = [covered[n] - before[n] for n in range(count)]
    cut = max(range(count), key=gain.__getitem__)
    smaller = min(cut, count - cut)
    if smaller < _LEAST or gain[cut] < _SHARE * smaller:
        return None
    last = cut
    while last + 1 < count and gain[last + 1] == gain[cut]:
        last += 1
    # All these cuts are equally good: the second layer begins where the words jump up the page.
    first, after = places[cut - 1] + 1, places[last] + 1
    begins = max(range(first, after), key=lambda at: words[at].middle - words[at - 1].middle)
    return words[:begins], words[begins:]


def _lies_on(words: Sequence[Word], step: int) -> Iterator[int | None]:
    """Yield for every *step*-th word the first earlier word at the same place.

    Both are counted in steps: the first word is 0, the one that is *step* words further 1.
    """
    side = max(median(word.height for word in words), 1.0)
    first: dict[int, int] = {}
    earliest, keep, none = first.get, first.setdefault, len(words)
    for number, (_, from_left, to_right, height, _) in enumerate(words):
        row = round(height * _ROWS / side) * _ROW
        left, right = int(from_left // side), int(to_right // side)
        if not number % step:
            at = row + (left + right) // 2
            found = min(earliest(at, none), earliest(at - _ROW, none), earliest(at + _ROW, none))
            yield None if found == none else found // step
        for place in range(row + left, row + min(right, left + _MOST_CELLS) + 1):
            keep(place, number)
