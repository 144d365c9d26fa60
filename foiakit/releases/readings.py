"""Recognises two stretches of words as one text that scanners read differently."""

from __future__ import annotations

from collections.abc import Sequence

from foiakit.model.likeness import distance
from foiakit.text.known_words import LEAST, is_known
from foiakit.text.misreadings import is_misreading

_SHAPES = str.maketrans("odqil|5s8b", "0001115588")
"""Letters and figures of one shape: ``O``, ``D`` and ``Q`` are read as 0, ``I`` and ``L`` as 1."""
_LONGEST = 400
"""Stretches with more characters are not compared letter by letter."""
_SLIPS, _MORE_SLIPS = 8, 3
"""One letter in this many may be misread: of English words, and of other words."""
ENGLISH = 0.3
"""A text with fewer English words than this share is not in English."""
READABLE = 0.6
"""A readable stretch has at least this share of the English words that its text has elsewhere."""


def _shape(text: str) -> str:
    return text.replace("rn", "m").translate(_SHAPES)


def read_alike(first: Sequence[str], other: Sequence[str]) -> bool:
    """Return whether *first* and *other* (folded words) differ only by misread letters.

    Different numbers are never the same, unless their figures have the same shapes. Fewer letters
    may differ where all words of both are English than where a scanner made nonsense of them.
    """
    if len(first) == len(other) and all(map(_is_same_word, first, other)):
        return True
    mine, theirs = "".join(first), "".join(other)
    if _shape(mine) == _shape(theirs):
        return True
    if max(len(mine), len(theirs)) > _LONGEST or _numbers(first) != _numbers(other):
        return False
    if len(first) == len(other) and any(map(_are_both_meant, first, other)):
        return False
    sure = _are_words(first) and _are_words(other)
    most = (len(mine) + len(theirs)) // 2 // (_SLIPS if sure else _MORE_SLIPS)
    return distance(mine, theirs, most) <= most


def _is_same_word(mine: str, theirs: str) -> bool:
    if mine == theirs or _shape(mine) == _shape(theirs) or is_misreading(mine, theirs):
        return True
    short = _are_short(mine, theirs)
    return short and is_known(mine) != is_known(theirs) and distance(mine, theirs, 1) <= 1


def _are_both_meant(mine: str, theirs: str) -> bool:
    """Return whether both are short English words that no scanner takes for each other: "not" and
    "now".
    """
    if _is_same_word(mine, theirs) or not _are_short(mine, theirs):
        return False
    return is_known(mine) and is_known(theirs)


def _are_short(mine: str, theirs: str) -> bool:
    return max(len(mine), len(theirs)) <= LEAST and mine.isalpha() and theirs.isalpha()


def _are_words(words: Sequence[str]) -> bool:
    return all(word.isalpha() and is_known(word) for word in words)


def _numbers(words: Sequence[str]) -> list[str]:
    return [_shape(word) for word in words if word.isdigit()]


def share_known(words: Sequence[str]) -> float:
    """Return the share of *words* that are English; 0 if none is long enough to tell."""
    long = [word for word in words if len(word) >= LEAST]
    return sum(map(is_known, long)) / len(long) if long else 0.0
