"""Classification and captions: distinguished, in standard spelling, compared by rank.

A *level* (Secret) says how damaging disclosure would be; a *caption* (NODIS) says who may read it
and never changes the rank. Both are words of `foiakit.model.vocabulary`; unknown words are kept as
they are written.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from foiakit.model import vocabulary
from foiakit.model.fields import tidy

_BETWEEN = re.compile(r" ?(?://|[/,;]| [-–] ) ?")
LONGEST = 120
"""A longer text is not a marking, and is not looked up."""
_MOST_WORDS = 12
"""No level has a name of more words."""


class Marking(NamedTuple):
    """A classification (the vocabulary's label, else as written) and the captions after it."""

    classification: str | None
    captions: tuple[str, ...] = ()


def read(text: str) -> Marking:
    """Return the marking that *text* is: ``Secret/NODIS/Eyes Only``, ``Top Secret Umbra``.

    The first item is the classification, unless it is a known caption; the others are captions, in
    capitals whether known or not.
    """
    level, items = _level_and_rest(_items(text))
    if level is not None or not items:
        return Marking(level, captions(items))
    if vocabulary.caption(items[0]):
        return Marking(None, captions(items))
    words, rest = split_level(items[0])
    return Marking(words, captions([*([rest] if rest else []), *items[1:]]))


def _level_and_rest(items: list[str]) -> tuple[str | None, list[str]]:
    # A level's own name may contain a separator of markings: Confidential - Modified Handling
    # Authorized. No name has more than two parts.
    for count in (2, 1):
        for sign in (" - ", ", ", "/")[: 1 if count == 1 else 3]:
            known = vocabulary.level(sign.join(items[:count])) if len(items) >= count else None
            if known:
                return known.label, items[count:]
    return None, items


def is_known(text: str) -> bool:
    """Return whether *text* begins with a level or is a caption that the vocabulary has."""
    if len(text) > LONGEST:
        return False
    level, items = _level_and_rest(_items(text))
    if level is not None:
        return True
    return bool(items) and bool(vocabulary.caption(items[0]) or split_level(items[0])[1])


def _items(text: str) -> list[str]:
    items = [item for item in _BETWEEN.split(" ".join(text.split()).strip(" .,;")) if item]
    # A caption may have a slash in its name: HARVAN/PLUS.
    for place in range(len(items) - 1, 0, -1):
        both = "/".join(items[place - 1 : place + 1])
        if len(both) <= LONGEST and (known := vocabulary.caption(both)) and known.token == both:
            items[place - 1 : place + 1] = [both]
    return items


def split_level(words: str) -> tuple[str, str]:
    """Return a level's label and the rest: ``Top Secret Umbra`` is Top Secret and ``Umbra``.

    Words that do not begin with a known level are returned unchanged, with nothing left over.
    """
    if known := vocabulary.level(words):
        return known.label, ""
    parts = words.split()
    for cut in range(min(len(parts) - 1, _MOST_WORDS), 0, -1):
        known = vocabulary.level(" ".join(parts[:cut]))
        # One letter is a portion mark, not the beginning of a phrase.
        if known and len(parts[0]) > 1:
            rest = " ".join(parts[cut:])
            if vocabulary.caption(rest) or rest.isupper():
                return known.label, rest
    return words, ""


def captions(words: Iterable[str]) -> tuple[str, ...]:
    """Return captions as records hold them: the vocabulary's token, else the word in capitals."""
    return tidy(
        known.token if (known := vocabulary.caption(word)) else word.upper() for word in words
    )


def captions_in(text: str) -> tuple[str, ...]:
    """Return the captions that *text*, which follows a level, is: ``NODIS/Eyes Only``."""
    return captions(_items(text))


def classification(words: str) -> str:
    """Return the vocabulary's label for *words* (``TS`` is Top Secret), else *words* themselves."""
    known = vocabulary.level(words)
    return known.label if known else words.strip()


def rank(label: str | None) -> int | None:
    """Return the rank of a label: 0 Unclassified to 50 Top Secret; ``None`` cannot be compared."""
    known = vocabulary.level(label) if label else None
    return known.rank if known else None


def labels_between(lowest: str | None, highest: str | None) -> tuple[str, ...]:
    """Return the labels ranked from *lowest* to *highest*, both included, without unranked ones."""
    low = rank(lowest) if lowest else None
    high = rank(highest) if highest else None
    return tuple(
        level.label
        for level in vocabulary.levels()
        if level.rank is not None
        and (low is None or level.rank >= low)
        and (high is None or level.rank <= high)
    )
