"""Recognises two different words as one word that a scanner misread."""

from __future__ import annotations

from functools import lru_cache

from foiakit.model.likeness import distance

_ALIKE = str.maketrans("e01inhf58", "collubtsb")
"""Letters and figures that scanners confuse: each class is represented by one letter."""


_CLASSES = ("ec", "o0", "l1i", "nu", "hb8", "ft", "s5")
_TAKEN_FOR = {
    letter: tuple(other for other in alike if other != letter)
    for alike in _CLASSES
    for letter in alike
}


def scanned_spellings(word: str) -> list[str]:
    """Return what a scanner may have made of *word* by misreading one of its letters."""
    lower = word.lower()
    found = [
        lower[:at] + other + lower[at + 1 :]
        for at, letter in enumerate(lower)
        for other in _TAKEN_FOR.get(letter, ())
    ]
    for whole, parts in (("m", "rn"), ("rn", "m"), ("w", "vv")):
        if whole in lower:
            found.append(lower.replace(whole, parts, 1))
    return found


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
