"""The likeness of two titles, whatever their word order, from 0 to 1.

The measure is rapidfuzz's ``ratio`` of the sorted words. It is computed by rapidfuzz if that is
installed (``pip install foiakit[check]``), otherwise by our own, slower code.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from functools import lru_cache

from foiakit.model import likeness as likeness_of_words
from foiakit.model.vocabulary import fold

_WORD = re.compile(r"[^\W_]+")


@lru_cache(maxsize=8192)
def words_of(title: str) -> tuple[str, ...]:
    """Return the words of a title, folded, in alphabetical order."""
    return tuple(sorted(_WORD.findall(fold(title))))


def likeness(first: str, other: str, at_least: float = 0.0) -> float:
    """Return how alike two titles are; 0 if it is less than *at_least*."""
    mine, theirs = " ".join(words_of(first)), " ".join(words_of(other))
    if not mine or not theirs:
        return 0.0
    # No more characters can be common than the shorter has, nor than both have of each.
    both, shorter = len(mine) + len(theirs), min(len(mine), len(theirs))
    if 2 * shorter < at_least * both:
        return 0.0
    if not _rapidfuzz() and 2 * (_letters(mine) & _letters(theirs)).total() < at_least * both:
        return 0.0
    found = ratio(mine, theirs)
    return found if found >= at_least else 0.0


@lru_cache(maxsize=8192)
def _letters(text: str) -> Counter[str]:
    return Counter(text)


def ratio(first: str, other: str) -> float:
    """Return `foiakit.model.likeness.ratio`, computed by rapidfuzz if that is installed."""
    if counted := _rapidfuzz():
        return counted(first, other) / 100
    return likeness_of_words.ratio(first, other)


@lru_cache(maxsize=1)
def _rapidfuzz() -> Callable[[str, str], float] | None:
    try:
        from rapidfuzz.fuzz import ratio as counted
    except ImportError:
        return None
    return counted
