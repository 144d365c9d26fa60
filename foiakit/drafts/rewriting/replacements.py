"""Finds former citations in a text, and what has to be changed in each, word by word.

A citation counts only as a whole: what follows must end it, so that a longer citation typed by a
person is not taken for it. White space, including line ends, may differ. Words that stay are not
touched.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import SequenceMatcher
from typing import NamedTuple

LEAST_WORDS = 3
LEAST_LETTERS = 15
"""A shorter citation has too little to be recognised."""
MOST_LETTERS = 2_000
"""A longer one is prose, and comparing its words would take long."""
_ENDS = re.compile(r"\s*(?:\Z|\n|\r|[.;)\]}<>\\^“\"]|,?\s*\(?(?:at\s+)?pp?\.\s*~?\d)")
_WORD = re.compile(r"\S+")


class Replacement(NamedTuple):
    """A former citation, and the present one; both are the same if it is still right."""

    old: str
    new: str
    records: frozenset[int]
    """The records that it may mean; with more than one, the meaning is unclear."""


class Edit(NamedTuple):
    """A stretch of a text, and its replacement."""

    start: int
    end: int
    text: str


class Found(NamedTuple):
    """A former citation in a text."""

    start: int
    end: int
    replacement: Replacement
    edits: tuple[Edit, ...]


def is_known_again(citation: str) -> bool:
    """Return whether *citation* has enough words to be recognised, and not too many."""
    right = LEAST_LETTERS <= len(citation) <= MOST_LETTERS
    return right and citation.count(" ") >= LEAST_WORDS - 1


def find(text: str, replacements: Iterable[Replacement]) -> list[Found]:
    """Return the citations in *text* that are in *replacements*, in order; longer ones take
    precedence.

    Citations that are still right are left out, and so are shorter ones inside them.
    """
    plain = " ".join(text.split())
    stale: list[Found] = []
    taken = bytearray(len(text))
    for replacement in sorted(
        replacements,
        key=lambda replacement: (-len(replacement.old), replacement.old, replacement.new),
    ):
        if replacement.old not in plain:
            continue
        words = r"\s+".join(map(re.escape, replacement.old.split()))
        for match in re.finditer(rf"(?<!\w){words}(?!\w)", text):
            start, end = match.span()
            if 1 in taken[start:end] or not _ENDS.match(text, end):
                continue
            taken[start:end] = b"\1" * (end - start)
            if replacement.old != replacement.new:
                stale.append(Found(start, end, replacement, tuple(_edits(match, replacement.new))))
    return sorted(stale, key=lambda found: found.start)


def _edits(match: re.Match[str], new: str) -> list[Edit]:
    """Return the changes that turn the words of *match* into *new*."""
    base = match.start()
    old = [(found[0], base + found.start(), base + found.end()) for found in
           _WORD.finditer(match[0])]  # fmt: skip
    words = new.split()
    matcher = SequenceMatcher(None, [word for word, _, _ in old], words, autojunk=False)
    edits = []
    for kind, first, end, new_first, new_end in matcher.get_opcodes():
        new_text = " ".join(words[new_first:new_end])
        if kind == "replace":
            edits.append(Edit(old[first][1], old[end - 1][2], new_text))
        elif kind == "delete" and first:
            edits.append(Edit(old[first - 1][2], old[end - 1][2], ""))
        elif kind == "delete":  # the first words: the blank after them goes too
            edits.append(Edit(old[first][1], old[end][1] if end < len(old) else match.end(), ""))
        elif kind == "insert" and first:
            edits.append(Edit(old[first - 1][2], old[first - 1][2], f" {new_text}"))
        elif kind == "insert":
            edits.append(Edit(base, base, f"{new_text} "))
    return edits


def applied(text: str, edits: Iterable[Edit]) -> str:
    """Return *text* with *edits*, which are in order and do not overlap."""
    pieces: list[str] = []
    at = 0
    for edit in edits:
        pieces += (text[at : edit.start], edit.text)
        at = edit.end
    return "".join((*pieces, text[at:]))
