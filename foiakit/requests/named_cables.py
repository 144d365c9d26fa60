"""Cables of known posts that a text names: ``Kabul 8106 of 1973``, ``1973KABUL08106``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from foiakit.model import vocabulary
from foiakit.model.message import Message, parse

_AAD = re.compile(r"\b(?P<year>(?:19|20)\d\d)(?P<post>[A-Z]{3,15})(?P<serial>\d{5,6})\b")
_NAMED = re.compile(
    r"\b(?P<words>(?:[A-Za-z][A-Za-z.'’]{0,20}[ -]{1,2}){1,3})(?:[Nn]o\.? {0,2}|# ?)?"
    r"(?P<serial>\d{1,6})\b(?!/)(?:[ ,(]{0,2}(?:of )?\(?(?P<year>(?:19|20)\d\d)\b)?"
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
LONGEST = 20_000
"""How many characters are searched."""


class NamedCable(NamedTuple):
    """A cable that a text names, and the years that it may be of: none if the text names none."""

    message: Message
    years: frozenset[int]


def cables_in(text: str) -> Iterator[NamedCable]:
    """Return the cables of known posts that *text* names, each once."""
    beginning = text[:LONGEST]
    seen = set()
    for found in _AAD.finditer(beginning):
        message = parse(f"{found['post'].title()} {int(found['serial'])}")
        if message and vocabulary.post(message.post) and message not in seen:
            seen.add(message)
            yield NamedCable(message, frozenset([int(found["year"])]))
    around = frozenset(int(year) for year in _YEAR.findall(beginning))
    for found in _NAMED.finditer(beginning):
        message = _message(found["words"].split(), found["serial"])
        is_year = _YEAR.fullmatch(found["serial"]) and not found["year"]
        if message is None or is_year or message in seen:
            continue
        seen.add(message)
        years = frozenset([int(found["year"])]) if found["year"] else around
        yield NamedCable(message, years - {int(found["serial"])})


def _message(words: list[str], serial: str) -> Message | None:
    """Return the message whose post is the longest run of *words* before *serial* that is known."""
    if words[-1].rstrip(".").casefold() == "no":  # ``Kabul No. 1090``
        words = words[:-1]
    for first in range(len(words)):
        message = parse(f"{' '.join(words[first:])} {serial}")
        if message and message.serial.isdecimal() and vocabulary.post(message.post):
            return message
    return None
