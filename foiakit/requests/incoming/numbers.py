"""Offices' numbers in a text: known ones in any spelling, and what looks like one."""

from __future__ import annotations

import re
from collections.abc import Iterable

LEAST = 5
"""The fewest characters of a number that is searched for: shorter ones occur by chance."""
_LIKE = re.compile(
    r"\b(?:F|FL|M|A|AP|P)-(?:19|20)\d\d-\d{5}\b"  # the Department of State, the CIA
    r"|\bNGC\d\d-\d{1,6}\b|\bNARA-[A-Z]{2,4}-(?:19|20)\d\d-\d{6}\b|\bNW[ -]?\d{4,6}\b"
    r"|(?<=FOIPA Request No\.: )\d{7}-\d{3}\b|\b1\d{6}-000\b"  # the FBI
    r"|(?<=FOIA Case: )\d{5,6}[A-Z]?\b"  # the NSA
    r"|\b(?:19|20)\d{7}(?: ?Segment [A-Z]\d{4})?\b",
)
_LABELLED = re.compile(
    r"\b(?:FOIA|FOIPA|MDR|case|request|reference|tracking|control|appeal|ref)\b"
    r"(?: (?:control|tracking|case|request|reference|appeal|FOIA))?"
    r"(?: (?:number|no\.?|#))?(?: (?:is|of))?\s?[:#]?\s{1,3}"
    r"(?P<number>[A-Z0-9][A-Z0-9-]{4,24})\b(?![-/])",
    re.I,
)
LEAST_DIGITS = 5


def known_in(text: str, keys: Iterable[str]) -> list[str]:
    """Return those of *keys* (`foiakit.requests.model.number_key`) that are in *text*, in order.

    A number must be separate from other words; there may be punctuation inside it.
    """
    upper = text.upper()
    folded = "".join(character for character in upper if character.isalnum())
    found = []
    for key in keys:
        if len(key) >= LEAST and key in folded:
            spelled = r"[\W_]{0,3}".join(map(re.escape, key))
            if re.search(rf"(?<![^\W_]){spelled}(?![^\W_])", upper):
                found.append(key)
    return found


def like_numbers(text: str) -> list[str]:
    """Return what looks like an office's number in *text*, each once."""
    return list(dict.fromkeys(match[0] for match in _LIKE.finditer(text)))


def labelled_numbers(text: str) -> list[str]:
    """Return what *text* calls a number of a case or an appeal, each once."""
    found = (match["number"] for match in _LABELLED.finditer(" ".join(text.split())))
    return list(dict.fromkeys(filter(_is_number, found)))


def _is_number(word: str) -> bool:
    has_digits = sum(map(str.isdigit, word)) >= LEAST_DIGITS
    return has_digits and "-" in word and word == word.upper()
