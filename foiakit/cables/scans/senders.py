"""The sender of a scanned telegram, from the FM line of each of its sections."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from foiakit.cables.forms.section_head import PREFIXES, address
from foiakit.cables.head.number_line import misread_post, post
from foiakit.cables.layout.ocr_letters import distance, letters, nearest

_FROM = re.compile(r"\W{0,2}(?:F ?[A-Z]|EM|PM|FROM)\W{1,3}(?P<who>[A-Z].*)", re.I)
_MOST_WORDS = 4
_WASHINGTON = "SECSTATE WASHDC"
"""What the Department's own telegrams have, and nothing else."""
_SQUEEZED = _WASHINGTON.replace(" ", "")
_FAR = 5
"""How many of its letters may be misread: the number says that it is the Department's."""
_LONGEST = 90


def sender(lines: Iterable[str], own: str) -> str | None:
    """Who sends a telegram that the post *own* has numbered, as most FM lines in *lines* have it.

    Only a sender whose post is the number's own: what follows it on the line is dirt.
    """
    names = [name for line in lines if own and (name := _name(line, own))]
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
            return _as_printed(name, own)
    return None


def _as_printed(name: str, own: str) -> str:
    """*name* with a misread prefix or post put right."""
    first, _, rest = name.partition(" ")
    prefix = nearest(first.upper(), PREFIXES, 2)
    return f"{prefix} {own.upper()}" if rest and prefix else name


def is_of(name: str, own: str) -> bool:
    """Whether *name* is the sender of telegrams numbered by the post *own*."""
    if own == "State":
        return name == _WASHINGTON
    last = name.split()[1:]
    found = post(name) or post(" ".join(last)) or misread_post(" ".join(last))
    return found is not None and found.name == own
