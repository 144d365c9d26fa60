"""Recognises two different words as one word that a scanner misread."""

from __future__ import annotations

from functools import lru_cache

from foiakit.model.likeness import distance

_ALIKE = str.maketrans("e01inhf58", "collubtsb")
"""Letters and figures that scanners confuse: each class is represented by one letter."""


def as_scanned(word: str) -> str:
    """Return *word* with the letters and figures that scanners confuse written as one of them."""
    return word.replace("rn", "m").replace("vv", "w").translate(_ALIKE)


@lru_cache(maxsize=200_000)  # a collection's words meet again and again
def is_misreading(word: str, other: str) -> bool:
    """Return whether a scanner may have read *word* as *other*: one letter in eight differs."""
    if abs(len(word) - len(other)) > 2:
        return False
    if as_scanned(word) == as_scanned(other):
        return True
    short = min(len(word), len(other))
    if word.isalpha() and other.isalpha() and short < 4:
        return False
    if word.isdigit() and other.isdigit():
        return False  # another figure is another figure
    return distance(word, other, 1 + short // 8) <= 1 + short // 8
