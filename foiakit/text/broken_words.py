"""Words that a line's end broke: put together, with their hyphen where it is their own."""

from __future__ import annotations

import re

from foiakit.text.known_words import is_known

_BEGUN = re.compile(r"(?P<begun>[^\W\d_]{2,})[-\xad]$")


def is_broken(line: str) -> bool:
    """Whether *line* ends in the middle of a word."""
    return bool(_BEGUN.search(line))


def put_together(line: str, following: str) -> tuple[str, str]:
    """*line* with the rest of its last word, and *following* without that.

    A word that English has is one word (``diffi-`` and ``culties``), any other keeps its hyphen
    (``vice-`` and ``president``); where the next line does not go on in small letters, nothing is
    put together.
    """
    match = _BEGUN.search(line)
    first, _, rest = following.partition(" ")
    if match is None or not first[:1].islower():
        return line, following
    begun = match["begun"]
    whole = f"{begun}{first}" if is_known(begun + first) else f"{begun}-{first}"
    return line[: match.start()] + whole, rest
