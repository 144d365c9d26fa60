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


def meant_by(text: str) -> tuple[str, ...]:
    """Return what *text* covers: ``B7`` is also B7(A) to B7(F), ``1.4`` is all of 1.4."""
    whole = exemption(text)
    if whole and not whole.startswith("B"):
        return (whole,)
    begins = f"{whole or text.strip()}("
    finer = tuple(exemption for exemption in known_exemptions() if exemption.startswith(begins))
    return ((whole,) if whole else ()) + finer or (text,)
