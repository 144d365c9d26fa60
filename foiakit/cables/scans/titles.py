"""The subject of a scanned telegram, from every place that prints it.

Each section of a telegram has its subject again, later ones often only the first line of it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from functools import cache

from foiakit.cables.head.subject_block import begins_text, heading
from foiakit.cables.layout.ocr_letters import distance, letters
from foiakit.model import vocabulary
from foiakit.text.known_words import LEAST, bare, is_known

_LABEL = re.compile(r"\W{0,3}(?P<label>[A-Z][A-Z0-9|]{2,7})(?P<sign>\s?[:;.!%\"'‘•]|)\W*", re.I)
_ABOVE = re.compile(r"\W{0,3}(?:T\w?AGS|E\W?\s?[O0D]\W)", re.I)
_NEAR = 4
"""E.O. and TAGS are at most this number of lines above the subject."""
_MISREAD = 2
_MOST_LINES = 4
_LETTERS = re.compile(rf"[^\W\d_]{{{LEAST}}}")
_LONGEST = 110
_PARAGRAPH = re.compile(r"\W{0,3}[1IlLt]\W{0,2}[.,;]\s|.*\bENTIRE\b.*\bTEXT\b", re.I)
_DIRT = re.compile(r"^[^\w\"'(]+|[^\w\"')?!]+$")
_SPECKS = re.compile(r"(?:\s+(?:[^\w\s]+|[a-zA-Z]))+$")
"""Signs, and letters that stand alone, at a title's end: dirt at the edge of the line."""
_OFTEN = 3
"""A word that occurs this often on the pages is a word, whatever the list says."""


def title(readings: Sequence[Sequence[str]]) -> str | None:
    """The subject that *readings* (the lines of one page as one program read it) print."""
    blocks = [block for lines in readings for block in _blocks(lines)]
    if not blocks:
        return None
    own = _own_words(readings)
    # The first page that has a subject has the whole of it, in every reading of that page.
    most = max(len(block) for block in blocks[:2])
    whole = [block for block in blocks[:2] if len(block) == most]
    made = []
    for number in range(most):
        lines = [block[number] for block in whole]
        if number == 0:
            lines += [block[0] for block in blocks if _are_alike(block[0], whole[0][0])]
        made.append(_best(lines, own))
    joined = without_dirt(" ".join(filter(None, map(without_dirt, made))))
    return joined or None


def _blocks(lines: Sequence[str]) -> Iterable[list[str]]:
    """The lines of each subject, the label taken off the first."""
    for at, line in enumerate(lines):
        if (start := _label(lines, at)) and (first := line[start:].strip()):
            yield [first, *_goes_on(lines[at + 1 : at + _MOST_LINES])]


def _label(lines: Sequence[str], at: int) -> int:
    """Where the subject begins on a line that is labelled SUBJECT, 0 if it is not."""
    line = lines[at]
    match = _LABEL.match(line) if len(line) <= _LONGEST else None
    if match is None:
        return 0
    label = letters(match["label"])
    if distance(label[:7], "SUBJECT", _MISREAD) > _MISREAD and not (
        label.startswith("SUB") and match["sign"]
    ):
        return 0
    above = [other for other in lines[max(0, at - _NEAR) : at] if other]
    return match.end() if any(map(_ABOVE.match, above)) else 0


def _goes_on(lines: Sequence[str]) -> Iterable[str]:
    """The lines below that still belong to the subject: down to a gap or to what comes next."""
    for line in lines:
        if not _LETTERS.search(line) or len(line) > _LONGEST or heading(line) or begins_text(line):
            return
        if _PARAGRAPH.match(line) or (not line.isupper() and sum(map(str.islower, line)) > 9):
            return
        yield line


def _are_alike(one: str, other: str) -> bool:
    longest = max(len(one), len(other))
    return distance(one[:60], other[:60], longest // 2) <= longest // 3


def _best(lines: Sequence[str], own: Collection[str]) -> str:
    """One line made of several readings of it: at each place a known word if one has it."""
    words = [line.split() for line in lines]
    ranked = sorted(words, key=lambda line: _score(line, own), reverse=True)
    lengths = Counter(map(len, words))
    most = max(lengths, key=lambda count: (lengths[count], count == len(ranked[0])))
    return " ".join(
        _word(place, own)
        for place in zip(*(line for line in ranked if len(line) == most), strict=True)
    )


def _word(readings: Sequence[str], own: Collection[str]) -> str:
    """The known word among *readings*, which has most of them; else the first reading."""
    often = Counter(word for word in readings if is_known(word, own))
    return often.most_common(1)[0][0] if often else readings[0]


def _score(words: Sequence[str], own: Collection[str]) -> int:
    """How many letters are in known words, less those in others."""
    return sum(len(word) if _is_word(word, own) else -len(word) for word in words)


def _is_word(word: str, own: Collection[str]) -> bool:
    # A word in small letters in a line of capitals is from a stamp next to it.
    return not any(map(str.islower, word)) and is_known(word, own)


def _own_words(readings: Sequence[Sequence[str]]) -> frozenset[str]:
    often = Counter(
        word
        for lines in readings
        for line in lines
        for word in map(bare, line.split())
        if len(word) >= LEAST and word.isalpha()
    )
    frequent = (word for word, count in often.items() if count >= _OFTEN)
    return frozenset(frequent) | _posts()


@cache
def _posts() -> frozenset[str]:
    return frozenset(word for one in vocabulary.posts() for word in bare(one.name).split())


def without_dirt(text: str) -> str:
    """*text* without the signs before and after it that are not part of a subject."""
    return _DIRT.sub("", _SPECKS.sub("", _DIRT.sub("", text)))
