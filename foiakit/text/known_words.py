"""English words: they distinguish a page that was read well from one that was read badly.

The list is in `known_words.txt`, with its source and its licence; names of countries and peoples,
which it leaves out, are in `known_names.txt`.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from functools import cache, lru_cache
from pathlib import Path
from string import punctuation

_INFLECTED = (
    ("s", ""), ("es", ""), ("ies", "y"), ("ed", ""), ("ed", "e"), ("ied", "y"), ("ing", ""),
    ("ing", "e"), ("ly", ""), ("er", ""), ("er", "e"), ("ers", ""),
)  # fmt: skip
"""Endings, and what replaces each in the uninflected word."""
_LAST_LETTERS = tuple({ending[-1] for ending, _ in _INFLECTED})
_SHORTEST_STEM = 3
_EDGES = re.compile(r"^[^A-Za-z0-9]+|[^A-Za-z0-9]+$")
LEAST = 3
"""A word of fewer letters proves nothing: a speck on the paper is read as one."""


def stems(word: str) -> Iterator[str]:
    """Yield the words of which *word* may be an inflected form."""
    if not word.endswith(_LAST_LETTERS):
        return
    for ending, instead in _INFLECTED:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            yield word[: len(word) - len(ending)] + instead


@cache
def listed() -> frozenset[str]:
    """Return the words of both lists."""
    here = Path(__file__).parent
    texts = [(here / name).read_text("utf-8") for name in ("known_words.txt", "known_names.txt")]
    lines = (line for text in texts for line in text.split("\n"))
    return frozenset(line for line in lines if line and line[0] != "#")


def bare(word: str) -> str:
    """Return *word* in small letters, without the signs around it."""
    if not word.isalnum():
        inner = word.strip(punctuation)  # enough for most words, and faster
        word = inner if inner.isalnum() and inner.isascii() else _EDGES.sub("", word)
    return word.casefold()


def is_known(word: str, also: Container[str] = ()) -> bool:
    """Return whether *word* is English (``"Harbors,"`` is) or in *also* (small letters).

    Of words joined by hyphens each must be known.
    """
    plain = bare(word)
    if "-" in plain:
        return all(_is_word(part, also) for part in plain.split("-"))
    return _is_word(plain, also)


def share_known(text: str, also: Container[str] = frozenset()) -> float:
    """Return the share of known words in *text*, 0 to 1; short words do not count.

    *also* has words of the document itself that count as known, in small letters.
    """
    words = [plain for word in text.split() if len(plain := bare(word)) >= LEAST]
    known = sum(is_known(word, also) for word in words)
    return round(known / len(words), 3) if words else 0.0


def _is_word(plain: str, also: Container[str]) -> bool:
    plain = plain.removesuffix("'s")
    return plain in also or _is_listed(plain)


@lru_cache(maxsize=2**14)  # most words of a page come again on the next one
def _is_listed(plain: str) -> bool:
    known = listed()
    return plain in known or any(stem in known for stem in stems(plain))
