"""Exemptions as letters name them: ``(b)(1)``, ``Exemptions 1 and 5``, ``section 3.3(h)``."""

from __future__ import annotations

import re
from collections.abc import Iterator

_CODE = re.compile(
    r"\(?\bb\)?\s?\((?P<a>[1-9])\)(?:\s?\((?P<aa>[A-F])\))?(?![A-Za-z])"
    r"|\bB-?(?P<b>[1-9])(?:\(?(?P<bb>[A-F])\)?)?\b"
    r"|\bexemptions?\s(?P<c>[1-9])\b(?:\s?\((?P<cc>[A-F])\))?"
    r"|(?<![\d.(])(?P<order>1\.[45]\([a-h]\)|3\.3\s?\(b\)\s?\([1-9]\)|3\.3\s?\(h\)(?:\([12]\))?)",
    re.I,
)
_FURTHER = re.compile(
    r",?(?:\s?(?:,|and|&|or))?\s?(?:\(b\)\s?)?(?:\((?P<d>[1-9])\)(?:\s?\((?P<dd>[A-F])\))?"
    r"|(?<=[\s,&])(?P<e>[1-9])\b(?:\s?\((?P<ee>[A-F])\))?(?!\s(?:U\.?S|days|pages|documents)))",
    re.I,
)
_FURTHER_SECTION = re.compile(r",?\s?(?:and|&|or)?\s?\((?P<letter>[a-h])\)(?!\()")
_USED = re.compile(
    r"\b(?:withh|den(?:y|ie|ial)|exempt(?:ed)? (?:from|under|pursuant)|deletions?|excis|redact"
    r"|pursuant|accordance|under|basis|protected)",
    re.I,
)
_EXPLAINED = re.compile(r"\b(?:explain|explanation|enclos|attach|list|sheet)", re.I)
MOST = 6
"""A sentence that names more exemptions explains them."""


def exemptions_in(text: str) -> tuple[str, ...]:
    """Return the exemptions that *text* names, in the vocabulary's spelling, each once."""
    return tuple(dict.fromkeys(_codes(text)))


def used_in(sentence: str) -> tuple[str, ...]:
    """Return the exemptions that *sentence* says were used; none if it explains what there are."""
    found = exemptions_in(sentence)
    is_use = _USED.search(sentence) and not _EXPLAINED.search(sentence) and len(found) <= MOST
    return found if is_use else ()


def _codes(text: str) -> Iterator[str]:
    for match in _CODE.finditer(text):
        if order := match["order"]:
            base = order.replace(" ", "").lower().replace("1.5(", "1.4(")
            yield base
            if base.startswith("1."):
                yield from _further_sections(text, match.end())
            continue
        yield _act(
            match["a"] or match["b"] or match["c"], match["aa"] or match["bb"] or match["cc"]
        )
        if not match["b"]:
            yield from _further(text, match.end())


def _further(text: str, end: int) -> Iterator[str]:
    while match := _FURTHER.match(text, end):
        yield _act(match["d"] or match["e"], match["dd"] or match["ee"])
        end = match.end()


def _further_sections(text: str, end: int) -> Iterator[str]:
    while match := _FURTHER_SECTION.match(text, end):
        yield f"1.4({match['letter']})"
        end = match.end()


def _act(number: str, part: str | None) -> str:
    return f"(b)({number})" + (f"({part.upper()})" if part else "")
