"""How alike two words are: the one place that measures it.

`ratio` is for what people type and print: twice the longest common subsequence over both lengths,
from 0 to 1, which is rapidfuzz's ``ratio``. `distance` counts slips, as a scanner makes them: to it
a changed letter is one slip, where a common subsequence loses two. Both are counted a row at a time
in the bits of Python's long integers (Hyyrö, 2003 and 2004).
"""

from __future__ import annotations

from collections.abc import Iterable

ALIKE = 0.6
"""Words with a smaller `ratio` are not what somebody meant."""


def ratio(one: str, other: str) -> float:
    """Twice the longest common subsequence over both lengths; 1 for two empty texts."""
    return 2 * common(one, other) / (len(one) + len(other)) if one or other else 1.0


def most_alike(word: str, known: Iterable[str], n: int) -> list[str]:
    """Those of *known* that are like *word*, the most alike first, at most *n*."""
    found = []
    for each in known:
        # No more letters can be common than the shorter has.
        if 2 * min(len(each), len(word)) >= ALIKE * (len(each) + len(word)):
            alike = ratio(word, each)
            if alike >= ALIKE:
                found.append((alike, each))
    found.sort(key=lambda pair: -pair[0])
    return [each for _, each in found[:n]]


def common(one: str, other: str) -> int:
    """The length of the longest common subsequence."""
    places = _places(one)
    whole = (1 << len(one)) - 1
    row = whole
    for character in other:
        met = row & places.get(character, 0)
        row = ((row + met) | (row - met)) & whole
    return len(one) - row.bit_count()


def distance(one: str, other: str, most: int = 2) -> int:
    """How many letters must be changed, added or taken out, counted no further than *most* + 1."""
    if one == other:
        return 0
    if abs(len(one) - len(other)) > most:
        return most + 1
    # Each letter that only one of them has is a change: most words are told apart by that.
    ours, others = set(one), set(other)
    if len(ours - others) > most or len(others - ours) > most:
        return most + 1
    if not one:
        return len(other)
    places = _places(one)
    whole, last = (1 << len(one)) - 1, 1 << len(one) - 1
    found, more, less = len(one), whole, 0  # the steps down the column: +1, -1
    for character in other:
        same = places.get(character, 0)
        level = (((same & more) + more) ^ more) | same | less
        right_more, right_less = less | ~(level | more), more & level
        if right_more & last:
            found += 1
        elif right_less & last:
            found -= 1
        right_more = right_more << 1 | 1
        more = (right_less << 1 | ~(level | right_more)) & whole
        less = right_more & level & whole
    return min(found, most + 1)


def _places(text: str) -> dict[str, int]:
    """For each character, a bit for each place where it is."""
    places: dict[str, int] = {}
    for place, character in enumerate(text):
        places[character] = places.get(character, 0) | 1 << place
    return places
