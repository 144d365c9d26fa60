"""The sender of a scanned telegram, from the FM line of each of its sections."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from foiakit.cables.forms.section_head import PREFIXES, address
from foiakit.cables.head.number_line import misread_post, post
from foiakit.cables.layout.ocr_letters import distance, letters, nearest
from foiakit.text.known_words import is_known

_FROM = re.compile(r"\W{0,2}(?:F ?[A-Z]|EM|PM|FROM)\W{1,3}(?P<who>[A-Z].*)", re.I)
_MOST_WORDS = 4
_WASHINGTON = "SECSTATE WASHDC"
"""What the Department's own telegrams have, and nothing else."""
_SQUEEZED = _WASHINGTON.replace(" ", "")
_TO_AN_OFFICE = re.compile(r"\W{0,2}T\s?[O0]\s+(?:ALL|AM|US|SEC|R[A-Z]{5})")
_FAR = 5
"""How many of its letters may be misread: the number says that it is the Department's."""
_LONGEST = 90
_PART = 3
"""One letter in three of a sender's first word may be misread: its post is known."""
_LETTERS = re.compile(r"[^A-Z]")
_WHOLE = tuple(prefix for prefix in PREFIXES if prefix != "AMEMB")
"""What a misread word may be: the short form of one of them is too near the long one."""


def sender(lines: Iterable[str], own: str) -> str | None:
    """Who sends a telegram that the post *own* has numbered, as most FM lines in *lines* have it.

    Only a sender whose post is the number's own: what follows it on the line is dirt. Where the
    head of one of the Department's own telegrams is there, its sender need not be readable.
    """
    every = list(lines)
    names = [name for line in every if own and (name := _name(line, own))]
    if not names and own == "State" and any(map(_TO_AN_OFFICE.match, every)):
        return _WASHINGTON
    return Counter(names).most_common(1)[0][0] if names else None


def _name(line: str, own: str) -> str | None:
    match = _FROM.fullmatch(line) if len(line) <= _LONGEST else None
    if match is None:
        return None
    words = match["who"].split()
    if own == "State":
        squeezed = re.sub(r"[^A-Z]", "", letters("".join(words[:2])))
        return _WASHINGTON if distance(squeezed, _SQUEEZED, _FAR) <= _FAR else None
    for count in range(min(_MOST_WORDS, len(words)), 0, -1):
        name = address(" ".join(words[:count])).name
        if is_of(name, own):
            return put_right(name, own)
    return None


def put_right(name: str, own: str) -> str | None:
    """*name*, a sender whose post is *own*, as it was typed; ``None`` if that is not sure."""
    if name == own.upper() or own == "State":
        return name
    first, _, rest = _parted(name).partition(" ")
    if not rest:
        return own.upper() if post(name) else None
    plain = _LETTERS.sub("", letters(first))
    prefix = plain if plain in PREFIXES else nearest(plain, _WHOLE, len(first) // _PART)
    return f"{prefix} {own.upper()}" if prefix else None


def _parted(name: str) -> str:
    """*name* with a blank where a scanner read a sign between two words."""
    return re.sub(r"(?<=\w\w\w)[^\w\s](?=\w\w\w)", " ", name)


def alone(name: str) -> str | None:
    """*name*, the sender of a telegram without a known number, if its words are known."""
    if name and all(
        word in PREFIXES or word == "WASHDC" or is_known(word) for word in name.split()
    ):
        return name
    rest = _parted(name).partition(" ")[2]
    found = post(name) or post(rest) or misread_post(rest)
    return put_right(name, found.name) if found else None


def is_of(name: str, own: str) -> bool:
    """Whether *name* is the sender of telegrams numbered by the post *own*."""
    if own == "State":
        return name == _WASHINGTON
    last = _parted(name).split()[1:]
    found = post(name) or post(" ".join(last)) or misread_post(" ".join(last))
    return found is not None and found.name == own
