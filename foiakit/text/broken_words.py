"""Joins words that a line's end broke, and keeps a hyphen that is their own."""

from __future__ import annotations

import re

from foiakit.text.known_words import is_known

_BEGUN = re.compile(r"(?P<begun>[^\W\d_]{2,})[-\xad]$")


def is_broken(line: str) -> bool:
    """Return whether *line* ends in the middle of a word."""
    return bool(_BEGUN.search(line))


def put_together(line: str, following: str) -> tuple[str, str]:
    """Return *line* with the rest of its last word, and *following* without it.

    An English word becomes one word (``diffi-`` and ``culties``), any other keeps its hyphen
    (``vice-`` and ``president``). If the next line does not continue in small letters, nothing is
    joined.
    """
    match = _BEGUN.search(line)
    first, _, rest = following.partition(" ")
    if match is None or not first[:1].islower():
        return line, following
    begun = match["begun"]
    whole = f"{begun}{first}" if is_known(begun + first) else f"{begun}-{first}"
    return line[: match.start()] + whole, rest
