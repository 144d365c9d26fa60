"""The subject of a scanned telegram, from every place that prints it.

Each section of a telegram has its subject again, later ones often only the first line of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from foiakit.cables.head.subject_block import begins_text, heading
from foiakit.cables.layout.ocr_letters import distance, letters
from foiakit.cables.scans.voting import Line, own_words, voted
from foiakit.text.known_words import LEAST

_LABEL = re.compile(
    r"\W{0,3}(?P<label>[A-Z][A-Z0-9|]{2,7}(?:[^\w\s:;](?=\w{1,4}\s?[:;])\w{1,4})?)"
    r"(?P<sign>\s?[:;.!%\"'‘•]|)\W*",
    re.I,
)
_ABOVE = re.compile(r"\W{0,3}(?:T\w?AGS|E\W?\s?[O0D]\W)", re.I)
_NEAR = 4
"""E.O. and TAGS are at most this number of lines above the subject."""
_MISREAD = 2
_MOST_LINES = 4
_LETTERS = re.compile(rf"[^\W\d_]{{{LEAST}}}")
_LONGEST = 110
_PARAGRAPH = re.compile(
    r"\W{0,3}[1IlLt]\W{0,2}[.,;]\s|.*\bENTIRE\b.*\bTEXT\b"
    r"|\W{0,3}[1IlL][^\w\s]{1,3}\s?(?:CONF|SECR|UNCL|LIM)",
    re.I,
)
_DIRT = re.compile(r"^[^\w\"'(]+|[^\w\"')?!]+$")
_SPECKS = re.compile(r"(?:\s+(?:[^\w\s]+|[a-zA-Z]))+$")
"""Signs, and letters that stand alone, at a title's end: dirt at the edge of the line."""
_STAMPED = re.compile(r"(?:\s+[a-z]{2,}\W*)+$")
"""Small letters at the end of a line of capitals: a stamp next to it."""
_AFTER = re.compile(r"\s+(?:\S*\d{4}Z\b|[1IlL][^\w\s]{1,3}\s?\W?(?:[CSUL]\b|CONF|SECR|LIM)).*")
"""What follows a subject that no gap parts from it: a time of receipt, the first paragraph."""
_GARBLED = re.compile(r"[A-Za-z]\d[A-Za-z]|(?<!\w)\d+[A-Z]{3}|[a-z]\d|\w[^\w\s.,:'’\"()/&-]+\w")
"""Figures and signs among letters: no word looks so."""
_NEVER_LAST = frozenset("a an and at by for from in of on the to with".split())
_SURE = 2 / 3
"""How many of a title's letters stand in words that are sure; one with fewer is none."""


def title(readings: Sequence[Sequence[str]], otherwise: str | None = None) -> str | None:
    """The subject that *readings* (the lines of one page as one program read it) print.

    *otherwise* is what is taken where none is found; ``None`` where too much of it is misread.
    """
    blocks = [block for lines in readings for block in _blocks(lines)]
    if not blocks and not otherwise:
        return None
    own = own_words(readings)
    if not blocks:
        whole_line = _AFTER.sub("", otherwise or "")
        return _sure_ones([voted([whole_line], own)]) if len(whole_line) <= _LONGEST else None
    # The first page that has a subject has the whole of it, in every reading of that page.
    most = max(len(block) for block in blocks[:2])
    whole = [block for block in blocks[:2] if len(block) == most]
    made = []
    for number in range(most):
        lines = [block[number] for block in whole]
        if number == 0:
            later = (block[0] for block in blocks if block not in whole)
            lines += [line for line in later if _are_alike(line, whole[0][0])]
        made.append(voted(lines, own))
    return _sure_ones(made)


def _sure_ones(made: Sequence[Line]) -> str | None:
    """The lines of a title together, if enough of their letters are sure."""
    texts = [without_dirt(line.text) for line in made]
    length = sum(map(len, texts))
    sure = sum(line.sure * len(text) for line, text in zip(made, texts, strict=True))
    if not length or sure < _SURE * length or any(map(_GARBLED.search, texts)):
        return None
    whole = without_dirt(" ".join(filter(None, texts)))
    return None if is_cut(whole) else whole


def _blocks(lines: Sequence[str]) -> Iterable[list[str]]:
    """The lines of each subject, the label taken off the first."""
    for at, line in enumerate(lines):
        if (start := _label(lines, at)) and (first := _without_stamp(line[start:].strip())):
            below = list(_goes_on(lines[at + 1 : at + 1 + _MOST_LINES]))
            if len(below) < _MOST_LINES:  # else the text follows, and no gap says where
                yield [first, *map(_without_stamp, below)]


def _without_stamp(line: str) -> str:
    line = _AFTER.sub("", line)
    capitals, small = (sum(map(how, line)) for how in (str.isupper, str.islower))
    return _STAMPED.sub("", line) if capitals > small else line


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


def _are_alike(first: str, other: str) -> bool:
    longest = max(len(first), len(other))
    return distance(first[:60], other[:60], longest // 2) <= longest // 3


def without_dirt(text: str) -> str:
    """*text* without the signs before and after it that are not part of a subject."""
    return _DIRT.sub("", _SPECKS.sub("", _DIRT.sub("", text)))


def is_cut(text: str) -> bool:
    """Whether *text* ends in a word after which another must follow."""
    return text.rpartition(" ")[2].casefold() in _NEVER_LAST
