"""How similar two words are: the only place that measures it.

`ratio` is for what people type and print: twice the longest common subsequence over both lengths,
from 0 to 1, which is rapidfuzz's ``ratio``. `distance` counts errors of a scanner: a changed letter
is one error, where a common subsequence loses two. Both are counted a row at a time in the bits of
Python's long integers (Hyyrö, 2003 and 2004).
"""

from __future__ import annotations

from collections.abc import Iterable

ALIKE = 0.6
"""Words with a smaller `ratio` are not what somebody meant."""


def ratio(first: str, other: str) -> float:
    """Return twice the longest common subsequence over both lengths; 1 for two empty texts."""
    return 2 * common(first, other) / (len(first) + len(other)) if first or other else 1.0


def most_alike(word: str, known: Iterable[str], n: int) -> list[str]:
    """Return those of *known* that are similar to *word*, the most similar first, at most *n*."""
    found = []
    for each in known:
        # No more letters can be common than the shorter has.
        if 2 * min(len(each), len(word)) >= ALIKE * (len(each) + len(word)):
            alike = ratio(word, each)
            if alike >= ALIKE:
                found.append((alike, each))
    found.sort(key=lambda pair: -pair[0])
    return [each for _, each in found[:n]]


def common(first: str, other: str) -> int:
    """Return the length of the longest common subsequence."""
    places = _places(first)
    whole = (1 << len(first)) - 1
    row = whole
    for character in other:
        met = row & places.get(character, 0)
        row = ((row + met) | (row - met)) & whole
    return len(first) - row.bit_count()


def distance(first: str, other: str, most: int = 2) -> int:
    """Return how many letters must be changed, added or removed, counted up to *most* + 1."""
    if first == other:
        return 0
    if abs(len(first) - len(other)) > most:
        return most + 1
    # Each letter that only one of them has is a change: most words differ by enough of them.
    ours, others = set(first), set(other)
    if len(ours - others) > most or len(others - ours) > most:
        return most + 1
    if not first:
        return len(other)
    places = _places(first)
    whole, last = (1 << len(first)) - 1, 1 << len(first) - 1
    found, more, less = len(first), whole, 0  # the steps down the column: +1, -1
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
    """Return for each character a bit for each of its places."""
    places: dict[str, int] = {}
    for place, character in enumerate(text):
        places[character] = places.get(character, 0) | 1 << place
    return places
