"""Letters and figures as scanners misread them, and how near a word is to a known one.

Confusions seen in released copies: O for zero and zero for O, l, I and | for one, S for five, B for
eight; a space inside a word (``OFFICIA L``), a letter lost or changed (``TE HERAN``, ``SUBJFCT``).
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from foiakit.model import likeness

FIGURE = "[0-9OoQDIl|!SsBZzG]"
"""A character that may be a figure."""
_FIGURES = str.maketrans("OoQDIl|!SsBZzG", "00001111558226")
_LETTERS = str.maketrans("0158|!6", "OISBIIG")


def figures(text: str) -> str:
    """*text* as figures: ``3O62l`` is ``30621``."""
    return text.translate(_FIGURES)


def letters(text: str) -> str:
    """*text* as capitals: ``K4BUL`` stays, ``KABU1`` is ``KABUI``, ``5TATE`` is ``STATE``."""
    return text.upper().translate(_LETTERS)


distance = lru_cache(maxsize=4096)(likeness.distance)
"""`foiakit.text.likeness.distance`, cached: the same few words come back in every text."""


def nearest(word: str, known: Iterable[str], most: int = 1) -> str | None:
    """Return the one of *known* that *word* is a misreading of; ``None`` for none, or for two."""
    if len(word) > 40:
        return None
    best, found, twice = most + 1, None, False
    plain = letters(word)
    for each in known:
        if abs(len(each) - len(word)) > most:
            continue
        far = distance(word, each, most)
        if far and plain != word:
            far = min(far, distance(plain, each, most))
        if far < best:
            best, found, twice = far, each, False
        elif far == best and far <= most:
            twice = True
    return None if twice else found
