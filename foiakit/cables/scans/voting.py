"""One line made of several readings of it, and how sure of it one can be.

At each place a word that is known is taken, else one that two readings have alike, else one that is
a misreading of a word that another line of the pages has.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from foiakit.cables.layout.ocr_letters import nearest
from foiakit.cables.scans.aligning import aligned
from foiakit.model import vocabulary
from foiakit.text.known_words import LEAST, bare, is_known

_OFTEN = 3
"""A word that occurs this often on the pages is a word, whatever the list says."""
_LONG = 7
"""A word of this many letters may have two of them misread, a shorter one only one."""
_SHORTEST = 5
_MONTHS = frozenset(
    "JANUARY FEBRUARY MARCH APRIL AUGUST SEPTEMBER OCTOBER NOVEMBER DECEMBER".split()
)
_NOT_LETTERS = re.compile(r"[^A-Z]+")
_INITIALS = re.compile(r"^\W*(?:[A-Z]\.){2,}-?")
_SPLIT = re.compile(r"^(\W*)(.*?)(\W*)$", re.DOTALL)


class Line(NamedTuple):
    """What a line says."""

    text: str
    sure: float
    """The share of its letters that stand in sure words, 0 to 1."""


class OwnWords(NamedTuple):
    """The words of a document."""

    often: frozenset[str]
    """Those that are words there, in small letters: they occur often, or name a post."""
    known: frozenset[str]
    """Those that are known, in capitals: another may be a misreading of one of them."""


def own_words(readings: Sequence[Sequence[str]]) -> OwnWords:
    """The words of *readings*, each the lines of one page as one program read it."""
    printed = Counter(word for lines in readings for line in lines for word in line.split())
    counts: Counter[str] = Counter()
    for each, count in printed.items():
        if len(word := bare(each)) >= LEAST and word.isalpha():
            counts[word] += count
    often = frozenset(word for word, count in counts.items() if count >= _OFTEN) | _posts()
    known = (word for word in counts if len(word) >= _SHORTEST - 1 and is_known(word, often))
    return OwnWords(often, frozenset(word.upper() for word in known) | _MONTHS)


def voted(lines: Sequence[str], own: OwnWords) -> Line:
    """The line that *lines* are readings of."""
    words = [line.split() for line in lines]
    twice = Counter(word for line in words for word in set(map(bare, line)))
    chosen: list[str] = []
    sure, letters = 0, 0
    pairs = {pair for line in words for pair in pairwise(map(bare, line))}
    for place in _places(words, own):
        word, is_sure = _word(place, twice, own)
        if chosen and bare(word) == bare(chosen[-1]) and (bare(word), bare(word)) not in pairs:
            continue  # the other reading has the word before or after
        chosen.append(word)
        if len(plain := bare(word)) >= LEAST:
            letters += len(plain)
            sure += len(plain) * is_sure
    return Line(" ".join(chosen), sure / letters if letters else 0.0)


def _places(lines: Sequence[Sequence[str]], own: OwnWords) -> Iterator[Sequence[str]]:
    """What *lines* have at each place of the one that most of them are like, that one's word first.

    Of two readings also what only one of them has, unless it is dirt.
    """
    ranked = sorted(lines, key=lambda line: _score(line, own.often), reverse=True)
    lengths = Counter(map(len, lines))
    most = max(lengths, key=lambda count: (lengths[count], count == len(ranked[0])))
    base = next(line for line in ranked if len(line) == most)
    others = [line for line in ranked if line is not base]
    if len(others) == 1:
        for place in aligned(base, others[0]):
            found = [word for word in place if word]
            if len(found) > 1 or len(bare(found[0])) >= LEAST or is_known(found[0]):
                yield found
        return
    columns = [[word] for word in base]
    for other in others:
        kept = (place[1] for place in aligned(base, other) if place[0])
        for column, word in zip(columns, kept, strict=True):
            column.extend([word] if word else [])
    yield from columns


def _word(readings: Sequence[str], twice: Counter[str], own: OwnWords) -> tuple[str, bool]:
    """The best of *readings*, and whether it is sure."""
    often = Counter(word for word in readings if _knows(word, own.often))
    if often:
        return often.most_common(1)[0][0], True
    first = readings[0]
    if twice[bare(first)] > 1:  # two programs err alike where the paper is bad
        return (len(first) >= _LONG and _repaired(first, own.known, 1)) or first, True
    for word in readings:
        if found := _repaired(word, own.known):
            return found, True
    uncovered = {found for word in readings if (found := _uncovered(word, own.known))}
    return (uncovered.pop(), True) if len(uncovered) == 1 else (first, False)


def _uncovered(word: str, known: Collection[str]) -> str | None:
    """The only known word of which *word* has the beginning or the end: a stamp covers the rest."""
    parts = _NOT_LETTERS.split(word.upper())
    if len(parts) < 2:
        return None
    for end in (parts[-1], parts[-1][1:]):
        found = {each for each in known if each.endswith(end) and _is_most(end, each)}
        if len(found) == 1:
            return _cased(found.pop(), word)
    begun = {each for each in known if each.startswith(parts[0]) and _is_most(parts[0], each)}
    return _cased(begun.pop(), word) if len(begun) == 1 else None


def _is_most(part: str, whole: str) -> bool:
    return len(part) >= _SHORTEST and len(whole) / 2 < len(part) < len(whole)


def _knows(word: str, own: Collection[str]) -> bool:
    """Whether *word* is known: ``U.S.-Soviet`` is, though its first part is not in a list."""
    return is_known(_INITIALS.sub("", word), own) or bool(_INITIALS.fullmatch(word))


def _repaired(word: str, known: Collection[str], most: int = 2) -> str | None:
    """The known word that *word* is a misreading of, in its capitals and with its signs."""
    match = _SPLIT.match(word)
    if match is None or len(plain := match[2]) < _SHORTEST:
        return None
    found = nearest(plain.upper(), known, most if len(plain) >= _LONG else 1)
    if found is None:
        return None
    return f"{match[1]}{_cased(found, plain)}{match[3]}"


def _cased(found: str, printed: str) -> str:
    """*found*, in capitals, with capitals where *printed* has them."""
    alphabetic = [char for char in printed if char.isalpha()]
    if sum(map(str.isupper, alphabetic)) * 2 > len(alphabetic):
        return found
    return found.capitalize() if alphabetic[0].isupper() else found.lower()


def _score(words: Sequence[str], own: Collection[str]) -> int:
    """How many letters are in known words, less those in others."""
    return sum(len(word) if _is_word(word, own) else -len(word) for word in words)


def _is_word(word: str, own: Collection[str]) -> bool:
    # A word in small letters in a line of capitals is from a stamp next to it.
    return not any(map(str.islower, word)) and is_known(word, own)


@cache
def _posts() -> frozenset[str]:
    return frozenset(word for post in vocabulary.posts() for word in bare(post.name).split())
