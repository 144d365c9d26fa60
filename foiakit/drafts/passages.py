"""Finds a quotation in a text: exactly, or nearly with each difference.

The comparison is strict about words and tolerant of everything else (`foiakit.text.words`). Where
the text does not have the words exactly, the places that have most of them in order are aligned
with the quotation, word by word; a place that differs too much is not the passage.
"""

from __future__ import annotations

from collections import Counter
from heapq import nlargest
from typing import NamedTuple

from foiakit.drafts.alignment import Step, align
from foiakit.drafts.quotations import Part
from foiakit.text.words import Word, Words, words_of

MOST_COST = 0.28
"""A part is the passage if its differing words are at most this share of its words."""
PLACES = 3
"""At most this many places of a text are aligned with a quotation that is not there exactly."""
MARGIN = 6
"""Words before and after such a place that may belong to it."""
LITTLE = 40
"""A part of at most this many words is aligned with a whole stretch, if that has at most this many
words more."""
VOTES = 0.65
"""The share of a part's words that must be at such a place, less one word."""
MOST_STARTS = 100
"""A passage is looked for from at most this many places of its first part."""
_SHORT = 2
"""A word of so few letters with a number is a name (``MI6``), and not a word with a note."""
COMMON = 60
"""A word with more places than this in a text does not help to locate a passage."""


class Difference(NamedTuple):
    """Words that differ between the draft and the record; either side may be empty."""

    draft: str
    record: str
    scan: bool
    """Whether a scanner may have misread the record's words."""


class Found(NamedTuple):
    """The place where a text has a quotation, exactly or nearly."""

    first: int
    end: int
    """The first word of the text that belongs to it, and the one after the last."""
    differences: tuple[Difference, ...]
    likeness: float
    """1 for the exact passage; less, the more differs."""


def find(parts: tuple[Part, ...], text: Words) -> Found | None:
    """Return the passage with all *parts* of a quotation in order; ``None`` if none has."""
    return find_exactly(parts, text) or find_nearly(parts, text)


def nearest(parts: tuple[Part, ...], text: Words) -> Found | None:
    """Return the place that is most like the longest part, however little that is."""
    if not parts:
        return None
    longest = max((part.text for part in parts), key=len)
    return _best(longest, text, 0, len(text.folded), 1.0)


def find_exactly(parts: tuple[Part, ...], text: Words) -> Found | None:
    """Return the shortest stretch with all *parts* word for word, each within its gap."""
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
    """Return the end of the passage that begins at word *start*, if all parts follow."""
    end = start + len(sought[0])
    for part, words in zip(parts[1:], sought[1:], strict=True):
        found = text.find(" ".join(words), end)
        if found is None or found - end > part.gap:
            return None
        end = found + len(words)
    return end


def find_nearly(parts: tuple[Part, ...], text: Words, most: float = MOST_COST) -> Found | None:
    """Return the stretch with most words of all *parts*, in order; ``None`` if there is none.

    At most the share *most* of the words of each part may differ.
    """
    if not parts:
        return None
    size = len(text.folded)
    if len(parts) == 1:
        return _best(parts[0].text, text, 0, size, most)
    # The longest part says where the passage is, or else the next one.
    for number in sorted(range(len(parts)), key=lambda number: -len(parts[number].text)):
        middles = _likely(parts[number].text, text, 0, size, most)
        around = [_around(parts, number, middle, text, most) for middle in middles]
        if found := max(filter(None, around), key=lambda passage: passage.likeness, default=None):
            return found
    return None


def _around(
    parts: tuple[Part, ...], number: int, middle: Found, text: Words, most: float
) -> Found | None:
    """Return the passage with part *number* at *middle*; ``None`` if another part is missing."""
    found = [middle]
    for part in parts[number + 1 :]:
        first = found[-1].end
        last = first + part.gap + 2 * len(words_of(part.text))
        if (after := _best(part.text, text, first, last, most)) is None:
            return None
        found.append(after)
    for part, following in zip(
        reversed(parts[:number]), reversed(parts[1 : number + 1]), strict=True
    ):
        last = found[0].first
        first = max(last - following.gap - 2 * len(words_of(part.text)), 0)
        if (before := _best(part.text, text, first, last, most, before=True)) is None:
            return None
        found.insert(0, before)
    differences = tuple(each for passage in found for each in passage.differences)
    lengths = [len(words_of(part.text)) for part in parts]
    cost = sum(
        (1 - passage.likeness) * words for passage, words in zip(found, lengths, strict=True)
    )
    return Found(found[0].first, found[-1].end, differences, 1 - cost / sum(lengths))


def _best(
    part: str, text: Words, at: int, stop: int, most: float, *, before: bool = False
) -> Found | None:
    """Return the most likely place of *part* between two words, at a cost of at most *most* a word.

    Of several candidates the first are tried, or with *before* the last ones.
    """
    places = _likely(part, text, at, stop, most, before=before, best=True)
    return max(places, key=lambda passage: passage.likeness, default=None)


def _likely(
    part: str,
    text: Words,
    at: int,
    stop: int,
    most: float,
    *,
    before: bool = False,
    best: bool = False,
) -> list[Found]:
    """Return places of *part*, as `_best`; for the *best*, the last one is the best found."""
    words = words_of(part)
    sought = [word.folded for word in words]
    exact = text.find(" ".join(sought), at)
    if best and exact is not None and exact + len(sought) <= stop:
        return [Found(exact, exact + len(sought), (), 1.0)]
    places: list[Found] = []
    bound = max(most * len(sought), min(1.0, most * 4))
    for first, last in _stretches(sought, text, at, stop, before=before):
        aligned = align(sought, text.folded[first:last], bound)
        if aligned is None:
            continue
        differences = tuple(
            Difference(
                _printed(part, words[slice(*step.sought)]),
                text.between(first + step.held[0], first + step.held[1]),
                step.misread,
            )
            for step in aligned.steps
            if not _is_note_mark(sought, text, first, step)
        )
        likeness = 1 - aligned.cost / len(sought) if differences else 1.0
        places.append(Found(first + aligned.first, first + aligned.end, differences, likeness))
        if best:
            bound = aligned.cost
    return places


def _is_note_mark(sought: list[str], text: Words, first: int, step: Step) -> bool:
    """Return whether the only difference is the number of a note, attached to a word."""
    (begin, end), (held, held_end) = step.sought, (first + place for place in step.held)
    if held_end - held != 1:
        return False
    if begin == end:
        return text.is_note_mark(held)
    word = sought[begin]
    return (
        end - begin == 1
        and len(word) > _SHORT
        and word.isalpha()
        and text.folded[held].startswith(word)
        and text.folded[held][len(word) :].isdecimal()
        and text.between(held, held_end)[: len(word)].islower()
    )


def _printed(part: str, words: list[Word]) -> str:
    """Return *words* of *part* as they are printed there, on one line."""
    return " ".join(part[words[0].start : words[-1].end].split()) if words else ""


def _stretches(
    sought: list[str], text: Words, at: int, stop: int, *, before: bool
) -> list[tuple[int, int]]:
    """Return where *sought* may be: the whole range if it is short, or the likeliest places."""
    if len(sought) <= LITTLE and stop - at <= len(sought) + LITTLE:
        return [(at, stop)]
    return [
        (max(place - MARGIN, at), min(place + len(sought) + MARGIN, stop))
        for place in _places(sought, text, at, stop, before=before)
    ]


def _places(sought: list[str], text: Words, at: int, stop: int, *, before: bool) -> list[int]:
    """Return where *sought* may begin: enough of its words follow there, as far on as in it."""
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
    likeliest = nlargest(
        PLACES, near, key=lambda diagonal: (near[diagonal], diagonal if before else -diagonal)
    )
    return [2 * diagonal for diagonal in likeliest if near[diagonal] >= VOTES * voters - 1]
