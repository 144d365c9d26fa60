"""Text that a scan holds twice, word by word, because its file has two text layers.

    OFFICIA L INFORMAL OFFICIAL INFORMAL FOR FOR AMB    is    OFFICIAL INFORMAL FOR AMB

The two layers were read by different programs, so the repetition may differ in a letter or two and
in its spaces. Of the two readings the one with fewer faults is kept: faults are a figure inside a
word, a full stop inside a number.
"""

from __future__ import annotations

import re
from collections import Counter
from operator import eq
from typing import NamedTuple

from foiakit.cables.body.body_text import Body
from foiakit.cables.layout.ocr_letters import distance

_WORD = re.compile(r"\S+(?:[ \t]{1,3}[:;,.]+(?!\S))*")
"""A word with the punctuation that is set off after it: ``SUBJECT :``."""
_NOT_BARE = re.compile(r"[^A-Z0-9]+")
_SIGNS = re.compile(r"[^A-Z0-9\s]+")
_SIGNS_OF_ASCII = {n: None for n in range(128) if _SIGNS.match(chr(n))}
LONGEST = 8
"""A run of more words than this is not looked for twice."""
LEAST = 0.25
"""The part of the words that must be repetitions for a text to be called doubled."""
_ENOUGH = 20
_LOOK = 20_000
_NEAR = 12
"""How many words apart the two readings of a word may be in layers that are not aligned."""
_LEAST_DOUBLED = 0.6
"""The part of a short text's words that must recur so near for it to be called doubled."""
_FAULT = re.compile(r"[A-Za-z][.,]?\d|\d[.,]?[A-Za-z]|[^\w\s.,:;()/'’\"*-]|[a-z][A-Z]")
_SLIP = re.compile(r"[A-Z],[A-Z]|^[^\w(\"'-]")


class _Word(NamedTuple):
    bare: str
    start: int
    end: int
    line: int


def _words(text: str) -> list[_Word]:
    found: list[_Word] = []
    line = end = 0
    for match in _WORD.finditer(text):
        line += text.count("\n", end, match.start())
        end = match.end()
        bare = _NOT_BARE.sub("", match.group().upper())
        found.append(_Word(bare, match.start(), end, line))
    return found


def _bare_words(text: str) -> list[str]:
    """Return the letters and figures of each word that has any, as `_words` does, ten times as
    fast: all other characters are removed from the whole text at once.
    """
    upper = text.upper()
    bare = upper.translate(_SIGNS_OF_ASCII) if upper.isascii() else _SIGNS.sub("", upper)
    return bare.split()


def is_doubled(text: str) -> bool:
    """Return whether so much of *text* appears twice that it must be two layers."""
    words = _bare_words(text[:_LOOK])
    if len(words) < _ENOUGH:
        return False
    # Cheap and exact first: in ordinary prose one word in a hundred follows itself or
    # two places on.
    padded = [*words, "", "", "", ""]
    near = sum(
        (word == first or word == second or word == third or word == fourth) and len(word) > 2  # noqa: PLR1714, SIM109 - a tuple each costs half as much again
        for word, first, second, third, fourth in zip(
            words, padded[1:], padded[2:], padded[3:], padded[4:], strict=False
        )
    )
    if near < LEAST / 2 * len(words):
        return is_out_of_step(text)
    gone = sum(len(_words(text[a:b])) for a, b in repetitions(text[:_LOOK]))
    return gone >= LEAST * len(words) or is_out_of_step(text)


def repeats_each_word(text: str) -> bool:
    """Whether the words of *text* come twice, each right after itself."""
    words = _bare_words(text[:_LOOK])
    return len(words) >= _ENOUGH and sum(map(eq, words, words[1:])) >= LEAST * len(words)


def is_out_of_step(text: str) -> bool:
    """Whether the words of a short *text* come twice, though seldom one right after another."""
    if len(text) > _LOOK // 10:
        return False
    words = [word for word in _bare_words(text) if len(word) > 1]
    if len(words) < _ENOUGH:
        return False
    again = sum(
        word in words[max(0, n - _NEAR) : n] or word in words[n + 1 : n + 1 + _NEAR]
        for n, word in enumerate(words)
    )
    return again >= _LEAST_DOUBLED * len(words)


def repetitions(text: str) -> list[tuple[int, int]]:
    """Yield the spans of words that another layer repeats, the worse reading of each pair."""
    words = _words(text)
    known = Counter(word.bare for word in words)
    pairs = _pairs(words)
    found: list[tuple[int, int]] = []
    for at, length, other in pairs:
        first, second = words[at : at + length], words[at + length : at + length + other]
        worse = min(first, second, key=lambda run: _worth(text, run, known))
        found.append((worse[0].start, worse[-1].end))
    return found


def _pairs(words: list[_Word]) -> list[tuple[int, int, int]]:
    """Where two runs are the same text: the word where they begin, and the lengths of both."""
    found: list[tuple[int, int, int]] = []
    at = after_pair = 0
    while at < len(words):
        if pair := _pair(words, at):
            # Two words left over between two pairs are two readings of one, however unlike.
            if (
                found
                and at - after_pair == 2
                and after_pair
                and _alike(words[after_pair : after_pair + 2])
            ):
                found.append((after_pair, 1, 1))
            found.append((at, *pair))
            at += sum(pair)
            after_pair = at
        else:
            at += 1
    return found


def _alike(words: list[_Word]) -> bool:
    first, other = (word.bare for word in words)
    most = max(len(first), len(other)) // 2
    return bool(first and other) and distance(first, other, most) <= most


def _worth(text: str, run: list[_Word], known: Counter[str]) -> tuple[int, int, int, int]:
    """Rate *run* as a reading: few faults, words that also occur elsewhere, few pieces."""
    printed = [text[word.start : word.end] for word in run]
    faults = sum(2 * len(_FAULT.findall(word)) + len(_SLIP.findall(word)) for word in printed)
    signs = sum(not sign.isspace() for word in printed for sign in word)
    return -faults, signs, -len(run), sum(known[word.bare] for word in run)


def _pair(words: list[_Word], at: int) -> tuple[int, int] | None:
    """Return the lengths of two equal runs from *at* on: the fewest words, ``None`` for none."""
    left = ""
    for length in range(1, min(LONGEST, len(words) - at - 1) + 1):
        left += words[at + length - 1].bare
        best: tuple[int, int] | None = None
        for other in (length, length - 1, length + 1, length - 2, length + 2):
            far = _letters_between(words, at, length, other, left) if left and other > 0 else None
            if far is not None and (best is None or far < best[0]):
                best = far, other
        if best:
            return length, best[1]
    return None


def _letters_between(words: list[_Word], at: int, length: int, other: int, left: str) -> int | None:
    """Return in how many letters two runs differ; ``None`` where they are different texts."""
    if at + length + other > len(words) or not _on_a_line(words, at, length, other):
        return None
    right = "".join(word.bare for word in words[at + length : at + length + other])
    if left == right:
        return 0
    if len(left) < 6 or right[:1] != left[:1]:
        return None
    if length > 1 and len(left) > 9 and right.startswith(left) and _begins(words, at, length):
        return len(right) - len(left)
    most = 2 if len(left) > 11 else 1
    if length > 2 < other and _frames(words, at, length, other):
        most = max(len(left), len(right)) // 4
    far = distance(left, right, most)
    return far if far <= most else None


def _on_a_line(words: list[_Word], at: int, length: int, other: int) -> bool:
    """Return whether two runs are on one line, or each is a whole line."""
    first, turn, last = (
        words[at].line,
        words[at + length - 1].line,
        words[at + length + other - 1].line,
    )
    if first == last:
        return True
    after_pair = words[at + length + other].line if at + length + other < len(words) else last + 1
    before = words[at - 1].line if at else first - 1
    return first == turn < words[at + length].line == last < after_pair and before < first


def _frames(words: list[_Word], at: int, length: int, other: int) -> bool:
    """Return whether two runs begin with the same long word and end with the same word."""
    last = words[at + length - 1].bare
    return (
        _begins(words, at, length) and last == words[at + length + other - 1].bare and len(last) > 2
    )


def _begins(words: list[_Word], at: int, length: int) -> bool:
    return words[at].bare == words[at + length].bare and len(words[at].bare) > 3


def halved(text: str) -> str:
    """Return *text* with spaces instead of what is there twice, so that offsets stay valid."""
    parts, end = [], 0
    for start, stop in repetitions(text):
        parts += [text[end:start], re.sub(r"[^\n]", " ", text[start:stop])]
        end = stop
    return "".join([*parts, text[end:]])


def once(text: str) -> Body:
    """Return *text* read once, with single spaces; it knows where in *text* each word was."""
    kept = halved(text)
    words = [match.span() for match in _WORD.finditer(kept)]
    parts: list[str] = []
    pieces: list[tuple[int, int, int]] = []
    length = end = 0
    for n, (start, stop) in enumerate(words):
        if n + 1 < len(words) and _is_begun(kept[start:stop], kept[slice(*words[n + 1])]):
            continue
        between = kept[end:start]
        gap = re.sub(r"[^\n]", "", between) or " " if parts else ""
        parts += [gap, kept[start:stop]]
        pieces.append((length + len(gap), start, stop - start))
        length += len(gap) + stop - start
        end = stop
    return Body("".join(parts), tuple(pieces))


def _is_begun(word: str, following: str) -> bool:
    """Return whether *following* is *word* read to its end: ``OFFICIAL- OFFICIAL-INFORMAL``."""
    bare = word.rstrip("-.,:")
    return len(bare) > 5 and len(following) > len(word) and following.startswith(bare)
