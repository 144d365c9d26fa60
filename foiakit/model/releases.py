"""Terms of a release, in standard spelling: what was decided, and why something is withheld.

An unknown term stays as it was printed.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import NamedTuple

from foiakit.model import vocabulary
from foiakit.model.fields import tidy


class Decision(NamedTuple):
    """What may be decided about a document, with the words that stamps and catalogues use."""

    label: str
    aliases: tuple[str, ...]
    source: str


@cache
def decisions() -> tuple[Decision, ...]:
    """Return the decisions (decisions.toml)."""
    import tomllib

    path = os.path.join(os.path.dirname(vocabulary.__file__), "decisions.toml")
    with open(path, "rb") as stream:
        rows = tomllib.load(stream)["decision"]
    return tuple(Decision(row["label"], tuple(row["aliases"]), row["source"]) for row in rows)


@cache
def _by_word() -> dict[str, str]:
    return {
        vocabulary.fold(word): decision.label
        for decision in decisions()
        for word in (decision.label, *decision.aliases)
    }


def decision(text: str) -> str | None:
    """Return the label of the decision that *text* means, ``None`` if it is unknown."""
    return _by_word().get(vocabulary.fold(text))


_ACT = re.compile(r"\(?B\)?\s*\(?([1-9])\)?\s*(?:\(?([A-F])\)?)?", re.I)
_ORDER = re.compile(r"(1\.[45])\s*\(?([A-H])\)?", re.I)
_OLD = re.compile(r"3\.3\s*\(?([BH])\)?\s*\(?(\d)\)?", re.I)
_PAST = re.compile(r"(?:25|50)X\d(?:-[A-Z]{3})?", re.I)
_SECTION = re.compile(r"6\.2\s*\(?([A-D])\)?", re.I)
_WORDS = frozenset({"NR", "STAT"})


@lru_cache(maxsize=1024)
def exemption(text: str) -> str | None:
    """Return the standard spelling of an exemption: ``B6`` for ``(b)(6)``, ``1.4(D)``,
    ``3.3(b)(1)``.

    ``None`` if *text* is not an exemption.
    """
    words = " ".join(text.split())
    if match := _ACT.fullmatch(words):
        return f"B{match[1]}" + (f"({match[2].upper()})" if match[2] else "")
    if match := _ORDER.fullmatch(words):
        return f"{match[1]}({match[2].upper()})"
    if match := _OLD.fullmatch(words):
        return f"3.3({match[1].lower()})({match[2]})"
    if match := _SECTION.fullmatch(words):
        return f"6.2({match[1].lower()})"
    if _PAST.fullmatch(words) or words.upper() in _WORDS:
        return words.upper()
    return None


def exemptions(words: Iterable[str]) -> tuple[str, ...]:
    """Return each of *words* in standard spelling, without repetitions; unknown ones as printed."""
    return tidy(code for word in words for code in _codes(word))


def _codes(word: str) -> tuple[str, ...]:
    """Return the exemptions that *word* is, perhaps several with only blanks between."""
    if code := exemption(word):
        return (code,)
    parts = [exemption(part) for part in word.split()]
    codes = tuple(code for code in parts if code)
    return codes if parts and len(codes) == len(parts) else (word,)


@cache
def known_exemptions() -> tuple[str, ...]:
    """Return every exemption of the vocabulary, spelled as `exemption` spells it."""
    return exemptions(exemption.code for exemption in vocabulary.exemptions())


_BETWEEN_CASES = re.compile(r"[,;/&\n]|\band\b")
_TRACKING = re.compile(r"[A-Z]{1,6}-\d{2,4}-\d{1,6}(?:-[A-Z]{1,4})?", re.I)
"""``F-2012-00001``, ``DOI-2021-004567-FOIA``; other numbers may contain commas and strokes."""


def cases(text: str) -> str:
    """Return several tracking numbers with semicolons between, as they are counted; else *text*."""
    numbers = [part.strip() for part in _BETWEEN_CASES.split(text)]
    several = len(numbers) > 1 and all(map(_TRACKING.fullmatch, numbers))
    return "; ".join(numbers) if several else text


_LEAD = re.compile(
    r"(?:F\.?O\.?I\.?A\.?\W+)?(?:exemptions?|ex\.|e\.?\s?o\.?(?:\s*1[23]\d{3},?)?)\W+", re.I
)
_BARE = re.compile(r"(?:b\s?[-.]\s?)?(?P<figures>\(?[1-9]\)?\s*(?:\(?[A-F]\)?)?)", re.I)


def typed_exemption(text: str) -> str:
    """Return what a person means by *text*: ``B7(C)`` for ``7C``, ``exemption 7(C)``.

    Anything else has its standard spelling, or is returned as typed. A stamp is not read in this
    way: a figure on a page may be anything.
    """
    words = " ".join(text.split())
    bare = _LEAD.sub("", words, count=1) or words
    match = _BARE.fullmatch(bare)
    return exemption(bare) or (match and exemption(f"B{match['figures']}")) or text


def typed_exemptions(words: Iterable[str]) -> tuple[str, ...]:
    """Return what a person means by each of *words*, without repetitions."""
    return exemptions(map(typed_exemption, words))


def meant_by(text: str) -> tuple[str, ...]:
    """Return what *text*, as typed, covers: ``B7`` is also B7(A) to B7(F), ``1.4`` all of 1.4."""
    typed = typed_exemption(text)
    whole = exemption(typed)
    if whole and not whole.startswith("B"):
        return (whole,)
    begins = f"{whole or typed.strip()}("
    finer = tuple(known for known in known_exemptions() if known.startswith(begins))
    return ((whole,) if whole else ()) + finer or (text,)
