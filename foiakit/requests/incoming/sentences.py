"""The sentences of a letter, without what it quotes; an entry of a list is one of its own."""

from __future__ import annotations

import re

LONGEST = 2000
"""The most characters of a sentence; what is longer is not prose."""
LEAST_LETTERS = 80
"""How many characters a reply has at least above the message that it quotes."""
_QUOTED = re.compile(
    r"^(?:[ \t]*-{2,}[ \t]*(?:Original|Forwarded) [Mm]essage\b"
    r"|On [^\n]{5,120}\b(?:wrote|writes):[ \t]*$|_{20,}[ \t]*$\nFrom:)",
    re.M,
)
_QUOTED_LINE = re.compile(r"^[ \t]*>.*$", re.M)
_EXPLAINED = re.compile(
    r"^[^\S\n]*(?:EXPLANATION OF EXEMPTIONS|THE FREEDOM OF INFORMATION ACT \(5 U\.?S\.?C\.? 552\)"
    r"|FOIA EXEMPTIONS)[^\n]{0,60}$",
    re.M | re.I,
)
_BLOCK = re.compile(r"\n\s*\n|\n(?=[ \t]{0,12}(?:[-*•‣–]|\(?(?:\d{1,3}|[a-z])[.)])[ \t])")
_END = re.compile(r"[.!?][”\"’')]?\s+(?=[\"“‘(]?[A-Z])")
_ABBREVIATED = re.compile(
    r"(?:\b(?:Dr|Mr|Ms|Mrs|Prof|Nos?|Sec|Secs|St|Ave|Inc|Vol|Exec|Amb|Gen|Col|Capt|Lt|Sgt"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Doc|Ref|Attn|vs?|cf|etc|e\.g|i\.e)"
    r"|\b[A-Z])\.$"
)


def own_words(text: str) -> str:
    """Return *text* without the message that it answers and the list that explains exemptions."""
    for pattern in (_QUOTED, _EXPLAINED):
        if (match := pattern.search(text)) and match.start() >= LEAST_LETTERS:
            text = text[: match.start()]
    return _QUOTED_LINE.sub("", text)


def sentences(text: str) -> list[str]:
    """Return the sentences of *text*, each on one line; an entry of a list begins a new one."""
    found = []
    for block in _BLOCK.split(text):
        found += _split(" ".join(block.split()))
    return found


def _split(block: str) -> list[str]:
    parts, first = [], 0
    for match in _END.finditer(block):
        before = block[max(first, match.start() - 8) : match.start() + 1]
        if _ABBREVIATED.search(before) or match.start() - first < 3:
            continue
        parts.append(block[first : match.end()].rstrip())
        first = match.end()
    parts.append(block[first:])
    return [part[at : at + LONGEST] for part in parts for at in range(0, len(part), LONGEST)]
