"""Where each page begins in a text that was made of pages.

A record keeps its text without page marks, stamps and broken lines. The beginning of a page is
found again by the words at its top; the offsets are stored with the text (`page_starts`).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence

_WORDS = 3
"""This many words in a row show where a page begins."""
_TRIED = 80
"""This many words at the top of a page may be marks and stamps, which the text does not have."""
_WORD = re.compile(r"\w+")


def page_starts(text: str, pages: Sequence[str]) -> list[int]:
    """Return where each of *pages* begins in *text*, which was made of them, and its length.

    A page of which nothing is found begins where the next one does.
    """
    words = list(_WORD.finditer(text))
    plain = [match.group().casefold() for match in words]
    words_of_pages = [[word.casefold() for word in _WORD.findall(page)] for page in pages]
    tops = {phrase for own in words_of_pages for phrase in _phrases(own[: _TRIED + _WORDS - 1])}
    places: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, phrase in enumerate(_phrases(plain)):
        if phrase in tops:
            places[phrase].append(number)
    found: list[int | None] = []
    last, earliest, passed = 0, 0, 0
    for own in words_of_pages:
        # No further on than all the words of the pages between: a phrase may come again.
        place = _begins(own, places, earliest, last + passed + _TRIED)
        found.append(place)
        if place is not None:
            # Half of a page may be marks and stamps, so the next one begins after half of it.
            last, earliest, passed = place, place + len(own) // 2, 0
        passed += len(own)
    starts: list[int] = []
    following = len(text)
    for place in reversed(found):
        following = words[place].start() if place is not None else following
        starts.append(following)
    starts.reverse()
    return [0, *starts[1:], len(text)]


def _phrases(words: list[str]) -> Iterator[tuple[str, ...]]:
    """Yield each *_WORDS* words in a row."""
    return zip(*(words[number:] for number in range(_WORDS)), strict=False)


def _begins(
    own: list[str], places: dict[tuple[str, ...], list[int]], at: int, furthest: int
) -> int | None:
    for phrase in _phrases(own[: _TRIED + _WORDS - 1]):
        known = places.get(phrase, ())
        first = bisect_left(known, at)
        if first < len(known) and known[first] <= furthest:
            return known[first]
    return None


def is_of(starts: object, text: str) -> bool:
    """Return whether *starts* are page starts of *text* in its present state."""
    return (
        isinstance(starts, list)
        and len(starts) > 1
        and all(type(start) is int for start in starts)
        and starts == sorted(starts)
        and starts[0] == 0
        and starts[-1] == len(text)
    )


def page_at(starts: Sequence[int], offset: int) -> int:
    """Return the number of the page that *offset* is on."""
    return min(bisect_right(starts, offset), len(starts) - 1)


def page(text: str, starts: Sequence[int], number: int) -> str:
    """Return the text of the page *number*, which must be from 1 to ``len(starts) - 1``."""
    return text[starts[number - 1] : starts[number]].strip()


def pages_with(text: str, starts: Sequence[int], words: Sequence[str]) -> list[int]:
    """Return the pages on which a word begins with one of *words*, in any case."""
    wanted = "|".join(re.escape(word) for word in words if word)
    if not wanted:
        return []
    hits = re.finditer(rf"(?<!\w)(?:{wanted})", text, re.I)
    return sorted({page_at(starts, match.start()) for match in hits})
