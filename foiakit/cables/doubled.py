"""Text that a scan holds twice, word by word, because its file has two text layers.

    OFFICIA L INFORMAL OFFICIAL INFORMAL FOR FOR AMB    is    OFFICIAL INFORMAL FOR AMB

The two layers were read by different machines, so a run of words is looked for again with a letter
or two changed, and with its blanks elsewhere.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from foiakit.cables.ocr import distance

_WORD = re.compile(r"\S+")
LONGEST = 8
"""A run of more words than this is not looked for twice."""
LEAST = 0.25
"""The part of the words that must be repetitions for a text to be called doubled."""
_ENOUGH = 20
_LOOK = 20_000


class _Word(NamedTuple):
    bare: str
    start: int
    end: int


def _words(text: str) -> list[_Word]:
    return [
        _Word(re.sub(r"[^A-Z0-9]", "", match.group().upper()), match.start(), match.end())
        for match in _WORD.finditer(text)
    ]


def is_doubled(text: str) -> bool:
    """Whether *text* is so much the same twice that it must be two layers."""
    words = [word.bare for word in _words(text[:_LOOK]) if word.bare]
    if len(words) < _ENOUGH:
        return False
    # Cheap and exact first: in ordinary prose one word in a hundred stands right after itself or
    # two places on.
    near = sum(
        words[n] in words[n + 1 : n + 5] and len(words[n]) > 2 for n in range(len(words) - 1)
    )
    if near < LEAST / 2 * len(words):
        return False
    gone = sum(len(_words(text[a:b])) for a, b in repetitions(text[:_LOOK]))
    return gone >= LEAST * len(words)


def repetitions(text: str) -> list[tuple[int, int]]:
    """The spans of words that another layer says too, the worse reading of each pair."""
    words = _words(text)
    found: list[tuple[int, int]] = []
    at = 0
    while at < len(words):
        if pair := _pair(words, at):
            one, other = pair
            first, second = words[at : at + one], words[at + one : at + one + other]
            worse = min(first, second, key=lambda run: (_signs(run), -len(run)))
            found.append((worse[0].start, worse[-1].end))
            at += one + other
        else:
            at += 1
    return found


def _signs(words: list[_Word]) -> int:
    return sum(word.end - word.start for word in words)


def _pair(words: list[_Word], at: int) -> tuple[int, int] | None:
    """The lengths of two runs from *at* on that are one: the fewest words, ``None`` for none."""
    for one in range(1, LONGEST + 1):
        left = "".join(word.bare for word in words[at : at + one])
        if not left or at + one >= len(words):
            continue
        for other in (one, one - 1, one + 1, one - 2, one + 2):
            if other < 1 or at + one + other > len(words):
                continue
            right = "".join(word.bare for word in words[at + one : at + one + other])
            if left == right or (
                len(left) > 5
                and right[:1] == left[:1]
                and distance(left, right, 2) <= (2 if len(left) > 11 else 1)
            ):
                return one, other
    return None


def halved(text: str) -> str:
    """*text* with blanks in the place of what stands there twice, so that offsets stay true."""
    parts, end = [], 0
    for start, stop in repetitions(text):
        parts += [text[end:start], re.sub(r"[^\n]", " ", text[start:stop])]
        end = stop
    return "".join([*parts, text[end:]])
