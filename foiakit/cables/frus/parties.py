"""Who wrote to whom, as headings of FRUS print it.

The Delegation to the Grain Conference to the Department of State
the President's Counselor (Armstrong), Washington
"""

from __future__ import annotations

import re

from foiakit.model import vocabulary

_TO = re.compile(r"\s+to\s+")
_TAKES_TO = re.compile(
    r"\b(?:(?<![’']s )Delegation|Mission|Missions"
    r"|Representative|Representatives|Ambassador|Assistant"
    r"|Adviser|Advisor|Counselor|Observer|Envoy|Emissary|Consultant|Delegate|Delegates|Aide"
    r"|Commission|Commissioner|Liaison|Minister|Secretary|Deputy|Group)$"
)
"""Offices that are held *to* somebody or something: the `to` after them does not separate
parties.
"""
_OFFICE = re.compile(
    r"\b(?:Secretary|Ambassador|Chargé|Minister|Consul|Consulate|President|Representative"
    r"|Embassy|Department|Legation|Mission|Commissioner|Adviser|Advisor|Chief|Director|Chairman"
    r"|Assistant|Officer|Agent|Attaché|Commander|General|Counselor|Administrator|Deputy"
    r"|Delegation|Delegate|Joint Chiefs|Premier|Chancellor|Agency|Consultant|Governor|Admiral"
    r"|Marshal|Command|Government|King|Emperor|Shah|Senator|Justice|Station|Headquarters"
    r"|Commission)\b"
    r"|^(?:Mr|Mrs|Miss|Dr|Sir|Messrs|M\.|MM\.|Herr|Señor|Senor|Don|Signor|Lord|Earl|Viscount|Marquis"
    r"|Count|Baron|Prince|Duke|Sultan|Khedive|Captain|Commodore|Colonel|Judge|Bishop)(?=\W)"
)
_CAPITAL = re.compile(r"(?:the\s+)?(?:[A-Z]|\[)", re.I)
_PLACE = re.compile(r",\s+(?P<place>[A-Z][\w.’' -]{1,40}(?:,\s+D\.?C\.?)?)$")
_CITIES = frozenset({"washington", "new york", "camp david", "san clemente", "key biscayne"})


def parties(words: str, *, must_be_named: bool = False) -> tuple[str | None, str | None]:
    """Return sender and recipient in *words*, ``the X to the Y``; ``None`` for what is missing.

    With *must_be_named*, only if the sender is a person or an office rather than a title's words.
    """
    if len(words) > 600:
        return None, None
    cuts = [
        (words[: preposition.start()], words[preposition.end() :])
        for preposition in _TO.finditer(words) if _CAPITAL.match(words[preposition.end() :])
    ]  # fmt: skip
    clear = [cut for cut in cuts if not _TAKES_TO.search(cut[0])]
    if not clear and len(cuts) == 1 and must_be_named:
        clear = cuts
    if not clear:
        return None, None
    sender, recipient = clear[0]
    if must_be_named and not _OFFICE.search(sender):
        return None, None
    return body(sender), body(recipient)


def body(words: str) -> str | None:
    """Return a sender or recipient without the article before it and spaces inside brackets."""
    bare = re.sub(r"\(\s+|\s+(?=[),])", lambda match: match.group().strip(), words.strip(" ,."))
    return re.sub(r"^the\s+", "", bare, flags=re.I) or None


def without_place(words: str) -> str:
    """Return *words* without the place between the addressee and the date."""
    match = _PLACE.search(words)
    if match is None:
        return words
    place = match["place"]
    before = words[: match.start()]
    is_place = place.lower().split(",")[0] in _CITIES or vocabulary.post(place) is not None
    return before if is_place or before.endswith(")") else words
