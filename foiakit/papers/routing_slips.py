"""Routing slips: printed forms, recognised by their words even if a scanner read few of them."""

from __future__ import annotations

import os
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from foiakit.text.known_words import bare

_MOST_WORDS = 260
"""The most words of a slip: a page of text about replies and copies has more."""
_ENOUGH = 0.5
"""The share of a form's words that must be there in a scan."""
_MOST = 0.65
"""The share of them in a text without misread words."""
_BUREAUS = 6
"""How many bureaus to tick off make a slip, whatever else is read."""
_UNNAMED = "Routing slip"


class Slip(NamedTuple):
    """A printed form."""

    title: str
    words: frozenset[str]


@cache
def _forms() -> tuple[tuple[Slip, ...], frozenset[str]]:
    """Return the forms, and the bureaus that they list (routing_slips.toml)."""
    import tomllib

    path = os.path.join(os.path.dirname(__file__), "routing_slips.toml")
    with open(path, "rb") as stream:
        data = tomllib.load(stream)
    slips = tuple(Slip(row["title"], frozenset(row["words"])) for row in data["slip"])
    return slips, frozenset(data["bureaus"])


def title_of(readings: Iterable[str]) -> str | None:
    """Return the name of the slip that *readings* are readings of; ``None`` if it is not one."""
    words: set[str] = set()
    bureaus: set[str] = set()
    _, known = _forms()
    for reading in readings:
        found = [word for part in reading.split() for word in part.replace("/", " ").split()]
        if sum(len(bare(word)) > 2 for word in found) > _MOST_WORDS:
            return None
        words.update(map(bare, found))
        codes = ("".join(filter(str.isalnum, part)) for part in reading.split())
        bureaus.update(code for code in codes if code in known)
    if form := _form(words, _ENOUGH):
        return form
    return _UNNAMED if len(bureaus) >= _BUREAUS else None


def form_of(lines: Iterable[str]) -> str | None:
    """Return the name of the printed form that *lines*, read without mistakes, are one of."""
    words: set[str] = set()
    number = 0
    for line in lines:
        found = [word for part in line.split() for word in part.replace("/", " ").split()]
        number += sum(len(bare(word)) > 2 for word in found)
        if number > _MOST_WORDS:
            return None
        words.update(map(bare, found))
    return _form(words, _MOST)


def _form(words: set[str], least: float) -> str | None:
    """Return the title of the form of which at least the share *least* is in *words*."""
    best = max(_forms()[0], key=lambda slip: len(slip.words & words) / len(slip.words))
    if len(best.words & words) >= least * len(best.words):
        return best.title
    return None
