"""A quotation found in a text: exactly, or nearly, with each difference.

A quotation is strict about words and tolerant of everything else (`foiakit.text.words`). Where it
is not there word for word, the places that have most of its words in its order are aligned with it,
word by word; what costs too much is not the passage.
"""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from foiakit.drafts.alignment import align
from foiakit.drafts.quotations import Part
from foiakit.text.words import Word, Words, words_of

MOST_COST = 0.28
"""A part is the passage if its differing words are at most this share of its words."""
PLACES = 3
"""How many places of a text are aligned with a quotation that is not there word for word."""
MARGIN = 6
"""Words before and after such a place that may belong to it."""
VOTES = 0.5
"""The share of a part's words that must be at such a place, less one word."""
MOST_STARTS = 100
"""So often a passage is looked for from another place where its first part stands."""
_ROUNDING = 1e-9
COMMON = 60
"""A word with more places than this in a text says nothing about where a passage is."""


class Difference(NamedTuple):
    """Words that the draft and the record have differently; either may be empty."""

    draft: str
    record: str
    scan: bool
    """Whether the scan may have misread the record's words."""


class Found(NamedTuple):
    """Where a text has a quotation, or nearly has it."""

    first: int
    end: int
    """The words of the text from its first to before the last one."""
    differences: tuple[Difference, ...]
    likeness: float
    """1 for the exact passage; smaller the more differs."""


def find(parts: tuple[Part, ...], text: Words) -> Found | None:
    """The passage with all *parts* of a quotation, in order; ``None`` where the text has none."""
    return find_exactly(parts, text) or find_nearly(parts, text)


def nearest(parts: tuple[Part, ...], text: Words) -> Found | None:
    """The place that is most like the longest part, however little that is."""
    if not parts:
        return None
    longest = max((part.text for part in parts), key=len)
    return _best(longest, text, 0, len(text.folded), 1.0)


def find_exactly(parts: tuple[Part, ...], text: Words) -> Found | None:
    """The shortest stretch with all *parts* word for word, each within its gap."""
    if not parts:
        return None
    sought = [[word.folded for word in words_of(part.text)] for part in parts]
    best: Found | None = None
    after = 0
    for _ in range(MOST_STARTS):
        start = text.find(" ".join(sought[0]), after)
        if start is None:
            break
        after = start + 1
        end = _end(parts, sought, text, start)
        if end is not None and (best is None or end - start < best.end - best.first):
            best = Found(start, end, (), 1.0)
    return best


def _end(parts: tuple[Part, ...], sought: list[list[str]], text: Words, start: int) -> int | None:
    """Where the passage that begins at word *start* ends, if all parts follow within their gaps."""
    end = start + len(sought[0])
    for part, words in zip(parts[1:], sought[1:], strict=True):
        found = text.find(" ".join(words), end)
        if found is None or found - end > part.gap:
            return None
        end = found + len(words)
    return end


def find_nearly(parts: tuple[Part, ...], text: Words, least: float = 0) -> Found | None:
    """The stretch with most words of all *parts*: the longest part first, the others around it.

    ``None`` where there is none, and where one is less alike than *least*.
    """
    if not parts:
        return None
    longest = max(range(len(parts)), key=lambda number: len(parts[number].text))
    # Even if all others are exact, the longest part must be as much alike as this.
    enough = len(parts) * least - (len(parts) - 1)
    middle = _best(parts[longest].text, text, 0, len(text.folded), MOST_COST, enough)
    if middle is None:
        return None
    found = [middle]
    for number in range(longest + 1, len(parts)):
        first = found[-1].end
        last = first + parts[number].gap + 2 * len(words_of(parts[number].text))
        if (after := _best(parts[number].text, text, first, last, MOST_COST)) is None:
            return None
        found.append(after)
    for number in range(longest - 1, -1, -1):
        last = found[0].first
        room = parts[number + 1].gap + 2 * len(words_of(parts[number].text))
        before = _best(parts[number].text, text, max(last - room, 0), last, MOST_COST)
        if before is None:
            return None
        found.insert(0, before)
    differences = tuple(each for passage in found for each in passage.differences)
    likeness = sum(passage.likeness for passage in found) / len(found)
    if likeness < least:
        return None
    return Found(found[0].first, found[-1].end, differences, likeness)


def _best(
    part: str, text: Words, at: int, stop: int, most: float, least: float = 0
) -> Found | None:
    """The place of *part* between two words that costs least, and at most *most* a word.

    Places that are clearly less alike than *least* are not worth aligning.
    """
    words = words_of(part)
    sought = [word.folded for word in words]
    exact = text.find(" ".join(sought), at)
    if exact is not None and exact + len(sought) <= stop:
        return Found(exact, exact + len(sought), (), 1.0)
    best: Found | None = None
    bound = max(most * len(sought), min(1.0, most * 4))
    bound = min(bound, (1 - least) * len(sought) + _ROUNDING)
    for place in _places(sought, text, at, stop):
        first = max(place - MARGIN, at)
        last = min(place + len(sought) + MARGIN, stop)
        held = text.folded[first:last]
        aligned = align(sought, held, bound)
        if aligned is None or aligned.cost > bound:
            continue
        likeness = 1 - aligned.cost / len(sought)
        if best is None or likeness > best.likeness:
            differences = tuple(
                Difference(
                    _printed(part, words[slice(*step.sought)]),
                    text.between(first + step.held[0], first + step.held[1]),
                    step.misread,
                )
                for step in aligned.steps
            )
            best = Found(first + aligned.first, first + aligned.end, differences, likeness)
            bound = aligned.cost
    return best


def _printed(part: str, words: list[Word]) -> str:
    """*words* of *part* as they are printed there, on one line."""
    return " ".join(part[words[0].start : words[-1].end].split()) if words else ""


def _places(sought: list[str], text: Words, at: int, stop: int) -> list[int]:
    """Where *sought* may begin: the places from which enough of its words stand as far as in it."""
    votes: Counter[int] = Counter()
    voters = 0
    found = text.places(set(sought))
    for number, word in enumerate(sought):
        places = found.get(word, ())
        if len(places) > COMMON:
            continue
        voters += 1
        for place in places:
            if at <= place < stop:
                votes[(place - number) // 2] += 1
    near = Counter({diagonal: votes[diagonal] + votes[diagonal + 1] for diagonal in votes})
    return [2 * diagonal for diagonal, met in near.most_common(PLACES) if met >= VOTES * voters - 1]
